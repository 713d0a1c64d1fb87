import type { Prose, ProseLink } from "../../text/prose.ts";
import type { Context } from "./context.ts";
import type { Match } from "./match.ts";
import type { Reading } from "./reading.ts";

/** Something in a note that may speak of an entity, before it is decided. Indices are into the prose's text. */
export interface Mention {
  readonly prose: Prose;
  /** Its place among the note's mentions. */
  readonly order: number;
  /** Its paragraph's place among those of the note in which anything is matched. */
  readonly paragraph: number;
  /** How it was found: a name's words, an explicit link, `Sir Keir`, letters that the note introduces in brackets. */
  readonly found: "name" | "link" | "honorific" | "acronym";
  /** Null where it was not found by a name's words. */
  readonly match: Match | null;
  readonly context: Context | null;
  readonly reading: Reading;
  readonly link: ProseLink | null;
  /** Where it starts with the titles that belong to it. */
  readonly start: number;
  /** Where in the document the note introduces an acronym; 0 for anything else. */
  readonly introducedAt: number;
}

/** So many mentions are read in one step of work. */
export const MENTIONS_AT_ONCE = 200;

/** Where a mention stands in the document. */
export function documentOffset({ link, prose, reading }: Mention): number {
  return link?.span.start ?? prose.offsetAt(reading.nameStart);
}

/** Whether what follows a name introduces its bearer: `Emanuel Nobel, a nephew, …`, `Abel Trump, 64, …`, `Owen Lund (East)`. */
export function introducesItself({ prose, match }: Mention): boolean {
  return (
    match !== null &&
    /^(?:,\s(?:an?|the|his|her|\d+)\b|\s\(\p{L})/u.test(prose.text.slice(match.end, match.end + 8))
  );
}

export function isTitled({ context }: Mention): boolean {
  return context !== null && context.titles.length > 0;
}

/** Whether a title of office stands before a name: `President Trump`. */
export function hasOffice({ context }: Mention): boolean {
  return context?.titles.some(({ title }) => title.office) === true;
}

/** The name as it is written, without titles, on one line. */
export function bareName({ prose, reading }: Mention): string {
  return prose.text.slice(reading.nameStart, reading.nameEnd).replace(/\s+/g, " ");
}

/** Where the titles that belong to a name start: those with capitals right before it. */
export function titleStart(reading: Reading, context: Context | null): number {
  const start = Math.min(reading.spanStart, reading.nameStart);
  if (reading.nameStart !== context?.left.start) return start;
  if (reading.type === "weak" || reading.type === "post") return start;
  if (reading.candidates.every((known) => !known.person)) return start;
  let first = reading.nameStart;
  for (const title of context.titles) {
    if (!title.capital) break;
    first = title.start;
  }
  return Math.min(start, first);
}
