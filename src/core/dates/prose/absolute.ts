import { daysInMonth } from "../calendar.ts";
import { partial, reading, type Expression, type Partial, type Reading } from "./expression.ts";
import { endsList, isRun, monthOf, readDays, type DayList } from "./lists.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { readYearAfter, twoDigitYear } from "./years.ts";

/** A month with a day or a year (“June 12, 2018”, “June 2018”, “June 12–14”), or alone where it is certainly one. */
export function readMonth(t: Tokens, i: number): Reading | null {
  const lexeme = t.lexeme(i);
  const month = lexeme?.month;
  if (!lexeme || month === undefined) return null;
  if (t.isCapital(i) ? lexeme.lowerCase : !lexeme.foreign) return null;
  if (isBrand(t, i)) return null;
  const dotted = isShortened(t, i);
  const next = i + 1;
  const joined =
    t.spaced(next) ||
    (dotted && t.gap(next) === Gap.stop) ||
    t.gap(next) === Gap.hyphen ||
    (dotted && t.gap(next) === Gap.dot);
  if (joined) {
    const day = readDayNumber(t, next);
    if (day && day.value <= daysInMonth(2000, month)) return withDays(t, i, month, day);
  }
  const isName = t.is(next, "in") && t.spaced(i) && t.isCapital(i - 1) && t.lexeme(i - 1) === null;
  const year = isName ? null : readYearAfter(t, next, { dotted, ofAllowed: true });
  if (year) return reading(i, year.end, partial({ month, year: year.year }));
  if (t.is(next, "the") && t.spaced(next)) {
    const day = readOrdinal(t, next + 1);
    if (day && !t.is(day.end, "of")) return withDays(t, i, month, day);
  }
  return null;
}

/** “la marca 2018” in Spanish is no March; in Polish a preposition or a day stands before “marca” and “maja”. */
function isBrand(t: Tokens, i: number): boolean {
  return (
    (t.is(i, "marca") || t.is(i, "maja")) &&
    !/^(?:od|do|z|w|początku|końca|połowie|połowy)$/.test(t.word(i - 1))
  );
}

interface DayNumber {
  readonly value: number;
  readonly end: number;
}

/** A day of the month in digits: 12, 12th; not 12:30, 12,000, 12.5 or 12%. */
export function readDayNumber(t: Tokens, i: number): DayNumber | null {
  const value = t.number(i);
  if (value < 1 || value > 31 || t.size(i) > 2) return null;
  let end = i + 1;
  if (t.gap(end) === Gap.none) {
    if (!isOrdinalEnding(t, end)) return null;
    end++;
  }
  const after = t.charAfter(end - 1);
  if (after === "%" || after === "°") return null;
  if (/[:,.]/.test(after) && isDigit(t.text.charAt(t.end(end - 1) + 1))) {
    if (after !== "," || t.size(end) !== 4) return null;
  }
  return { value, end };
}

const isDigit = (char: string): boolean => char >= "0" && char <= "9";

function isOrdinalEnding(t: Tokens, i: number): boolean {
  return ["st", "nd", "rd", "th", "er", "º", "ª"].some((ending) => t.is(i, ending));
}

/** A day as an ordinal, in digits or words: 12th, twelfth, twenty-first. */
export function readOrdinal(t: Tokens, i: number): DayNumber | null {
  const digits = readDayNumber(t, i);
  if (digits) return digits.end > i + 1 ? digits : null;
  const lexeme = t.lexeme(i);
  if (lexeme?.ordinal !== undefined) return { value: lexeme.ordinal, end: i + 1 };
  const tens = lexeme?.cardinal;
  const ones = t.lexeme(i + 1)?.ordinal;
  if ((tens === 20 || tens === 30) && ones !== undefined && ones < 10 && t.gap(i + 1) <= Gap.hyphen) {
    return { value: tens + ones, end: i + 2 };
  }
  return null;
}

/** “June 12”, then perhaps “–14” or “to 14” or “and 13”, then perhaps a year. */
function withDays(t: Tokens, i: number, month: number, first: DayNumber): Reading | null {
  const listed = readDays(t, first, readDayNumber);
  if (listed) {
    const year = readYearAfter(t, listed.end, { dotted: false, ofAllowed: true });
    const isOwnDate = t.spaced(listed.end) && t.lexeme(listed.end)?.month !== undefined;
    if (!isOwnDate && (year || endsList(t, listed)))
      return reading(i, year?.end ?? listed.end, daysOf(monthOf(month, year?.year), listed));
  }
  const last = readSecondDay(t, first, true);
  const end = last?.end ?? first.end;
  if (t.gap(end) === Gap.hyphen && t.lexeme(end)?.unit !== undefined) return null;
  const year = readYearAfter(t, end, { dotted: false, ofAllowed: true });
  const fields: Partial = { month, day: first.value, ...(year ? { year: year.year } : {}) };
  const stop = year?.end ?? end;
  return reading(i, stop, last ? dayRange(fields, last.value) : partial(fields));
}

function daysOf(month: Partial, { days, any }: DayList): Expression {
  const [first = 1, last = first] = [days[0], days.at(-1)];
  return !any && isRun(days) ? dayRange({ ...month, day: first }, last) : { kind: "days", month, days, any };
}

function dayRange(from: Partial, lastDay: number): Expression {
  return { kind: "range", from: partial(from), to: partial({ ...from, day: lastDay }) };
}

const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "through", "until", "till", "thru"]);

/** The second day of “12–14”, “12 to 14” or “12 and 13”, which must be later than the first. */
function readSecondDay(t: Tokens, first: DayNumber, monthIsBefore: boolean): DayNumber | null {
  const gap = t.gap(first.end);
  let at = -1;
  if (gap === Gap.hyphen || gap === Gap.dash || gap === Gap.slash) at = first.end;
  else if (gap === Gap.space && t.spaced(first.end + 1)) {
    const isAnd = t.is(first.end, "and") || t.is(first.end, "et") || t.is(first.end, "und");
    if (t.isOneOf(first.end, RANGE_WORDS) || isAnd) at = first.end + 1;
  }
  const second = at < 0 ? null : readDayNumber(t, at);
  if (!second || second.value <= first.value) return null;
  if (monthIsBefore && gap === Gap.space) {
    const follows = t.lexeme(second.end);
    const isOwnDate = t.spaced(second.end) && (follows?.month !== undefined || follows?.unit !== undefined);
    const isCount = t.is(first.end, "and") && second.value !== first.value + 1;
    if (isOwnDate || isCount) return null;
  }
  return second;
}

/** “12 June 2018”, “12th of June”, “27–28 February”, “12. Juni”, “12 de junio de 2018”, from its day. */
export function readDayFirst(t: Tokens, i: number): Reading | null {
  const start = t.is(i, "the") ? i : -1;
  const first = start < 0 ? (readDayNumber(t, i) ?? null) : readOrdinal(t, i + 1);
  if (!first || (start >= 0 && !t.spaced(i + 1))) return null;
  if (isDigit(t.text.charAt(t.start(i) - 2)) && /[.,:]/.test(t.charBefore(i))) return null;
  const listed = readDays(t, first, readDayNumber);
  const last = listed ? null : readSecondDay(t, first, false);
  let at = (listed ?? last ?? first).end;
  const gap = t.gap(at);
  const linked = (t.is(at, "of") || t.is(at, "de")) && t.spaced(at);
  if (linked) at++;
  const near = linked
    ? t.spaced(at)
    : gap === Gap.space ||
      (gap === Gap.stop && at === i + 1 && t.isNumber(i)) ||
      gap === Gap.hyphen ||
      gap === Gap.slash;
  const lexeme = t.lexeme(at);
  if (!near || lexeme?.month === undefined) return null;
  if (!t.isCapital(at) && !lexeme.foreign) return null;
  const value = listed?.days.at(-1) ?? last?.value ?? first.value;
  if (value > daysInMonth(2000, lexeme.month)) return null;
  const dotted = isShortened(t, at);
  const year = readYearAfter(t, at + 1, {
    dotted,
    ofAllowed: true,
    hyphenAllowed: gap === Gap.hyphen || gap === Gap.slash,
  });
  if (!year && start < 0 && !linked && !listed && first.end === i + 1 && isMonthOfNextDate(t, at))
    return null;
  const fields: Partial = { month: lexeme.month, day: first.value, ...(year ? { year: year.year } : {}) };
  const end = year?.end ?? at + 1;
  if (listed) return reading(i, end, daysOf(monthOf(lexeme.month, year?.year), listed));
  return reading(i, end, last ? dayRange(fields, last.value) : partial(fields));
}

/** Whether the full stop after a month is that of a short form, not of its sentence. */
function isShortened(t: Tokens, i: number): boolean {
  const { foreign = false, lowerCase = false } = t.lexeme(i) ?? {};
  return t.charAfter(i) === "." && !lowerCase && (t.size(i) <= 5 || foreign) && !FULL.has(t.word(i));
}

const FULL: ReadonlySet<string> = new Set(["may", "june", "july", "march", "april"]);

/** Whether a month belongs to a day after it rather than before: “at 9 June 12”, “killed 12 May 3”. */
function isMonthOfNextDate(t: Tokens, month: number): boolean {
  const day = readDayNumber(t, month + 1);
  return day !== null && t.spaced(month + 1) && t.gap(day.end) !== Gap.other && t.size(month + 1) <= 2;
}

/** Dates in digits: 2018-06-12, 2018/06/12, 12.06.2018, 6/12/2018, 6/12/18, 20180612, 2018-06.
 * @param dayFirst how 6/7/2018 is read */
export function readNumeric(t: Tokens, i: number, dayFirst: boolean): Reading | null {
  const gap = t.gap(i + 1);
  if (t.gap(i) === gap && gap !== Gap.space) return null;
  const first = t.number(i);
  if (t.size(i) === 8 && gap !== Gap.dot) return compact(t, i);
  if (gap !== Gap.hyphen && gap !== Gap.slash && gap !== Gap.dot) return null;
  const second = t.number(i + 1);
  if (t.gap(i + 2) === gap && t.isNumber(i + 2)) {
    const third = t.number(i + 2);
    if (t.gap(i + 3) === gap || (t.gap(i + 3) === Gap.dot && t.isNumber(i + 3))) return null;
    return threeNumbers(t, i, [first, second, third], gap, dayFirst);
  }
  const isYearMonth =
    t.size(i) === 4 && t.size(i + 1) === 2 && gap === Gap.hyphen && first >= 1000 && first <= 2100;
  if (isYearMonth && second >= 1 && second <= 12 && second <= first % 100) {
    return reading(i, i + 2, partial({ year: first, month: second }));
  }
  return null;
}

function compact(t: Tokens, i: number): Reading | null {
  const text = t.word(i);
  return fixedDay(i, i + 1, Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
}

function threeNumbers(
  t: Tokens,
  i: number,
  [a, b, c]: readonly [number, number, number],
  gap: number,
  dayFirst: boolean,
): Reading | null {
  const end = i + 3;
  if (t.gap(end) === Gap.none && !t.is(end, "t")) return null;
  if (t.gap(end) === Gap.hyphen && !t.isNumber(end)) return null;
  if (t.size(i) === 4) return fixedDay(i, end, a, b, c);
  if (t.size(i) > 2 || t.size(i + 1) > 2) return null;
  if (t.size(i + 2) !== 4 && (t.size(i + 2) !== 2 || gap === Gap.dot)) return null;
  const year = t.size(i + 2) === 4 ? c : twoDigitYear(c);
  const dayIsFirst = a > 12 || (b <= 12 && (dayFirst || gap === Gap.dot));
  return dayIsFirst ? fixedDay(i, end, year, b, a) : fixedDay(i, end, year, a, b);
}

/** Whether a text writes 13/7/2018 for 13 July; null where no date in it tells. */
export function writesDayFirst(t: Tokens): boolean | null {
  for (const i of t.triggers) {
    if (t.gap(i + 1) !== Gap.slash || t.gap(i + 2) !== Gap.slash || t.size(i) > 2 || t.gap(i) === Gap.slash)
      continue;
    const first = t.number(i);
    const second = t.number(i + 1);
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) return true;
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) return false;
  }
  return null;
}

function fixedDay(start: number, end: number, year: number, month: number, day: number): Reading | null {
  if (year < 1000 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return reading(start, end, partial({ year, month, day }));
}
