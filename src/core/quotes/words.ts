/** A word's hyphen where its line ends. */
export const HYPHEN_AT_LINE_END = /(\p{L})[-\u00AD\u2010][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;

/** What a character is to the scanner. */
const enum Kind {
  Unknown,
  Break,
  Letter,
  Digit,
  /** Takes no part in a word but does not end it: soft hyphens, joiners, variation selectors. */
  Ignorable,
  Apostrophe,
  Hyphen,
  /** A word of its own: a character of a script that is written without spaces. */
  Ideograph,
  /** A word of its own: `$`, `%`, `&` … change what a sentence says. */
  Symbol,
  /** A footnote mark after a letter, an exponent after a digit. */
  Superscript,
  /** Half of a character outside the basic plane. */
  Surrogate,
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /[\p{Nd}\p{Nl}\p{No}]/u;
const IGNORABLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\p{VS}\uFEFF]/u;
const APOSTROPHE = /['\u0060\u00B4\u02B9\u02BB\u02BC\u2018\u2019\u201B\u2032\uFF07]/u;
const HYPHEN = /[-\u2010\u2011\u2212\u2013]/u;
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SYMBOL = /[\p{Sc}%\u2030&\u00B1\u00B0\u00A7+]/u;
const SUPERSCRIPT = /[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]/u;

function classify(char: string): Kind {
  if (APOSTROPHE.test(char)) return Kind.Apostrophe;
  if (HYPHEN.test(char)) return Kind.Hyphen;
  if (IGNORABLE.test(char)) return Kind.Ignorable;
  if (SUPERSCRIPT.test(char)) return Kind.Superscript;
  if (SYMBOL.test(char)) return Kind.Symbol;
  if (DIGIT.test(char)) return Kind.Digit;
  if (LETTER.test(char)) return IDEOGRAPH.test(char) && !/\p{M}/u.test(char) ? Kind.Ideograph : Kind.Letter;
  return Kind.Break;
}

/** Kinds of the basic plane, filled in as characters are met. */
const kinds: Kind[] = new Array<Kind>(0x10000).fill(Kind.Unknown);

function kindOf(code: number): Kind {
  const known = kinds[code] ?? Kind.Break;
  if (known !== Kind.Unknown) return known;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const kind = surrogate ? Kind.Surrogate : classify(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

const NOT_COMPARED = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\p{VS}\uFEFF\s]/gu;
const LINE_HYPHEN = /[-\u2010\u2011\u00AD][ \t]*\r?\n[ \t]*/g;
const ANY_APOSTROPHE = /['\u0060\u00B4\u02B9\u02BB\u02BC\u2018\u2019\u201B\u2032\uFF07]/gu;
const ANY_MINUS = /^[-\u2010\u2011\u2212\u2013]/;

/**
 * The form in which two words are compared: lower case, NFKC (which composes accents and takes ligatures and
 * full-width forms apart), one kind of apostrophe and of minus sign, no soft hyphens, no hyphen at a line's end.
 * Accents stay: they are spelling.
 */
function foldWord(written: string): string {
  return written
    .replace(LINE_HYPHEN, "")
    .replace(ANY_APOSTROPHE, "'")
    .replace(ANY_MINUS, "-")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(NOT_COMPARED, "");
}

const FOOTNOTE_MARK = /\[(?:\d{1,3}|[a-z]|note \d{1,3})\]/y;

/**
 * Reads a text word by word. Everything that is not a word (punctuation, quotation marks, dashes, white space) only
 * separates. A hyphen separates too, except at the end of a line inside a word; digits keep their `.` and `,` and a
 * minus sign; a footnote mark directly behind a word (`agreed.[3]`, `agreed²`) is no word.
 */
export class WordScanner {
  /** The current word: UTF-16 offsets into the text, and its {@link foldWord} form. */
  start = 0;
  end = 0;
  folded = "";
  #plain = true;

  constructor(readonly text: string) {}

  /** Moves to the next word; false at the end. */
  next(): boolean {
    const { text } = this;
    let at = this.end;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (code === 91 && at > 0 && !isSpace(text.charCodeAt(at - 1))) {
        FOOTNOTE_MARK.lastIndex = at;
        if (FOOTNOTE_MARK.test(text)) at = FOOTNOTE_MARK.lastIndex - 1;
      } else if (kind === Kind.Letter || kind === Kind.Digit) {
        return this.#take(at, this.#run(at));
      } else if (kind === Kind.Ideograph || kind === Kind.Symbol) {
        return this.#take(at, this.#withIgnorable(at + 1));
      } else if (kind === Kind.Hyphen && this.#isMinus(at)) {
        this.#plain = code === 45;
        return this.#take(at, this.#run(at + 1));
      } else if (kind === Kind.Surrogate) {
        const pair = astralKind(text, at);
        if (pair === Kind.Ideograph || pair === Kind.Symbol)
          return this.#take(at, this.#withIgnorable(at + 2));
        if (pair === Kind.Letter || pair === Kind.Digit) return this.#take(at, this.#run(at));
      }
    }
    this.start = this.end = text.length;
    this.folded = "";
    return false;
  }

  #take(start: number, end: number): true {
    this.start = start;
    this.end = end;
    const written = this.text.slice(start, end);
    this.folded = this.#plain ? written : foldWord(written) || written;
    this.#plain = true;
    return true;
  }

  #withIgnorable(at: number): number {
    const { text } = this;
    this.#plain = false;
    for (;;) {
      const kind = this.#kindAt(at);
      if (kind === Kind.Ignorable) at++;
      else if (kind === Kind.Surrogate && astralKind(text, at) === Kind.Ignorable) at += 2;
      else return at;
    }
  }

  /** The end of the word whose letters or digits start at `at`. */
  #run(at: number): number {
    const { text } = this;
    let previous = Kind.Break;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (code >= 128 || code === 96 || (code >= 65 && code <= 90)) this.#plain = false;
      if (kind === Kind.Letter || kind === Kind.Digit) {
        previous = kind;
        at++;
      } else if (kind === Kind.Surrogate) {
        const pair = astralKind(text, at);
        if (pair !== Kind.Letter && pair !== Kind.Digit && pair !== Kind.Ignorable) break;
        if (pair !== Kind.Ignorable) previous = pair;
        at += 2;
      } else if (kind === Kind.Ignorable || (kind === Kind.Hyphen && previous === Kind.Letter)) {
        const joined = previous === Kind.Letter ? this.#overLineEnd(at) : -1;
        if (joined < 0 && kind === Kind.Hyphen) break;
        this.#plain = false;
        at = joined < 0 ? at + 1 : joined;
      } else if (
        kind === Kind.Apostrophe &&
        previous === Kind.Letter &&
        this.#kindAt(at + 1) === Kind.Letter
      ) {
        at++;
      } else if (
        (code === 46 || code === 44) &&
        previous === Kind.Digit &&
        this.#kindAt(at + 1) === Kind.Digit
      ) {
        at++;
      } else if (kind === Kind.Superscript && previous === Kind.Digit) {
        at++;
      } else break;
    }
    return at;
  }

  #kindAt(at: number): Kind {
    return at < this.text.length ? kindOf(this.text.charCodeAt(at)) : Kind.Break;
  }

  /** Where the word goes on after a hyphen at `at` that ends its line; -1 where it does not. */
  #overLineEnd(at: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code !== 45 && code !== 0x2010 && code !== 0x2011 && code !== 0xad) return -1;
    let next = at + 1;
    while (isBlank(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === 13) next++;
    if (text.charCodeAt(next) !== 10) return -1;
    next++;
    while (isBlank(text.charCodeAt(next))) next++;
    const char = text.charAt(next);
    return char !== "" && kindOf(char.charCodeAt(0)) === Kind.Letter && char === char.toLowerCase()
      ? next
      : -1;
  }

  /** Whether the hyphen at `at` is the sign of the number that follows it. */
  #isMinus(at: number): boolean {
    if (this.#kindAt(at + 1) !== Kind.Digit) return false;
    return at === 0 || isSpace(this.text.charCodeAt(at - 1)) || /[([{“"‘«„]/.test(this.text.charAt(at - 1));
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function astralKind(text: string, at: number): Kind {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? classify(String.fromCodePoint(point)) : Kind.Break;
}
