import { CharClass, foldWord, hashWord } from "../../language/folding.ts";
import type { Prose } from "../../text/prose.ts";
import { wordsOf } from "../../language/words.ts";
import { basesOf, inflectingScript } from "./caseEndings.ts";
import { isCommonWord } from "../lexicon/ordinary.ts";
import { wordsOfName } from "./person.ts";

/** A link's target, an id or a name as one key: its folded words. */
export function linkKey(text: string): string {
  return wordsOfName(text)
    .map((word) => word.folded)
    .join(" ");
}

/** The hash of the word of a form that tells most: its longest that is no ordinary one, else its longest. */
export function keyOfForm(words: readonly string[]): number {
  let best = "";
  let rank = -1;
  for (const word of words) {
    const own = word.length + (isCommonWord(word) ? 0 : 100);
    if (word !== "," && own > rank) {
      best = word;
      rank = own;
    }
  }
  return hashWord(best);
}

/**
 * Hashes of all words and link targets of a note, for an inverted index: a change of an entity can touch the note only
 * where one of the entity's keys is among them. A hash may stand for two words; then a note is read once for nothing.
 */
export function noteKeys(proses: readonly Prose[]): Set<number> {
  const keys = new Set<number>();
  for (const prose of proses) addProseKeys(prose, keys);
  return keys;
}

/** Adds the keys of one prose to those of its note. */
export function addProseKeys({ text, links }: Prose, keys: Set<number>): void {
  const script = inflectingScript(text);
  for (const word of wordsOf(text)) {
    const raw = text.slice(word.start, word.end);
    const folded = foldWord(raw);
    keys.add(hashWord(folded));
    if (word.after > word.end) keys.add(hashWord(foldWord(text.slice(word.start, word.after))));
    if (folded.endsWith("s")) {
      keys.add(hashWord(folded.slice(0, -1)));
      if (folded.endsWith("es")) keys.add(hashWord(folded.slice(0, -2)));
    }
    if (script !== null && word.shape === CharClass.UPPER) {
      for (const base of basesOf(folded, script)) keys.add(hashWord(base));
    }
    const apostrophe = raw.search(/['’]/);
    if (apostrophe > 0) keys.add(hashWord(foldWord(raw.slice(apostrophe + 1))));
    if (word.shape === CharClass.CASELESS) keys.add(hashWord(foldWord(raw.slice(1))));
  }
  for (const link of links) keys.add(hashWord(linkKey(link.target)));
}
