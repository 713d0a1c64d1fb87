import { reading, shift, type Expression, type ReadDate, type Reading } from "./expression.ts";
import type { Unit } from "./words/lexicon.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { CLAUSE_GOES_ON, COUNTED } from "./words/lists.ts";

interface Count {
  /** null: some, several. */
  readonly value: number | null;
  readonly end: number;
}

/** “two”, “18”, “a”, “twenty-five”, “a couple of”, “several”. */
export function readCount(t: Tokens, i: number): Count | null {
  if (t.isNumber(i)) {
    const value = t.number(i);
    const isWhole =
      t.gap(i) !== Gap.dot && t.gap(i + 1) !== Gap.dot && t.gap(i) !== Gap.slash && t.charBefore(i) !== ",";
    return value >= 0 && value < 10_000 && isWhole && t.size(i) <= 4 ? { value, end: i + 1 } : null;
  }
  if (t.is(i, "several") || t.is(i, "many") || t.is(i, "few")) return { value: null, end: i + 1 };
  if (t.is(i, "couple")) return { value: 2, end: t.is(i + 1, "of") ? i + 2 : i + 1 };
  const value = t.lexeme(i)?.cardinal;
  if (value === undefined) return null;
  const isArticle = t.is(i, "a") || t.is(i, "an");
  if (isArticle && t.is(i + 1, "few")) return { value: null, end: i + 2 };
  if (isArticle && t.is(i + 1, "couple")) return { value: 2, end: t.is(i + 2, "of") ? i + 3 : i + 2 };
  if (isArticle && (t.is(i + 1, "decade") || t.is(i + 1, "century"))) return { value: 1, end: i + 1 };
  const ones = t.lexeme(i + 1)?.cardinal;
  if (value >= 20 && value < 100 && ones !== undefined && ones < 10 && t.gap(i + 1) === Gap.hyphen) {
    return { value: value + ones, end: i + 2 };
  }
  return { value, end: i + 1 };
}

const LATER: ReadonlySet<string> = new Set(["later", "afterward", "afterwards", "thereafter"]);
const EARLIER: ReadonlySet<string> = new Set(["earlier", "previously", "prior", "beforehand"]);
/**
 * A count of units: “two weeks ago”, “three days later”, “a year earlier”, “in two weeks”, “10 days after 12 June”; and
 * “an 18-month hiatus”, “for two years”, which are durations.
 * @param future whether the sentence looks ahead from the note
 */
export function readCounted(t: Tokens, i: number, readDate: ReadDate, future: () => boolean): Reading | null {
  if (t.gap(i) === Gap.none || t.gap(i) === Gap.hyphen) return null;
  const count = readCount(t, i);
  let end = count?.end ?? i;
  const article = t.is(i, "a") || t.is(i, "an");
  if (article && !t.lexeme(end)?.unit) return null;
  if (!count && !t.lexeme(i)?.plural) return null;
  const gap = count ? t.gap(end) : Gap.space;
  if (gap !== Gap.space && gap !== Gap.hyphen) return null;
  const lexeme = t.lexeme(end);
  const unit = lexeme?.unit;
  if (unit === undefined || unit === "weekend") return null;
  end++;
  const isFortnight = t.is(end - 1, "fortnight") || t.is(end - 1, "fortnights");
  const value = count?.value == null ? null : isFortnight ? count.value * 2 : count.value;
  if (gap === Gap.hyphen)
    return article ? null : reading(i, isAge(t, end) ? end + 1 : end, { kind: "duration" });

  const half = article && t.is(i - 1, "half") && t.spaced(i) ? HALVES[unit] : undefined;
  if (half) {
    const relation = readRelation(t, end, half.count, half.unit, readDate);
    return relation && reading(i - 1, relation.end, relation.expression);
  }
  const relation = isSecondPart(t, i) ? null : readRelation(t, end, value, unit, readDate);
  if (relation) return agoOn(t, reading(i, relation.end, relation.expression), unit);
  if (!count || article) return null;
  if (t.is(i - 1, "in") && t.spaced(i) && future()) return reading(i - 1, end, shift(value, unit, "note"));
  return reading(i, end, { kind: "duration" });
}

/** “eight months later” in “two years and eight months later”, which is no date by itself. */
function isSecondPart(t: Tokens, i: number): boolean {
  return t.is(i - 1, "and") && t.spaced(i) && t.lexeme(i - 2)?.unit !== undefined;
}

/** What “half a century” and the like are counted as. */
const HALVES: Partial<Record<Unit, { readonly count: number; readonly unit: Unit }>> = {
  year: { count: 6, unit: "month" },
  decade: { count: 5, unit: "year" },
  century: { count: 50, unit: "year" },
};

/** “a week ago Tuesday”. */
function agoOn(t: Tokens, found: Reading, unit: Unit): Reading {
  const weekday = t.spaced(found.end) && t.isCapital(found.end) ? t.lexeme(found.end)?.weekday : undefined;
  if (weekday === undefined || unit !== "week" || !t.is(found.end - 1, "ago")) return found;
  return reading(found.start, found.end + 1, { kind: "within", part: { weekday }, of: found.expression });
}

function isAge(t: Tokens, end: number): boolean {
  return t.is(end, "old") && t.gap(end) === Gap.hyphen;
}

function readRelation(
  t: Tokens,
  at: number,
  value: number | null,
  unit: Unit,
  readDate: ReadDate,
): { end: number; expression: Expression } | null {
  const negative = value === null ? null : -value;
  const gap = t.gap(at);
  if (gap === Gap.hyphen && (t.is(at, "ago") || t.is(at, "earlier")))
    return { end: at + 1, expression: shift(negative, unit, "note") };
  if (gap !== Gap.space) return null;
  if (t.is(at, "ago") || t.is(at, "back")) return { end: at + 1, expression: shift(negative, unit, "note") };
  if (t.is(at + 1, "than") && t.spaced(at + 1)) return null;
  const isOn = t.is(at, "on") && t.gap(at + 1) === Gap.comma;
  if (isOn || t.isOneOf(at, LATER)) return { end: at + 1, expression: shift(value, unit, "text") };
  if (t.isOneOf(at, EARLIER)) {
    if (t.is(at, "prior") && t.is(at + 1, "to")) return readFrom(t, at + 2, negative, unit, readDate);
    return { end: at + 1, expression: shift(negative, unit, "text") };
  }
  if (t.is(at, "from") && t.is(at + 1, "now")) return { end: at + 2, expression: shift(value, unit, "note") };
  if (t.is(at, "from") && isRate(t, at - 2)) return null;
  if (t.is(at, "from")) return readFrom(t, at + 1, value, unit, (i) => toCome(readDate(i)));
  const after = t.is(at, "after") || t.is(at, "following");
  if (!after && !t.is(at, "before")) return null;
  const amount = after ? value : negative;
  if (t.is(at + 1, "that") && t.spaced(at + 1) && endsClause(t, at + 2))
    return { end: at + 2, expression: shift(amount, unit, "text") };
  return (
    readFrom(t, at + 1, amount, unit, readDate) ??
    (endsClause(t, at + 1) ? { end: at + 1, expression: shift(amount, unit, "text") } : null)
  );
}

/** Whether the “a day” at an article says how much there is of something: “a million barrels a day from April 1”. */
function isRate(t: Tokens, article: number): boolean {
  const isArticle = t.is(article, "a") || t.is(article, "an");
  const before = article - 1;
  return isArticle && (t.isNumber(before) || t.isOneOf(before, COUNTED) || t.isOneOf(before, TIMES));
}

const TIMES: ReadonlySet<string> = new Set(["once", "twice"]);

/** “Friday” in “a week from Friday” is the next one. */
function toCome(found: Reading | null): Reading | null {
  if (found?.expression.kind !== "partial") return found;
  const { weekday, day } = found.expression.partial;
  if (weekday === undefined || day !== undefined) return found;
  return { ...found, expression: { kind: "step", step: 1, what: { weekday }, anchor: "note" } };
}

/** “two days after 12 June”, “a week before Christmas”, “two weeks from Friday”. */
function readFrom(
  t: Tokens,
  at: number,
  amount: number | null,
  unit: Unit,
  readDate: ReadDate,
): { end: number; expression: Expression } | null {
  if (!t.spaced(at) || unit === "century") return null;
  const found = readDate(at);
  if (found?.start !== at || found.expression.kind === "duration" || found.expression.kind === "range")
    return null;
  return { end: found.end, expression: shift(amount, unit, found.expression) };
}

/** Whether nothing follows that “before” or “after” would belong to. */
function endsClause(t: Tokens, i: number): boolean {
  if (i >= t.count || !t.spaced(i)) return true;
  if (/^(?:i|he|she|they|we|it)$/.test(t.word(i)) && t.is(i - 1, "that")) return true;
  return (
    !t.isOneOf(i, CLAUSE_GOES_ON) &&
    !t.isCapital(i) &&
    !t.isNumber(i) &&
    /^(?:and|but|when|in|at|to|with|as|because|on|while|had|was|were)$/.test(t.word(i))
  );
}

/** “the summer before”, “the winter after”, “the Friday before”. */
export function readNamedAround(t: Tokens, i: number): Reading | null {
  const { season, weekday } = t.lexeme(i + 1) ?? {};
  const step = t.is(i + 2, "before") ? -1 : t.is(i + 2, "after") ? 1 : 0;
  if (step === 0 || !t.spaced(i + 2) || !endsClause(t, i + 3)) return null;
  if (season !== undefined)
    return reading(i, i + 3, { kind: "step", step, what: { season }, anchor: "text" });
  if (weekday === undefined || !t.isCapital(i + 1)) return null;
  return reading(i, i + 3, { kind: "step", step, what: { weekday }, anchor: "text" });
}

/** “the day before yesterday”, “the day after the summit”, “the week before”, “the year after”. */
export function readTheUnitAround(t: Tokens, i: number, readDate: ReadDate): Reading | null {
  const lexeme = t.lexeme(i + 1);
  const night = t.is(i + 1, "night") || t.is(i + 1, "evening");
  const unit = night ? "day" : lexeme?.unit;
  if (unit === undefined || lexeme?.plural || !t.spaced(i + 1) || !t.spaced(i + 2)) return null;
  const relation = readRelation(t, i + 2, 1, unit, readDate);
  return relation ? reading(i, relation.end, relation.expression) : null;
}
