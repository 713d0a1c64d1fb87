import type { Lexeme } from "./lexicon.ts";

const LETTERS = 26;

/** The number of any run of digits. */
export const NUMBER = 1;

/** Words that dates are made of, each with a number, so that a token need only keep that. */
export class WordTable {
  /** By number; 0 is a word that no date is made of. */
  readonly #lexemes: (Lexeme | null)[] = [null, null];
  /** By number. */
  readonly words: string[] = ["", ""];
  /** Words with letters beyond a to z. */
  readonly #accented = new Map<string, number>();
  /** A trie of the words of a to z: for each node and letter, the next node. */
  readonly #steps: Int16Array;
  /** For each node, the number of the word that ends there. */
  readonly #endings: Int16Array;

  /** @param openers words that a rule can begin with, whether the lexicon has them or not */
  constructor(lexicon: ReadonlyMap<string, Lexeme>, openers: Iterable<string>) {
    const steps = new Array<number>(LETTERS).fill(0);
    const endings = [0];
    for (const word of new Set([...lexicon.keys(), ...openers])) {
      const id = this.#lexemes.push(lexicon.get(word) ?? {}) - 1;
      this.words.push(word);
      if (!/^[a-z]+$/.test(word)) {
        this.#accented.set(word, id);
        continue;
      }
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        const slot = node * LETTERS + word.charCodeAt(i) - 97;
        if (steps[slot] === 0) {
          steps[slot] = endings.push(0) - 1;
          for (let letter = 0; letter < LETTERS; letter++) steps.push(0);
        }
        node = steps[slot] ?? 0;
      }
      endings[node] = id;
    }
    this.#steps = Int16Array.from(steps);
    this.#endings = Int16Array.from(endings);
  }

  lexeme(id: number): Lexeme | null {
    return this.#lexemes[id] ?? null;
  }

  /** The number of the letters from `start` to `end`, whatever their case, without making a string of them; 0 for a word
   * that no date is made of. */
  lookUp(text: string, start: number, end: number): number {
    let node = 0;
    for (let i = start; i < end; i++) {
      const letter = (text.charCodeAt(i) | 32) - 97;
      if (letter < 0 || letter >= LETTERS)
        return end - start > 14 ? 0 : this.#lookUpAccented(text, start, end);
      node = this.#steps[node * LETTERS + letter] ?? 0;
      if (node === 0) return hasAccent(text, i + 1, end) ? this.#lookUpAccented(text, start, end) : 0;
    }
    return this.#endings[node] ?? 0;
  }

  #lookUpAccented(text: string, start: number, end: number): number {
    return this.#accented.get(text.slice(start, end).normalize("NFC").toLowerCase()) ?? 0;
  }
}

function hasAccent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) return true;
  return false;
}
