import type { Taken } from "../pattern/pattern.ts";
import { Gap, type Tokens } from "../tokens.ts";
import type { Unit } from "../words/units.ts";

/** How many: “two”, “18”, “a”, “twenty-five”, “a couple of”; null for “several”. */
export function countAt(t: Tokens, i: number): Taken<number | null> | null {
  if (t.isNumber(i)) {
    const value = t.number(i);
    const isWhole =
      t.gap(i) !== Gap.dot && t.gap(i + 1) !== Gap.dot && t.gap(i) !== Gap.slash && t.charBefore(i) !== ",";
    return value >= 0 && isWhole && t.size(i) <= 4 ? { value, end: i + 1 } : null;
  }
  if (t.is(i, "several") || t.is(i, "many") || t.is(i, "few")) return { value: null, end: i + 1 };
  const isArticle = t.is(i, "a") || t.is(i, "an");
  const couple = isArticle ? i + 1 : i;
  if (t.is(couple, "couple")) return { value: 2, end: t.is(couple + 1, "of") ? couple + 2 : couple + 1 };
  if (isArticle && t.is(i + 1, "few")) return { value: null, end: i + 2 };
  const value = t.lexeme(i)?.cardinal;
  if (value === undefined) return null;
  const ones = t.lexeme(i + 1)?.cardinal;
  const isTwo = value >= 20 && value < 100 && ones !== undefined && ones < 10;
  return isTwo && t.gap(i + 1) === Gap.hyphen ? { value: value + ones, end: i + 2 } : { value, end: i + 1 };
}

/** So much time. */
export interface Length {
  /** null where it is not said: “some weeks”. */
  readonly amount: number | null;
  readonly unit: Unit;
  /**
   * `count`: “two weeks”; `one`: “a week”, “the week”, “half a year”, which are lengths only beside a word that counts from
   * somewhere; `many`: “weeks”; `joined`: “18-month”; `more`: the second half of “two years and eight months”.
   */
  readonly form: "count" | "one" | "many" | "joined" | "more";
}

/** What “half a century” and the like are counted as. */
const HALVES: Readonly<Partial<Record<Unit, { readonly amount: number; readonly unit: Unit }>>> = {
  year: { amount: 6, unit: "month" },
  decade: { amount: 5, unit: "year" },
  century: { amount: 50, unit: "year" },
};

export function lengthAt(t: Tokens, i: number): Taken<Length> | null {
  if (t.is(i, "the")) return unitAt(t, i);
  if (t.is(i, "half")) {
    const isArticle = t.spaced(i + 1) && (t.is(i + 1, "a") || t.is(i + 1, "an"));
    const half = isArticle && t.spaced(i + 2) ? HALVES[t.lexeme(i + 2)?.unit ?? "day"] : undefined;
    return half ? { value: { ...half, form: "one" }, end: i + 3 } : null;
  }
  if (t.gap(i) === Gap.none || t.gap(i) === Gap.hyphen) return null;
  const count = countAt(t, i);
  if (!count && !t.lexeme(i)?.plural) return null;
  const at = count?.end ?? i;
  const isJoined = count !== null && t.gap(at) === Gap.hyphen;
  if (count && !isJoined && !t.spaced(at)) return null;
  const isArticle = at === i + 1 && (t.is(i, "a") || t.is(i, "an"));
  const unit = t.lexeme(at)?.unit;
  if (unit === undefined || unit === "weekend" || (isJoined && isArticle)) return null;
  const isFortnight = t.is(at, "fortnight") || t.is(at, "fortnights");
  const amount = count?.value == null ? null : isFortnight ? count.value * 2 : count.value;
  const isMore = t.is(i - 1, "and") && t.spaced(i) && t.lexeme(i - 2)?.unit !== undefined;
  const form = isJoined ? "joined" : isMore ? "more" : isArticle ? "one" : count ? "count" : "many";
  return { value: { amount, unit, form }, end: at + 1 };
}

/** “the week”, “the night”, of which “before” or “after” may say more. */
function unitAt(t: Tokens, i: number): Taken<Length> | null {
  const lexeme = t.lexeme(i + 1);
  const unit = t.is(i + 1, "night") ? "day" : lexeme?.unit;
  if (unit === undefined || lexeme?.plural || !t.spaced(i + 1) || !t.spaced(i + 2)) return null;
  return { value: { amount: 1, unit, form: "one" }, end: i + 2 };
}
