import type { Anchor, Expression, Reading, Steppable } from "./expression.ts";
import { reading } from "./expression.ts";
import { readDayNumber } from "./absolute.ts";
import { readHoliday } from "./holidays.ts";
import { Gap, type Tokens } from "./tokens.ts";
import type { Unit } from "./lexicon.ts";

/** Reads any date at a token: how the readers here take in a date within a date. */
export type ReadDate = (i: number) => Reading | null;

const PARTS_OF_DAY: ReadonlySet<string> = new Set(["night", "evening", "morning", "afternoon"]);
const KINDS_OF_YEAR: ReadonlySet<string> = new Set([
  "fiscal",
  "calendar",
  "financial",
  "school",
  "academic",
  "very",
]);

/** “yesterday”, “today”, “tomorrow”, “tonight”. */
export function readDeicticDay(t: Tokens, i: number): Reading | null {
  const days = t.lexeme(i)?.days;
  return days === undefined ? null : reading(i, i + 1, shift(days, "day", "note"));
}

export function shift(amount: number | null, unit: Unit, from: Anchor | Expression): Expression {
  return { kind: "shift", amount, unit, from };
}

function step(by: number, what: Steppable, anchor: Anchor): Expression {
  return { kind: "step", step: by, what, anchor };
}

const STRETCH_PREPOSITIONS: ReadonlySet<string> = new Set([
  "over",
  "within",
  "in",
  "for",
  "during",
  "throughout",
]);

/**
 * “last week”, “this June”, “next Friday”, “the previous year”, “that same day”, from its first word (“the” included).
 * “the last year” and “the past three months” are stretches of time.
 */
export function readStep(t: Tokens, i: number): Reading | null {
  const withThe = t.is(i, "the");
  let at = withThe ? i + 1 : i;
  if (withThe && !t.spaced(at)) return null;
  const lexeme = t.lexeme(at);
  let by = lexeme?.step;
  if (by === undefined) return null;
  let anaphoric = lexeme?.anaphoric === true;
  const first = t.word(at);
  if (
    (first === "this" || first === "that") &&
    (t.is(at + 1, "past") || t.is(at + 1, "coming") || t.is(at + 1, "same"))
  ) {
    at++;
    by = t.lexeme(at)?.step ?? by;
    anaphoric ||= t.is(at, "same");
  }
  let next = at + 1;
  if (t.isOneOf(next, KINDS_OF_YEAR) && t.spaced(next)) next++;
  if (!t.spaced(next)) return null;
  const target = t.lexeme(next);

  if (target?.unit !== undefined && !target.plural) {
    if (withThe && first === "next") anaphoric = true;
    const isStretch = withThe
      ? first === "last" || first === "past" || (first === "next" && t.isOneOf(i - 1, STRETCH_PREPOSITIONS))
      : first === "past" && at === i;
    if (isStretch) return reading(i, next + 1, { kind: "duration" });
    if (target.unit === "day" && by !== 0 && !anaphoric) return null;
    if (target.unit === "day" && (first === "this" || first === "current") && !anaphoric) return null;
    if (first === "prior" && !withThe) return null;
    return reading(i, next + 1, step(by, { unit: target.unit }, anaphoric ? "text" : "note"));
  }
  if (withThe && !anaphoric && first !== "next" && first !== "last" && first !== "coming")
    return readStretch(t, i, at);
  if (first === "that" && by === 0 && at === i && target?.season === undefined) return null;
  const anchor = anaphoric || (withThe && first === "next") ? "text" : "note";
  return (
    readNamedStep(t, i, next, by, anchor) ?? readPartOfDay(t, i, next, by, anchor) ?? readStretch(t, i, at)
  );
}

function readNamedStep(t: Tokens, i: number, next: number, by: number, anchor: Anchor): Reading | null {
  const target = t.lexeme(next);
  if (target?.weekday !== undefined && t.isCapital(next) && !target.shortWeekday) {
    return reading(i, next + 1, step(by, { weekday: target.weekday }, anchor));
  }
  if (target?.month !== undefined && t.isCapital(next) && !target.foreign) {
    const day = t.spaced(next + 1) ? readDayNumber(t, next + 1) : null;
    const dotted = target.shortMonth === true && t.charAfter(next) === ".";
    const found = reading(
      i,
      day?.end ?? next + 1,
      step(by, { month: target.month, ...(day ? { day: day.value } : {}) }, anchor),
    );
    return dotted && !day ? { ...found, after: 1 } : found;
  }
  const holiday = target?.holiday === true ? readHoliday(t, next) : null;
  if (holiday?.expression.kind === "holiday" && holiday.expression.year === null) {
    return reading(i, holiday.end, step(by, { holiday: holiday.expression.holiday }, anchor));
  }
  if (target?.season !== undefined) return reading(i, next + 1, step(by, { season: target.season }, anchor));
  return null;
}

/** “last night” is of the day before, “this morning” of the day itself, “the next morning” of the day after. */
function readPartOfDay(t: Tokens, i: number, next: number, by: number, anchor: Anchor): Reading | null {
  if (!t.isOneOf(next, PARTS_OF_DAY)) return null;
  if (by > 0) return reading(i, next + 1, step(by, { unit: "day" }, "text"));
  if (anchor === "text") return reading(i, next + 1, step(by, { unit: "day" }, "text"));
  return reading(i, next + 1, shift(by, "day", "note"));
}

/** “the past three months”: how long, not when. */
function readStretch(t: Tokens, i: number, at: number): Reading | null {
  const count = readCount(t, at + 1);
  const unit = count && t.spaced(at + 1) && t.spaced(count.end) ? t.lexeme(count.end) : t.lexeme(at + 1);
  if (unit?.unit === undefined || (!count && !unit.plural)) return null;
  return reading(i, (count?.end ?? at + 1) + 1, { kind: "duration" });
}

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
const CLAUSE_GOES_ON: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "his",
  "her",
  "its",
  "their",
  "my",
  "our",
  "your",
  "he",
  "she",
  "it",
  "they",
  "we",
  "i",
  "you",
  "this",
  "that",
  "these",
  "those",
  "being",
  "leaving",
  "taking",
  "becoming",
]);

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
  const value = count ? count.value : null;
  if (gap === Gap.hyphen)
    return article ? null : reading(i, isAge(t, end) ? end + 1 : end, { kind: "duration" });

  const relation = readRelation(t, end, value, unit, readDate);
  if (relation) return agoOn(t, reading(i, relation.end, relation.expression), unit);
  if (!count || article) return null;
  if (t.is(i - 1, "in") && t.spaced(i) && future()) return reading(i - 1, end, shift(value, unit, "note"));
  return reading(i, end, { kind: "duration" });
}

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
  if (t.isOneOf(at, LATER)) return { end: at + 1, expression: shift(value, unit, "text") };
  if (t.isOneOf(at, EARLIER)) {
    if (t.is(at, "prior") && t.is(at + 1, "to")) return readFrom(t, at + 2, negative, unit, readDate);
    return { end: at + 1, expression: shift(negative, unit, "text") };
  }
  if (t.is(at, "from") && t.is(at + 1, "now")) return { end: at + 2, expression: shift(value, unit, "note") };
  if (t.is(at, "from")) return readFrom(t, at + 1, value, unit, readDate);
  const after = t.is(at, "after") || t.is(at, "following");
  if (!after && !t.is(at, "before")) return null;
  const amount = after ? value : negative;
  return (
    readFrom(t, at + 1, amount, unit, readDate) ??
    (endsClause(t, at + 1) ? { end: at + 1, expression: shift(amount, unit, "text") } : null)
  );
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
  return (
    !t.isOneOf(i, CLAUSE_GOES_ON) &&
    !t.isCapital(i) &&
    !t.isNumber(i) &&
    /^(?:and|but|when|in|at|to|with|as|because|on|while)$/.test(t.word(i))
  );
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
