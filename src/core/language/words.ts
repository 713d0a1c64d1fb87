import { CharClass, classOf, foldPart } from "./folding.ts";

const { APOSTROPHE, COMMA, DIGIT, DOT, HYPHEN, IGNORED, LOWER, MARK, OTHER, SOLO, SPACE, UPPER } = CharClass;

/** What stands between two neighbouring words. */
export const Gap = {
  NONE: 0,
  SPACE: 1,
  HYPHEN: 2,
  /** A full stop, as after an initial or an abbreviation; whether a sentence ends there is the reader's to judge. */
  DOT: 3,
  COMMA: 4,
  BREAK: 5,
} as const;

/** One word of a text. */
export interface Word {
  readonly start: number;
  /** Where the word ends, without a possessive 's. */
  readonly end: number;
  /** Where it ends with it. */
  readonly after: number;
  /** The class of its first letter. */
  readonly shape: number;
}

function isWordChar(code: number): boolean {
  const found = classOf(code);
  return found >= UPPER && found !== SOLO;
}

/** Whether the apostrophe at `index` stands inside a word. */
function joins(text: string, index: number): boolean {
  return index > 0 && isWordChar(text.charCodeAt(index - 1)) && isWordChar(text.charCodeAt(index + 1));
}

/** Reads the word that starts at `start`. */
function readAt(text: string, start: number): Word {
  const shape = classOf(text.charCodeAt(start));
  let i = start + 1;
  if (shape === SOLO) {
    while (i < text.length && isTail(text.charCodeAt(i))) i++;
    return { start, end: i, after: i, shape };
  }
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWordChar(code)) continue;
    if (classOf(code) !== APOSTROPHE || !joins(text, i)) break;
    if (isPossessive(text, i)) return { start, end: i, after: i + 2, shape };
  }
  return { start, end: i, after: i, shape };
}

/** Whether a code unit goes with the letter before it in a script whose letters are words. */
export function isTail(code: number): boolean {
  // Hangul in NFD: the vowel and the final consonant of a syllable follow its first.
  if (code >= 0x1160 && code <= 0x11ff) return true;
  const found = classOf(code);
  return found === MARK || found === IGNORED;
}

/** Whether the apostrophe at `index` opens a possessive: it is followed by one s that ends the word. */
export function isPossessive(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1) | 32;
  return next === 115 && (index + 2 >= text.length || !isWordChar(text.charCodeAt(index + 2)));
}

/** The first word at or after `from`; null where there is none. A word holds inner apostrophes (`O’Brien`), and never
 * hyphens; in scripts without spaces every letter is a word. */
export function nextWord(text: string, from: number): Word | null {
  for (let i = from; i < text.length; i++) {
    const found = classOf(text.charCodeAt(i));
    if (found >= UPPER && found !== MARK && found !== IGNORED) return readAt(text, i);
  }
  return null;
}

/** The last word that ends at or before `before`; null where there is none within 40 characters of other signs. */
export function previousWord(text: string, before: number): Word | null {
  let i = before - 1;
  while (i >= 0 && classOf(text.charCodeAt(i)) < UPPER) {
    if (before - i > 40) return null;
    i--;
  }
  if (i < 0) return null;
  while (i > 0 && isTail(text.charCodeAt(i))) i--;
  if (classOf(text.charCodeAt(i)) === SOLO) return readAt(text, i);
  while (i > 0) {
    const code = text.charCodeAt(i - 1);
    if (!isWordChar(code) && !(classOf(code) === APOSTROPHE && joins(text, i - 1))) break;
    i--;
  }
  while (isTail(text.charCodeAt(i)) && i < before - 1) i++;
  return readAt(text, i);
}

/** What stands between a word that ends (with its possessive) at `from` and one that starts at `to`. */
export function gapBetween(text: string, from: number, to: number): number {
  if (from >= to) return Gap.NONE;
  if (to - from === 1) return ofSingle(classOf(text.charCodeAt(from)));
  const first = classOf(text.charCodeAt(from));
  let hyphen = first === HYPHEN;
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    const found = classOf(code);
    if (found === SPACE && (first !== HYPHEN || code === 10)) continue;
    if (found === IGNORED) continue;
    if (found === HYPHEN && first === DOT && !hyphen) hyphen = true;
    else return Gap.BREAK;
  }
  return ofSingle(first);
}

function ofSingle(found: number): number {
  if (found === SPACE) return Gap.SPACE;
  if (found === HYPHEN) return Gap.HYPHEN;
  if (found === DOT) return Gap.DOT;
  if (found === COMMA) return Gap.COMMA;
  return found === IGNORED ? Gap.NONE : Gap.BREAK;
}

/** A word's folded text, without its possessive. */
export function foldedAt(text: string, word: Word): string {
  return foldPart(text, word.start, word.end);
}

/** Whether a word could be written with a capital where its script has any: it starts with one, or with a letter
 * that has no case, or a digit. */
export function isCapital(word: Word): boolean {
  return word.shape !== LOWER && word.shape !== OTHER;
}

/** Whether every letter of the stretch that has case is a capital, and there are at least two. */
export function isAllCaps(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let i = start; i < end; i++) {
    const found = classOf(text.charCodeAt(i));
    if (found === LOWER) return false;
    if (found === UPPER) capitals++;
  }
  return capitals > 1;
}

/** Whether a word is one letter, as an initial is. */
export function isInitial(word: Word): boolean {
  return word.end - word.start === 1 && word.shape !== DIGIT && word.shape !== SOLO;
}

/** Every word of a text. */
export function* wordsOf(text: string): Generator<Word> {
  for (let word = nextWord(text, 0); word !== null; word = nextWord(text, word.after)) yield word;
}
