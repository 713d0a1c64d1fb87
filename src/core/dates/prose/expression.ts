import type { Unit } from "./words/units.ts";

/** From where a relative date is counted: the note's date, or the date before it in the text. */
export type Anchor = "note" | "text";

/** A date as prose puts it, before it is known which one is meant. */
export type Expression =
  /** A date that says everything itself. */
  | { readonly kind: "fixed"; readonly edtf: string }
  /** Some of year, month, season and day; what is missing before them is to be found out. */
  | { readonly kind: "partial"; readonly partial: Partial }
  /** “last week”, “this June”, “the following Friday”. */
  | {
      readonly kind: "step";
      readonly step: number;
      readonly what: Steppable;
      /** “the week”, “earlier in the day”: of the date before it in the text, where that is in one; else the note's. */
      readonly anchor: Anchor | "here";
    }
  /** “two weeks ago”, “three days later”; from a date of its own in “two days after 12 June”. */
  | {
      readonly kind: "shift";
      readonly amount: number | null;
      readonly unit: Unit;
      readonly from: Anchor | Expression;
    }
  /** “June of last year”, “the first half of 2018”, “Monday of last week”. */
  | { readonly kind: "within"; readonly part: Part; readonly of: Expression }
  /** “July 1, 3 and 5”, “May 3 or 4”: days of one month. */
  | {
      readonly kind: "days";
      readonly month: Partial;
      readonly days: readonly number[];
      readonly any: boolean;
    }
  /** “the turn of the century”: the year 1900 or 2000, whichever is near. */
  | { readonly kind: "turn"; readonly years: 100 | 1000 }
  | { readonly kind: "range"; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "holiday"; readonly holiday: string; readonly year: Expression | null }
  /** “after the Hanoi summit”: a date of the dossier bounds an open interval. */
  | {
      readonly kind: "event";
      readonly name: string;
      readonly edtf: string;
      readonly boundary: "after" | "before" | "during";
    }
  | { readonly kind: "duration" };

export interface Partial {
  readonly year?: number;
  readonly month?: number;
  /** 21 to 24, quarters 33 to 36, halves 40 and 41. */
  readonly season?: number;
  readonly day?: number;
  readonly weekday?: number;
}

/** “the 15th”: a day of a month that is not said. */
export const isDayOnly = ({ year, month, season, weekday }: Partial): boolean =>
  [year, month, season, weekday].every((field) => field === undefined);

export type Steppable =
  | { readonly unit: Unit }
  | { readonly month: number; readonly day?: number }
  | { readonly weekday: number }
  | { readonly season: number }
  | { readonly holiday: string };

export type Part =
  | { readonly half: 1 | 2 }
  | { readonly quarter: number }
  | { readonly month: number; readonly day?: number }
  | { readonly season: number }
  | { readonly weekday: number }
  /** The second week, the first Monday; the last for -1. */
  | { readonly nth: number; readonly unit: Unit }
  | { readonly nth: number; readonly weekday: number }
  /** “the same quarter”: the one that the date at hand lies in, but of another year. */
  | { readonly same: "quarter" | "month" }
  /** “the week of 2 July”: the one that a day lies in. */
  | { readonly around: "week" | "weekend" }
  /** The first (1) or last (-1) so many units. */
  | { readonly side: 1 | -1; readonly count: number; readonly unit: Unit };

/** An expression and the tokens it takes: from `start` to before `end`. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
  /** “about”, “nearly”: the date is approximate. */
  readonly about?: boolean;
  /** “early”, “the end of”: only part of it, which is said but not reckoned. */
  readonly part?: string;
  /** Characters of the text that belong to it before its first token or after its last: an apostrophe, a full stop. */
  readonly before?: number;
  readonly after?: number;
}

export const reading = (start: number, end: number, expression: Expression): Reading => ({
  start,
  end,
  expression,
});

export const partial = (fields: Partial): Expression => ({ kind: "partial", partial: fields });

/** @param amount null where it is not said: “some weeks ago” */
export const shift = (amount: number | null, unit: Unit, from: Anchor | Expression): Expression => ({
  kind: "shift",
  amount,
  unit,
  from,
});

/** Reads any date at a token: how readers take in a date within a date. */
export type ReadDate = (i: number) => Reading | null;

/** Whether an expression is “last year” or the like. */
export function isYearStep(expression: Expression): boolean {
  return expression.kind === "step" && "unit" in expression.what && expression.what.unit === "year";
}
