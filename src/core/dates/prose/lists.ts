import type { Partial } from "./expression.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { AFTER_DAYS, COUNTED } from "./words/lists.ts";

/** Days of one month, ascending. */
export interface DayList {
  readonly days: readonly number[];
  /** Whether it is one of them, not all. */
  readonly any: boolean;
  readonly end: number;
}

interface DayNumber {
  readonly value: number;
  readonly end: number;
}

type ReadDay = (t: Tokens, i: number) => DayNumber | null;

/** The days of “1, 2 and 3”, “3 and 5” and “3 or 4”, from the first of them, or null where it stands alone.
 * @param readDay reads one day of the month */
export function readDays(t: Tokens, first: DayNumber, readDay: ReadDay): DayList | null {
  const days = [first.value];
  let at = first.end;
  while (at < t.count) {
    const next: DayNumber | null = t.gap(at) === Gap.comma ? readDay(t, at) : null;
    if (!next || next.value <= (days.at(-1) ?? 0)) break;
    days.push(next.value);
    at = next.end;
  }
  const isAnd = t.is(at, "and") || t.is(at, "и") || t.is(at, "та") || (t.is(at, "i") && !t.isCapital(at));
  const linked = (isAnd || t.is(at, "or")) && (t.spaced(at) || t.gap(at) === Gap.comma);
  const last = linked && t.spaced(at + 1) ? readDay(t, at + 1) : null;
  if (!last || last.value <= (days.at(-1) ?? 0)) return null;
  return { days: [...days, last.value], any: t.is(at, "or"), end: last.end };
}

/** Whether no noun follows that the last number would count: “on June 5 and 12 people died”. Three days in a row leave
 * less doubt than two. */
export function endsList(t: Tokens, { days, end }: DayList): boolean {
  if (!t.spaced(end) || t.isOneOf(end, AFTER_DAYS) || t.isNumber(end)) return true;
  return days.length > 2 && !t.isOneOf(end, COUNTED);
}

/** Whether the days follow one on another, so that they are one stretch. */
export function isRun(days: readonly number[]): boolean {
  return days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
}

/** The month of a list, and its year where one is given. */
export const monthOf = (month: number, year: number | undefined): Partial =>
  year === undefined ? { month } : { month, year };
