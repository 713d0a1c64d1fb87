import afterPrizes from "../../../../data/en/after-prizes.txt";
import beforePrizes from "../../../../data/en/before-prizes.txt";
import longerNames from "../../../../data/en/longer-names.txt";
import namedAfter from "../../../../data/en/named-after.txt";
import firmEndings from "../../../../data/mul/firm-endings.txt";
import namedBefore from "../../../../data/mul/named-before.txt";
import placeHeads from "../../../../data/mul/place-heads.txt";
import { wordSet } from "../../language/wordLists.ts";

/** Nouns that make a longer name of the name before them: Kennedy Space Center, Washington Post. */
export const MAKES_LONGER = wordSet(longerNames);

/** Nouns that a place's name takes before it: Lake Placid, Fort Bragg, Mount Washington. */
export const PLACE_HEADS = wordSet(placeHeads);

/** What a firm's name ends in: what is called so is the firm from then on. */
export const FIRMS = wordSet(firmEndings);

/** Nouns in small letters that say that what stands before them is a thing's name: `the Webb telescope`, `Ford dealers`. */
export const NAMED_AFTER = wordSet(namedAfter);

/** What a possessive before it names is called after somebody: Parkinson’s disease. */
export const AILMENTS = new Set([
  "disease",
  "syndrome",
  "palsy",
  "lymphoma",
  "sarcoma",
  "chorea",
  "dementia",
]);

/** Nouns in small letters before a name that say that it is a street’s, a ship’s, a storm’s. */
export const NAMED_BEFORE = wordSet(namedBefore);

/** Nouns after a family name that make it a family’s or a couple’s. */
export const FAMILIES = new Set(
  "brothers children clan couple dynasty family siblings sisters sons twins".split(" "),
);

/** Such nouns before it, in other languages as well. */
export const FAMILIES_BEFORE = new Set(
  "brothers couple ehepaar eheleute epoux famiglia familia familie famille fratelli freres geschwister hermanos pareja sisters soeurs".split(
    " ",
  ),
);

/** Family names that are above all prizes' and grants'. */
const EPONYMS = new Set("nobel pulitzer guggenheim fulbright rhodes turing goncourt macarthur".split(" "));

/** Whether a folded word names a prize more often than its giver. */
export function isEponym(word: string): boolean {
  return EPONYMS.has(word);
}

/** Words before such a name where it is the prize: `wins Nobel`, `her second Nobel`. */
export const BEFORE_PRIZE = wordSet(beforePrizes);

/** Words after such a name where it is the prize: `Nobel laureate`, `Nobel for work on …`. */
export const AFTER_PRIZE = wordSet(afterPrizes);
