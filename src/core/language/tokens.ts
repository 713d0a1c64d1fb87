import type { Prose } from "../text/prose.ts";
import { CHAR_CLASSES, CharClass, classOf, foldPart, foldWord, HASH_SEED, hashWord } from "./folding.ts";
import { Gap, gapBetween, isPossessive, isTail, type Word } from "./words.ts";

const { APOSTROPHE, IGNORED, LOWER, MARK, OTHER, SOLO, UPPER } = CharClass;

/** A word takes four numbers: its start, its end, its hash, and its marks. */
const STRIDE = 4;
const [START, END, HASH, MARKS] = [0, 1, 2, 3] as const;

/** The marks of a word, from the lowest bit: its shape, the gap before it, the length of its possessive … */
const SHAPE = 0xf;
const GAP_AT = 4;
const GAP = 0x7;
const POSSESSIVE_AT = 7;
const POSSESSIVE = 0x3;
/** … whether it is nothing but letters and digits of ASCII, and whether an apostrophe stands in it. */
const ASCII = 1 << 9;
const JOINED = 1 << 10;

/** So many numbers are made room for at once: small arrays by the thousand cost more than reading the words does. */
const CHUNK = 1 << 14;

let chunk = new Int32Array(0);
let taken = 0;

/**
 * The words of one text, as all who read words share them: a word holds inner apostrophes (`O’Brien`) and never
 * hyphens; in scripts without spaces every letter is a word. Offsets are UTF-16, in the text. A word is called by its
 * index; an index outside of the text finds nothing: offsets, hash and shape are 0 there, and the gap is a break.
 */
export class Tokens {
  readonly count: number;
  /** Whether a letter or digit beyond ASCII stands in it. */
  readonly isWide: boolean;
  readonly #words: Int32Array;
  readonly #base: number;

  /** Reads the words of a text, which takes a few steps a letter and makes no object for a word. */
  constructor(readonly text: string) {
    const most = text.length * STRIDE;
    const own = most > CHUNK;
    if (own) this.#words = new Int32Array(most);
    else {
      if (chunk.length - taken < most) {
        chunk = new Int32Array(CHUNK);
        taken = 0;
      }
      this.#words = chunk;
    }
    this.#base = own ? 0 : taken;
    const end = readWords(text, this.#words, this.#base);
    this.isWide = wide > 127;
    this.count = (end - this.#base) / STRIDE;
    if (own) this.#words = this.#words.slice(0, end);
    else taken = end;
  }

  #of(index: number, field: number): number {
    return index >= 0 && index < this.count ? (this.#words[this.#base + index * STRIDE + field] ?? 0) : 0;
  }

  /** Where a word starts. */
  start(index: number): number {
    return this.#of(index, START);
  }

  /** Where a word ends, without a possessive 's. */
  end(index: number): number {
    return this.#of(index, END);
  }

  /** Where a word ends with its possessive. */
  after(index: number): number {
    return this.#of(index, END) + ((this.#of(index, MARKS) >> POSSESSIVE_AT) & POSSESSIVE);
  }

  /** The {@link CharClass} of a word's first letter. */
  shape(index: number): number {
    return this.#of(index, MARKS) & SHAPE;
  }

  /** What stands before a word: from the end of the one before it, with its possessive; before the first, a break. */
  gap(index: number): number {
    return index > 0 && index < this.count ? (this.#of(index, MARKS) >> GAP_AT) & GAP : Gap.BREAK;
  }

  /** The {@link hashWord} of a word as it is folded, without its possessive. */
  hash(index: number): number {
    return this.#of(index, HASH);
  }

  /** Whether a word has a possessive 's. */
  isPossessive(index: number): boolean {
    return (this.#of(index, MARKS) & (POSSESSIVE << POSSESSIVE_AT)) !== 0;
  }

  /** Whether a word is nothing but letters and digits of ASCII, so that {@link hashWithoutLast} knows its beginnings. */
  isAscii(index: number): boolean {
    return (this.#of(index, MARKS) & ASCII) !== 0;
  }

  /** Whether an apostrophe stands inside a word: `O’Brien`, `l’avenue`. */
  isJoined(index: number): boolean {
    return (this.#of(index, MARKS) & JOINED) !== 0;
  }

  /** Whether a word could be written with a capital where its script has any; see `isCapital` in `words.ts`. */
  isCapital(index: number): boolean {
    const shape = this.shape(index);
    return shape !== LOWER && shape !== OTHER;
  }

  /** Whether a word is one letter, as an initial is. */
  isInitial(index: number): boolean {
    const shape = this.shape(index);
    return this.end(index) - this.start(index) === 1 && shape !== CharClass.DIGIT && shape !== SOLO;
  }

  /** A word as it is written, without its possessive. */
  written(index: number): string {
    return this.text.slice(this.start(index), this.end(index));
  }

  /** A word as {@link foldWord} has it, without its possessive. Common words are not folded twice. */
  folded(index: number): string {
    return foldPart(this.text, this.start(index), this.end(index));
  }

  /** The first word that starts at or after an offset; `count` where none does. */
  from(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last word that starts before an offset; -1 where none does. */
  before(offset: number): number {
    return this.from(offset) - 1;
  }

  /** A word as an object of its own. */
  word(index: number): Word {
    return {
      start: this.start(index),
      end: this.end(index),
      after: this.after(index),
      shape: this.shape(index),
    };
  }
}

/** The bits of all letters beyond ASCII of the text that was read last. */
let wide = 0;

/** Writes the words of a text from `at` on. Returns where they end. */
function readWords(text: string, words: Int32Array, at: number): number {
  const { length } = text;
  let previous = 0;
  let i = 0;
  wide = 0;
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
    let end = -1;
    let marks = shape | ASCII;
    if (shape === SOLO) {
      marks ^= ASCII;
      wide |= first;
      i++;
      while (i < length && isTail(text.charCodeAt(i))) i++;
    } else {
      for (; i < length; i++) {
        const code = text.charCodeAt(i);
        let now = CHAR_CLASSES[code] ?? 0;
        if (now === 0) now = classOf(code);
        if (now >= UPPER) {
          if (now === SOLO) break;
          if (code > 127) {
            marks &= ~ASCII;
            wide |= code;
          }
          hash = Math.imul(hash ^ (now === UPPER ? code | 32 : code), 0x01000193);
          continue;
        }
        if (now !== APOSTROPHE || !isInWord(text, i + 1)) break;
        if (isPossessive(text, i)) {
          end = i;
          i += 2;
          marks |= 2 << POSSESSIVE_AT;
          break;
        }
        marks = (marks & ~ASCII) | JOINED;
      }
    }
    if (end < 0) end = i;
    if ((marks & ASCII) === 0) hash = hashWord(foldWord(text.slice(start, end)));
    const gap =
      start - previous === 1 && text.charCodeAt(previous) === 32
        ? Gap.SPACE
        : gapBetween(text, previous, start);
    words[at + START] = start;
    words[at + END] = end;
    words[at + HASH] = hash;
    words[at + MARKS] = marks | (gap << GAP_AT);
    at += STRIDE;
    previous = i;
  }
  return at;
}

function isInWord(text: string, index: number): boolean {
  const found = classOf(text.charCodeAt(index));
  return index < text.length && found >= UPPER && found !== SOLO;
}

/** What `hashStep` multiplies by, undone: their product is 1, modulo 2³². */
const UNDO = 0x359c449b;

/** The hash of a folded word without its last letter: what `hashStep` took before it took that letter. */
export function hashWithoutLast(hash: number, last: number): number {
  return Math.imul(hash, UNDO) ^ last;
}

const KEPT = new WeakMap<Prose, Tokens>();
/** The prose asked for last: its readers ask one after another. */
let lastProse: Prose | null = null;
let lastTokens: Tokens | null = null;

/** The words of a prose, read once and kept while it lives, wherever it moves. */
export function tokensOf(prose: Prose): Tokens {
  const { origin } = prose;
  if (origin === lastProse && lastTokens !== null) return lastTokens;
  let tokens = KEPT.get(origin);
  if (tokens === undefined) {
    tokens = new Tokens(origin.text);
    KEPT.set(origin, tokens);
  }
  lastProse = origin;
  lastTokens = tokens;
  return tokens;
}
