import { readDayNumber } from "./absolute.ts";
import { readCount } from "./counted.ts";
import { reading, shift, type Anchor, type Expression, type Reading, type Steppable } from "./expression.ts";
import { readHoliday } from "./words/holidays.ts";
import { SAYING } from "./words/lists.ts";
import { Gap, type Tokens } from "./tokens.ts";

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
  if (first === "that" && by === 0 && at === i && !t.isCapital(i) && !pointsBack(t, i, next)) return null;
  const anchor = anaphoric || (withThe && first === "next") ? "text" : "note";
  return (
    readNamedStep(t, i, next, by, anchor) ?? readPartOfDay(t, i, next, by, anchor) ?? readStretch(t, i, at)
  );
}

/** Whether “that” before a month, a weekday or a season is “that May”, not “said that May …”. */
function pointsBack(t: Tokens, i: number, next: number): boolean {
  const { season, weekday, month } = t.lexeme(next) ?? {};
  if (season !== undefined || t.isOneOf(next, PARTS_OF_DAY)) return true;
  if ((weekday === undefined && month === undefined) || !t.isCapital(next) || t.isOneOf(i - 1, SAYING))
    return false;
  return (
    t.gap(next + 1) !== Gap.apostrophe &&
    !/^(?:will|would|had|has|said|was|is|may|might)$/.test(t.word(next + 1))
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

/** “the week before last”, “Friday before last”, “the year after next”, “the night before last”. */
export function readBeforeLast(t: Tokens, i: number): Reading | null {
  const at = t.is(i, "the") ? i + 1 : i;
  const end = at + 3;
  const isPast = t.is(at + 1, "before") && t.is(at + 2, "last");
  if (!isPast && !(t.is(at + 1, "after") && t.is(at + 2, "next"))) return null;
  if (![at === i ? at + 1 : at, at + 1, at + 2].every((index) => t.spaced(index))) return null;
  const by = isPast ? -2 : 2;
  const lexeme = t.lexeme(at);
  if (t.isOneOf(at, PARTS_OF_DAY)) return reading(i, end, shift(by, "day", "note"));
  if (lexeme?.weekday !== undefined && t.isCapital(at))
    return reading(i, end, step(by, { weekday: lexeme.weekday }, "note"));
  if (lexeme?.month !== undefined && t.isCapital(at))
    return reading(i, end, step(by, { month: lexeme.month }, "note"));
  if (lexeme?.season !== undefined) return reading(i, end, step(by, { season: lexeme.season }, "note"));
  const unit = lexeme?.unit;
  if (unit === undefined || lexeme?.plural) return null;
  return reading(i, end, unit === "day" ? shift(by, "day", "note") : step(by, { unit }, "note"));
}
