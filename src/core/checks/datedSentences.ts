import { type EdtfDate, type FoundDate, readDate } from "../dates/index.ts";
import { tagDates } from "../dates/prose/tagger.ts";
import { sentenceEnds } from "../language/sentences.ts";
import type { Prose } from "../text/prose.ts";
import type { NoteAnalysis } from "../index/note.ts";
import type { Pause } from "./rule.ts";

/** A stretch of a prose's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence with one date in it. */
export interface DatedSentence extends Stretch {
  readonly prose: Prose;
  readonly found: FoundDate;
  readonly date: EdtfDate;
  /** Whether it names a day of a month without its year, so that the year is taken from around it. */
  readonly isYearless: boolean;
  /** Whether it is a day counted from another in the text: “the next day”. */
  readonly isCounted: boolean;
}

/** The dates of a note, by prose. */
export type NoteDates = ReadonlyMap<Prose, readonly FoundDate[]>;

const known = new WeakMap<NoteAnalysis, NoteDates>();

/** What a prose without is not worth looking for dates in. */
export const MAY_BE_DATED = /\d|day/i;

/** The dates of a note by prose, each as the paragraphs before it have it, found in steps when it is first asked for. */
export function* datesOf(note: NoteAnalysis): Generator<Pause, NoteDates, void> {
  const before = known.get(note);
  if (before) return before;
  const steps = tagDates(note.parsed.proses, { reference: note.date });
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield null;
  const dates = new Map<Prose, FoundDate[]>();
  for (const found of step.value) {
    const beside = dates.get(found.prose);
    if (beside) beside.push(found);
    else dates.set(found.prose, [found]);
  }
  known.set(note, dates);
  return dates;
}

/** What is longer is a list or a table, not a sentence, and says nothing by its grammar. */
const LONGEST = 800;

const YEAR = /(?<!\d)\d{4}(?!\d)/;
/** 3/4/2018: the day and the month may be the other way round. */
const AMBIGUOUS = /^(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]/;
const DAY_OF_MONTH =
  /^(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)$/iu;
const COUNTED = /\b(?:days?|weeks?|months?|years?|ago|later|last|next|this)\b/i;

/** Whether a date is one day counted from another that the text names. Those counted from the note's date are left alone: a
 * note's date may be that of its file. */
function isCountedDay({ grounds: { from, base } }: FoundDate, date: EdtfDate): boolean {
  const start = base === null ? null : readDate(base);
  return (
    from === "text" &&
    date.shape.kind === "date" &&
    date.earliest === date.latest &&
    !date.approximate &&
    start?.earliest === start?.latest
  );
}

/**
 * The sentences of a prose that hold one date and no other date or duration, where that date is sure: it has a year, or
 * a day and a month, or it is one day counted from another in the text.
 *
 * @param found the dates of this prose, in order
 */
export function datedSentences(prose: Prose, found: readonly FoundDate[] = []): DatedSentence[] {
  if (found.length === 0) return [];
  const sentences: DatedSentence[] = [];
  let start = 0;
  let next = 0;
  const ends = sentenceEnds(
    prose.text,
    () => false,
    (end) => end,
  );
  for (const end of ends) {
    const inside: FoundDate[] = [];
    for (let date = found[next]; date && date.start < end; date = found[++next]) inside.push(date);
    const [only] = inside;
    if (
      only &&
      inside.length === 1 &&
      !AMBIGUOUS.test(only.text) &&
      only.end <= end &&
      end - start <= LONGEST
    ) {
      const date = only.kind === "date" && only.edtf !== null ? readDate(only.edtf) : null;
      const hasYear = YEAR.test(only.text);
      const isYearless = !hasYear && DAY_OF_MONTH.test(only.text.replace(/\s+/g, " "));
      const isCounted = date !== null && !hasYear && !isYearless && isCountedDay(only, date);
      if (date && (isCounted || (!COUNTED.test(only.text) && (hasYear || isYearless)))) {
        sentences.push({ prose, start, end, found: only, date, isYearless, isCounted });
      }
    }
    start = end;
  }
  return sentences;
}

/** The last word before an index of a sentence, folded to small letters; empty where a sentence or clause begins. */
export function wordBefore(text: string, from: number, index: number): string {
  return (
    /([\p{L}\p{N}’'-]+)\s+$/u.exec(text.slice(Math.max(from, index - 60), index))?.[1]?.toLowerCase() ?? ""
  );
}
