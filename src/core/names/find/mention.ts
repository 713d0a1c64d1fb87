import type { Prose, ProseLink } from "../../text/prose.ts";
import type { Context } from "./context.ts";
import type { Match } from "./match.ts";
import type { FoundMention, MentionKind } from "../decide/foundMention.ts";
import type { Reading } from "./reading.ts";
import type { Reason } from "../decide/reasons.ts";
import type { Verdict } from "../decide/resolve.ts";

/** Something in a note that may be a mention, in its order. */
export interface Item {
  readonly prose: Prose;
  readonly order: number;
  /** Null for a link. */
  readonly match: Match | null;
  readonly context: Context | null;
  readonly reading: Reading;
  readonly link: ProseLink | null;
  /** Where they are not to be taken from the reading: links and abbreviations. */
  readonly kind: MentionKind | null;
  readonly reason: Reason | null;
}

/** So many items are read in one step of work. */
export const ITEMS_AT_ONCE = 200;

/** Where an item stands in the document. */
export function documentOffset(item: Item): number {
  return item.link?.span.start ?? item.prose.offsetAt(item.reading.nameStart);
}

/** Whether what follows a name introduces its bearer: `Emanuel Nobel, a nephew, …`, `Abel Trump, 64, …`, `Owen Lund (East)`. */
export function introducesItself({ prose, match }: Item): boolean {
  return (
    match !== null &&
    /^(?:,\s(?:an?|the|his|her|\d+)\b|\s\(\p{L})/u.test(prose.text.slice(match.end, match.end + 8))
  );
}

/** An item and what was decided of it, as a mention. */
export function mentionOf(item: Item, verdict: Verdict): FoundMention {
  const { prose, reading, link } = item;
  const { nameStart, nameEnd } = reading;
  const start = Math.min(reading.spanStart, titleStart(item));
  return {
    prose,
    start,
    end: nameEnd,
    nameStart,
    nameEnd,
    span: link?.span ?? prose.span(start, nameEnd),
    kind: verdict.kind,
    entity: verdict.entity?.id ?? null,
    candidates: verdict.candidates,
  };
}

/** Where the titles that belong to the name start: those with capitals right before it. */
function titleStart(item: Item): number {
  const { context, reading } = item;
  let start = reading.nameStart;
  if (reading.nameStart !== context?.left.start) return start;
  if (
    reading.type === "weak" ||
    reading.type === "post" ||
    reading.candidates.every((known) => !known.person)
  )
    return start;
  for (const title of context.titles) {
    if (!title.capital) break;
    start = title.start;
  }
  return start;
}
