import { civilDay, dayNumber, daysInMonth, weekday } from "../calendar.ts";
import type { Part } from "./expression.ts";
import type { Unit } from "./words/units.ts";
import { dayMoment, inYear, shiftDay, stretch, unitAround, type Moment } from "./moment.ts";

/** The quarter or month that `like` lies in, of another year. */
export function sameIn(whole: Moment, unit: "quarter" | "month", like: Moment): Moment | null {
  const { month } = civilDay(like.first);
  const { year } = civilDay(whole.first);
  return inYear(year, unit === "month" ? { month } : { season: 33 + Math.floor((month - 1) / 3) });
}

/** The nth week, weekend, weekday, day or decade of a whole; the last for -1. */
function nthOf(whole: Moment, nth: number, what: { unit: Unit } | { weekday: number }): Moment | null {
  const { first, last } = whole;
  if ("weekday" in what || what.unit === "weekend") {
    const dayOfWeek = "weekday" in what ? what.weekday : 6;
    const from = first + ((dayOfWeek - weekday(first) + 7) % 7);
    const to = last - ((weekday(last) - dayOfWeek + 7) % 7);
    const day = nth < 0 ? to : from + (nth - 1) * 7;
    if (day > last) return null;
    return "weekday" in what ? dayMoment(day) : stretch(day, day + 1);
  }
  if (what.unit === "decade") {
    const { year } = civilDay(first);
    return nth < 0 || last - first < 36_000
      ? null
      : unitAround(dayNumber(year + (nth - 1) * 10, 1, 1), "decade");
  }
  if (nth < 0) return within(whole, shiftDay(last + 1, -1, what.unit), last);
  const from = shiftDay(first, nth - 1, what.unit);
  const to = Math.min(last, shiftDay(first, nth, what.unit) - 1);
  return from > last ? null : stretch(from, to);
}

/** The part of a whole that prose names; null where it has no such part. */
export function partOf(whole: Moment, part: Exclude<Part, { same: unknown }>): Moment | null {
  const { first, last } = whole;
  if ("around" in part) return last - first < 7 ? unitAround(first, part.around) : null;
  const year = civilDay(first).year;
  const isYear = last - first > 360 && last - first < 367;
  if ("half" in part) {
    if (isYear) return inYear(year, { season: 39 + part.half });
    return halfOf(first, last, part.half);
  }
  if ("nth" in part) return nthOf(whole, part.nth, part);
  if ("quarter" in part && last - first > 36_000) {
    const from = year + (part.quarter - 1) * 25;
    return stretch(dayNumber(from, 1, 1), dayNumber(from + 24, 12, 31));
  }
  if ("quarter" in part) return isYear ? inYear(year, { season: 32 + part.quarter }) : null;
  if ("season" in part) return isYear ? inYear(year, part) : null;
  if ("month" in part) return isYear ? inYear(year, part) : null;
  if ("weekday" in part) return last - first === 6 ? dayMoment(first + part.weekday - 1) : null;
  if (part.side > 0) return within(whole, first, shiftDay(first, part.count, part.unit) - 1);
  return within(whole, shiftDay(last + 1, -part.count, part.unit), last);
}

function within(whole: Moment, first: number, last: number): Moment | null {
  return first >= whole.first && last <= whole.last ? stretch(first, last) : null;
}

function halfOf(first: number, last: number, half: 1 | 2): Moment {
  const from = civilDay(first);
  const to = civilDay(last);
  const years = to.year - from.year + 1;
  if (years > 1) {
    const middle = from.year + Math.floor(years / 2);
    return half === 1 ? stretch(first, dayNumber(middle, 1, 1) - 1) : stretch(dayNumber(middle, 1, 1), last);
  }
  const isMonth = last - first < 31 && from.day === 1 && to.day === daysInMonth(to.year, to.month);
  const middle = isMonth ? first + 15 : first + Math.ceil((last - first + 1) / 2);
  return half === 1 ? stretch(first, middle - 1) : stretch(middle, last);
}
