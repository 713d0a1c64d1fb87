import { Pace } from "../../text/pace.ts";
import type { Prose } from "../../text/prose.ts";
import { civilDay } from "../calendar.ts";
import type { EdtfDate } from "../edtf/model.ts";
import { EventNames, type NamedEvent } from "./events.ts";
import type { Expression, Reading } from "./expression.ts";
import { moment, momentOf, type Moment } from "./moment.ts";
import { Found, type FoundDate } from "./found.ts";
import { Narrator } from "./narrator.ts";
import { DateReader } from "./reader.ts";
import { RuleBook } from "./ruleBook.ts";
import { DATE_RULES } from "./rules.ts";
import { writesDayFirst } from "./rules/calendar.ts";
import { collectNames } from "./signs/months.ts";
import { TokenStore } from "./token-store.ts";
import { Tokens } from "./tokens.ts";

const BOOK = new RuleBook(DATE_RULES);
const NO_RULES: ReadonlySet<string> = new Set();

/** So many characters of text are read in one step. */
const STEP = 100_000;

export interface DateContext {
  /** The day the note speaks from: what “yesterday” is counted from. */
  readonly reference: EdtfDate | null;
  /** Events of the dossier under the names that prose has for them. */
  readonly events?: readonly NamedEvent[];
  /** Rules that are left out, by name: `DATE_RULES` in `rules.ts` has them all. */
  readonly without?: ReadonlySet<string>;
  /** Whether 6/7/2018 is 6 July. By default as the text's other dates show (13/7/2018), else it is June 7. */
  readonly dayFirst?: boolean;
}

/**
 * Finds the dates of a note, in text order. Relative ones are resolved against the note's date (“yesterday”, “last June”)
 * or the date before them in the text (“two weeks later”, “the same day”). Times of day are left out. Time is linear in
 * the text's length, and work is done in steps of a few milliseconds.
 */
export function* tagDates(
  proses: readonly Prose[],
  context: DateContext,
): Generator<void, FoundDate[], void> {
  const withEvents = (context.events?.length ?? 0) > 0;
  const events = new EventNames(context.events ?? [], BOOK);
  const store = new TokenStore(proses.reduce((length, { text }) => length + text.length, 0));
  const { without = NO_RULES } = context;
  const names = new Set<string>();
  let passages: Passage[] = [];
  const pace = new Pace(STEP);
  for (const prose of proses) {
    const t = new Tokens(prose.text, BOOK, withEvents, store);
    if (t.count > 0) {
      collectNames(t, names);
      passages.push({ prose, t, readings: [] });
    }
    if (pace.after(prose.text.length)) yield;
  }
  const dayFirst = context.dayFirst ?? firstKnown(passages, ({ t }) => writesDayFirst(t)) ?? false;
  const read = function* (isAncient: boolean): Generator<void, Passage[], void> {
    const result: Passage[] = [];
    for (const { prose, t } of passages) {
      const readings = readAll(new DateReader(t, BOOK, { names, events, dayFirst, isAncient, without }), t);
      if (readings.length > 0) result.push({ prose, t, readings });
      if (pace.after(prose.text.length)) yield;
    }
    return result;
  };
  const first = yield* read(false);
  passages = first.some(({ readings }) => readings.some(isAncient)) ? yield* read(true) : first;
  const note = momentOf(context.reference);
  const narrator = new Narrator(note, note === null || isHistory(passages, note));
  const found: FoundDate[] = [];
  for (const { prose, t, readings } of passages) {
    narrator.beginPassage();
    for (const reading of readings) found.push(new Found(prose, t, reading, narrator.resolve(t, reading)));
    if (pace.after(prose.text.length)) yield;
  }
  return found;
}

/** One prose that may have dates, and those read in it. */
interface Passage {
  readonly prose: Prose;
  readonly t: Tokens;
  readonly readings: readonly Reading[];
}

function firstKnown<T, R>(items: readonly T[], ask: (item: T) => R | null): R | null {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== null) return answer;
  }
  return null;
}

function readAll(reader: DateReader, t: Tokens): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  for (const i of t.triggers) {
    if (i < from) continue;
    const reading = reader.read(i);
    if (!reading) continue;
    if (reading.start < from) continue;
    readings.push(reading);
    from = reading.end;
  }
  return readings;
}

/** Fewer years than this say nothing about a text. */
const ENOUGH_YEARS = 2;

/** Whether a text tells of another time than its own, as a biography does: most years in it are not the note's. */
function isHistory(passages: readonly Passage[], note: Moment): boolean {
  const year = civilDay(note.first).year;
  let near = 0;
  let far = 0;
  for (const { readings } of passages) {
    for (const { expression } of readings) {
      const named = yearIn(expression);
      if (named !== null && named < year - 1) far++;
      else if (named !== null || isOfNote(expression)) near++;
    }
  }
  return far >= ENOUGH_YEARS && far > near * 2;
}

/** Whether an expression is only at home in a text that speaks from its own day. */
function isOfNote(expression: Expression): boolean {
  if (expression.kind === "partial") return expression.partial.weekday !== undefined;
  return expression.kind === "step"
    ? expression.anchor === "note"
    : expression.kind === "shift" && expression.from === "note";
}

/** Whether a year has fewer than four digits or lies before the first. */
function isAncient({ expression }: Reading): boolean {
  const year = yearIn(expression);
  return year !== null && year < 1000;
}

function yearIn(expression: Expression): number | null {
  if (expression.kind === "partial") return expression.partial.year ?? null;
  if (expression.kind === "range") return yearIn(expression.to) ?? yearIn(expression.from);
  if (expression.kind === "days") return expression.month.year ?? null;
  const fixed = expression.kind === "fixed" ? moment(expression.edtf) : null;
  return fixed && civilDay(fixed.first).year;
}
