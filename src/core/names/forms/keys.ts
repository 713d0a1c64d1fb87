import { CharClass, foldWord, hashStep, hashWord } from "../../language/folding.ts";
import { hashWithoutLast, tokensOf, type Tokens } from "../../language/tokens.ts";
import type { Prose } from "../../text/prose.ts";
import { basesOf, inflectingScript, type Script } from "./caseEndings.ts";
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

/** The hashes of all words of a form that are no ordinary ones, with {@link keyOfForm}: any of them may be read otherwise. */
export function keysOfForm(words: readonly string[]): number[] {
  const telling = words.filter((word) => word !== "," && !isCommonWord(word));
  return [...new Set([keyOfForm(words), ...telling.map(hashWord)])];
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
export function addProseKeys(prose: Prose, keys: { add(key: number): unknown }): void {
  const { text, links } = prose;
  const words = tokensOf(prose);
  const script = words.isWide ? inflectingScript(text) : null;
  for (let i = 0; i < words.count; i++) {
    const hash = words.hash(i);
    keys.add(hash);
    if (words.isAscii(i)) {
      if (words.isPossessive(i)) keys.add(hashStep(hash, SMALL_S));
      const end = words.end(i);
      if ((text.charCodeAt(end - 1) | 32) === SMALL_S) {
        const singular = hashWithoutLast(hash, SMALL_S);
        keys.add(singular);
        if (end - words.start(i) > 1 && (text.charCodeAt(end - 2) | 32) === SMALL_E)
          keys.add(hashWithoutLast(singular, SMALL_E));
      }
      if (script === null || words.shape(i) !== CharClass.UPPER) continue;
    }
    addFoldedKeys(words, i, script, keys);
  }
  for (const link of links) keys.add(hashWord(linkKey(link.target)));
}

const SMALL_S = 115;
const SMALL_E = 101;

/** Adds the keys of a word that only its letters tell. */
function addFoldedKeys(
  words: Tokens,
  i: number,
  script: Script | null,
  keys: { add(key: number): unknown },
): void {
  const folded = words.folded(i);
  const shape = words.shape(i);
  if (script !== null && shape === CharClass.UPPER) {
    for (const base of basesOf(folded, script)) keys.add(hashWord(base));
  }
  if (words.isAscii(i)) return;
  const raw = words.written(i);
  if (words.isPossessive(i)) keys.add(hashWord(foldWord(words.text.slice(words.start(i), words.after(i)))));
  if (folded.endsWith("s")) {
    keys.add(hashWord(folded.slice(0, -1)));
    if (folded.endsWith("es")) keys.add(hashWord(folded.slice(0, -2)));
  }
  const apostrophe = raw.search(/['’]/);
  if (apostrophe > 0) keys.add(hashWord(foldWord(raw.slice(apostrophe + 1))));
  if (shape === CharClass.CASELESS) keys.add(hashWord(foldWord(raw.slice(1))));
}
