import { dayNumber, weekday } from "../../calendar.ts";
import { partial, reading, type Expression, type Reading } from "../expression.ts";
import { dayMoment, type Moment } from "../moment.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { HOLIDAYS } from "./holidayWords.ts";
import { LEXICON } from "./lexicon.ts";
import { TITLES } from "./lists.ts";
import { yearAfter } from "../classes/years.ts";

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

type Rule = DayOfYear | string;

/** What a line of `data/en/holidays.txt` says: the day of each year, or a day that was once, as EDTF. */
function ruleOf(text: string): Rule {
  const inEaster = /^easter (-?\d+)$/.exec(text);
  if (inEaster) return easter(Number(inEaster[1]));
  const inMonth = /^(\d+) (\w+)$/.exec(text);
  if (inMonth) return on(LEXICON.get(inMonth[2] ?? "")?.month ?? 1, Number(inMonth[1]));
  const weekly = /^(last|\d)\w* (\w+) of (\w+)(?:, (\d+) day after)?$/.exec(text);
  if (!weekly) return text;
  const [, n = "", day = "", month = "", after = "0"] = weekly;
  const base = nth(
    n === "last" ? -1 : Number(n),
    LEXICON.get(day)?.weekday ?? 1,
    LEXICON.get(month)?.month ?? 1,
  );
  return (year) => base(year) + Number(after);
}

const RULES: ReadonlyMap<string, Rule> = new Map(HOLIDAYS.map(([name, text]) => [name, ruleOf(text)]));

const LONGEST_NAME = 5;

/** The day of a holiday in a year. */
export function holidayMoment(name: string, year: number): Moment | null {
  const rule = RULES.get(name);
  return typeof rule === "function" ? dayMoment(rule(year)) : null;
}

/** A holiday by name, with its year where one is given: “Christmas 2018”, “New Year’s Eve”. */
export function holidayAt(t: Tokens, i: number): Reading | null {
  if (!t.isCapital(i) || (t.isOneOf(i - 1, TITLES) && t.isCapital(i - 1))) return null;
  let name = t.word(i);
  let found = RULES.has(name) ? { name, end: i + 1 } : null;
  for (let end = i + 1; end < i + LONGEST_NAME; end++) {
    const gap = t.gap(end);
    const isSaint = end === i + 1 && gap === Gap.stop && name === "st";
    if (gap !== Gap.space && gap !== Gap.apostrophe && gap !== Gap.hyphen && !isSaint) break;
    name += ` ${t.word(end)}`;
    const rule = RULES.get(name);
    if (typeof rule === "string" && t.isCapital(end))
      return reading(i, end + 1, { kind: "fixed", edtf: rule });
    if (typeof rule === "function") found = { name, end: end + 1 };
  }
  if (!found) return null;
  if (found.name === "new year s" && t.spaced(found.end) && !t.isCapital(found.end)) return null;
  if (t.spaced(found.end) && t.isCapital(found.end) && t.lexeme(found.end) === null && t.size(found.end) > 1)
    return null;
  if (/["“‘]/.test(t.charBefore(i)) && /["”’]/.test(t.charAfter(found.end - 1))) return null;
  const year = yearAfter(t, found.end);
  const expression: Expression = {
    kind: "holiday",
    holiday: found.name,
    year: year ? partial({ year: year.value }) : null,
  };
  return reading(i, year?.end ?? found.end, expression);
}
