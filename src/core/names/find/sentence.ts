import { CharClass } from "../../language/folding.ts";
import type { Tokens } from "../../language/tokens.ts";
import { isAllCaps } from "../../language/words.ts";
import { FUNCTION_WORDS } from "../lexicon/ordinary.ts";

/**
 * Whether capitals mean nothing in a text: nearly all its words of weight have one, as in headings in title case and
 * in lines in capitals. Long texts are only display when they are all in capitals.
 */
export function isDisplay(words: Tokens): boolean {
  const { text } = words;
  if (/[.!?]["”’]?\s*$/.test(text.slice(-4)) || words.count > DISPLAYED)
    return isAllCaps(text, 0, Math.min(text.length, 400));
  let capital = 0;
  let small = 0;
  for (let i = 0; i < words.count; i++) {
    if (words.end(i) - words.start(i) < 3) continue;
    const shape = words.shape(i);
    if (shape === CharClass.UPPER) capital++;
    else if (shape === CharClass.LOWER && !FUNCTION_WORDS.has(words.folded(i))) small++;
  }
  return capital >= 2 && small * 4 <= capital;
}

/** So many words a heading has at most. */
const DISPLAYED = 25;
