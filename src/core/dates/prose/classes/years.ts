import { partial, reading, type Reading } from "../expression.ts";
import type { Taken } from "../pattern/pattern.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { BEFORE_YEAR, COUNTED } from "../words/lists.ts";
import { isCount, isMeasured, isSmallYear, isYear } from "../signs/years.ts";

/** A year in two digits: ’31 to ’99 are of the 20th century, ’00 to ’30 of the 21st. */
export function twoDigitYear(value: number): number {
  return value <= 30 ? 2000 + value : 1900 + value;
}

/** Whether the full stop after a month is that of a short form, not of its sentence. */
export function isShortened(t: Tokens, i: number): boolean {
  const { foreign = false, lowerCase = false, month } = t.lexeme(i) ?? {};
  if (month === undefined || t.charAfter(i) !== "." || lowerCase) return false;
  return (t.size(i) <= 5 || foreign) && !FULL.has(t.word(i));
}

const FULL: ReadonlySet<string> = new Set(["may", "june", "july", "march", "april"]);

/** The year that follows a month, a day or a season: “, 2018”, “2018”, “of 2018”, “’98”, “44 BC”; after “12-Jun” also “-2018”. */
export function yearAfter(t: Tokens, i: number): Taken<number> | null {
  const isLinked = t.spaced(i) && ["of", "de", "del", "in"].some((word) => t.is(i, word));
  const at = isLinked ? i + 1 : i;
  const before = t.gap(at);
  if (before === Gap.spaceApostrophe && t.size(at) === 2 && t.isNumber(at))
    return { value: twoDigitYear(t.number(at)), end: at + 1 };
  if (!isNear(t, at)) return null;
  const era = eraAt(t, at);
  if (era) return era;
  if (t.is(at, "ad") && t.spaced(at + 1) && t.number(at + 1) > 0)
    return { value: t.number(at + 1), end: at + 2 };
  const year = t.number(at);
  if (t.size(at) !== 4 || year < 1000 || year > 2199 || isMeasured(t, at)) return null;
  const isCounted = t.isOneOf(at + 1, COUNTED) && t.spaced(at + 1) && before === Gap.comma;
  return isCounted ? null : { value: year, end: at + 1 };
}

/** Whether a year may stand at a token by what is before it. */
function isNear(t: Tokens, at: number): boolean {
  const gap = t.gap(at);
  if (gap === Gap.space || gap === Gap.comma || (gap === Gap.other && t.charBefore(at) === ",")) return true;
  if (gap === Gap.stop) return isShortened(t, at - 1);
  const joined = t.gap(at - 1);
  const isJoined = (joined === Gap.hyphen || joined === Gap.slash) && t.lexeme(at - 1)?.month !== undefined;
  return isJoined && (gap === Gap.hyphen || gap === Gap.slash) && t.isNumber(at - 2);
}

const BEFORE_CHRIST = /^\.?\s?(?:B\.?\s?C\.?(?:\s?E\.?)?)(?![A-Za-z])/;
const ANNO_DOMINI = /^\s?(?:A\.?D\.?|C\.?E\.?)(?![A-Za-z])/;

/** A later year of the same era: “between 31 and 27 BC”, “100–44 BC”. */
const ERA_RANGE = /^\s?(?:[-–—]|to|and|or|until)\s?(\d{1,4})\s?(?:B\.?\s?C\b)/;

/** “44 BC”, “476 AD”; `end` counts the tokens of the era. */
function eraAt(t: Tokens, i: number): Taken<number> | null {
  const value = t.number(i);
  if (value < 1 || t.size(i) > 4) return null;
  const ahead = ERA_RANGE.exec(t.text.slice(t.end(i), t.end(i) + 18));
  if (ahead && Number(ahead[1]) < value) return { value: 1 - value, end: i + 1 };
  const rest = t.text.slice(t.end(i), t.end(i) + 8);
  const bc = BEFORE_CHRIST.exec(rest);
  const match = bc ?? ANNO_DOMINI.exec(rest);
  if (!match || (t.size(i) === 1 && t.gap(i + 1) === Gap.none)) return null;
  let end = i + 1;
  while (end < t.count && t.end(end) <= t.end(i) + match[0].length) end++;
  return { value: bc ? 1 - value : value, end };
}

/** A year that stands alone: “in 2019”, “the 2019 elections”, “44 BC”, “’98”, “1944/45”.
 * @param isAncient whether the text tells of years that have fewer than four digits */
export function yearAt(t: Tokens, i: number, isAncient = false): Reading | null {
  const gap = t.gap(i);
  if (gap === Gap.none || gap === Gap.dot || gap === Gap.slash) return null;
  const era = eraAt(t, i);
  if (era) return reading(i, era.end, partial({ year: era.value }));
  if (gap === Gap.spaceApostrophe && t.size(i) === 2 && t.isNumber(i) && t.gap(i + 1) !== Gap.none)
    return shortYear(t, i);
  const year = t.number(i);
  if (isAncient && isSmallYear(t, i)) return reading(i, i + 1, partial({ year }));
  if (t.size(i) !== 4 || year < 1000 || year > 2199 || isMeasured(t, i) || !isYear(t, i, year)) return null;
  return yearsFrom(t, i, year) ?? reading(i, i + 1, partial({ year }));
}

/** What “was” and the like stand before in “it was ’74”. */
const BEFORE_SHORT_YEAR: ReadonlySet<string> = new Set([
  "was",
  "be",
  "been",
  "class",
  "is",
  "back",
  "fall",
  "say",
]);

/** “in ’98”. */
function shortYear(t: Tokens, i: number): Reading | null {
  const isListed = t.isNumber(i - 1) && (t.size(i - 1) === 4 || t.charBefore(i - 1) === t.charBefore(i));
  if (!isListed && !t.isOneOf(i - 1, BEFORE_YEAR) && !t.isOneOf(i - 1, BEFORE_SHORT_YEAR)) return null;
  const value = t.number(i);
  return { ...reading(i, i + 1, partial({ year: twoDigitYear(value) })), before: 1 };
}

/** “2017–18”, “1944/45”, “2008/2009”: from one year to the next few. */
export function yearsFrom(t: Tokens, i: number, year: number): Reading | null {
  const gap = t.gap(i + 1);
  const short = t.number(i + 1);
  if (gap === Gap.slash && short === year + 1 && t.gap(i + 2) !== Gap.slash && t.gap(i + 2) !== Gap.none)
    return reading(i, i + 2, { kind: "range", from: partial({ year }), to: partial({ year: short }) });
  if ((gap !== Gap.hyphen && gap !== Gap.slash) || t.size(i + 1) !== 2 || !t.isNumber(i + 1)) return null;
  if (short <= year % 100 || t.gap(i + 2) === Gap.none || t.gap(i + 2) === Gap.hyphen) return null;
  const last = year - (year % 100) + short;
  return reading(i, i + 2, { kind: "range", from: partial({ year }), to: partial({ year: last }) });
}

/** A number of four digits where only a year can stand. */
export function sureYearAt(t: Tokens, i: number): Reading | null {
  const year = t.number(i);
  if (t.size(i) !== 4 || year < 1200 || year > 2100 || t.gap(i + 1) === Gap.none || t.gap(i + 1) === Gap.dot)
    return null;
  return t.charBefore(i) === " " && !isCount(t, i) ? reading(i, i + 1, partial({ year })) : null;
}
