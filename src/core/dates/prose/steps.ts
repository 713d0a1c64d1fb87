import { civilDay, weekday } from "../calendar.ts";
import type { Steppable } from "./expression.ts";
import { holidayMoment } from "./words/holidays.ts";
import type { Unit } from "./words/units.ts";
import { dayMoment, inYear, shiftDay, unitAround, type Moment } from "./moment.ts";
import type { Surroundings } from "./surroundings.ts";

/** The unit, month, weekday or season so many steps from `base`. */
export function stepFrom(base: Moment, step: number, what: Steppable, around: Surroundings): Moment | null {
  if ("unit" in what) {
    const { unit } = what;
    if (unit === "day") {
      if (step === 0) return base.first === base.last ? base : null;
      if (base.last - base.first > 7) return null;
      return dayMoment((base.counted ?? (step < 0 ? base.first : base.last)) + step);
    }
    if (unit === "weekend" && step === 0 && base === around.note && base.first === base.last)
      return weekendAt(base.first, around);
    if (!fitsIn(base, unit)) return null;
    return unitAround(shiftDay(unitAround(base.first, unit).first, step, unit), unit);
  }
  if ("weekday" in what) return stepWeekday(base, step, what.weekday);
  const at = (year: number): Moment | null =>
    "holiday" in what ? holidayMoment(what.holiday, year) : inYear(year, what);
  const { year, month } = civilDay(base.first);
  if (step === 0 && "month" in what) {
    const [same, next] = [at(year), at(year + 1)];
    const isNext = same !== null && next !== null && same.last < base.first && next.first <= base.last;
    return isNext ? next : same;
  }
  if (step === 0) return at("season" in what && what.season === 24 && month <= 4 ? year - 1 : year);
  const years = [year - 3, year - 2, year - 1, year, year + 1, year + 2, year + 3]
    .map(at)
    .filter((candidate) => candidate !== null);
  if (step < 0) return years.filter(({ last }) => last < base.first).at(step) ?? null;
  return years.filter(({ first }) => first > base.last)[step - 1] ?? null;
}

/** “the weekend”: on a weekday, the one to come unless the sentence looks back. */
function weekendAt(day: number, around: Surroundings): Moment {
  const isWeekend = weekday(day) >= 6;
  return unitAround(!isWeekend && around.tense() === "past" ? day - 7 : day, "weekend");
}

function stepWeekday(base: Moment, step: number, dayOfWeek: number): Moment | null {
  if (step === 0) {
    return fitsIn(base, "week") ? dayMoment(base.first - weekday(base.first) + dayOfWeek) : null;
  }
  if (base.last - base.first > 7) return null;
  const weeks = (Math.abs(step) - 1) * 7;
  if (step < 0) return dayMoment(base.first - (((weekday(base.first) - dayOfWeek + 6) % 7) + 1) - weeks);
  return dayMoment(base.last + (((dayOfWeek - weekday(base.last) + 6) % 7) + 1) + weeks);
}

/** Whether a moment lies in one such unit, so that “the week before” it means something. A winter is of its first year. */
export function fitsIn(base: Moment, unit: Unit): boolean {
  if (unit === "year" && base.edtf.endsWith("-24")) return true;
  return base.first === base.last || unitAround(base.first, unit).last >= base.last;
}

/** The unit so many units from `base`; null where `base` is wider than one.
 * @param fromOwn whether it is counted from a date of its own: “two weeks after 12 June” is a day */
export function shifted(base: Moment, amount: number, unit: Unit, fromOwn: boolean): Moment | null {
  const isDay = base.first === base.last;
  const at = base.counted ?? (amount < 0 ? base.first : base.last);
  if (fromOwn && isDay && unit === "week") return dayMoment(at + amount * 7);
  if (unit === "day") return isDay || base.last - base.first < 7 ? dayMoment(at + amount) : null;
  if (!fitsIn(base, unit)) return null;
  if (unit === "week" && (isDay || base.counted !== undefined)) {
    const counted = at + amount * 7;
    return { ...unitAround(counted, unit), counted };
  }
  return unitAround(shiftDay(unitAround(base.first, unit).first, amount, unit), unit);
}
