import { civilDay, yearText } from "./calendar.ts";
import { EdtfError, type DateShape, type EdtfDate } from "./edtf/model.ts";
import { readEdtf } from "./edtf/read.ts";

/** Days that a date may be: all of a stretch, or those of it that a mask of digits allows. */
interface Days {
  readonly first: number;
  readonly last: number;
  /** `YYYY-MM-DD` with X for any digit; null where every day of the stretch counts. */
  readonly mask: string | null;
}

/**
 * Whether two dates have a day in common, each taken at its word: an open or unknown end reaches as far as need be, the
 * gaps of a set (`[1667,1670]`) and of unspecified digits (`2018-XX-12`) are gaps, and `~` and `?` widen nothing. That
 * is what “on this date” and a filter by time mean; whether tellings contradict each other is {@link couldBothBeTrue}.
 */
export function overlaps(a: EdtfDate, b: EdtfDate): boolean {
  return meet(daysOf(a), daysOf(b));
}

/** How far an approximate or uncertain date may be off, in days, by how exact it is. */
const MARGINS: Readonly<Record<EdtfDate["unit"], number>> = {
  day: 7,
  month: 31,
  season: 92,
  year: 2 * 366,
  decade: 10 * 366,
  century: 100 * 366,
  millennium: 1000 * 366,
};

/**
 * Whether two tellings of one event can both be true: they {@link overlaps | overlap} once an approximate or uncertain
 * one is given room on both sides (a week for a day, a month for a month, two years for a year).
 */
export function couldBothBeTrue(a: EdtfDate, b: EdtfDate): boolean {
  return meet(daysOf(a).map(leniently(a)), daysOf(b).map(leniently(b)));
}

function leniently(date: EdtfDate): (days: Days) => Days {
  const margin = date.approximate || date.uncertain ? MARGINS[date.unit] : 0;
  if (margin === 0) return (days) => days;
  return ({ first, last }) => ({ first: first - margin, last: last + margin, mask: null });
}

function daysOf(date: EdtfDate): Days[] {
  if (date.shape.kind === "set") return date.shape.members.flatMap(daysOf);
  const first = date.earliest ?? -Infinity;
  const last = date.latest ?? Infinity;
  return [{ first, last, mask: date.shape.kind === "date" ? maskOf(date.shape, date.edtf) : null }];
}

/** Only a date with an unspecified digit before a specified one has gaps. */
function maskOf({ yearText: year, season }: DateShape, edtf: string): string | null {
  if (season !== null || !/^[\dX]{4}$/.test(year)) return null;
  const plain = edtf.replace(/T.*/, "").replace(/[?~%]/g, "");
  return /X.*\d/.test(plain) ? plain + "-XX".repeat(3 - plain.split("-").length) : null;
}

function meet(some: readonly Days[], others: readonly Days[]): boolean {
  return some.some((a) => others.some((b) => haveDayInCommon(a, b)));
}

function haveDayInCommon(a: Days, b: Days): boolean {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  if (first > last) return false;
  const mask = a.mask === null ? b.mask : b.mask === null ? a.mask : merged(a.mask, b.mask);
  if (mask === null) return a.mask === null;
  return hasDayBetween(mask, first, last);
}

/** What two masks both allow; null where a digit differs. */
function merged(a: string, b: string): string | null {
  let both = "";
  for (let i = 0; i < a.length; i++) {
    const [x = "", y = ""] = [a[i], b[i]];
    if (x !== y && x !== "X" && y !== "X") return null;
    both += x === "X" ? y : x;
  }
  return both;
}

/** Whether a mask allows a real day from `first` to `last`. */
function hasDayBetween(mask: string, first: number, last: number): boolean {
  const whole = boundsOf(mask);
  if (!whole || whole.first > last || whole.last < first) return false;
  if (whole.first >= first || whole.last <= last) return true;
  const [monthAndDay, years] = [mask.slice(4), mask.slice(0, 4)];
  for (let year = civilDay(first).year; year <= civilDay(last).year; year++) {
    const exact = merged(years, yearText(year));
    const days = exact === null ? null : boundsOf(exact + monthAndDay);
    if (days && days.first <= last && days.last >= first) {
      if (days.first >= first || days.last <= last) return true;
      return hasDayOfYear(mask, first, last);
    }
  }
  return false;
}

/** The same for a stretch within one year, day by day. */
function hasDayOfYear(mask: string, first: number, last: number): boolean {
  for (let day = first; day <= last; day++) {
    const { year, month, day: dayOfMonth } = civilDay(day);
    const text = `${yearText(year)}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
    if (merged(mask, text) !== null) return true;
  }
  return false;
}

function boundsOf(mask: string): { first: number; last: number } | null {
  try {
    const { earliest, latest } = readEdtf(mask);
    return earliest === null || latest === null ? null : { first: earliest, last: latest };
  } catch (error) {
    if (error instanceof EdtfError) return null;
    throw error;
  }
}
