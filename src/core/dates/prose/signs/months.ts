import { LANGUAGES } from "../words/languages.ts";
import { startsSentence } from "./clauses.ts";
import { Gap, type Tokens } from "../tokens.ts";
import {
  BEFORE_DOUBTFUL,
  BEFORE_NAME,
  BEFORE_YEAR,
  DOES,
  NOT_AFTER_MONTH,
  OPENERS,
  TITLES,
  TRADED,
} from "../words/lists.ts";

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

/** Whether a month with neither day nor year is certainly one.
 * @param names month names that the text uses as people's names */
export function isMonthAlone(t: Tokens, i: number, names: ReadonlySet<string>): boolean {
  const { lowerCase, foreign } = t.lexeme(i) ?? {};
  const word = t.word(i);
  const before = t.spaced(i) || t.gap(i) === Gap.hyphen ? t.word(i - 1) : "";
  if (lowerCase && t.isCapital(i)) return false;
  if (foreign) return foreignPrepositions.has(before) && !ENGLISH_WORDS.has(word);
  if (!t.isCapital(i) || (NEVER_ALONE.has(word) && t.charAfter(i) !== ".")) return false;
  if (word === "mar" || word === "jan" || before === "every" || before === "each") return false;
  const isTraded = t.spaced(i + 1) && t.isOneOf(i + 1, TRADED);
  const isPlanned = before === "for" && (t.isOneOf(i - 2, PLANNED) || isTraded);
  const isStrong = BEFORE_DOUBTFUL.has(before) || isPlanned;
  if (names.has(word) && !BEFORE_NAME.has(before)) return false;
  const capitalAfter = t.spaced(i + 1) && t.isCapital(i + 1);
  const capitalBefore = t.spaced(i) && t.isCapital(i - 1) && !startsSentence(t, i - 1);
  if (capitalBefore && !isStrong && t.lexeme(i - 1) === null) return false;
  if (DOUBTFUL.has(word)) return isDoubtfulMonth(t, i, isStrong, before, capitalAfter);
  const speaks = t.spaced(i + 1) && t.isOneOf(i + 1, SPEECH);
  if (GIVEN_NAMES.has(word) && !isStrong && (capitalAfter || speaks)) return false;
  const isJoined = t.gap(i + 1) === Gap.hyphen && t.isCapital(i + 1);
  return !isJoined || t.lexeme(i + 1)?.month !== undefined;
}

/** Before “for May” these show that the month is meant. */
const PLANNED: ReadonlySet<string> = new Set(
  "planned scheduled set slated due expected postponed booked called announced date dates plans scheduling".split(
    " ",
  ),
);

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

/** Month names of other languages that are English words or names. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(["mars", "mei", "abril", "marco"]);
