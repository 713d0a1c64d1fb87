import { yearText } from "../calendar.ts";
import { partial, reading, type Expression, type Part, type Reading } from "./expression.ts";
import { BEFORE_SEASON } from "./words/lists.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { readOrdinal } from "./absolute.ts";
import { readYearAfter, twoDigitYear, type YearAt } from "./years.ts";

/** Whose age a decade may be: “in her 40s”. */
const OWNERS: ReadonlySet<string> = new Set([
  "his",
  "her",
  "their",
  "my",
  "your",
  "our",
  "its",
  "mid",
  "early",
  "late",
]);

/** “the 1990s”, “the ’90s”, “the nineties”, “the 1800s”. */
export function readDecade(t: Tokens, i: number): Reading | null {
  const start = t.is(i, "the") ? i : -1;
  const at = start < 0 ? i : i + 1;
  if (isAge(t, at)) return null;
  const inWords = t.lexeme(at)?.decade;
  if (inWords !== undefined) {
    if (start < 0 && !t.lexeme(at - 1)?.part && !followsDecade(t, at)) return null;
    return reading(i, at + 1, decade(inWords));
  }
  const value = t.number(at);
  if (value < 0 || value % 10 !== 0) return null;
  const apostrophe = t.gap(at + 1) === Gap.apostrophe;
  if (!t.is(at + 1, "s") || (t.gap(at + 1) !== Gap.none && !apostrophe)) return null;
  const quoted = t.gap(at) === Gap.spaceApostrophe || t.gap(at) === Gap.apostrophe;
  if (t.size(at) === 2) {
    if (start < 0 && !quoted && !t.lexeme(at - 1)?.part) return null;
    const first = value < 20 ? 2000 + value : 1900 + value;
    return { ...reading(i, at + 2, decade(first)), ...(quoted && start < 0 ? { before: 1 } : {}) };
  }
  if (t.size(at) !== 4 || value < 1000 || value > 2190) return null;
  const isRound = value % 100 === 0;
  if (isRound && start < 0 && !t.lexeme(at - 1)?.part) return null;
  if (isRound && value < 2000) return reading(i, at + 2, hundreds(value / 100 + 1, false, false));
  return reading(i, at + 2, decade(value));
}

/** “the fifties and sixties”, “the late fifties or early sixties”. */
function followsDecade(t: Tokens, i: number): boolean {
  return /^(?:and|or|to)$/.test(t.word(i - 1)) && t.lexeme(i - 2)?.decade !== undefined && !isAge(t, i - 2);
}

/** Whether somebody's age is meant, with or without “early” before it. */
function isAge(t: Tokens, i: number): boolean {
  const before = t.lexeme(i - 1)?.part ? i - 2 : i - 1;
  return t.isOneOf(before, OWNERS) && !t.lexeme(before)?.part;
}

function decade(first: number): Expression {
  return { kind: "fixed", edtf: `${yearText(first).slice(0, -1)}X` };
}

/** “the 19th century”, “the nineteenth century”, “the 5th century BC”, from its number.
 * @param ordinal what the tokens before `end` say */
export function readCentury(
  t: Tokens,
  start: number,
  ordinal: { value: number; end: number },
): Reading | null {
  const several = readCenturies(t, start, ordinal);
  if (several) return several;
  const gap = t.gap(ordinal.end);
  const isMillennium = t.is(ordinal.end, "millennium") && ordinal.value <= 9;
  if (
    (gap !== Gap.space && gap !== Gap.hyphen) ||
    (!isMillennium && (!t.is(ordinal.end, "century") || ordinal.value > 22))
  )
    return null;
  const era = eraEnd(t, ordinal.end);
  if (era !== null) return reading(start, era, hundreds(ordinal.value, isMillennium, true));
  const rest = t.text.slice(t.end(ordinal.end), t.end(ordinal.end) + 4);
  const isCommonEra = /^\s(?:AD|CE)(?![A-Za-z])/.test(rest);
  return reading(start, ordinal.end + (isCommonEra ? 2 : 1), hundreds(ordinal.value, isMillennium, false));
}

/** The token after “BC” that follows token `i`; null where none does. */
function eraEnd(t: Tokens, i: number): number | null {
  const era = /^\s?B\.?C\.?(?:E\.?)?(?![A-Za-z])/.exec(t.text.slice(t.end(i), t.end(i) + 8));
  if (!era) return null;
  let end = i + 1;
  while (end < t.count && t.end(end) <= t.end(i) + era[0].length) end++;
  return end;
}

function centuryText(nth: number, isBeforeChrist: boolean): string {
  return `${isBeforeChrist ? "-" : ""}${String(nth - 1).padStart(2, "0")}XX`;
}

/** The nth century or millennium of its era. */
function hundreds(nth: number, isMillennium: boolean, isBeforeChrist: boolean): Expression {
  if (!isMillennium) return { kind: "fixed", edtf: centuryText(nth, isBeforeChrist) };
  return { kind: "fixed", edtf: `${isBeforeChrist ? "-" : ""}${nth - 1}XXX` };
}

/** “the 18th and 19th centuries”, “the 5th and 4th centuries BC”. */
function readCenturies(t: Tokens, start: number, first: { value: number; end: number }): Reading | null {
  if (!/^(?:and|to)$/.test(t.word(first.end)) || !t.spaced(first.end + 1)) return null;
  const last = readOrdinal(t, first.end + 1);
  if (!last || !t.is(last.end, "centuries")) return null;
  const era = eraEnd(t, last.end);
  const rises = last.value > first.value;
  if (first.value === last.value || rises !== (era === null)) return null;
  const [a, b] = [first.value, last.value].map((nth) => centuryText(nth, era !== null));
  return reading(start, era ?? last.end + 1, { kind: "fixed", edtf: `${a}/${b}` });
}

/** “first quarter”, “third-quarter”, “second half”, “first three months”, “last week”, each of something. */
export interface PartReading {
  readonly end: number;
  readonly part: Part;
  /** Whether it means something without saying of what: a quarter does, a half only as an adjective. */
  readonly alone: boolean;
}

export function readPart(t: Tokens, number: { value: number; end: number }): PartReading | null {
  const at = number.end;
  const gap = t.gap(at);
  if (gap !== Gap.space && gap !== Gap.hyphen) return null;
  if (t.is(at, "quarter") && number.value <= 4) {
    return { end: at + 1, part: { quarter: number.value }, alone: true };
  }
  if (t.is(at, "half") && (number.value === 1 || number.value === 2)) {
    return { end: at + 1, part: { half: number.value }, alone: gap === Gap.hyphen };
  }
  const nth = readNth(t, at, number.value);
  if (nth) return nth;
  return number.value === 1 ? readSide(t, at, 1) : null;
}

const NUMBERED_UNITS: ReadonlySet<string> = new Set(["week", "weekend", "decade", "day"]);

/** “second week”, “first Monday”, “third decade”, from what is numbered. */
function readNth(t: Tokens, at: number, nth: number): PartReading | null {
  const lexeme = t.lexeme(at);
  if (!t.spaced(at) || lexeme?.plural) return null;
  if (lexeme?.weekday !== undefined && t.isCapital(at) && !lexeme.foreign && nth <= 5)
    return { end: at + 1, part: { nth, weekday: lexeme.weekday }, alone: false };
  if (
    lexeme?.unit === undefined ||
    !NUMBERED_UNITS.has(lexeme.unit) ||
    nth > (lexeme.unit === "day" ? 31 : 10)
  )
    return null;
  return { end: at + 1, part: { nth, unit: lexeme.unit }, alone: false };
}

/** “three months”, “week”, after “first” or “last”. */
export function readSide(t: Tokens, at: number, side: 1 | -1): PartReading | null {
  if (side < 0) {
    const last = t.lexeme(at)?.unit === "week" ? null : readNth(t, at, -1);
    if (last) return last;
  }
  const count = t.lexeme(at)?.cardinal ?? t.number(at);
  const counted = count > 0;
  const unitAt = counted ? at + 1 : at;
  const unit = t.lexeme(unitAt)?.unit;
  if (unit === undefined || !t.spaced(unitAt) || (!counted && t.lexeme(unitAt)?.plural)) return null;
  return { end: unitAt + 1, part: { side, count: counted ? count : 1, unit }, alone: false };
}

/** “Q3 2018”, “3Q”, “1Q18”, “Q2’18”, “H1 2018”. */
export function readQuarterCode(t: Tokens, i: number): Reading | null {
  const letterFirst = t.is(i, "q") || t.is(i, "h");
  const letterAt = letterFirst ? i : i + 1;
  const numberAt = letterFirst ? i + 1 : i;
  if (!t.isCapital(letterAt) || t.gap(i + 1) !== Gap.none || t.size(numberAt) !== 1) return null;
  const isHalf = t.is(letterAt, "h");
  if (!isHalf && !t.is(letterAt, "q")) return null;
  const number = t.number(numberAt);
  if (number < 1 || number > (isHalf ? 2 : 4)) return null;
  const season = (isHalf ? 39 : 32) + number;
  const glued = letterFirst && t.gap(i) <= Gap.hyphen && t.gap(i) !== Gap.space && t.size(i - 1) === 4;
  if (glued && t.number(i - 1) > 1900)
    return reading(i - 1, i + 2, partial({ season, year: t.number(i - 1) }));
  const year = readGluedYear(t, i + 2) ?? readYearAfter(t, i + 2, { dotted: false, ofAllowed: true });
  if (!year && (isHalf || t.gap(i + 2) === Gap.none)) return null;
  return reading(i, year?.end ?? i + 2, partial({ season, ...(year ? { year: year.year } : {}) }));
}

/** The year of “1Q18” and “Q2’18”. */
function readGluedYear(t: Tokens, i: number): YearAt | null {
  const gap = t.gap(i);
  if ((gap !== Gap.none && gap !== Gap.apostrophe) || !t.isNumber(i) || t.gap(i + 1) === Gap.none)
    return null;
  const year = t.number(i);
  if (t.size(i) === 4 && year >= 1900 && year <= 2199) return { year, end: i + 1 };
  return t.size(i) === 2 ? { year: twoDigitYear(year), end: i + 1 } : null;
}

/** “spring 2018”, “the summer of 1990”, “in the fall”, “in spring”; not “the fall of the wall” or “hot spring”.
 * @param start where “the” stands, or the season itself */
export function readSeason(t: Tokens, start: number, at: number): Reading | null {
  const season = t.lexeme(at)?.season;
  if (season === undefined || t.gap(at) === Gap.hyphen) return null;
  const year = readYearAfter(t, at + 1, { dotted: false, ofAllowed: true });
  if (
    year &&
    !(t.isCapital(at) && t.isCapital(at - 1) && !BEFORE_SEASON.has(t.word(at - 1)) && !t.is(at - 1, "the"))
  ) {
    const end = secondWinterYear(t, year.end, year.year) ?? year.end;
    return reading(start, end, partial({ season, year: year.year }));
  }
  const withThe = start < at;
  const before = t.spaced(start) ? t.word(start - 1) : "";
  if (!BEFORE_SEASON.has(before)) return null;
  const isFall = t.is(at, "fall") || t.is(at, "spring");
  if (isFall && !withThe && before !== "in" && before !== "by" && before !== "since" && before !== "this")
    return null;
  if (t.isCapital(at) && /^\s&/.test(t.text.slice(t.end(at), t.end(at) + 2))) return null;
  if (t.spaced(at + 1) && t.is(at + 1, "of") && !isOfYear(t, at + 2)) return null;
  if (
    isFall &&
    t.spaced(at + 1) &&
    /^(?:short|apart|behind|below|from|in|into|to|training|water|loaded|for)$/.test(t.word(at + 1))
  )
    return null;
  return reading(start, at + 1, partial({ season }));
}

/** “of this year”, “of the same year”. */
function isOfYear(t: Tokens, i: number): boolean {
  const at = t.is(i, "the") ? i + 1 : i;
  return t.lexeme(at)?.step !== undefined && t.lexeme(at + 1)?.unit === "year";
}

/** The second year of “the winter of 1944–45”. */
function secondWinterYear(t: Tokens, i: number, year: number): number | null {
  const gap = t.gap(i);
  if (gap !== Gap.hyphen && gap !== Gap.slash) return null;
  const next = t.number(i);
  return next === (year + 1) % 100 || next === year + 1 ? i + 1 : null;
}
