import { readDayNumber, readMonth } from "./absolute.ts";
import { readBareMonth } from "./bare.ts";
import { partial, reading, type Reading } from "./expression.ts";
import type { Tokens } from "./tokens.ts";

const ATTACKS: ReadonlySet<string> = new Set([
  "attacks",
  "attack",
  "terrorist",
  "terror",
  "hijackers",
  "hijackings",
  "commission",
]);

/**
 * A date from its month: with day or year, or the month alone.
 * @param lenient whether the words around it already show that it is a month
 * @param names month names that the text uses as people's names
 */
export function readFromMonth(
  t: Tokens,
  i: number,
  lenient: boolean,
  names: ReadonlySet<string>,
): Reading | null {
  const dated = readMonth(t, i) ?? readWordedDay(t, i);
  if (dated) return september11(t, dated) ?? dated;
  const bare = readBareMonth(t, i, names);
  if (bare || !lenient || !t.isCapital(i) || t.lexeme(i)?.foreign) return bare;
  return reading(i, i + 1, partial({ month: t.lexeme(i)?.month ?? 1 }));
}

/** “July Fourth”. */
function readWordedDay(t: Tokens, i: number): Reading | null {
  const day = t.isCapital(i) && t.isCapital(i + 1) && t.spaced(i + 1) ? t.lexeme(i + 1)?.ordinal : undefined;
  return day === undefined ? null : reading(i, i + 2, partial({ month: t.lexeme(i)?.month ?? 1, day }));
}

/** Whether “9-11” at the tokens before is the day in 2001. */
export function isAttack(t: Tokens, i: number): boolean {
  return t.spaced(i) && t.isOneOf(i, ATTACKS);
}

/** “the Sept. 11 attacks” were in 2001. */
function september11(t: Tokens, found: Reading): Reading | null {
  if (found.expression.kind !== "partial") return null;
  const { month, day, year } = found.expression.partial;
  const isIt = month === 9 && day === 11 && year === undefined && t.isOneOf(found.end, ATTACKS);
  return isIt ? { ...found, expression: { kind: "fixed", edtf: "2001-09-11" } } : null;
}

/** “2018 June 12”, “2018 March”. */
export function readYearFirst(t: Tokens, i: number): Reading | null {
  const year = t.number(i);
  const month = t.lexeme(i + 1);
  if (
    t.size(i) !== 4 ||
    year < 1000 ||
    year > 2199 ||
    month?.month === undefined ||
    !t.spaced(i + 1) ||
    !t.isCapital(i + 1)
  )
    return null;
  const day = t.spaced(i + 2) ? readDayNumber(t, i + 2) : null;
  return day && reading(i, day.end, partial({ year, month: month.month, day: day.value }));
}
