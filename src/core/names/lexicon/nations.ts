import nations from "../../../../data/en/nations.txt";
import { wordMap } from "../../language/wordLists.ts";

/** Countries and the adjectives that a post is named with, a comma between. */
const NATIONS = wordMap(nations);

/**
 * The adjectives of a country, folded, as words: `united kingdom` answers british, uk, u k.
 *
 * @param country its folded words, one space between, with or without an article; empty where it is none
 */
export function adjectivesOf(country: string): readonly (readonly string[])[] {
  const found = NATIONS.get(country) ?? NATIONS.get(country.replace(/^the /, ""));
  return found === undefined ? [] : found.split(", ").map((adjective) => adjective.split(" "));
}
