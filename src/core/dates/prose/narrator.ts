import { civilDay } from "../calendar.ts";
import { startsSentence } from "./signs/clauses.ts";
import { isDayOnly, isYearStep, type Expression, type Reading } from "./expression.ts";
import type { Moment } from "./moment.ts";
import { resolve } from "./resolve.ts";
import type { Resolved } from "./surroundings.ts";
import { isPromised, tenseAt, type Tense } from "./signs/tense.ts";
import { Gap, type Tokens } from "./tokens.ts";

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
export interface Told {
  readonly edtf: string | null;
  readonly moment: Moment | null;
  readonly from: Resolved["from"] | null;
  readonly base: Moment | null;
}

/** Follows the text's dates in order, as a reader does, and knows which one “later” is later than. */
export class Narrator {
  #before: Moment | null = null;
  /** The date that the passage before ended with: “five days later” may be counted from it. */
  #carried: Moment | null = null;
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
    this.#carried = this.#before ?? this.#carried;
    this.#before = null;
    this.#frame = null;
  }

  resolve(t: Tokens, reading: Reading): Told {
    const { expression, start, end } = reading;
    const tense = (): Tense => tenseAt(t, start, end);
    const carried =
      goesOn(expression) && !(isNext(expression) && tense() === "future") ? this.#carried : null;
    const before = this.#pointedAt(expression) ?? this.#before ?? carried;
    const frame = this.#beside(t, start) ?? (this.isHistory ? this.#told : this.#frameFor(t, start));
    const resolved = resolve(expression, {
      note: this.note,
      before,
      frame,
      isHistory: this.isHistory,
      tense,
      isPromised: () => isPromised(t, start),
    });
    if (resolved?.moment) {
      this.#follow(t, reading, resolved);
      this.#last = resolved.moment;
      this.#lastEnd = end;
    }
    if (!resolved) return { edtf: null, moment: null, from: null, base: before ?? this.note };
    const { edtf, moment, from } = resolved;
    const base = from === "note" ? this.note : from === "text" ? before : from === "frame" ? frame : null;
    return { edtf, moment, from, base };
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

  /** “until 1946. That year …”, “until 1946. Two years later …”: the date named last, though the telling has not moved there. */
  #pointedAt(expression: Expression): Moment | null {
    const isThat = expression.kind === "step" && expression.anchor === "text" && expression.step >= 0;
    const isLater = expression.kind === "shift" && expression.from === "text" && (expression.amount ?? 0) > 0;
    return isThat || isLater ? this.#last : null;
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
    const isOfText = expression.kind === "partial" && (from === "words" || from === "frame");
    const isThatYear = from === "text" && isYearStep(expression);
    if (from === "note") this.#frame = null;
    else if ((isOfText || isThatYear) && (opens || this.#frame)) {
      this.#frame = moment && this.#isAway(moment) ? moment : null;
      this.#frameAt = t.start(start);
    }
  }

  /** Whether a date is of a year before the note's, so that what follows is told from there. */
  #isAway(moment: Moment): boolean {
    return !this.note || civilDay(moment.last).year < civilDay(this.note.first).year;
  }
}

/** Whether a date goes on from the one before it even across paragraphs: “five days later”, “the next day”, “the 15th”. */
function goesOn(expression: Expression): boolean {
  if (expression.kind === "shift") return expression.from === "text" && (expression.amount ?? 0) > 0;
  if (expression.kind === "step") return expression.anchor === "text";
  return expression.kind === "partial" && isDayOnly(expression.partial);
}

/** “the following week”, which is the one to come where a new paragraph looks ahead. */
const isNext = (expression: Expression): boolean => expression.kind === "step" && expression.step > 0;

/** “In 1944”, “On the morning of 6 June 1944” at the start of a sentence. */
function opensSentence(t: Tokens, start: number): boolean {
  if (startsSentence(t, start)) return true;
  const isPartOfDay = t.is(start - 1, "of") && t.is(start - 3, "the") && t.spaced(start - 2);
  const at = isPartOfDay ? start - 4 : start - 1;
  return startsSentence(t, at) && t.isOneOf(at, FRAMING);
}
