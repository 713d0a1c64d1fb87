import type { CitationCluster } from "../citations/grammar.ts";
import type { Event, Located } from "../dossier/model.ts";
import { slug } from "../dossier/slug.ts";
import type { Span } from "../text/range.ts";
import type { Attribute, Attributes } from "./attributes.ts";

/** An event told in a note: `[what happened]{.event date=2019-02-28 involved="kim-jong-un"}`. */
export interface EventSpan {
  readonly span: Span;
  readonly text: Span;
  /** The text as a reader sees it, on one line. */
  readonly title: string;
  readonly attributes: Attributes;
}

/** The ids in an attribute, each with its place: `involved="kim-jong-un, donald-trump"`. */
function idList({ value, span }: Attribute): Located<string>[] {
  return [...value.matchAll(/[^\s,;]+/g)].map((match) => {
    const start = span.start + match.index;
    return { value: match[0], span: { start, end: start + match[0].length } };
  });
}

/**
 * The event that a span of a note tells: its text is the title, its attributes say the rest, and its sources are what it
 * cites.
 *
 * @param citations all those of the note
 */
export function eventOfSpan(
  citations: readonly CitationCluster[],
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
    sources: citations
      .filter((citation) => text.start <= citation.span.start && citation.span.end <= text.end)
      .flatMap(({ items }) => items)
      .map(({ key, locator, keySpan }) => ({ key, locator, quote: "", span: keySpan })),
    origin: { path, span, nameSpan: text, idSpan: attributes.idSpan },
  };
}
