import shortGivenNames from "../../../../data/en/short-given-names.txt";
import familyFirst from "../../../../data/mul/family-first.txt";
import particles from "../../../../data/mul/name-particles.txt";
import suffixes from "../../../../data/mul/name-suffixes.txt";
import { wordMap, wordSet } from "../../language/wordLists.ts";

/** Words (folded) that belong to the family name after them, in whatever case they are written. */
export const PARTICLES = wordSet(particles);

/** Articles that Arabic family names drop freely: al-Assad, Assad. */
export const ARTICLES_OF_NAMES = new Set(["al", "el", "ul", "as", "ash", "an", "ad", "ar", "az", "at"]);

/** Between two family names, both of which belong: Ortega y Gasset. */
export const CONNECTIVES = new Set(["y", "i", "e"]);

/** Generations, orders and degrees after a name (folded). */
export const SUFFIXES = wordSet(suffixes);

/** Family names that stand first, with `last` where they are more likely it when they stand last: Sung Kim. */
const FAMILY_FIRST = wordMap(familyFirst);

/** Vietnamese family names, which stand first while people are called by the last word. */
export const VIETNAMESE = new Set([
  "nguyen",
  "tran",
  "pham",
  "hoang",
  "phan",
  "vu",
  "dang",
  "bui",
  "ngo",
  "duong",
  "truong",
  "dinh",
]);

/** Korean and Chinese syllables as they are romanised. */
const SYLLABLE =
  "(?:(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|kk|tt|pp|ss|jj|ts|hs)?[yw]?(?:a|ae|ai|ao|e|ei|eo|eu|i|ia|iao|ie|io|iu|o|oe|oi|oo|ou|u|ua|uai|ue|ui|uo|ee)(?:ng|n|m|k|l|p|t|b|r|g|h)?)";
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const UP_TO_TWO = new RegExp(`^${SYLLABLE}{1,2}$`);

/** Given names that look like two syllables of Chinese and are not. */
const WESTERN = wordSet(shortGivenNames);

/**
 * Whether the words of a name (folded) read as a Korean or Chinese name with the family name first.
 *
 * @param joined whether a hyphen joins the given name's two parts: "Jong-un"
 */
export function readsFamilyFirst(name: readonly string[], joined: boolean): boolean {
  const [family, ...given] = name;
  if (family === undefined || !FAMILY_FIRST.has(family)) return false;
  if (given.length === 2 && given.every((word) => ONE_SYLLABLE.test(word) || UP_TO_TWO.test(word))) {
    return joined || !FAMILY_FIRST.has(given[1] ?? "") || ONE_SYLLABLE.test(given[0] ?? "");
  }
  const [only] = given;
  if (given.length !== 1 || only === undefined || WESTERN.has(only) || !UP_TO_TWO.test(only)) return false;
  return !FAMILY_FIRST.has(only) || FAMILY_FIRST.get(only) !== "last";
}
