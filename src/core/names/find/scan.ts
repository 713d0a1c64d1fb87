import {
  CHAR_CLASSES,
  CharClass,
  classOf,
  foldWord,
  HASH_SEED,
  hashStep,
  hashWord,
} from "../../language/folding.ts";
import { isPossessive, isTail } from "../../language/words.ts";
import type { Word } from "../../language/words.ts";
import { basesOf, inflectingScript } from "../forms/caseEndings.ts";
import type { Script } from "../forms/caseEndings.ts";
import { isCommonWord } from "../lexicon/ordinary.ts";
import type { Match } from "./match.ts";
import { matchAt } from "./match.ts";
import type { NameTrie } from "../forms/trie.ts";

const { APOSTROPHE, CASELESS, IGNORED, LOWER, MARK, SOLO, UPPER } = CharClass;

/** One letter that Arabic or Hebrew writes together with the word after it: and, in, to, from, like. */
const PREFIXES = "وفبلكوהבלמשכ";
const SMALL_S = 115;
const SMALL_E = 101;

/**
 * Finds every form of every name in a text, longest first from the left, in one pass. A word costs a few steps a
 * letter; only words that can begin a name cost more. Matches never overlap, but that names inside a post follow it.
 */
export function scanText(trie: NameTrie, text: string): Match[] {
  const found: Match[] = [];
  const capital = trie.capital.bits;
  const small = trie.small.bits;
  const mask = capital.length - 1;
  const { length } = text;
  let i = 0;
  /** Where the last post ends; names inside it are kept as well: who holds it may not be meant after all. */
  let postEnd = 0;
  const script = inflectingScript(text);
  while (i < length) {
    const first = text.charCodeAt(i);
    let shape = CHAR_CLASSES[first] ?? 0;
    if (shape === 0) shape = classOf(first);
    if (shape < UPPER || shape === MARK || shape === IGNORED) {
      i++;
      continue;
    }
    const start = i;
    let hash = HASH_SEED;
    /** The hash without the last letter: of the singular, where the word is a plural. */
    let shorter = HASH_SEED;
    let last = 0;
    let end = -1;
    let apostrophe = -1;
    let ascii = shape !== SOLO;
    if (shape === SOLO) {
      i++;
      while (i < length && isTail(text.charCodeAt(i))) i++;
    }
    for (; i < length && shape !== SOLO; i++) {
      const code = text.charCodeAt(i);
      let now = CHAR_CLASSES[code] ?? 0;
      if (now === 0) now = classOf(code);
      if (now >= UPPER) {
        if (now === SOLO) break;
        if (code > 127) ascii = false;
        shorter = hash;
        last = now === UPPER ? code | 32 : code;
        hash = Math.imul(hash ^ last, 0x01000193);
        continue;
      }
      if (now !== APOSTROPHE || !isLetterAt(text, i + 1)) break;
      if (isPossessive(text, i)) {
        end = i;
        i += 2;
        break;
      }
      apostrophe = i;
      ascii = false;
    }
    if (end < 0) end = i;
    if (!ascii) hash = hashWord(foldWord(text.slice(start, end)));
    const mixed = hash ^ (hash >>> 15);
    const bits = (shape === LOWER ? small : capital)[(mixed >>> 3) & mask] ?? 0;
    const known =
      ((bits >> (mixed & 7)) & 1) !== 0 || (end < i && trie.capital.holds(hashStep(hash, SMALL_S)));
    if (!known && last !== SMALL_S && apostrophe < 0 && shape !== CASELESS && script === null) continue;
    const word = { start, end, after: i, shape };
    let match = known ? matchAt(trie, text, word) : null;
    if (match === null && shape !== LOWER) {
      if (last === SMALL_S && end - start > 3) match = pluralAt(trie, text, word, ascii ? shorter : null);
      if (match === null && (apostrophe > 0 || shape === CASELESS))
        match = insideWord(trie, text, word, apostrophe);
    } else if (match === null && apostrophe > 0) match = insideWord(trie, text, word, apostrophe);
    if (match === null && script !== null && shape === UPPER) match = caseAt(trie, text, word, script);
    if (match === null) continue;
    const post = isPost(match);
    if (start < postEnd && (post || match.end > postEnd)) continue;
    found.push(match);
    if (post) postEnd = match.end;
    else i = Math.max(match.after, i);
  }
  return found;
}

/** Whether a match is nothing but a post: `governor of the Bank of England`. */
export function isPost(match: Match): boolean {
  return match.forms.every((form) => form.kind === "post");
}

function isLetterAt(text: string, index: number): boolean {
  const found = classOf(text.charCodeAt(index));
  return index < text.length && found >= UPPER && found !== SOLO;
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
function insideWord(trie: NameTrie, text: string, word: Word, apostrophe: number): Match | null {
  let start = -1;
  if (apostrophe > word.start && apostrophe - word.start <= 5) start = apostrophe + 1;
  else if (word.shape === CASELESS && PREFIXES.includes(text.charAt(word.start))) start = word.start + 1;
  if (start < 0 || word.end - start < 2) return null;
  const shape = classOf(text.charCodeAt(start));
  return shape === LOWER ? null : matchAt(trie, text, { ...word, start, shape });
}
