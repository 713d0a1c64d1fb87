import acronyms from "../../../../data/en/acronyms.txt";
import afterNames from "../../../../data/en/after-names.txt";
import bareNouns from "../../../../data/en/bare-nouns.txt";
import beforeDates from "../../../../data/en/before-dates.txt";
import calendar from "../../../../data/en/calendar.txt";
import commonWords from "../../../../data/en/common-words.txt";
import demonyms from "../../../../data/en/demonyms.txt";
import famousPlaces from "../../../../data/en/famous-places.txt";
import noGivenNames from "../../../../data/en/no-given-names.txt";
import noGivenNamesAbroad from "../../../../data/mul/no-given-names.txt";
import ofPlaces from "../../../../data/en/of-places.txt";
import states from "../../../../data/en/state-letters.txt";
import { FUNCTION_WORDS } from "../../language/functionWords.ts";
import { wordSet } from "../../language/wordLists.ts";

export { FUNCTION_WORDS };

const COMMON = wordSet(commonWords);

/** Whether a folded word is an ordinary word, too: then it needs more than a capital letter to be a name. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word) || FUNCTION_WORDS.has(word);
}

/** Months, days and feasts. */
export const CALENDAR = wordSet(calendar);

/** Words before a month that say that it is one: `in March`. */
export const BEFORE_DATES = wordSet(beforeDates);

const DEMONYMS = wordSet(demonyms);

/** Whether a folded word is a nationality or a following: before or after a name it is no part of it. */
export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word);
}

const OCCUPATION = /(?:er|or|ist|man|woman|ian|eer|ess|erin)$/;

/** Whether a capital word that is no given name looks like what somebody is: Geneticist, Publisher, Outfielder. */
export function looksLikeOccupation(word: string): boolean {
  return word.length > 4 && OCCUPATION.test(word);
}

const FAMOUS_PLACES = wordSet(famousPlaces);

/** Whether a folded word is above all a place. */
export function isFamousPlace(word: string): boolean {
  return FAMOUS_PLACES.has(word);
}

/** Nouns that are written with capitals in the middle of sentences and are nobody's given name. */
export const NO_GIVEN = wordSet(noGivenNames, noGivenNamesAbroad);

/** What may follow a name with a capital and leave it that name: the Trump Administration. */
export const LEAVES_ALONE = wordSet(afterNames);

const BARE_NOUNS = wordSet(bareNouns);

/** Whether an ordinary word can begin a sentence bare: `Rice is dearer`, `March was wet`; a park or a baker cannot. */
export function standsBare(word: string): boolean {
  return CALENDAR.has(word) || BARE_NOUNS.has(word) || /[^s]s$/.test(word);
}

/** Prepositions that place names follow. */
export const LOCATIVES = new Set(
  "in at to from near outside around across into inside toward towards en a nach aus".split(" "),
);

/** Nouns (folded) before `of` that say that a place follows. */
export const OF_PLACES = wordSet(ofPlaces);

export const ARTICLES = new Set("the a an this these those der die das el la le les il los las".split(" "));

/** Words that say that a name in the plural is a family. */
export const PLURAL_MARKERS = new Set(
  "the both two three four all other several these those many few".split(" "),
);

/** Capital-letter words that are no initials of anybody. */
export const ACRONYMS = wordSet(acronyms);

/** Letters with full stops that stand for places: `in the U.S. Trump`. */
export const STATES = wordSet(states);
