import { civilDay } from "../calendar.ts";
import type { Steppable } from "./expression.ts";
import type { Unit } from "./words/units.ts";
import { inYear, moment, shiftDay, type Moment } from "./moment.ts";

/** A wider date than a year says too little to count days or weeks from. */
const WIDEST = 366;
/** Up to so many days a stretch is a day or a week that may be anywhere in it; a longer interval is what it says. */
const A_WEEK = 8;
/** Up to so many months are named one by one. */
const MOST_MONTHS = 6;
/** So much of the days in one month or year, and that one is given as approximate. */
const MOST = 0.8;

/**
 * What is counted in days, weeks or months from a date less exact than those: “two weeks later” after “in April 2018” is
 * of April or May. Never more exact than the date it is counted from: `2018-04~` where nearly all of the days that it may be
 * are of one month, else the months that it may be of, `[2018-04,2018-05]`.
 */
export function loosely(base: Moment, step: number, what: Steppable): Moment | null {
  const from = endOf(base, step);
  if (!from || from.last - from.first > WIDEST) return null;
  if (step === 0) return "unit" in what && isSmall(what.unit) ? from : null;
  if ("unit" in what)
    return possible(shiftDay(from.first, step, what.unit), shiftDay(from.last, step, what.unit));
  if (!("weekday" in what)) return null;
  const weeks = Math.sign(step) * (Math.abs(step) - 1) * 7;
  const [near, far] = step > 0 ? [1, 7] : [-7, -1];
  return possible(from.first + weeks + near, from.last + weeks + far);
}

const isSmall = (unit: Unit): boolean => unit === "day" || unit === "week" || unit === "weekend";

/** Of an interval that says how long something took, the end that is counted from. */
function endOf(base: Moment, step: number): Moment | null {
  const [start, end] = base.edtf.split("/");
  if (start === undefined || end === undefined || base.last - base.first <= A_WEEK) return base;
  return moment(step < 0 ? start : end);
}

/** A day that may be any from `first` to `last`, said in months, or in years where those would be many. */
function possible(first: number, last: number): Moment | null {
  const [from, to] = [civilDay(first), civilDay(last)];
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const inMonths = months <= MOST_MONTHS;
  const parts: Moment[] = [];
  for (let n = 0; n < (inMonths ? months : to.year - from.year + 1); n++) {
    const index = from.month - 1 + n;
    const part = inMonths
      ? inYear(from.year + Math.floor(index / 12), { month: (index % 12) + 1 })
      : inYear(from.year + n);
    if (part) parts.push(part);
  }
  const isMost = (part: Moment): boolean =>
    Math.min(part.last, last) - Math.max(part.first, first) + 1 >= MOST * (last - first + 1);
  const likely = parts.find(isMost);
  const names = parts.map(({ edtf }) => edtf);
  const edtf =
    parts.length === 1
      ? names[0]
      : likely
        ? `${likely.edtf}~`
        : `[${parts.length > 2 ? `${names[0] ?? ""}..${names.at(-1) ?? ""}` : names.join(",")}]`;
  return edtf === undefined ? null : { edtf, first, last };
}
