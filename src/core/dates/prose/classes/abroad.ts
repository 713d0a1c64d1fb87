import type { Anchor, Steppable } from "../expression.ts";
import type { Taken } from "../pattern/pattern.ts";
import type { Tokens } from "../tokens.ts";
import { LANGUAGES, type Language } from "../words/languages.ts";
import type { Unit } from "../words/units.ts";
import { Gap } from "../tokens.ts";

const ENGLISH: ReadonlySet<string> = new Set(
  "the of and to was is that it for with his by were which".split(" "),
);
/** A text with fewer of a language's small words is not taken to be in it. */
const ENOUGH = 2;
/** Tokens that tell a text's language well enough. */
const SAMPLE = 400;

/** So many of its small words show that a text is English. */
const ENGLISH_ENOUGH = 4;

/** The language other than English that a prose is written in, or null. */
export function languageOf(t: Tokens): Language | null {
  const counts = LANGUAGES.map(() => 0);
  let english = 0;
  for (let i = 0; i < Math.min(t.count, SAMPLE); i++) {
    if (t.size(i) > 5) continue;
    const word = t.word(i);
    if (ENGLISH.has(word) && ++english === ENGLISH_ENOUGH && Math.max(...counts) < english) return null;
    for (let k = 0; k < LANGUAGES.length; k++)
      if (LANGUAGES[k]?.common.has(word)) counts[k] = (counts[k] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most >= ENOUGH && most > english ? (LANGUAGES[counts.indexOf(most)] ?? null) : null;
}

/** “hier”, “avant-hier”, “le lendemain”: days from the note's, or from the date before in the text. */
export function dayAt(t: Tokens, i: number, language: Language): Taken<{ by: number; from: Anchor }> | null {
  const { days, daysLater, noDayAfter } = language;
  const word = t.word(i);
  const inTwo = days.get(`${word} ${t.word(i + 1)}`);
  if (inTwo !== undefined) return { value: { by: inTwo, from: "note" }, end: i + 2 };
  const isOther = noDayAfter.has(t.word(i - 1)) || (t.isCapital(i) && t.gap(i) === Gap.space);
  const by = isOther ? undefined : days.get(word);
  if (by !== undefined) return { value: { by, from: "note" }, end: i + 1 };
  const later = daysLater.get(word);
  return later === undefined ? null : { value: { by: later, from: "text" }, end: i + 1 };
}

/** A unit or a day of the week, which “last” and “next” stand beside. */
export function whatAt(t: Tokens, i: number, { weekdays, units }: Language): Taken<Steppable> | null {
  const weekday = weekdays.get(t.word(i));
  if (weekday !== undefined) return { value: { weekday }, end: i + 1 };
  const unit = units.get(t.word(i));
  return unit === undefined ? null : { value: { unit }, end: i + 1 };
}

/** “zwei Jahre”, “deux ans”. */
export function lengthAt(
  t: Tokens,
  i: number,
  { numbers, units }: Language,
): Taken<{ amount: number; unit: Unit }> | null {
  const amount = t.isNumber(i) ? (t.size(i) <= 3 ? t.number(i) : undefined) : numbers.get(t.word(i));
  const unit = t.spaced(i + 1) ? units.get(t.word(i + 1)) : undefined;
  return amount === undefined || amount < 1 || unit === undefined
    ? null
    : { value: { amount, unit }, end: i + 2 };
}

/** The first of some phrases that stands at a token. */
export function phraseAt(t: Tokens, i: number, phrases: readonly (readonly string[])[]): Taken<true> | null {
  const phrase = phrases.find((words) => words.length > 0 && words.every((word, k) => t.is(i + k, word)));
  return phrase ? { value: true, end: i + phrase.length } : null;
}
