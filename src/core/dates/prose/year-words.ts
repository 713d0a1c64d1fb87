import type { Reading } from "./expression.ts";
import type { Tokens } from "./tokens.ts";

/** “Year” after its number, as Slavic languages have it: “2018 года”, “2018 roku”. */
const WORDS: ReadonlySet<string> = new Set(["года", "году", "год", "року", "році", "рік", "roku"]);
/** Their short forms, which have a full stop. */
const SHORT: ReadonlySet<string> = new Set(["г", "р", "r"]);

/** A date that ends in a year, with the word for “year” that belongs to it: “12 марта 2018 года”, “12 marca 2018 r.” */
export function withYearWord(t: Tokens, found: Reading): Reading {
  const { expression, end } = found;
  const last = expression.kind === "range" ? expression.to : expression;
  const endsInYear = last.kind === "partial" && last.partial.year !== undefined && t.size(end - 1) === 4;
  if (!endsInYear || !t.spaced(end) || !t.isNumber(end - 1)) return found;
  if (t.isOneOf(end, WORDS)) return { ...found, end: end + 1, after: 0 };
  if (t.charAfter(end) !== "." || t.isCapital(end) || !t.isOneOf(end, SHORT)) return found;
  return { ...found, end: end + 1, after: 1 };
}
