import type { Prose } from "../../text/prose.ts";
import type { Span } from "../../text/range.ts";
import { civilDay } from "../calendar.ts";
import type { EdtfDate } from "../edtf/model.ts";
import { writesDayFirst } from "./absolute.ts";
import { collectNames, startsSentence } from "./bare.ts";
import { EventNames, type NamedEvent } from "./events.ts";
import type { Expression, Reading } from "./expression.ts";
import { moment, momentOf, type Moment } from "./moment.ts";
import { DateReader } from "./reader.ts";
import { explain } from "./reason.ts";
import { resolve, type Resolved } from "./resolve.ts";
import { tenseAt } from "./tense.ts";
import { Gap, Tokens } from "./tokens.ts";

export interface DateContext {
  /** The day the note speaks from: what “yesterday” is counted from. */
  readonly reference: EdtfDate | null;
  /** Events of the dossier under the names that prose has for them. */
  readonly events?: readonly NamedEvent[];
  /** Whether 6/7/2018 is 6 July. By default as the text's other dates show (13/7/2018), else it is June 7. */
  readonly dayFirst?: boolean;
}

/** A date, or a length of time, in prose. */
export interface FoundDate {
  readonly prose: Prose;
  /** UTF-16 offsets in the prose's text. */
  readonly start: number;
  readonly end: number;
  /** The same stretch in the document. */
  readonly span: Span;
  readonly text: string;
  readonly kind: "date" | "duration";
  /** What it means, as EDTF; null for a duration, and where what it is counted from is not known. */
  readonly edtf: string | null;
  /** Why it means that, in words for a reader. */
  readonly reason: string;
}

/**
 * Finds the dates of a note, in text order. Relative ones are resolved against the note's date (“yesterday”, “last June”)
 * or the date before them in the text (“two weeks later”, “the same day”). Times of day are left out. Time is linear in
 * the text's length.
 */
export function tagDates(proses: readonly Prose[], context: DateContext): FoundDate[] {
  const events = new EventNames(context.events ?? []);
  const tokens = proses.map((prose) => new Tokens(prose.text, (context.events?.length ?? 0) > 0));
  const names = new Set<string>();
  for (const t of tokens) collectNames(t, names);
  const dayFirst = context.dayFirst ?? firstKnown(tokens, writesDayFirst) ?? false;
  const passages = tokens.map((t, index) => {
    const reader = new DateReader(t, names, events, dayFirst);
    return { prose: proses[index], t, readings: readAll(reader, t) };
  });
  const note = momentOf(context.reference);
  const history =
    note === null ||
    isHistory(
      passages.flatMap(({ readings }) => readings),
      note,
    );
  const narrator = new Narrator(note, history);
  const found: FoundDate[] = [];
  for (const { prose, t, readings } of passages) {
    if (!prose) continue;
    narrator.beginPassage();
    for (const reading of readings) found.push(toFound(prose, t, reading, narrator.resolve(t, reading)));
  }
  return found;
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
function isHistory(readings: readonly Reading[], note: Moment): boolean {
  const year = civilDay(note.first).year;
  let near = 0;
  let far = 0;
  for (const { expression } of readings) {
    const named = yearIn(expression);
    if (named !== null) {
      if (Math.abs(named - year) > 1) far++;
      else near++;
    } else if (expression.kind === "partial" && expression.partial.weekday !== undefined) {
      near++;
    } else if (expression.kind === "step" || expression.kind === "shift") {
      if (("anchor" in expression ? expression.anchor : expression.from) === "note") near++;
    }
  }
  return far >= ENOUGH_YEARS && far > near * 2;
}

function yearIn(expression: Expression): number | null {
  if (expression.kind === "partial") return expression.partial.year ?? null;
  if (expression.kind === "range") return yearIn(expression.to) ?? yearIn(expression.from);
  const fixed = expression.kind === "fixed" ? moment(expression.edtf) : null;
  return fixed && civilDay(fixed.first).year;
}

/** After these a date only bounds what is told; the telling does not move there. */
const BOUNDS: ReadonlySet<string> = new Set(["until", "till", "since", "before"]);

/** Opening a sentence, these and a date say when what follows happened. */
const FRAMING: ReadonlySet<string> = new Set([
  "in",
  "on",
  "by",
  "during",
  "since",
  "from",
  "throughout",
  "around",
]);

/** How far a frame reaches within its paragraph, in characters of text: some three sentences. */
const FRAME_REACH = 400;

/** Follows the text's dates in order, as a reader does, and knows which one “later” is later than. */
class Narrator {
  #before: Moment | null = null;
  /** The date before in the text, unless it was counted from the note's. */
  #told: Moment | null = null;
  /** In a text of the note's own time, the other time that a passage has turned to. */
  #frame: Moment | null = null;
  #frameAt = 0;
  /** The token after the date before. */
  #lastEnd = -1;

  /**
   * @param note the note's date
   * @param isHistory whether dates without a year go on from the date before them, not from the note
   */
  constructor(
    private readonly note: Moment | null,
    private readonly isHistory: boolean,
  ) {}

  beginPassage(): void {
    this.#lastEnd = -1;
    if (this.isHistory) return;
    this.#before = null;
    this.#frame = null;
  }

  resolve(t: Tokens, reading: Reading): Resolved | null {
    const { expression, start, end } = reading;
    const resolved = resolve(expression, {
      note: this.note,
      before: this.#before,
      frame: this.#beside(t, start) ?? (this.isHistory ? this.#told : this.#frameFor(t, start)),
      isHistory: this.isHistory,
      tense: () => tenseAt(t, start, end),
    });
    if (resolved?.moment) {
      this.#follow(t, start, expression, resolved);
      this.#lastEnd = end;
    }
    return resolved;
  }

  /** The year just named, for “two years ago in July”, “the year before, in August”, “in May 1996 and then in June”. */
  #beside(t: Tokens, start: number): Moment | null {
    const before = this.#before;
    if (!before || before.last - before.first > 366 || t.gap(this.#lastEnd) >= Gap.stop) return null;
    const isListed = t.is(this.#lastEnd, "and") || t.is(this.#lastEnd, "then");
    if (isListed && start - this.#lastEnd <= 3) return before;
    if (before.last - before.first < 300) return null;
    const isNext = start === this.#lastEnd + 1 && (t.is(start - 1, "in") || t.is(start - 1, "on"));
    return isNext && t.gap(start - 1) !== Gap.stop && t.gap(start - 1) !== Gap.sentence ? before : null;
  }

  #frameFor(t: Tokens, start: number): Moment | null {
    return t.start(start) - this.#frameAt <= FRAME_REACH ? this.#frame : null;
  }

  #follow(t: Tokens, start: number, expression: Expression, { moment, from }: Resolved): void {
    const opens = startsSentence(t, start) || (startsSentence(t, start - 1) && t.isOneOf(start - 1, FRAMING));
    if (!opens && this.#before && t.isOneOf(start - 1, BOUNDS)) return;
    this.#before = moment;
    this.#told = from === "note" ? null : moment;
    const isOfText = from === "words" || from === "frame";
    if (from === "note") this.#frame = null;
    else if (isOfText && expression.kind === "partial" && (opens || this.#frame)) {
      this.#frame = moment && this.#isAway(moment) ? moment : null;
      this.#frameAt = t.start(start);
    }
  }

  /** Whether a date is of a year before the note's, so that what follows is told from there. */
  #isAway(moment: Moment): boolean {
    return !this.note || civilDay(moment.last).year < civilDay(this.note.first).year;
  }
}

function toFound(prose: Prose, t: Tokens, reading: Reading, resolved: Resolved | null): FoundDate {
  const start = t.start(reading.start) - (reading.before ?? 0);
  const end = t.end(reading.end - 1) + (reading.after ?? 0);
  const isApproximate = reading.about === true && resolved !== null && !resolved.edtf.includes("/");
  return {
    prose,
    start,
    end,
    span: prose.span(start, end),
    text: prose.text.slice(start, end),
    kind: reading.expression.kind === "duration" ? "duration" : "date",
    edtf: resolved && (isApproximate ? `${resolved.edtf}~` : resolved.edtf),
    reason: explain(reading, resolved),
  };
}
