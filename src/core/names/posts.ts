import type { DayBounds, Known, KnownPosition } from "./entity.ts";
import type { Title } from "./lexicon/titles.ts";
import { titleFits } from "./lexicon/titles.ts";
import type { Reason } from "./reasons.ts";

/** How surely a post was held on a day: certainly, maybe (the dates leave it open), or not. */
export const Held = { NOT: 0, MAYBE: 1, SURELY: 2 } as const;

/** Whether a position was held at a date. Without a date nothing is sure. */
export function heldAt(position: KnownPosition, date: DayBounds | null): number {
  if (date === null || (date.earliest === null && date.latest === null)) return Held.MAYBE;
  const first = date.earliest ?? date.latest ?? 0;
  const last = date.latest ?? first;
  const { start, end } = position;
  if (start !== null && start.earliest !== null && last < start.earliest) return Held.NOT;
  if (end !== null && end.latest !== null && first > end.latest) return Held.NOT;
  const begun = start === null || (start.latest !== null && first >= start.latest);
  const going =
    end === null || (end.earliest === null && end.latest === null) || last <= (end.earliest ?? -Infinity);
  return begun && going ? Held.SURELY : Held.MAYBE;
}

/** The position of somebody that a title can name: the one held at the date before any other. */
export function positionFor(
  known: Known,
  title: Title,
  date: DayBounds | null,
): { position: KnownPosition; held: number } | null {
  let best: { position: KnownPosition; held: number } | null = null;
  for (const position of known.positions) {
    const { words } = position;
    if (!titleFits(title.words, words) && (title.english === null || !titleFits(title.english, words))) continue;
    const held = heldAt(position, date);
    if (best === null || held > best.held) best = { position, held };
  }
  return best;
}

/** The reason that a post gives. */
export function postReason(position: KnownPosition, held: number, date: DayBounds | null): Reason {
  const on = held === Held.SURELY ? (date?.earliest ?? date?.latest ?? null) : null;
  return {
    because: "post",
    post: position.post,
    start: position.start?.earliest ?? null,
    end: position.end?.latest ?? null,
    on,
  };
}

/** Whether a form of address excludes somebody whose gender is known. */
export function addressExcludes(title: Title, gender: "male" | "female" | null): boolean {
  return title.gender !== null && gender !== null && title.gender !== gender;
}
