import {
  addMonths,
  civilDay,
  dayNumber,
  dayToIso,
  daysInMonth,
  twoDigits,
  weekday,
  yearText,
} from "../calendar.ts";
import { readEdtf } from "../edtf/read.ts";
import { EdtfError, type EdtfDate } from "../edtf/model.ts";
import { seasonMonths } from "../edtf/seasons.ts";
import type { Unit } from "./words/units.ts";

/** A stretch of days that a date stands for, both ends known. */
export interface Moment {
  readonly edtf: string;
  readonly first: number;
  readonly last: number;
  /** The day in it that was counted to, where it is wider than that because “two weeks later” is no exact word. */
  readonly counted?: number;
}

/** The moment of a date; null where an end is open or unknown. */
export function momentOf(date: EdtfDate | null): Moment | null {
  const first = date?.earliest ?? null;
  const last = date?.latest ?? null;
  if (!date || first === null || last === null) return null;
  return { edtf: date.edtf, first, last };
}

/** The moment that EDTF stands for; null where it is no valid date or has no bounds. */
export function moment(edtf: string): Moment | null {
  try {
    return momentOf(readEdtf(edtf));
  } catch (error) {
    if (error instanceof EdtfError) return null;
    throw error;
  }
}

/** The fields that a date in words can have beside its year. */
export interface Within {
  readonly month?: number;
  /** 21 to 41. */
  readonly season?: number;
  readonly day?: number;
}

/** A year, or what of it `within` says; null where there is no such day. */
export function inYear(year: number, { month, season, day }: Within = {}): Moment | null {
  const text = yearText(year);
  if (season !== undefined) {
    const months = seasonMonths(season);
    if (!months) return null;
    const first = dayNumber(year, months[0], 1);
    return { edtf: `${text}-${season}`, first, last: addMonths(first, months[1]) - 1 };
  }
  if (month === undefined) return { edtf: text, first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const length = daysInMonth(year, month);
  const edtf = `${text}-${twoDigits(month)}`;
  const first = dayNumber(year, month, 1);
  if (day === undefined) return { edtf, first, last: first + length - 1 };
  if (day < 1 || day > length) return null;
  return { edtf: `${edtf}-${twoDigits(day)}`, first: first + day - 1, last: first + day - 1 };
}

export function dayMoment(day: number): Moment {
  return { edtf: dayText(day), first: day, last: day };
}

/** A day as EDTF. */
export function dayText(day: number): string {
  return dayToIso(day).replace("+", "");
}

/** The stretch from one day to another, in the fewest digits that say it: whole years and months as such. */
export function stretch(first: number, last: number): Moment {
  const from = civilDay(first);
  const to = civilDay(last);
  const wholeMonths = from.day === 1 && to.day === daysInMonth(to.year, to.month);
  const wholeYears = wholeMonths && from.month === 1 && to.month === 12;
  const text = ({ year, month, day }: typeof from): string => {
    if (wholeYears) return yearText(year);
    return wholeMonths ? `${yearText(year)}-${twoDigits(month)}` : dayText(dayNumber(year, month, day));
  };
  const [a, b] = [text(from), text(to)];
  return { edtf: a === b ? a : `${a}/${b}`, first, last };
}

/** The week, month, year … that a day lies in. Weeks are ISO 8601's, Monday to Sunday. */
export function unitAround(day: number, unit: Unit): Moment {
  const { year, month } = civilDay(day);
  switch (unit) {
    case "day":
      return dayMoment(day);
    case "week": {
      const monday = day - weekday(day) + 1;
      return stretch(monday, monday + 6);
    }
    case "weekend": {
      const saturday = day - weekday(day) + 6;
      return stretch(saturday, saturday + 1);
    }
    case "month":
      return stretch(dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month)));
    case "quarter":
      return inYear(year, { season: 33 + Math.floor((month - 1) / 3) }) ?? dayMoment(day);
    case "season":
      return seasonAround(day);
    case "year":
      return inYear(year) ?? dayMoment(day);
    case "decade":
      return sure(`${yearText(year).slice(0, -1)}X`, day);
    case "century":
      return sure(`${yearText(year).slice(0, -2)}XX`, day);
  }
}

function sure(edtf: string, day: number): Moment {
  return moment(edtf) ?? dayMoment(day);
}

function seasonAround(day: number): Moment {
  const { year, month } = civilDay(day);
  const season = month === 12 || month < 3 ? 24 : 20 + Math.floor(month / 3);
  return inYear(month < 3 ? year - 1 : year, { season }) ?? dayMoment(day);
}

/** A day so many units on: the day a shifted week, month or year is found around. */
export function shiftDay(day: number, amount: number, unit: Unit): number {
  switch (unit) {
    case "day":
      return day + amount;
    case "week":
    case "weekend":
      return day + amount * 7;
    case "month":
      return addMonths(day, amount);
    case "quarter":
    case "season":
      return addMonths(day, amount * 3);
    case "year":
      return addMonths(day, amount * 12);
    case "decade":
      return addMonths(day, amount * 120);
    case "century":
      return addMonths(day, amount * 1200);
  }
}
