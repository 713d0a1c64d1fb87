import { LANGUAGES } from "./words/languages.ts";
import { partial, reading, type Reading } from "./expression.ts";
import { Gap, type Tokens } from "./tokens.ts";
import {
  AFTER_NAMED_DAY,
  BEFORE_DOUBTFUL,
  BEFORE_NAME,
  BEFORE_NAMED_DAY,
  BEFORE_YEAR,
  DOES,
  NOT_AFTER_MONTH,
  OPENERS,
  TITLES,
  TRADED,
} from "./words/lists.ts";

/** Month names that are also a person's name or an ordinary word. */
const DOUBTFUL: ReadonlySet<string> = new Set(["may", "march"]);
const GIVEN_NAMES: ReadonlySet<string> = new Set(["april", "june", "august"]);
/** Short forms that are dates only beside a day or a year. */
const NEVER_ALONE: ReadonlySet<string> = new Set(["jan", "mar", "jun", "jul", "dec", "apr"]);
const SPEECH: ReadonlySet<string> = new Set([
  "said",
  "says",
  "told",
  "tells",
  "added",
  "asked",
  "wrote",
  "replied",
]);

const foreignPrepositions: ReadonlySet<string> = new Set(LANGUAGES.flatMap((each) => [...each.prepositions]));

/** Notes the month names that this text uses as people's names: Theresa May, Mr. March. */
export function collectNames(t: Tokens, names: Set<string>): void {
  for (const i of t.triggers) {
    if (t.lexeme(i)?.month === undefined || !t.isCapital(i)) continue;
    const word = t.word(i);
    const couldBeName = DOUBTFUL.has(word) || GIVEN_NAMES.has(word);
    if (couldBeName && /^\s\((?:born|b\.|aged|died)\s/.test(t.text.slice(t.end(i), t.end(i) + 8)))
      names.add(word);
    if (!couldBeName || (!t.spaced(i) && t.gap(i) !== Gap.stop) || !t.isCapital(i - 1)) continue;
    const isFirst = startsSentence(t, i - 1);
    const isPerson = isFirst ? actsAsPerson(t, i) : !t.isOneOf(i - 1, BEFORE_DOUBTFUL);
    if (t.isOneOf(i - 1, TITLES) || isPerson) {
      const numberFollows = t.spaced(i + 1) && t.isNumber(i + 1);
      if (!numberFollows && t.lexeme(i - 1)?.weekday === undefined) names.add(word);
    }
  }
}

/** Whether a month after the first word of a sentence is that person's other name. */
function actsAsPerson(t: Tokens, i: number): boolean {
  if (t.lexeme(i - 1) !== null || t.isOneOf(i - 1, OPENERS) || t.isOneOf(i - 1, BEFORE_YEAR)) return false;
  return t.spaced(i + 1) && !t.isCapital(i + 1) && (t.isOneOf(i + 1, DOES) || t.word(i + 1).endsWith("ed"));
}

export function startsSentence(t: Tokens, i: number): boolean {
  const gap = t.gap(i);
  if (gap === Gap.sentence) return true;
  if (gap === Gap.stop) return t.isCapital(i) && !isAbbreviation(t, i - 1);
  return gap === Gap.other && /[“"‘(:]/.test(t.charBefore(i));
}

function isAbbreviation(t: Tokens, i: number): boolean {
  return (t.isCapital(i) && t.size(i) <= 4) || /^(?:ca|cf|vs|al|etc|no|pp?|vol)$/.test(t.word(i));
}

/** A month with neither day nor year, where it is certainly one.
 * @param names month names that the text uses as people's names */
export function readBareMonth(t: Tokens, i: number, names: ReadonlySet<string>): Reading | null {
  const lexeme = t.lexeme(i);
  if (lexeme?.month === undefined) return null;
  const word = t.word(i);
  const found = {
    ...reading(i, i + 1, partial({ month: lexeme.month })),
    ...(hasOwnStop(t, i) ? { after: 1 } : {}),
  };
  const wordBefore = t.spaced(i) ? t.word(i - 1) : t.gap(i) === Gap.hyphen ? t.word(i - 1) : "";
  if (lexeme.lowerCase && t.isCapital(i)) return null;
  if (lexeme.foreign) return foreignPrepositions.has(wordBefore) && !isEnglishWord(word) ? found : null;
  if (!t.isCapital(i) || (NEVER_ALONE.has(word) && t.charAfter(i) !== ".")) return null;
  if (word === "mar" || word === "jan") return null;
  if (wordBefore === "every" || wordBefore === "each") return null;
  const isTraded = t.spaced(i + 1) && t.isOneOf(i + 1, TRADED);
  const isPlanned = wordBefore === "for" && (t.isOneOf(i - 2, PLANNED) || isTraded);
  const strong = BEFORE_DOUBTFUL.has(wordBefore) || isPlanned;
  if (names.has(word) && !BEFORE_NAME.has(wordBefore)) return null;
  const capitalAfter = t.spaced(i + 1) && t.isCapital(i + 1);
  const capitalBefore = t.spaced(i) && t.isCapital(i - 1) && !startsSentence(t, i - 1);
  if (capitalBefore && !strong && t.lexeme(i - 1)?.begins === undefined) return null;
  if (DOUBTFUL.has(word)) return isDoubtfulMonth(t, i, strong, wordBefore, capitalAfter) ? found : null;
  if (GIVEN_NAMES.has(word) && !strong && (capitalAfter || (t.spaced(i + 1) && t.isOneOf(i + 1, SPEECH))))
    return null;
  if (t.gap(i + 1) === Gap.hyphen && t.isCapital(i + 1) && t.lexeme(i + 1)?.month === undefined) return null;
  return found;
}

/** Before “for May” these show that the month is meant. */
const PLANNED: ReadonlySet<string> = new Set(
  "planned scheduled set slated due expected postponed booked called announced date dates plans scheduling".split(
    " ",
  ),
);

function hasOwnStop(t: Tokens, i: number): boolean {
  return t.lexeme(i)?.shortMonth === true && t.charAfter(i) === "." && t.spaced(i);
}

function isDoubtfulMonth(
  t: Tokens,
  i: number,
  strong: boolean,
  before: string,
  capitalAfter: boolean,
): boolean {
  const next = t.spaced(i + 1) ? t.word(i + 1) : "";
  if (before === "to" && t.lexeme(i - 2)?.unit !== undefined && !capitalAfter) return true;
  if (before === "the") return next !== "" && !capitalAfter && !NOT_AFTER_MONTH.has(next);
  if (!strong || capitalAfter) return false;
  const isPossessive = t.gap(i + 1) === Gap.apostrophe && t.is(i + 1, "s");
  return !(isPossessive && before !== "in" && before !== "since" && before !== "last");
}

function isEnglishWord(word: string): boolean {
  return word === "mars" || word === "mei" || word === "abril" || word === "marco";
}

/** After a weekday these show a habit: “on Monday mornings”. */
const HABITS: ReadonlySet<string> = new Set(["mornings", "afternoons", "evenings", "nights"]);

/** After “a Tuesday” these show that any one is meant. */
const PARTS_AND_LINKS: ReadonlySet<string> = new Set(
  "night morning evening afternoon in that when and or at the".split(" "),
);

/** A weekday alone, which is not part of a name or a habit: every Monday, Good Friday, Sunday Times. */
export function readBareWeekday(t: Tokens, i: number): Reading | null {
  const lexeme = t.lexeme(i);
  if (lexeme?.weekday === undefined || lexeme.foreign || !t.isCapital(i)) return null;
  if (lexeme.shortWeekday && !(t.charAfter(i) === "." && /^(?:tues?|weds?|thurs?|thu|fri)$/.test(t.word(i))))
    return null;
  if (t.isOneOf(i - 1, BEFORE_NAMED_DAY) && t.gap(i) === Gap.space) return null;
  if (t.spaced(i + 1) && t.isCapital(i + 1) && t.isOneOf(i + 1, AFTER_NAMED_DAY)) return null;
  if (t.spaced(i + 1) && t.isOneOf(i + 1, HABITS)) return null;
  if (/["“‘]/.test(t.charBefore(i)) && /["”’]/.test(t.charAfter(i)) && !t.is(i + 1, "s")) return null;
  if (t.is(i - 1, "a") && (!t.spaced(i + 1) || PARTS_AND_LINKS.has(t.word(i + 1)))) return null;
  const gap = t.gap(i);
  if (gap === Gap.hyphen || gap === Gap.apostrophe || t.gap(i + 1) === Gap.none) return null;
  return reading(i, i + 1, partial({ weekday: lexeme.weekday }));
}
