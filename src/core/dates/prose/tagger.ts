import type { Prose } from "../../text/prose.ts";
import type { Span } from "../../text/range.ts";
import { civilDay } from "../calendar.ts";
import type { EdtfDate } from "../edtf/model.ts";
import { readEdtf } from "../edtf/read.ts";
import { formatDate } from "../format/format.ts";
import { writesDayFirst } from "./absolute.ts";
import { collectNames, startsSentence } from "./bare.ts";
import { EventNames, type NamedEvent } from "./events.ts";
import type { Expression, Reading } from "./expression.ts";
import { moment, momentOf, type Moment } from "./moment.ts";
import { DateReader } from "./reader.ts";
import { explain, type Grounds } from "./reason.ts";
import { resolve, type Resolved } from "./resolve.ts";
import { tenseAt } from "./tense.ts";
import { TokenStore } from "./token-store.ts";
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
  /** What that stands on; {@link explainDate} puts it in words. */
  readonly grounds: Grounds;
  /** Why it means that, in a sentence for a reader. */
  readonly reason: string;
}

/** What a hover says of a date: what it means, in the manner of `locale` (a BCP 47 tag), and why. */
export function explainDate(found: FoundDate, locale: string): { meaning: string; reason: string } {
  const { edtf, kind, grounds } = found;
  const unknown = kind === "duration" ? "A length of time" : "A date that cannot be told";
  return { meaning: edtf === null ? unknown : formatDate(readEdtf(edtf), locale), reason: explain(grounds, locale) };
}

/**
 * Finds the dates of a note, in text order. Relative ones are resolved against the note's date (“yesterday”, “last June”)
 * or the date before them in the text (“two weeks later”, “the same day”). Times of day are left out. Time is linear in
 * the text's length.
 */
export function tagDates(proses: readonly Prose[], context: DateContext): FoundDate[] {
  const steps = tagDatesSteps(proses, context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** So many characters of text are read in one step. */
const STEP = 100_000;

/** The same in steps of a few milliseconds each, for a long note. Between two steps other work may be done. */
export function* tagDatesSteps(
  proses: readonly Prose[],
  context: DateContext,
): Generator<undefined, FoundDate[]> {
  const withEvents = (context.events?.length ?? 0) > 0;
  const events = new EventNames(context.events ?? []);
  const store = new TokenStore();
  const names = new Set<string>();
  let passages: Passage[] = [];
  const pause = stepper();
  for (const prose of proses) {
    const t = new Tokens(prose.text, withEvents, store);
    if (t.count > 0) {
      collectNames(t, names);
      passages.push({ prose, t, readings: [] });
    }
    if (pause(prose)) yield;
  }
  const dayFirst = context.dayFirst ?? firstKnown(passages, ({ t }) => writesDayFirst(t)) ?? false;
  const read = function* (isAncient: boolean): Generator<undefined, Passage[]> {
    const result: Passage[] = [];
    for (const { prose, t } of passages) {
      const readings = readAll(new DateReader(t, names, events, dayFirst, isAncient), t);
      if (readings.length > 0) result.push({ prose, t, readings });
      if (pause(prose)) yield;
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
    if (pause(prose)) yield;
  }
  return found;
}

/** Says when enough has been read for one step. */
function stepper(): (prose: Prose) => boolean {
  let done = 0;
  return ({ text }) => {
    done += text.length;
    if (done < STEP) return false;
    done = 0;
    return true;
  };
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
  for (const { expression } of passages.flatMap(({ readings }) => readings)) {
    const named = yearIn(expression);
    if (named !== null) {
      if (named < year - 1) far++;
      else near++;
    } else if (expression.kind === "partial" && expression.partial.weekday !== undefined) {
      near++;
    } else if (expression.kind === "step" || expression.kind === "shift") {
      if (("anchor" in expression ? expression.anchor : expression.from) === "note") near++;
    }
  }
  return far >= ENOUGH_YEARS && far > near * 2;
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

/** A date and the one that it was counted from. */
interface Told extends Resolved {
  readonly base: Moment | null;
}

/** Follows the text's dates in order, as a reader does, and knows which one “later” is later than. */
class Narrator {
  #before: Moment | null = null;
  /** The date named last, whether or not the telling has moved there. */
  #last: Moment | null = null;
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
    this.#last = null;
    if (this.isHistory) return;
    this.#before = null;
    this.#frame = null;
  }

  resolve(t: Tokens, reading: Reading): Told | null {
    const { expression, start, end } = reading;
    const before = this.#before;
    const frame = this.#beside(t, start) ?? (this.isHistory ? this.#told : this.#frameFor(t, start));
    const resolved = resolve(expression, {
      note: this.note,
      before,
      frame,
      isHistory: this.isHistory,
      tense: () => tenseAt(t, start, end),
    });
    if (resolved?.moment) {
      this.#follow(t, reading, resolved);
      this.#last = resolved.moment;
      this.#lastEnd = end;
    }
    if (!resolved) return null;
    const bases = { note: this.note, text: before, frame, words: null, event: null };
    return { ...resolved, base: bases[resolved.from] };
  }

  /** The year just named, for “two years ago in July”, “the year before, in August”, “in May 1996 and then in June”. */
  #beside(t: Tokens, start: number): Moment | null {
    const last = this.#last;
    const gap = t.gap(this.#lastEnd);
    if (!last || last.last - last.first > 366) return null;
    if (gap === Gap.dash && start === this.#lastEnd && last.last - last.first > 300) return last;
    if (gap >= Gap.stop) return null;
    const isListed = t.is(this.#lastEnd, "and") || t.is(this.#lastEnd, "then");
    if (isListed && start - this.#lastEnd <= 3) return last;
    if (last.last - last.first < 300) return null;
    const isNext = start === this.#lastEnd + 1 && (t.is(start - 1, "in") || t.is(start - 1, "on"));
    return isNext && t.gap(start - 1) !== Gap.stop && t.gap(start - 1) !== Gap.sentence ? last : null;
  }

  #frameFor(t: Tokens, start: number): Moment | null {
    return t.start(start) - this.#frameAt <= FRAME_REACH ? this.#frame : null;
  }

  #follow(t: Tokens, { start, end, expression }: Reading, { moment, from }: Resolved): void {
    const opens = opensSentence(t, start);
    if (!opens && this.#before && t.isOneOf(start - 1, BOUNDS) && !t.is(end, "when")) return;
    this.#before = moment;
    const isAhead = moment && this.note && moment.first > this.note.last;
    this.#told = from === "note" || isAhead ? null : moment;
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

/** “In 1944”, “On the morning of 6 June 1944” at the start of a sentence. */
function opensSentence(t: Tokens, start: number): boolean {
  if (startsSentence(t, start)) return true;
  const isPartOfDay = t.is(start - 1, "of") && t.is(start - 3, "the") && t.spaced(start - 2);
  const at = isPartOfDay ? start - 4 : start - 1;
  return startsSentence(t, at) && t.isOneOf(at, FRAMING);
}

/** Keeps little, and says the rest when it is asked: most dates of a long note never are. */
class Found implements FoundDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string | null;
  readonly #reading: Reading;
  readonly #told: Told | null;

  constructor(
    readonly prose: Prose,
    t: Tokens,
    reading: Reading,
    told: Told | null,
  ) {
    this.start = t.start(reading.start) - (reading.before ?? 0);
    this.end = t.end(reading.end - 1) + (reading.after ?? 0);
    const isApproximate = reading.about === true && told !== null && !/[/{[]/.test(told.edtf);
    this.edtf = told && (isApproximate ? `${told.edtf}~` : told.edtf);
    this.#reading = reading;
    this.#told = told;
  }

  get span(): Span {
    return this.prose.span(this.start, this.end);
  }

  get text(): string {
    return this.prose.text.slice(this.start, this.end);
  }

  get kind(): FoundDate["kind"] {
    return this.#reading.expression.kind === "duration" ? "duration" : "date";
  }

  get grounds(): Grounds {
    const { expression, part = null, about = false } = this.#reading;
    const { from = null, base = null } = this.#told ?? {};
    return { expression, edtf: this.edtf, from, base: base && base.edtf, part, about };
  }

  get reason(): string {
    return explain(this.grounds, "en-GB");
  }
}
