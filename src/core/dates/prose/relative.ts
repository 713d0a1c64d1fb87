import { readDayNumber } from "./absolute.ts";
import { readCount } from "./counted.ts";
import { reading, shift, type Anchor, type Expression, type Reading, type Steppable } from "./expression.ts";
import { readHoliday } from "./holidays.ts";
import type { Tokens } from "./tokens.ts";

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
  if (first === "that" && by === 0 && at === i && target?.season === undefined && !t.isCapital(i))
    return null;
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
