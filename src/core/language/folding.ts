import { ownCopy } from "../text/strings.ts";

/** What a UTF-16 code unit is to a reader of words. */
export const CharClass = {
  SPACE: 1,
  HYPHEN: 2,
  APOSTROPHE: 3,
  DOT: 4,
  COMMA: 5,
  OTHER: 6,
  /** From here on: parts of words. */
  UPPER: 7,
  LOWER: 8,
  DIGIT: 9,
  /** A letter of a script without case, such as Arabic, Hebrew or Devanagari. */
  CASELESS: 10,
  MARK: 11,
  /** Invisible, or a modifier letter that transliterations use for ʿayn and hamza. */
  IGNORED: 12,
  /** A letter of a script that is written without spaces, or whose words take particles: each is a word of its own. */
  SOLO: 13,
} as const;

const SPECIAL: readonly (readonly [string, number])[] = [
  ["\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u061C\u02BB\u02BC\u02BE\u02BF\u0640", CharClass.IGNORED],
  ["'\u2018\u2019\u00B4\u2032\uFF07", CharClass.APOSTROPHE],
  ["-\u2010\u2011\u2012\u2013\u00B7\u2027\u30FB\uFF65\uFF0D", CharClass.HYPHEN],
  [".", CharClass.DOT],
  [",\u060C", CharClass.COMMA],
  ["&", CharClass.SOLO],
  ["_", CharClass.DIGIT],
];

const SOLO_SCRIPTS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  for (const [chars, found] of SPECIAL) if (chars.includes(char)) return found;
  if (/^\s$/.test(char)) return CharClass.SPACE;
  if (/^\p{M}$/u.test(char)) return CharClass.MARK;
  if (SOLO_SCRIPTS.test(char)) return CharClass.SOLO;
  if (/^\p{Lu}|\p{Lt}$/u.test(char)) return CharClass.UPPER;
  if (/^\p{Ll}$/u.test(char)) return CharClass.LOWER;
  if (/^\p{L}$/u.test(char)) return CharClass.CASELESS;
  if (/^\p{Nd}$/u.test(char)) return CharClass.DIGIT;
  return CharClass.OTHER;
}

/** The classes met so far, by code unit; 0 where a unit was not met yet: then {@link classOf} knows. For inner loops. */
export const CHAR_CLASSES = new Uint8Array(0x10000);
for (let code = 0; code < 128; code++) CHAR_CLASSES[code] = classify(code);

/** The {@link CharClass} of a UTF-16 code unit; halves of surrogate pairs are `OTHER`. */
export function classOf(code: number): number {
  const known = CHAR_CLASSES[code] ?? 0;
  if (known !== 0) return known;
  const found = classify(code);
  CHAR_CLASSES[code] = found;
  return found;
}

/** Letters that no Unicode decomposition takes apart. */
const LETTERS = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["ł", "l"],
  ["ı", "i"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ŋ", "n"],
  ["ə", "a"],
  ["ى", "ي"],
  ["ة", "ه"],
  ["ی", "ي"],
  ["ک", "ك"],
  ["&", "and"],
]);

/** A small letter as what readers without it write; as it is where it has no such stand-in. */
export function foldLetter(letter: string): string {
  return LETTERS.get(letter) ?? letter;
}

const PLAIN = 1;
const CAPITAL = 2;

/** Of a word's letters together: plain small ones and digits, capitals too, or others (0). */
function lettersOf(word: string): number {
  let found = PLAIN;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95) continue;
    if (code < 65 || code > 90) return 0;
    found = CAPITAL;
  }
  return found;
}

/** Words beyond ASCII that were folded lately: few different ones make up most of a text's. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 4096;

/**
 * One word as names are compared: small letters, without diacritics, apostrophes, vowel points and invisible
 * characters. What looks alike to a reader in NFC or NFD folds alike.
 */
export function foldWord(word: string): string {
  const letters = lettersOf(word);
  if (letters !== 0) return letters === PLAIN ? word : word.toLowerCase();
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const folded = foldLetters(word);
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  FOLDED.set(ownCopy(word), folded);
  return folded;
}

function foldLetters(word: string): string {
  let folded = "";
  for (const char of word.normalize("NFKD").toLowerCase()) {
    const found = char.length === 1 ? classOf(char.charCodeAt(0)) : CharClass.OTHER;
    if (found === CharClass.MARK || found === CharClass.IGNORED || found === CharClass.APOSTROPHE) continue;
    folded += foldLetter(char);
  }
  // Hangul syllables were taken apart above; everything else that composes was stripped of its marks.
  return folded.normalize("NFC");
}

/** Folded words met lately, each in the place that its hash gives it. */
const KNOWN = 1 << 12;
const KNOWN_WORDS = new Array<string | undefined>(KNOWN).fill(undefined);

/** The word that stands in a stretch of a text, as {@link foldWord} has it. Common words are not folded twice. */
export function foldPart(text: string, start: number, end: number): string {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const found = CHAR_CLASSES[code] ?? 0;
    if (code > 127 || found < CharClass.UPPER || found === CharClass.SOLO)
      return foldWord(text.slice(start, end));
    hash = hashStep(hash, code >= 65 && code <= 90 ? code | 32 : code);
  }
  const slot = hash & (KNOWN - 1);
  const known = KNOWN_WORDS[slot];
  if (known !== undefined && isWritten(known, text, start, end)) return known;
  return (KNOWN_WORDS[slot] = ownCopy(text.slice(start, end).toLowerCase()));
}

/** Whether a folded word of ASCII is what stands in a stretch of a text, in whatever case. */
function isWritten(folded: string, text: string, start: number, end: number): boolean {
  if (folded.length !== end - start) return false;
  for (let i = 0; i < folded.length; i++) {
    const code = text.charCodeAt(start + i);
    const small = code >= 65 && code <= 90 ? code | 32 : code;
    if (small !== folded.charCodeAt(i)) return false;
  }
  return true;
}

/** The seed of {@link hashWord}. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of the 32-bit FNV-1a hash, over UTF-16 code units instead of bytes. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of a folded word: a signed 32-bit number. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hash;
}
