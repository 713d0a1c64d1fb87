import { partial, reading, shift, type Expression, type Reading } from "./expression.ts";
import { LANGUAGES, type Language } from "./words/languages.ts";
import type { Unit } from "./words/lexicon.ts";
import { Gap, type Tokens } from "./tokens.ts";

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

/** A relative date in the language of its prose: “la semaine dernière”, “vor zwei Jahren”, “ayer”, “am Freitag”. */
export function readAbroad(t: Tokens, i: number, language: Language): Reading | null {
  return (
    readDay(t, i, language) ??
    readStep(t, i, language) ??
    readCounted(t, i, language) ??
    readWeekday(t, i, language)
  );
}

function readDay(t: Tokens, i: number, { days, daysLater, noDayAfter }: Language): Reading | null {
  const word = t.word(i);
  const two = `${word} ${t.word(i + 1)}`;
  const inTwo = days.get(two);
  if (inTwo !== undefined) return reading(i, i + 2, shift(inTwo, "day", "note"));
  const by =
    noDayAfter.has(t.word(i - 1)) || (t.isCapital(i) && t.gap(i) === Gap.space) ? undefined : days.get(word);
  if (by !== undefined) return reading(i, i + 1, shift(by, "day", "note"));
  const after = daysLater.get(word);
  return after === undefined ? null : reading(i, i + 1, shift(after, "day", "text"));
}

/** The unit or weekday with a word for last, this or next on either side of it. */
function readStep(t: Tokens, i: number, { steps, units, weekdays }: Language): Reading | null {
  const adjoined = t.gap(i + 1) === Gap.space || t.gap(i + 1) === Gap.apostrophe;
  const first = steps.get(t.word(i));
  const isFirst = first !== undefined && adjoined;
  const by = isFirst ? first : t.spaced(i + 1) ? steps.get(t.word(i + 1)) : undefined;
  if (by === undefined || (!isFirst && by === 0)) return null;
  const noun = t.word(isFirst ? i + 1 : i);
  const dayOfWeek = weekdays.get(noun);
  if (dayOfWeek !== undefined) return reading(i, i + 2, stepOf(by, { weekday: dayOfWeek }));
  const unit = units.get(noun);
  if (unit === undefined) return null;
  if (unit === "day") return by === 0 ? null : reading(i, i + 2, shift(by, "day", "text"));
  return reading(i, i + 2, stepOf(by, { unit }));
}

function stepOf(step: number, what: { unit: Unit } | { weekday: number }): Expression {
  return { kind: "step", step, what, anchor: "note" };
}

/** “il y a deux ans”, “vor zwei Jahren”, “due anni fa”, “dos años después”, from the number. */
function readCounted(t: Tokens, i: number, language: Language): Reading | null {
  const { units, numbers, ago, later } = language;
  const value = t.isNumber(i) ? (t.size(i) <= 3 ? t.number(i) : undefined) : numbers.get(t.word(i));
  const unit = t.spaced(i + 1) ? units.get(t.word(i + 1)) : undefined;
  if (value === undefined || value < 1 || unit === undefined) return null;
  const end = i + 2;
  const lead = i - ago.length;
  if (t.spaced(i) && lead >= 0 && ago.every((word, k) => t.is(lead + k, word)))
    return reading(lead, end, shift(-value, unit, "note"));
  if (t.spaced(end) && ago.every((word, k) => t.is(end + k, word)))
    return reading(i, end + ago.length, shift(-value, unit, "note"));
  const phrase = later.find((words) => words.every((word, k) => t.is(end + k, word)));
  return phrase && t.spaced(end) ? reading(i, end + phrase.length, shift(value, unit, "text")) : null;
}

function readWeekday(t: Tokens, i: number, { weekdays }: Language): Reading | null {
  const dayOfWeek = weekdays.get(t.word(i));
  return dayOfWeek === undefined || t.gap(i + 1) === Gap.hyphen
    ? null
    : reading(i, i + 1, partial({ weekday: dayOfWeek }));
}
