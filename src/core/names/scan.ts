import { CharClass, classOf, foldWord, HASH_SEED, hashStep, hashWord } from "../text/fold.ts";
import { isPossessive, isTail } from "../text/words.ts";
import type { Word } from "../text/words.ts";
import type { Match } from "./match.ts";
import { matchAt } from "./match.ts";
import { MAY_BEGIN, MAY_BEGIN_SMALL, slot } from "./trie.ts";
import type { NameTrie } from "./trie.ts";

const { APOSTROPHE, CASELESS, IGNORED, LOWER, MARK, SOLO, UPPER } = CharClass;

/** One letter that Arabic or Hebrew writes together with the word after it: and, in, to, from, like. */
const PREFIXES = "وفبلكوהבלמשכ";
const S = 115;

/**
 * Finds every form of every name in a text, longest first from the left, in one pass. A word costs a few steps a
 * letter; only words that can begin a name cost more.
 */
export function scanText(trie: NameTrie, text: string): Match[] {
  const found: Match[] = [];
  const { filter } = trie;
  const { length } = text;
  let i = 0;
  while (i < length) {
    const shape = classOf(text.charCodeAt(i));
    if (shape < UPPER || shape === MARK || shape === IGNORED) {
      i++;
      continue;
    }
    const start = i;
    let hash = HASH_SEED;
    let shorter = HASH_SEED;
    let plain = true;
    let last = 0;
    let end = 0;
    let apostrophe = 0;
    if (shape === SOLO) {
      plain = false;
      i++;
      while (i < length && isTail(text.charCodeAt(i))) i++;
    } else {
      for (; i < length; i++) {
        const code = text.charCodeAt(i);
        const found = classOf(code);
        if (found < UPPER) {
          if (found !== APOSTROPHE || i + 1 >= length) break;
          const next = classOf(text.charCodeAt(i + 1));
          if (next < UPPER || next === SOLO) break;
          if (isPossessive(text, i)) {
            end = i;
            i += 2;
            break;
          }
          apostrophe = i;
          plain = false;
        } else if (found === SOLO) break;
        else if (code > 127) plain = false;
        else {
          shorter = hash;
          last = found === UPPER ? code | 32 : code;
          hash = hashStep(hash, last);
        }
      }
    }
    const after = i;
    if (end === 0) end = after;
    if (!plain) hash = hashWord(foldWord(text.slice(start, end)));
    const wanted = shape === LOWER ? MAY_BEGIN_SMALL : MAY_BEGIN;
    let match: Match | null = null;
    const admitted =
      (filter[slot(hash, filter.length)] ?? 0) |
      (end < after ? (filter[slot(hashStep(hash, S), filter.length)] ?? 0) : 0);
    if ((admitted & wanted) !== 0) match = matchAt(trie, text, { start, end, after, shape });
    if (match === null && shape !== LOWER && last === S && plain && end - start > 3) {
      if (((filter[slot(shorter, filter.length)] ?? 0) & MAY_BEGIN) !== 0 || text.charCodeAt(end - 2) === 101) {
        match = pluralAt(trie, text, { start, end, after, shape });
      }
    }
    if (match === null && (apostrophe > 0 || shape === CASELESS)) {
      match = insideWord(trie, text, { start, end, after, shape }, apostrophe);
    }
    if (match !== null) {
      found.push(match);
      i = Math.max(match.after, after);
    }
  }
  return found;
}

/** `Kims`, `Bushes`: a family name with a plural s. */
function pluralAt(trie: NameTrie, text: string, word: Word): Match | null {
  const whole = foldWord(text.slice(word.start, word.end));
  for (const base of whole.endsWith("es") ? [whole.slice(0, -1), whole.slice(0, -2)] : [whole.slice(0, -1)]) {
    const forms = trie.root(base)?.forms?.filter((form) => form.kind === "family");
    if (forms !== undefined && forms.length > 0) {
      return { start: word.start, end: word.end, after: word.after, count: 1, forms, plural: true };
    }
  }
  return null;
}

/** A name after an elided article or an attached preposition: `d’Emmanuel Macron`, `وترامب`. */
function insideWord(trie: NameTrie, text: string, word: Word, apostrophe: number): Match | null {
  let start = 0;
  if (apostrophe > word.start && apostrophe - word.start <= 5) start = apostrophe + 1;
  else if (word.shape === CASELESS && PREFIXES.includes(text.charAt(word.start))) start = word.start + 1;
  if (start === 0 || word.end - start < 2) return null;
  const shape = classOf(text.charCodeAt(start));
  return shape === LOWER ? null : matchAt(trie, text, { ...word, start, shape });
}
