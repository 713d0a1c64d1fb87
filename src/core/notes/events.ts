import type { Event, Located } from "../dossier/model.ts";
import { slug } from "../dossier/slug.ts";
import type { Attribute } from "./attributes.ts";
import type { EventSpan, ParsedNote } from "./note.ts";

/** The ids in an attribute, each with its place: `involved="kim-jong-un, donald-trump"`. */
function idList({ value, span }: Attribute): Located<string>[] {
  return [...value.matchAll(/[^\s,;]+/g)].map((match) => {
    const start = span.start + match.index;
    return { value: match[0], span: { start, end: start + match[0].length } };
  });
}

/** The event that a span of a note tells: its text is the title, its attributes say the rest. */
export function eventOfSpan(
  note: ParsedNote,
  path: string,
  { span, text, title, attributes }: EventSpan,
): Event {
  const named = (key: string) => attributes.pairs.filter((pair) => pair.key === key);
  const [date] = named("date");
  const [location] = named("location");
  return {
    kind: "event",
    id: attributes.id ?? slug(title),
    date: date ? { value: date.value, span: date.span } : { value: "", span },
    title,
    summary: "",
    involved: named("involved").flatMap(idList),
    location: location ? { value: location.value, span: location.span } : null,
    tags: named("tags")
      .flatMap(({ value }) => value.split(/[\s,;]+/))
      .filter((tag) => tag !== ""),
    sources: note.citations
      .filter((citation) => text.start <= citation.span.start && citation.span.end <= text.end)
      .flatMap(({ items }) => items)
      .map(({ key, locator, keySpan }) => ({ key, locator, quote: "", span: keySpan })),
    origin: { path, span, nameSpan: text, idSpan: attributes.idSpan },
  };
}
