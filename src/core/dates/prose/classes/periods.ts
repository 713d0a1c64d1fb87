import { yearText } from "../../calendar.ts";
import { partial, reading, type Expression, type Part, type Reading } from "../expression.ts";
import type { Taken } from "../pattern/pattern.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { ordinalAt } from "./days.ts";
import { twoDigitYear, yearAfter } from "./years.ts";

/** Whose age a decade may be: “in her 40s”. */
const OWNERS: ReadonlySet<string> = new Set("his her their my your our its".split(" "));

/** “the 1990s”, “the ’90s”, “the nineties”, “the 1800s”. */
export function decadeAt(t: Tokens, i: number): Reading | null {
  const withThe = t.is(i, "the");
  const at = withThe ? i + 1 : i;
  if (withThe && !t.spaced(at) && t.gap(at) !== Gap.spaceApostrophe) return null;
  const isPart = t.lexeme(at - 1)?.part === true;
  if (isAge(t, at)) return null;
  const inWords = t.lexeme(at)?.decade;
  if (inWords !== undefined)
    return withThe || isPart || followsDecade(t, at) ? reading(i, at + 1, decadeFrom(inWords)) : null;
  const value = t.number(at);
  const apostrophe = t.gap(at + 1) === Gap.apostrophe;
  if (value < 0 || value % 10 !== 0 || !t.is(at + 1, "s")) return null;
  if (t.gap(at + 1) !== Gap.none && !apostrophe) return null;
  if (t.size(at) === 2) {
    const quoted = t.gap(at) === Gap.spaceApostrophe || t.gap(at) === Gap.apostrophe;
    if (!withThe && !quoted && !isPart) return null;
    const found = reading(i, at + 2, decadeFrom(value < 20 ? 2000 + value : 1900 + value));
    return quoted && !withThe ? { ...found, before: 1 } : found;
  }
  if (t.size(at) !== 4 || value < 1000 || value > 2190) return null;
  const isRound = value % 100 === 0;
  if (isRound && !withThe && !isPart) return null;
  return reading(i, at + 2, isRound && value < 2000 ? centuryOf(value / 100 + 1, false) : decadeFrom(value));
}

/** “the fifties and sixties”, “the late fifties or early sixties”. */
function followsDecade(t: Tokens, i: number): boolean {
  return /^(?:and|or|to)$/.test(t.word(i - 1)) && t.lexeme(i - 2)?.decade !== undefined && !isAge(t, i - 2);
}

/** Whether somebody's age is meant, with or without “early” before it. */
function isAge(t: Tokens, i: number): boolean {
  return t.isOneOf(t.lexeme(i - 1)?.part ? i - 2 : i - 1, OWNERS);
}

function decadeFrom(first: number): Expression {
  return { kind: "fixed", edtf: `${yearText(first).slice(0, -1)}X` };
}

/** The nth century of its era, as EDTF. */
export function centuryText(nth: number, isBeforeChrist: boolean): string {
  return `${isBeforeChrist ? "-" : ""}${String(nth - 1).padStart(2, "0")}XX`;
}

export function centuryOf(nth: number, isBeforeChrist: boolean): Expression {
  return { kind: "fixed", edtf: centuryText(nth, isBeforeChrist) };
}

/** After a century: “BC” (true), “AD” (false). */
export function eraAfter(t: Tokens, i: number): Taken<boolean> | null {
  const rest = t.text.slice(t.end(i - 1), t.end(i - 1) + 8);
  const era = /^\s?B\.?C\.?(?:E\.?)?(?![A-Za-z])/.exec(rest);
  if (!era) return /^\s(?:AD|CE)(?![A-Za-z])/.test(rest) ? { value: false, end: i + 1 } : null;
  let end = i;
  while (end < t.count && t.end(end) <= t.end(i - 1) + era[0].length) end++;
  return { value: true, end };
}

/** A part of something longer. */
export interface PartOf {
  readonly part: Part;
  /** Whether it means something without saying of what: a quarter does, a half only as an adjective. */
  readonly isAlone: boolean;
  readonly isJoined: boolean;
}

/** “first quarter”, “third-quarter”, “second half”, “first three months”, “second week”, “last week”, “first Monday”. */
export function partAt(t: Tokens, i: number): Taken<PartOf> | null {
  if (t.is(i, "last") || t.is(i, "final")) return t.spaced(i + 1) ? sideAt(t, i + 1, -1) : null;
  const ordinal = ordinalAt(t, i);
  const at = ordinal?.end ?? 0;
  const gap = t.gap(at);
  if (!ordinal || (gap !== Gap.space && gap !== Gap.hyphen)) return null;
  const { value } = ordinal;
  const isJoined = gap === Gap.hyphen;
  if (t.is(at, "quarter") && value <= 4)
    return { end: at + 1, value: { part: { quarter: value }, isAlone: true, isJoined } };
  if (t.is(at, "half") && (value === 1 || value === 2))
    return { end: at + 1, value: { part: { half: value }, isAlone: isJoined, isJoined } };
  return nthAt(t, at, value) ?? (value === 1 ? sideAt(t, at, 1) : null);
}

const partOf = (part: Part, end: number): Taken<PartOf> => ({
  value: { part, isAlone: false, isJoined: false },
  end,
});

/** “second week”, “first Monday”, “third decade”, from what is numbered. */
function nthAt(t: Tokens, at: number, nth: number): Taken<PartOf> | null {
  const { weekday, unit, plural, foreign } = t.lexeme(at) ?? {};
  if (!t.spaced(at) || plural) return null;
  if (weekday !== undefined && t.isCapital(at) && !foreign && nth <= 5)
    return partOf({ nth, weekday }, at + 1);
  const isNumbered = unit === "week" || unit === "weekend" || unit === "decade" || unit === "day";
  return isNumbered && nth <= (unit === "day" ? 31 : 10) ? partOf({ nth, unit }, at + 1) : null;
}

/** “three months”, “week”, after “first” or “last”. */
function sideAt(t: Tokens, at: number, side: 1 | -1): Taken<PartOf> | null {
  const last = side > 0 || t.lexeme(at)?.unit === "week" ? null : nthAt(t, at, -1);
  if (last) return last;
  const count = t.lexeme(at)?.cardinal ?? t.number(at);
  const isCounted = count > 0;
  const unitAt = isCounted ? at + 1 : at;
  const { unit, plural } = t.lexeme(unitAt) ?? {};
  if (unit === undefined || !t.spaced(unitAt) || (!isCounted && plural)) return null;
  return partOf({ side, count: isCounted ? count : 1, unit }, unitAt + 1);
}

/** Quarters and halves of a year, as EDTF's seasons. */
export function seasonOf(part: Part): number {
  if ("half" in part) return 39 + part.half;
  return "quarter" in part ? 32 + part.quarter : 21;
}

/** What a quarter's letter and number are of: the year of “Q3 2018”, “1Q18” and “Q2’18”. */
export function codeYear(t: Tokens, i: number): Taken<number> | null {
  const gap = t.gap(i);
  const isGlued = (gap === Gap.none || gap === Gap.apostrophe) && t.isNumber(i) && t.gap(i + 1) !== Gap.none;
  const year = t.number(i);
  if (isGlued && t.size(i) === 4 && year >= 1900 && year <= 2199) return { value: year, end: i + 1 };
  if (isGlued && t.size(i) === 2) return { value: twoDigitYear(year), end: i + 1 };
  return yearAfter(t, i);
}

/** A quarter or a half of a year in a letter and a number, as EDTF's season: “Q3”, “3Q”, “H1”. */
export function codeAt(t: Tokens, i: number): Taken<number> | null {
  const letter = t.isNumber(i) ? i + 1 : i;
  const number = letter === i ? i + 1 : i;
  if (!t.isCapital(letter) || t.gap(i + 1) !== Gap.none || t.size(number) !== 1) return null;
  const value = t.number(number);
  if (t.is(letter, "h")) return value === 1 || value === 2 ? { value: 39 + value, end: i + 2 } : null;
  return t.is(letter, "q") && value >= 1 && value <= 4 ? { value: 32 + value, end: i + 2 } : null;
}

/** The second year of “the winter of 1944–45”. */
export function secondWinterYear(t: Tokens, i: number, year: number): number | null {
  const gap = t.gap(i);
  if (gap !== Gap.hyphen && gap !== Gap.slash) return null;
  const next = t.number(i);
  return next === (year + 1) % 100 || next === year + 1 ? i + 1 : null;
}

export const season = (number: number, year?: number): Expression =>
  partial({ season: number, ...(year === undefined ? {} : { year }) });
