import { type EdtfDate, type FoundDate, readDate } from "../dates/index.ts";
import { sentenceEnds } from "../quotes/sentences.ts";
import type { Prose } from "../text/prose.ts";

/** A stretch of a prose's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence with one date in it, which it gives itself. */
export interface DatedSentence extends Stretch {
  readonly prose: Prose;
  readonly found: FoundDate;
  readonly date: EdtfDate;
  /** Whether it names a day of a month without its year, so that the year is taken from around it. */
  readonly isYearless: boolean;
}

/** What is longer is a list or a table, not a sentence, and says nothing by its grammar. */
const LONGEST = 800;

const YEAR = /(?<!\d)\d{4}(?!\d)/;
/** 3/4/2018: the day and the month may be the other way round. */
const AMBIGUOUS = /^(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]/;
const DAY_OF_MONTH =
  /^(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)$/iu;
const COUNTED = /\b(?:days?|weeks?|months?|years?|ago|later|last|next|this)\b/i;

/**
 * The sentences of a prose that hold one date and no other date or duration, where that date stands by itself: it has
 * a year, or a day and a month. Dates that are counted from others are passed over.
 *
 * @param found the dates of this prose, in order
 */
export function datedSentences(prose: Prose, found: readonly FoundDate[]): DatedSentence[] {
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
      if (date && !COUNTED.test(only.text) && (hasYear || isYearless)) {
        sentences.push({ prose, start, end, found: only, date, isYearless });
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
