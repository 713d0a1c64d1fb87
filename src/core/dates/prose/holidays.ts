import { dayNumber, weekday } from "../calendar.ts";
import { partial, reading, type Expression, type Reading } from "./expression.ts";
import { dayMoment, type Moment } from "./moment.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { TITLES } from "./words.ts";
import { readYearAfter } from "./years.ts";

type DayOfYear = (year: number) => number;

const on =
  (month: number, day: number): DayOfYear =>
  (year) =>
    dayNumber(year, month, day);

/** The nth (from 1) such weekday of a month; the last for -1. */
const nth =
  (n: number, dayOfWeek: number, month: number): DayOfYear =>
  (year) => {
    if (n < 0) {
      const last = dayNumber(year, month + 1, 1) - 1;
      return last - ((weekday(last) - dayOfWeek + 7) % 7);
    }
    const first = dayNumber(year, month, 1);
    return first + ((dayOfWeek - weekday(first) + 7) % 7) + (n - 1) * 7;
  };

/** Days after Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
const easter =
  (offset: number): DayOfYear =>
  (year) => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d = Math.floor(b / 4);
    const g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - d - g + 15) % 30;
    const k = Math.floor(c / 4);
    const l = (32 + 2 * (b % 4) + 2 * k - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const n = h + l - 7 * m + 114;
    return dayNumber(year, Math.floor(n / 31), (n % 31) + 1) + offset;
  };

/** By the name's words in lower case, without apostrophes. */
const HOLIDAYS: ReadonlyMap<string, DayOfYear> = new Map<string, DayOfYear>([
  ["new year s day", on(1, 1)],
  ["new year s eve", on(12, 31)],
  ["new year s", on(1, 1)],
  ["martin luther king day", nth(3, 1, 1)],
  ["valentine s day", on(2, 14)],
  ["presidents day", nth(3, 1, 2)],
  ["good friday", easter(-2)],
  ["palm sunday", easter(-7)],
  ["ash wednesday", easter(-46)],
  ["easter monday", easter(1)],
  ["easter sunday", easter(0)],
  ["easter", easter(0)],
  ["may day", on(5, 1)],
  ["candlemas", on(2, 2)],
  ["lady day", on(3, 25)],
  ["st george s day", on(4, 23)],
  ["walpurgis night", on(4, 30)],
  ["midsummer s eve", on(6, 23)],
  ["midsummer eve", on(6, 23)],
  ["midsummer day", on(6, 24)],
  ["midsummer s day", on(6, 24)],
  ["st john s day", on(6, 24)],
  ["assumption day", on(8, 15)],
  ["michaelmas", on(9, 29)],
  ["michaelmas day", on(9, 29)],
  ["all souls day", on(11, 2)],
  ["martinmas", on(11, 11)],
  ["st martin s day", on(11, 11)],
  ["st nicholas day", on(12, 6)],
  ["st andrew s day", on(11, 30)],
  ["st stephen s day", on(12, 26)],
  ["twelfth night", on(1, 5)],
  ["memorial day", nth(-1, 1, 5)],
  ["independence day", on(7, 4)],
  ["labor day", nth(1, 1, 9)],
  ["labour day", nth(1, 1, 9)],
  ["halloween", on(10, 31)],
  ["epiphany", on(1, 6)],
  ["australia day", on(1, 26)],
  ["inauguration day", on(1, 20)],
  ["groundhog day", on(2, 2)],
  ["international women s day", on(3, 8)],
  ["st patrick s day", on(3, 17)],
  ["saint patrick s day", on(3, 17)],
  ["april fool s day", on(4, 1)],
  ["april fools day", on(4, 1)],
  ["anzac day", on(4, 25)],
  ["ve day", on(5, 8)],
  ["v e day", on(5, 8)],
  ["juneteenth", on(6, 19)],
  ["canada day", on(7, 1)],
  ["bastille day", on(7, 14)],
  ["columbus day", nth(2, 1, 10)],
  ["bonfire night", on(11, 5)],
  ["guy fawkes night", on(11, 5)],
  ["guy fawkes day", on(11, 5)],
  ["all saints day", on(11, 1)],
  ["armistice day", on(11, 11)],
  ["remembrance day", on(11, 11)],
  ["pearl harbor day", on(12, 7)],
  ["mardi gras", easter(-47)],
  ["shrove tuesday", easter(-47)],
  ["maundy thursday", easter(-3)],
  ["holy saturday", easter(-1)],
  ["ascension day", easter(39)],
  ["pentecost", easter(49)],
  ["whit sunday", easter(49)],
  ["whit monday", easter(50)],
  ["election day", (year) => nth(1, 1, 11)(year) + 1],
  ["veterans day", on(11, 11)],
  ["thanksgiving day", nth(4, 4, 11)],
  ["thanksgiving", nth(4, 4, 11)],
  ["christmas eve", on(12, 24)],
  ["christmas day", on(12, 25)],
  ["christmas", on(12, 25)],
  ["boxing day", on(12, 26)],
]);

/** Days that history knows by a name of their own. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ["d day", "1944-06-06"],
  ["v j day", "1945-08-15"],
  ["vj day", "1945-08-15"],
]);

const LONGEST_NAME = 5;

/** The day of a holiday in a year. */
export function holidayMoment(name: string, year: number): Moment | null {
  const day = HOLIDAYS.get(name)?.(year);
  return day === undefined ? null : dayMoment(day);
}

/** A holiday by name, with its year where one is given: “Christmas 2018”, “New Year’s Eve”. */
export function readHoliday(t: Tokens, i: number): Reading | null {
  if (!t.isCapital(i) || (t.isOneOf(i - 1, TITLES) && t.isCapital(i - 1))) return null;
  let name = t.word(i);
  let found = HOLIDAYS.has(name) ? { name, end: i + 1 } : null;
  for (let end = i + 1; end < i + LONGEST_NAME; end++) {
    const gap = t.gap(end);
    const isSaint = end === i + 1 && gap === Gap.stop && name === "st";
    if (gap !== Gap.space && gap !== Gap.apostrophe && gap !== Gap.hyphen && !isSaint) break;
    name += ` ${t.word(end)}`;
    if (HOLIDAYS.has(name)) found = { name, end: end + 1 };
    const fixed = FIXED.get(name);
    if (fixed !== undefined && t.isCapital(end)) return reading(i, end + 1, { kind: "fixed", edtf: fixed });
  }
  if (!found) return null;
  if (found.name === "new year s" && t.spaced(found.end) && !t.isCapital(found.end)) return null;
  if (t.spaced(found.end) && t.isCapital(found.end) && t.lexeme(found.end) === null && t.size(found.end) > 1)
    return null;
  if (/["“‘]/.test(t.charBefore(i)) && /["”’]/.test(t.charAfter(found.end - 1))) return null;
  const year = readYearAfter(t, found.end, { dotted: false, ofAllowed: true });
  const expression: Expression = {
    kind: "holiday",
    holiday: found.name,
    year: year ? partial({ year: year.year }) : null,
  };
  return reading(i, year?.end ?? found.end, expression);
}
