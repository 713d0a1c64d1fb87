import { TokenStore } from "./token-store.ts";
import { Gap, gapBetween } from "./gaps.ts";
import type { Lexeme } from "./words/lexicon.ts";
import { NUMBER, type WordTable } from "./words/wordTable.ts";

export { Gap };

const LETTER = 1;
const DIGIT = 2;

/** For each UTF-16 code unit, what it is; 0 where it is neither. */
const classes = new Uint8Array(0x10000);
for (let code = 0; code < classes.length; code++) classes[code] = classOf(code);

function classOf(code: number): number {
  if (code >= 48 && code < 58) return DIGIT;
  if (code < 128) return (code | 32) >= 97 && (code | 32) < 123 ? LETTER : 0;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0;
  return (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe00
    ? 0
    : LETTER;
}

/** The words that dates are made of, and which of them a date can begin with. */
export interface Openings {
  readonly table: WordTable;
  /** @param id the number of a word */
  begins(id: number): boolean;
}

/** How many tokens a date's first word may stand before the word that makes it a date. */
const LEAD = 8;

/**
 * One prose's letters and digits as tokens: a run of letters or a run of digits each, so that “12th” and “1990s” are two
 * with no gap between. Indices outside the text are allowed and find nothing. Offsets are UTF-16, in the prose's text.
 */
export class Tokens {
  readonly count: number;
  readonly #store: TokenStore;
  /** Where this prose's tokens begin in the store. */
  readonly #base: number;
  /** Tokens at which a date may begin, ascending. */
  readonly triggers: readonly number[];

  /**
   * @param openings words by number
   * @param withEvents whether a date can be made of an event's name, whatever its words
   * @param store where to keep the tokens; those of a prose that no date can be in are not kept
   */
  constructor(
    readonly text: string,
    private readonly openings: Openings,
    withEvents = false,
    store = new TokenStore(text.length),
  ) {
    const { table } = openings;
    const length = text.length;
    const triggers: number[] = [];
    const base = store.size;
    let { starts, ends, lexemes, gaps } = store;
    let at = base;
    let position = 0;
    let previousEnd = 0;
    while (position < length) {
      const kind = classes[text.charCodeAt(position)];
      if (kind === 0) {
        position++;
        continue;
      }
      if (at === starts.length) {
        store.grow();
        ({ starts, ends, lexemes, gaps } = store);
      }
      const start = position++;
      while (position < length && classes[text.charCodeAt(position)] === kind) position++;
      const id = kind === LETTER ? table.lookUp(text, start, position) : NUMBER;
      starts[at] = start;
      ends[at] = position;
      lexemes[at] = id;
      gaps[at] =
        start - previousEnd === 1 && text.charCodeAt(previousEnd) === 32
          ? Gap.space
          : gapBetween(text, previousEnd, start);
      if (id > 0) this.#addTrigger(triggers, at - base, id, withEvents);
      previousEnd = position;
      at++;
    }
    if (!withEvents) triggers.length = this.#sure;
    this.triggers = triggers;
    this.#store = store;
    this.#base = base;
    this.count = withEvents || triggers.length > 0 ? at - base : 0;
    store.size = base + this.count;
  }

  /** The word asked for last: readers ask for the same one many times. */
  #wordAt = NaN;
  #word = "";

  /** How many of the triggers so far are known to have a date's core after them. */
  #sure = 0;

  /** Adds a trigger, and drops those before it that turn out to stand too far before any core. */
  #addTrigger(triggers: number[], index: number, id: number, withEvents: boolean): void {
    const isCore = id === NUMBER || this.openings.table.lexeme(id)?.isCore === true;
    if (isCore && !withEvents) {
      let kept = this.#sure;
      for (let i = this.#sure; i < triggers.length; i++) {
        const trigger = triggers[i] ?? 0;
        if (index - trigger <= LEAD) triggers[kept++] = trigger;
      }
      triggers.length = kept;
    }
    if (this.openings.begins(id)) triggers.push(index);
    if (isCore) this.#sure = triggers.length;
  }

  #has(index: number): boolean {
    return index >= 0 && index < this.count;
  }

  start(index: number): number {
    return this.#has(index) ? (this.#store.starts[this.#base + index] ?? 0) : this.text.length;
  }

  end(index: number): number {
    return this.#has(index) ? (this.#store.ends[this.#base + index] ?? 0) : 0;
  }

  /** The number of a token's word; 0 for a word that no date is made of, and where there is none. */
  id(index: number): number {
    return this.#has(index) ? (this.#store.lexemes[this.#base + index] ?? 0) : 0;
  }

  lexeme(index: number): Lexeme | null {
    return this.openings.table.lexeme(this.id(index));
  }

  /** What stands before a token; before the first and after the last, {@link Gap.sentence}. */
  gap(index: number): number {
    return index > 0 && index < this.count
      ? (this.#store.gaps[this.#base + index] ?? Gap.sentence)
      : Gap.sentence;
  }

  /** The token in lower case; empty where there is none. */
  word(index: number): string {
    if (index !== this.#wordAt) {
      this.#word = this.text.slice(this.start(index), this.end(index)).toLowerCase();
      this.#wordAt = index;
    }
    return this.#word;
  }

  is(index: number, word: string): boolean {
    const start = this.start(index);
    if (this.end(index) - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) {
      const code = this.text.charCodeAt(start + i);
      if (code !== word.charCodeAt(i) && (code < 65 || code > 90 || (code | 32) !== word.charCodeAt(i)))
        return false;
    }
    return true;
  }

  isOneOf(index: number, words: ReadonlySet<string>): boolean {
    return index >= 0 && index < this.count && words.has(this.word(index));
  }

  isNumber(index: number): boolean {
    return classOf(this.text.charCodeAt(this.start(index))) === DIGIT;
  }

  /** How many characters a token has. */
  size(index: number): number {
    return Math.max(0, this.end(index) - this.start(index));
  }

  /** The value of a run of digits; -1 for anything else, and for one that is part of a longer number (1,500; 12.5). */
  number(index: number): number {
    if (!this.isNumber(index) || this.size(index) > 9) return -1;
    return Number(this.text.slice(this.start(index), this.end(index)));
  }

  isCapital(index: number): boolean {
    const code = this.text.charCodeAt(this.start(index));
    if (code < 128) return code >= 65 && code <= 90;
    const first = this.text.charAt(this.start(index));
    return first !== first.toLowerCase();
  }

  /** Whether only a space (or a line break) stands before a token. */
  spaced(index: number): boolean {
    return this.gap(index) === Gap.space;
  }

  charBefore(index: number): string {
    return this.text.charAt(this.start(index) - 1);
  }

  charAfter(index: number): string {
    return this.text.charAt(this.end(index));
  }
}
