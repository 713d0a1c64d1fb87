import abbreviations from "../../../data/en/abbreviations.txt";
import { CharClass, classOf } from "./folding.ts";
import { wordSet } from "./wordLists.ts";
import { foldedAt, isInitial, previousWord } from "./words.ts";

/** Words, folded, whose full stop ends no sentence. */
export const ABBREVIATIONS = wordSet(abbreviations);

const END = /[.!?…。！？]+[”"’'»“«)\]]*(?=[\s\uFFFC]|$)|[。！？]/gu;
const ABBREVIATED = /(?:^|[\s(“"‘«„])((?:\p{L}\.)*\p{L}{1,6})\.$/u;

/**
 * Where the sentences of a text end (offsets just past them, white space left to the next), the text's end last. An
 * end inside a stretch that `inside` knows, a quotation, is none.
 *
 * @param attached the end of what belongs to a sentence that ends at an offset: a citation that follows its full stop
 */
export function sentenceEnds(
  text: string,
  inside: (at: number) => boolean,
  attached: (at: number) => number,
): number[] {
  const ends: number[] = [];
  for (const { 0: written, index } of text.matchAll(END)) {
    const end = index + written.length;
    if (end <= (ends.at(-1) ?? 0) || inside(end)) continue;
    const next = /^\s*(\S)/u.exec(text.slice(end, end + 40))?.[1] ?? "";
    if (/\p{Ll}/u.test(next)) continue;
    if (written === "." && isAbbreviation(text, index)) continue;
    ends.push(attached(end));
  }
  if ((ends.at(-1) ?? 0) < text.length || ends.length === 0) ends.push(text.length);
  return ends;
}

function isAbbreviation(text: string, dot: number): boolean {
  const word = ABBREVIATED.exec(text.slice(Math.max(0, dot - 16), dot + 1))?.[1];
  return word !== undefined && isAbbreviated(word);
}

/** Whether a full stop behind a word, as written, ends no sentence: `Mr`, `Jan`, an initial. */
export function isAbbreviated(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

const ENDS = "!?:;…•—。！？";
const OPENING = "\"“”‘'([«»„*";

/** Whether a sentence (or quoted speech) starts at `start`, so that a capital there means nothing. */
export function opensSentence(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const char = text.charAt(i);
    if (OPENING.includes(char)) return true;
    if (classOf(text.charCodeAt(i)) === CharClass.SPACE) continue;
    if (char !== ".") return ENDS.includes(char);
    const word = previousWord(text, i);
    if (word?.after !== i) return true;
    return !isInitial(word) && !ABBREVIATIONS.has(foldedAt(text, word));
  }
  return true;
}
