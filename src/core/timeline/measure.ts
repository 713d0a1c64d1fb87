import { durationBetween, formatDuration } from "../dates/duration.ts";
import { overlaps } from "../dates/overlap.ts";
import { compareEvents, type DatedEvent } from "./order.ts";

/** How long it is from one event to another. */
export interface Measured {
  /** The two, in timeline order. */
  readonly from: DatedEvent;
  readonly to: DatedEvent;
  /** Whether their dates have a day in common, so that there may be no gap at all. */
  readonly overlaps: boolean;
  /** In days; null where an open or unknown date leaves it open. */
  readonly least: number | null;
  readonly most: number | null;
  /** In words: “18 months”, “between 3 and 5 days”. */
  readonly text: string;
}

/**
 * The time between two events, no more exact than their dates.
 * @param locale a BCP 47 tag, for the words
 * @returns null where one of them has no readable date
 */
export function measureBetween(a: DatedEvent, b: DatedEvent, locale = "en"): Measured | null {
  const [from, to] = compareEvents(a, b) <= 0 ? [a, b] : [b, a];
  if (!from.date || !to.date) return null;
  const duration = durationBetween(from.date, to.date);
  return {
    from,
    to,
    overlaps: overlaps(from.date, to.date),
    least: duration.least,
    most: duration.most,
    text: formatDuration(duration, locale),
  };
}
