import { dayNumber } from "../calendar.ts";
import type { Anchor } from "./expression.ts";
import type { Moment } from "./moment.ts";
import type { Tense } from "./signs/tense.ts";

/** What an expression's date depends on, apart from its own words. */
export interface Surroundings {
  /** The note's date. */
  readonly note: Moment | null;
  /** The date before it in the text. */
  readonly before: Moment | null;
  /** The date that the passage is about, where the passage says so: “In 1944, …”. It gives the year of “June 6”. */
  readonly frame: Moment | null;
  /** Whether the whole text tells of another time than the note's. */
  readonly isHistory: boolean;
  /** How the sentence speaks of the date. */
  readonly tense: () => Tense;
  /** Whether the sentence says of the date that something will be. */
  readonly isPromised: () => boolean;
}

export interface Resolved {
  readonly edtf: string;
  readonly moment: Moment | null;
  /** What it was counted from, for the reason. */
  readonly from: Anchor | "frame" | "words" | "event";
}

/** The days whose years EDTF writes in four digits; whatever is counted beyond them is no date of prose. */
const FIRST_DAY = dayNumber(-9999, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

/** A moment as the date meant; null where it is none, or lies too far away. */
export function found(result: Moment | null, from: Resolved["from"]): Resolved | null {
  if (!result || result.first < FIRST_DAY || result.last > LAST_DAY) return null;
  return { edtf: result.edtf, moment: result, from };
}
