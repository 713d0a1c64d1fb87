import { partial, reading, type Reading } from "./expression.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { BEFORE_YEAR, COUNTED } from "./words/lists.ts";
import { isCount, isMeasured, isSmallYear, isYear } from "./year-signs.ts";

/** A year in two digits: ’31 to ’99 are of the 20th century, ’00 to ’30 of the 21st. */
export function twoDigitYear(value: number): number {
  return value <= 30 ? 2000 + value : 1900 + value;
}

export interface YearAt {
  readonly year: number;
  readonly end: number;
}

/** The year that follows a month, a day or a season: “, 2018”, “2018”, “of 2018”, “’98”, “44 BC”. */
export function readYearAfter(
  t: Tokens,
  i: number,
  options: { dotted: boolean; ofAllowed: boolean; hyphenAllowed?: boolean },
): YearAt | null {
  let at = i;
  const gap = t.gap(i);
  if (
    options.ofAllowed &&
    gap === Gap.space &&
    (t.is(i, "of") || t.is(i, "de") || t.is(i, "del") || t.is(i, "in"))
  )
    at++;
  const before = t.gap(at);
  if (before === Gap.spaceApostrophe && t.size(at) === 2 && t.isNumber(at)) {
    const short = t.number(at);
    return { year: twoDigitYear(short), end: at + 1 };
  }
  const near =
    before === Gap.space ||
    before === Gap.comma ||
    (options.dotted && before === Gap.stop) ||
    (options.hyphenAllowed === true && (before === Gap.hyphen || before === Gap.slash)) ||
    (before === Gap.other && t.charBefore(at) === ",");
  if (!near) return null;
  const era = readEra(t, at);
  if (era) return era;
  if (t.is(at, "ad") && t.spaced(at + 1) && t.number(at + 1) > 0)
    return { year: t.number(at + 1), end: at + 2 };
  const year = t.number(at);
  if (t.size(at) !== 4 || year < 1000 || year > 2199) return null;
  if (isMeasured(t, at) || (t.isOneOf(at + 1, COUNTED) && t.spaced(at + 1) && before === Gap.comma))
    return null;
  return { year, end: at + 1 };
}

const BEFORE_CHRIST = /^\.?\s?(?:B\.?\s?C\.?(?:\s?E\.?)?)(?![A-Za-z])/;
const ANNO_DOMINI = /^\s?(?:A\.?D\.?|C\.?E\.?)(?![A-Za-z])/;

/** A later year of the same era: “between 31 and 27 BC”, “100–44 BC”. */
const ERA_RANGE = /^\s?(?:[-–—]|to|and|or|until)\s?(\d{1,4})\s?(?:B\.?\s?C\b)/;

/** “44 BC”, “476 AD”; `end` counts the tokens of the era. */
function readEra(t: Tokens, i: number): YearAt | null {
  const value = t.number(i);
  if (value < 1 || t.size(i) > 4) return null;
  const ahead = ERA_RANGE.exec(t.text.slice(t.end(i), t.end(i) + 18));
  if (ahead && Number(ahead[1]) < value) return { year: 1 - value, end: i + 1 };
  const rest = t.text.slice(t.end(i), t.end(i) + 8);
  const bc = BEFORE_CHRIST.exec(rest);
  const match = bc ?? ANNO_DOMINI.exec(rest);
  if (!match || (t.size(i) === 1 && t.gap(i + 1) === Gap.none)) return null;
  let end = i + 1;
  while (end < t.count && t.end(end) <= t.end(i) + match[0].length) end++;
  return { year: bc ? 1 - value : value, end };
}

/** A year that stands alone: “in 2019”, “the 2019 elections”, “(1939–1945)”, “44 BC”, “AD 476”, “1944/45”.
 * @param isAncient whether the text tells of years that have fewer than four digits */
export function readYear(t: Tokens, i: number, isAncient = false): Reading | null {
  if (t.is(i, "ad") && t.isNumber(i + 1) && t.spaced(i + 1) && t.isCapital(i)) {
    const value = t.number(i + 1);
    if (value < 1 || t.size(i + 1) > 4) return null;
    const linked =
      t.gap(i + 2) === Gap.hyphen || t.gap(i + 2) === Gap.dash || (t.is(i + 2, "to") && t.spaced(i + 3));
    const at = t.is(i + 2, "to") ? i + 3 : i + 2;
    const last = linked && t.size(at) <= 4 ? t.number(at) : -1;
    if (last > value)
      return reading(i, at + 1, {
        kind: "range",
        from: partial({ year: value }),
        to: partial({ year: last }),
      });
    return reading(i, i + 2, partial({ year: value }));
  }
  const gap = t.gap(i);
  if (gap === Gap.none || gap === Gap.dot || gap === Gap.slash) return null;
  const era = readEra(t, i);
  if (era) return reading(i, era.end, partial({ year: era.year }));
  if (gap === Gap.spaceApostrophe && t.size(i) === 2 && t.isNumber(i) && t.gap(i + 1) !== Gap.none)
    return shortYear(t, i);
  const year = t.number(i);
  if (isAncient && isSmallYear(t, i)) return reading(i, i + 1, partial({ year }));
  if (t.size(i) !== 4 || year < 1000 || year > 2199 || isMeasured(t, i)) return null;
  if (!isYear(t, i, year)) return null;
  return seasonYear(t, i, year) ?? reading(i, i + 1, partial({ year }));
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
function seasonYear(t: Tokens, i: number, year: number): Reading | null {
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
export function readSureYear(t: Tokens, i: number): Reading | null {
  const year = t.number(i);
  if (t.size(i) !== 4 || year < 1200 || year > 2100 || t.gap(i + 1) === Gap.none || t.gap(i + 1) === Gap.dot)
    return null;
  return t.charBefore(i) === " " && !isCount(t, i) ? reading(i, i + 1, partial({ year })) : null;
}

/** “fiscal 1989”, “FY2019”, “FY19”, “fiscal year 2019”, “fiscal year 2018–19”. */
export function readFiscalYear(t: Tokens, i: number): Reading | null {
  const at = t.is(i + 1, "year") ? i + 2 : i + 1;
  const year = t.number(at);
  if (t.is(i, "fy") && t.size(at) === 2 && year >= 0 && t.gap(at) <= Gap.space)
    return reading(i, at + 1, partial({ year: twoDigitYear(year) }));
  if (t.size(at) !== 4 || year < 1900 || year > 2199 || (t.gap(at) !== Gap.space && t.gap(at) !== Gap.none))
    return null;
  const two = seasonYear(t, at, year);
  return two ? { ...two, start: i } : reading(i, at + 1, partial({ year }));
}

/** “year-earlier quarter”, “year-ago period”. */
export function readYearEarlier(t: Tokens, i: number): Reading | null {
  if (t.gap(i + 1) !== Gap.hyphen || (!t.is(i + 1, "earlier") && !t.is(i + 1, "ago"))) return null;
  return reading(i, i + 2, { kind: "shift", amount: -1, unit: "year", from: "note" });
}

/** “the year 2000”. */
export function readNamedYear(t: Tokens, i: number): Reading | null {
  const at = i + 1;
  const year = t.number(at);
  if (!t.spaced(at) || year < 1) return null;
  const isSmall =
    t.size(at) <= 3 && !t.spaced(at + 1) && t.gap(at + 1) !== Gap.none && t.gap(at + 1) !== Gap.dot;
  const found = isSmall
    ? reading(at, at + 1, partial({ year }))
    : ((year >= 1000 ? seasonYear(t, at, year) : null) ?? readSureYear(t, at));
  return found && { ...found, start: i, before: 0 };
}
