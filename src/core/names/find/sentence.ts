import { CharClass } from "../../language/folding.ts";
import { foldedAt, isAllCaps, wordsOf } from "../../language/words.ts";
import { FUNCTION_WORDS } from "../lexicon/ordinary.ts";

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
