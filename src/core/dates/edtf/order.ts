import type { EdtfDate } from "./model.ts";

/** Coarse to fine. */
const FINENESS: Readonly<Record<EdtfDate["unit"], number>> = {
  millennium: 0,
  century: 1,
  decade: 2,
  year: 3,
  season: 4,
  month: 5,
  day: 6,
};

/**
 * Timeline order: by earliest day (an open or unknown start comes first), then coarse before fine (2018, January 2018,
 * 1 January 2018: the wider frame stands before what lies in it), then by latest day (an open or unknown end comes
 * last). Zero where these do not tell; sorting stays stable.
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  return (
    compareNumbers(a.earliest ?? -Infinity, b.earliest ?? -Infinity) ||
    FINENESS[a.unit] - FINENESS[b.unit] ||
    compareNumbers(a.latest ?? Infinity, b.latest ?? Infinity)
  );
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
