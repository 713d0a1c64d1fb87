import type { FoundDate } from "../dates/index.ts";
import type { FoundMention } from "../names/index.ts";
import { sentenceEnds } from "../language/sentences.ts";
import { BARRIER, type Prose } from "../text/prose.ts";
import { touches, type Span } from "../text/range.ts";
import type { NoteAnalysis } from "../index/note.ts";
import type { Workspace } from "../index/workspace.ts";

/** An event as a sentence tells it, for the writer to finish. */
export interface ProposedEvent {
  /** EDTF; "" where the sentence gives no date that can be told. */
  readonly date: string;
  readonly title: string;
  /** Ids of those who are named, in the sentence's order. */
  readonly involved: readonly string[];
  /** The id of the place it happened at; null where none is named. */
  readonly location: string | null;
  readonly sources: readonly { readonly key: string; readonly locator: string }[];
}

const LONGEST_TITLE = 120;

/** The event that the sentence at an offset of a note tells; null where there is no sentence. */
export function proposeEvent(workspace: Workspace, path: string, offset: number): ProposedEvent | null {
  const note = workspace.note(path);
  const sentence = note && sentenceAt(note, offset);
  if (!note || !sentence) return null;
  const dates = workspace
    .dates(path)
    .filter(({ prose, start, end, edtf }) => edtf !== null && isIn(sentence, { prose, start, end }));
  const date = dates.find(({ span }) => touches(span, offset)) ?? dates[0];
  const mentions = note.mentions.filter((mention) => isIn(sentence, mention));
  const schemaOf = (id: string) => workspace.entities.get(id)?.schema;
  const places = mentions.filter(({ entity }) => entity !== null && schemaOf(entity) === "Place");
  const others = mentions.flatMap(({ entity }) =>
    entity !== null && schemaOf(entity) !== "Place" ? [entity] : [],
  );
  const title = titleOf(sentence, date);
  if (title === "") return null;
  return {
    date: date?.edtf ?? "",
    title,
    involved: [...new Set(others)],
    location: (places.find(isWhere) ?? places[0])?.entity ?? null,
    sources: citedIn(note, sentence),
  };
}

interface Sentence {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

function isIn(sentence: Sentence, { prose, start, end }: Sentence): boolean {
  return prose === sentence.prose && start >= sentence.start && end <= sentence.end;
}

function sentenceAt({ parsed }: NoteAnalysis, offset: number): Sentence | null {
  const prose = parsed.proses.find((each) => touches(each.span(0, each.text.length), offset));
  if (!prose) return null;
  const { text } = prose;
  const at = prose.indexAt(offset);
  // A citation that follows the full stop belongs to the sentence before it.
  const attached = (end: number) => end + (/^\s*\uFFFC/.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  let start = 0;
  for (const end of sentenceEnds(text, () => false, attached)) {
    if (at <= end) return { prose, start, end };
    start = end;
  }
  return null;
}

/** The sentence as a title: without its date where that only opens it, and without its full stop. */
function titleOf({ prose, start, end }: Sentence, date: FoundDate | undefined): string {
  const opening = date ? prose.text.slice(start, date.start) : "";
  const from = date && /^\s*(?:(?:on|in|at)\s+)?$/i.test(opening) ? date.end : start;
  const words = prose.text
    .slice(from, end)
    .replaceAll(BARRIER, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:!?])/g, "$1")
    .replace(/^[\s,]+|[\s.]+$/g, "");
  const capital = words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  if (capital.length <= LONGEST_TITLE) return capital;
  const cut = capital.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_TITLE / 2)).trimEnd()}…`;
}

/** Whether a place is where something happens, rather than what it is about. */
function isWhere({ prose, start }: FoundMention): boolean {
  return /\b(?:in|at|near)\s+(?:the\s+)?$/i.test(prose.text.slice(Math.max(0, start - 12), start));
}

function citedIn({ parsed }: NoteAnalysis, { prose, start, end }: Sentence): ProposedEvent["sources"] {
  const span: Span = prose.span(start, end);
  return parsed.citations
    .filter((cluster) => cluster.span.start >= span.start && cluster.span.end <= span.end)
    .flatMap(({ items }) => items)
    .map(({ key, locatorSpan }) => ({
      key,
      locator: locatorSpan
        ? parsed.text.slice(locatorSpan.start, locatorSpan.end).replace(/^\{|\}$/g, "")
        : "",
    }));
}
