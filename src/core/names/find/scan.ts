import { CharClass, classOf, foldWord, hashStep } from "../../language/folding.ts";
import { hashWithoutLast } from "../../language/tokens.ts";
import type { Tokens } from "../../language/tokens.ts";
import type { Word } from "../../language/words.ts";
import { basesOf, inflectingScript } from "../forms/caseEndings.ts";
import type { Script } from "../forms/caseEndings.ts";
import { isCommonWord } from "../lexicon/ordinary.ts";
import type { Match } from "./match.ts";
import { matchAt } from "./match.ts";
import type { NameTrie } from "../forms/trie.ts";

const { APOSTROPHE, CASELESS, LOWER, UPPER } = CharClass;

/** One letter that Arabic or Hebrew writes together with the word after it: and, in, to, from, like. */
const PREFIXES = "وفبلكوהבלמשכ";
const SMALL_S = 115;
const SMALL_E = 101;

/**
 * Finds every form of every name in a text, longest first from the left, in one pass over its words. Only words that can
 * begin a name cost more than a look at a filter. Matches never overlap, but that names inside a post follow it.
 */
export function scanWords(trie: NameTrie, words: Tokens): Match[] {
  const found: Match[] = [];
  const { text, count } = words;
  const { capital, small } = trie;
  /** Where the last post ends; names inside it are kept as well: who holds it may not be meant after all. */
  let postEnd = 0;
  /** Where the last other name ends: none begins before it. */
  let floor = 0;
  const script = words.isWide ? inflectingScript(text) : null;
  for (let i = 0; i < count; i++) {
    const shape = words.shape(i);
    const hash = words.hash(i);
    let known = shape === LOWER ? small.holds(hash) : capital.holds(hash);
    if (!known && words.isPossessive(i)) known = capital.holds(hashStep(hash, SMALL_S));
    const plural = shape !== LOWER && (text.charCodeAt(words.end(i) - 1) | 32) === SMALL_S;
    if (!known && !plural && shape !== CASELESS && script === null && !words.isJoined(i)) continue;
    const word = words.word(i);
    const { start } = word;
    if (start < floor) continue;
    let match = known ? matchAt(trie, text, word) : null;
    if (match === null && plural && word.end - start > 3)
      match = pluralAt(trie, text, word, words.isAscii(i) ? hashWithoutLast(hash, SMALL_S) : null);
    if (match === null && (words.isJoined(i) || shape === CASELESS)) match = insideWord(trie, text, word);
    if (match === null && script !== null && shape === UPPER) match = caseAt(trie, text, word, script);
    if (match === null) continue;
    const post = isPost(match);
    if (start < postEnd && (post || match.end > postEnd)) continue;
    found.push(match);
    if (post) postEnd = match.end;
    else floor = match.after;
  }
  return found;
}

/** Whether a match is nothing but a post: `governor of the Bank of England`. */
export function isPost(match: Match): boolean {
  return match.forms.every((form) => form.kind === "post");
}

/**
 * `Kims`, `Bushes`: a family name with a plural s.
 *
 * @param singular the hash of the word without its last letter; null where only folding tells it
 */
function pluralAt(trie: NameTrie, text: string, word: Word, singular: number | null): Match | null {
  const maybe =
    singular === null || trie.capital.holds(singular) || text.charCodeAt(word.end - 2) === SMALL_E;
  if (!maybe) return null;
  const whole = foldWord(text.slice(word.start, word.end));
  if (isCommonWord(whole)) return null;
  for (const base of whole.endsWith("es") ? [whole.slice(0, -1), whole.slice(0, -2)] : [whole.slice(0, -1)]) {
    const forms = trie.root(base)?.forms?.filter((form) => form.kind === "family");
    if (forms !== undefined && forms.length > 0) {
      return { start: word.start, end: word.end, after: word.after, count: 1, forms, ending: "plural" };
    }
  }
  return null;
}

/** `Путину`, `Tuska`: a family name in a case, in a text whose language has cases. */
function caseAt(trie: NameTrie, text: string, word: Word, script: Script): Match | null {
  for (const base of basesOf(foldWord(text.slice(word.start, word.end)), script)) {
    const forms = trie.root(base)?.forms?.filter((form) => form.kind === "family" && !form.ordinary);
    if (forms !== undefined && forms.length > 0) {
      return { start: word.start, end: word.end, after: word.after, count: 1, forms, ending: "case" };
    }
  }
  return null;
}

/** A name after an elided article or an attached preposition: `d’Emmanuel Macron`, `وترامب`. */
function insideWord(trie: NameTrie, text: string, word: Word): Match | null {
  let apostrophe = word.end - 1;
  while (apostrophe > word.start && classOf(text.charCodeAt(apostrophe)) !== APOSTROPHE) apostrophe--;
  let start = -1;
  if (apostrophe > word.start && apostrophe - word.start <= 5) start = apostrophe + 1;
  else if (word.shape === CASELESS && PREFIXES.includes(text.charAt(word.start))) start = word.start + 1;
  if (start < 0 || word.end - start < 2) return null;
  const shape = classOf(text.charCodeAt(start));
  return shape === LOWER ? null : matchAt(trie, text, { ...word, start, shape });
}
