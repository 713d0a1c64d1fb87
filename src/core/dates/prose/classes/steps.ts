import type { Steppable } from "../expression.ts";
import type { Taken } from "../pattern/pattern.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { holidayAt } from "../words/holidays.ts";
import { PARTS_OF_DAY, SAYING } from "../words/lists.ts";
import { dayNumberAt } from "./days.ts";

/** “last”, “this”, “the following”: how many units on, and from where. */
export interface Step {
  readonly by: number;
  /** Whether it is counted from the date before in the text. */
  readonly isTold: boolean;
  /** The first word, “the” apart. */
  readonly word: string;
  readonly withThe: boolean;
}

const KINDS_OF_YEAR: ReadonlySet<string> = new Set([
  "fiscal",
  "calendar",
  "financial",
  "school",
  "academic",
  "very",
]);

/** Words that are one step with “this” or “that” before them. */
const AFTER_THIS: ReadonlySet<string> = new Set(["past", "coming", "same"]);

export function stepAt(t: Tokens, i: number): Taken<Step> | null {
  const withThe = t.is(i, "the");
  const first = withThe ? i + 1 : i;
  const lexeme = t.lexeme(first);
  if (lexeme?.step === undefined || (withThe && !t.spaced(first))) return null;
  const word = t.word(first);
  const isTwo = (word === "this" || word === "that") && t.isOneOf(first + 1, AFTER_THIS);
  const at = isTwo ? first + 1 : first;
  const by = t.lexeme(at)?.step ?? lexeme.step;
  const isTold = lexeme.anaphoric === true || (isTwo && t.is(at, "same"));
  const end = t.isOneOf(at + 1, KINDS_OF_YEAR) && t.spaced(at + 1) ? at + 2 : at + 1;
  if (word === "that" && at === i && !t.isCapital(i) && !pointsBack(t, i, end)) return null;
  return { value: { by, isTold, word: isTwo && !withThe ? `${word} ${t.word(at)}` : word, withThe }, end };
}

/** Whether “that” before a month, a weekday or a season is “that May”, not “said that May …”. */
function pointsBack(t: Tokens, i: number, next: number): boolean {
  const { season, weekday, month, unit, plural } = t.lexeme(next) ?? {};
  if (season !== undefined || (unit !== undefined && !plural) || t.isOneOf(next, PARTS_OF_DAY)) return true;
  if ((weekday === undefined && month === undefined) || !t.isCapital(next) || t.isOneOf(i - 1, SAYING))
    return false;
  const isVerb = /^(?:will|would|had|has|said|was|is|may|might)$/.test(t.word(next + 1));
  return t.gap(next + 1) !== Gap.apostrophe && !isVerb;
}

/** What “last” can stand before beside units. */
export interface Named {
  readonly what: Steppable;
  /** Whether the full stop of a short form belongs to it. */
  readonly hasStop: boolean;
}

/** “Friday”, “June”, “June 12”, “Christmas”, “summer”. */
export function namedAt(t: Tokens, i: number): Taken<Named> | null {
  const lexeme = t.lexeme(i);
  const named = (what: Steppable, end: number, hasStop = false) => ({ value: { what, hasStop }, end });
  if (lexeme?.weekday !== undefined && t.isCapital(i) && !lexeme.shortWeekday)
    return named({ weekday: lexeme.weekday }, i + 1);
  if (lexeme?.month !== undefined && t.isCapital(i) && !lexeme.foreign) {
    const day = t.spaced(i + 1) ? dayNumberAt(t, i + 1) : null;
    const { month } = lexeme;
    if (day) return named({ month, day: day.value }, day.end);
    return named({ month }, i + 1, lexeme.shortMonth === true && t.charAfter(i) === ".");
  }
  const holiday = lexeme?.holiday ? holidayAt(t, i) : null;
  if (holiday?.expression.kind === "holiday" && holiday.expression.year === null)
    return named({ holiday: holiday.expression.holiday }, holiday.end);
  return lexeme?.season === undefined ? null : named({ season: lexeme.season }, i + 1);
}
