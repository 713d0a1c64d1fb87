import AhoCorasick from "ahocorasick";
import type { Person } from "./madeUp.ts";

const WORD = /[\p{L}\p{N}]/u;

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123);
  return WORD.test(text.charAt(at));
}

function isCapital(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/** As names are compared: letter case, diacritics, hyphens and line breaks do not count. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[-\n]/g, " ")
    .toLowerCase();
}

/**
 * The names of some people, found with npm `ahocorasick`: every full name, every alias, and every family name alone, as
 * whole words, the longest from the left.
 */
export class Peer {
  readonly #search: AhoCorasick;
  readonly #folds: boolean;

  /** @param folds whether names are found however they are written, as the index finds them; else to the letter */
  constructor(everybody: readonly Person[], folds: boolean) {
    this.#folds = folds;
    const names = new Set(everybody.flatMap(({ name, family, aliases }) => [name, family, ...aliases]));
    this.#search = new AhoCorasick([...names].map((name) => (folds ? fold(name) : name)));
  }

  /** @returns starts and ends, in turn; of a text with diacritics those in its folded form, which spares the peer a map */
  find(text: string): number[] {
    const found: number[] = [];
    for (const [last, words] of this.#search.search(this.#folds ? fold(text) : text)) {
      const end = last + 1;
      if (isWord(text, end)) continue;
      for (const word of words) {
        const start = end - word.length;
        if ((start > 0 && isWord(text, start - 1)) || !isCapital(text, start)) continue;
        const before = found.length - 2;
        if (before >= 0 && start < found[before + 1]!) {
          if (start > found[before]!) continue;
          found.length = before;
        }
        found.push(start, end);
      }
    }
    return found;
  }
}
