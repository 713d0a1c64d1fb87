import { CharClass, classOf } from "../../language/folding.ts";
import { foldedAt, isAllCaps, isInitial, previousWord, wordsOf } from "../../language/words.ts";
import { ABBREVIATIONS, FUNCTION_WORDS } from "../lexicon/ordinary.ts";

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

/**
 * Whether capitals mean nothing in a text: nearly all its words of weight have one, as in headings in title case and
 * in lines in capitals. Long texts are only display when they are all in capitals.
 */
export function isDisplay(text: string): boolean {
  if (/[.!?]["”’]?\s*$/.test(text.slice(-4))) return isAllCaps(text, 0, Math.min(text.length, 400));
  let capital = 0;
  let small = 0;
  let count = 0;
  for (const word of wordsOf(text)) {
    if (++count > 25) return isAllCaps(text, 0, Math.min(text.length, 400));
    if (
      word.end - word.start < 3 ||
      (word.shape === CharClass.LOWER && FUNCTION_WORDS.has(foldedAt(text, word)))
    ) {
      continue;
    }
    if (word.shape === CharClass.UPPER) capital++;
    else if (word.shape === CharClass.LOWER) small++;
  }
  return capital >= 2 && small * 4 <= capital;
}
