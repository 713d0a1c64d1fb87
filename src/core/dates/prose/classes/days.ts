import { partial, type Expression, type Partial } from "../expression.ts";
import type { Taken } from "../pattern/pattern.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { AFTER_DAYS, COUNTED } from "../words/lists.ts";
import { yearAfter } from "./years.ts";

/** Days of one month, ascending: one, from the first to the last, all of them, or any one of them. */
export interface Days {
  readonly days: readonly number[];
  readonly kind: "one" | "run" | "all" | "any";
}

type Day = Taken<number>;

const isDigit = (char: string): boolean => char >= "0" && char <= "9";

/** A day of the month in digits: 12, 12th; not 12:30, 12,000, 12.5 or 12%. */
export function dayNumberAt(t: Tokens, i: number): Day | null {
  const value = t.number(i);
  if (value < 1 || value > 31 || t.size(i) > 2) return null;
  let end = i + 1;
  if (t.gap(end) === Gap.none) {
    if (!["st", "nd", "rd", "th", "er", "º", "ª"].some((ending) => t.is(end, ending))) return null;
    end++;
  }
  const after = t.charAfter(end - 1);
  if (after === "%" || after === "°") return null;
  const goesOn = /[:,.]/.test(after) && isDigit(t.text.charAt(t.end(end - 1) + 1));
  return goesOn && (after !== "," || t.size(end) !== 4) ? null : { value, end };
}

/** A day as an ordinal, in digits or words: 12th, twelfth, twenty-first. */
export function ordinalAt(t: Tokens, i: number): Day | null {
  const digits = dayNumberAt(t, i);
  if (digits) return digits.end > i + 1 ? digits : null;
  const lexeme = t.lexeme(i);
  if (lexeme?.ordinal !== undefined) return { value: lexeme.ordinal, end: i + 1 };
  const tens = lexeme?.cardinal;
  const ones = t.lexeme(i + 1)?.ordinal;
  const isTwo = (tens === 20 || tens === 30) && ones !== undefined && ones < 10;
  return isTwo && t.gap(i + 1) <= Gap.hyphen ? { value: tens + ones, end: i + 2 } : null;
}

/** The days of “1, 2 and 3”, “3 and 5” and “3 or 4”, from the first of them, or null where it stands alone. */
function listFrom(t: Tokens, first: Day): Taken<Days> | null {
  const days = [first.value];
  let at = first.end;
  for (;;) {
    const next: Day | null = t.gap(at) === Gap.comma ? dayNumberAt(t, at) : null;
    if (!next || next.value <= (days.at(-1) ?? 0)) break;
    days.push(next.value);
    at = next.end;
  }
  const isAnd = t.is(at, "and") || t.is(at, "и") || t.is(at, "та") || (t.is(at, "i") && !t.isCapital(at));
  const linked = (isAnd || t.is(at, "or")) && (t.spaced(at) || t.gap(at) === Gap.comma);
  const last = linked && t.spaced(at + 1) ? dayNumberAt(t, at + 1) : null;
  if (!last || last.value <= (days.at(-1) ?? 0)) return null;
  return { value: { days: [...days, last.value], kind: t.is(at, "or") ? "any" : "all" }, end: last.end };
}

/** Whether no noun follows that the last number would count: “on June 5 and 12 people died”. Three days in a row leave
 * less doubt than two. */
function endsList(t: Tokens, { value: { days }, end }: Taken<Days>): boolean {
  if (!t.spaced(end) || t.isOneOf(end, AFTER_DAYS) || t.isNumber(end)) return true;
  return days.length > 2 && !t.isOneOf(end, COUNTED);
}

const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "through", "until", "till", "thru"]);

/** The second day of “12–14”, “12 to 14” or “12 and 13”, which must be later than the first. */
function secondDay(t: Tokens, first: Day, isAfterMonth: boolean): Day | null {
  const gap = t.gap(first.end);
  let at = -1;
  if (gap === Gap.hyphen || gap === Gap.dash || gap === Gap.slash) at = first.end;
  else if (gap === Gap.space && t.spaced(first.end + 1)) {
    const isAnd = t.is(first.end, "and") || t.is(first.end, "et") || t.is(first.end, "und");
    if (t.isOneOf(first.end, RANGE_WORDS) || isAnd) at = first.end + 1;
  }
  const second = at < 0 ? null : dayNumberAt(t, at);
  if (!second || second.value <= first.value) return null;
  if (isAfterMonth && gap === Gap.space) {
    const follows = t.lexeme(second.end);
    const isOwnDate = t.spaced(second.end) && (follows?.month !== undefined || follows?.unit !== undefined);
    if (isOwnDate || (t.is(first.end, "and") && second.value !== first.value + 1)) return null;
  }
  return second;
}

function run(first: Day, last: Day | null): Taken<Days> {
  return last
    ? { value: { days: [first.value, last.value], kind: "run" }, end: last.end }
    : { value: { days: [first.value], kind: "one" }, end: first.end };
}

/** The days after a month: “12”, “12–14”, “1, 2 and 3”. */
export function daysAfterMonth(t: Tokens, first: Day | null): Taken<Days> | null {
  if (!first) return null;
  const listed = listFrom(t, first);
  if (listed) {
    const isOwnDate = t.spaced(listed.end) && t.lexeme(listed.end)?.month !== undefined;
    if (!isOwnDate && (yearAfter(t, listed.end) || endsList(t, listed))) return listed;
  }
  const found = run(first, secondDay(t, first, true));
  const isUnit = t.gap(found.end) === Gap.hyphen && t.lexeme(found.end)?.unit !== undefined;
  return isUnit ? null : found;
}

/** The days before a month: “12”, “the 12th”, “12–14”, “1, 2 and 3”. */
export function daysBeforeMonth(t: Tokens, i: number): Taken<Days> | null {
  const withThe = t.is(i, "the");
  const first = withThe ? (t.spaced(i + 1) ? ordinalAt(t, i + 1) : null) : dayNumberAt(t, i);
  if (!first || (isDigit(t.text.charAt(t.start(i) - 2)) && /[.,:]/.test(t.charBefore(i)))) return null;
  return listFrom(t, first) ?? run(first, secondDay(t, first, false));
}

/** Those days of a month, of a year where one is given. */
export function daysOf(days: Days, month: number, year: number | undefined): Expression {
  const fields: Partial = year === undefined ? { month } : { month, year };
  const [first = 1, last = first] = [days.days[0], days.days.at(-1)];
  const isRun = days.days.every((day, index) => index === 0 || day === (days.days[index - 1] ?? 0) + 1);
  if (days.kind === "one") return partial({ ...fields, day: first });
  if (days.kind === "run" || (days.kind === "all" && isRun))
    return { kind: "range", from: partial({ ...fields, day: first }), to: partial({ ...fields, day: last }) };
  return { kind: "days", month: fields, days: days.days, any: days.kind === "any" };
}
