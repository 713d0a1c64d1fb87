import { opensSentence } from "../../language/sentences.ts";
import { previousWord } from "../../language/words.ts";

/** How far around a place its language is looked for, in characters. */
const REACH = 100;

/** Small words of French by which a sentence is known to be in it. */
const FRENCH = /(?:^|[\s’'])(?:le|la|les|du|des|et|est|une|dans|que|qui|pour|par|avec|sur|au|aux)\s/;

/** Small words of German, Dutch and the Scandinavian languages. */
const GERMANIC =
  /(?:^|\s)(?:und|nicht|ist|das|dem|eine|einen|sich|auch|für|het|een|niet|zijn|voor|och|att|inte|ikke|på|til|av)\s/;

/** Whether a text is in French around a stretch of it. */
export function isFrench(text: string, start: number, end: number): boolean {
  return FRENCH.test(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** Whether a text is in a language that forms genitives in -s without an apostrophe, around a stretch of it. */
export function isGermanic(text: string, start: number, end: number): boolean {
  return GERMANIC.test(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** Small words of English. */
const ENGLISH = /(?:^|\s)(?:the|and|of|that|with|from)\s/i;

/** Whether more of a note's paragraphs are in such a language than in English. */
export function isGermanicNote(texts: readonly string[]): boolean {
  const count = (language: RegExp): number => texts.filter((text) => language.test(text)).length;
  return count(GERMANIC) > count(ENGLISH);
}

const GERMAN_ARTICLES = new Set(["ein", "eine", "einen", "einem", "einer", "eines"]);
const NOMINATIVES = new Set(["der", "die", "das"]);

/** `Der Koch servierte`: in German an article, but no relative pronoun, says that a word is a noun. */
export function isGermanNoun(
  text: string,
  { start, end }: { start: number; end: number },
  before: string,
): boolean {
  if (text.charAt(end) === "-" || !(GERMAN_ARTICLES.has(before) || NOMINATIVES.has(before))) return false;
  if (!isGermanic(text, start, end)) return false;
  const article = previousWord(text, start);
  return GERMAN_ARTICLES.has(before) || (article !== null && opensSentence(text, article.start));
}
