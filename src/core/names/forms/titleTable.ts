import { foldedAt, Gap, gapBetween, isCapital, previousWord } from "../../language/words.ts";
import type { Title } from "../lexicon/titles.ts";
import { compoundTitle, TITLE_WORDS, TITLES } from "../lexicon/titles.ts";

/** A title found before a name. */
export interface FoundTitle {
  readonly start: number;
  readonly title: Title;
  /** Whether it is written with a capital, and so belongs to the name. */
  readonly capital: boolean;
}

interface Counted {
  readonly title: Title;
  count: number;
}

/** The titles of the language list and the posts of the dossier. */
export class TitleTable {
  readonly #posts = new Map<string, Counted>();
  readonly #lasts = new Map<string, number>();
  #longest = TITLE_WORDS;

  constructor() {
    for (const phrase of TITLES.keys()) this.#countLast(phrase.slice(phrase.lastIndexOf(" ") + 1), 1);
  }

  /** Makes the words (folded) of a post a title; as often as it was added, it must be removed. */
  add(words: readonly string[]): void {
    const phrase = words.join(" ");
    const known = this.#posts.get(phrase);
    if (known !== undefined) known.count++;
    else this.#posts.set(phrase, { title: { words, gender: null, office: true, english: null }, count: 1 });
    this.#countLast(words.at(-1) ?? "", 1);
    this.#longest = Math.max(this.#longest, words.length);
  }

  remove(words: readonly string[]): void {
    const phrase = words.join(" ");
    const known = this.#posts.get(phrase);
    if (known === undefined) return;
    if (--known.count === 0) this.#posts.delete(phrase);
    this.#countLast(words.at(-1) ?? "", -1);
  }

  #countLast(word: string, by: number): void {
    const count = (this.#lasts.get(word) ?? 0) + by;
    if (count > 0) this.#lasts.set(word, count);
    else this.#lasts.delete(word);
  }

  /** The title of these folded words, if it is one. */
  named(phrase: string): Title | null {
    return TITLES.get(phrase) ?? this.#posts.get(phrase)?.title ?? null;
  }

  /** The longest title that ends just before `before` and starts at or after `floor`. */
  ending(text: string, before: number, floor: number): FoundTitle | null {
    let found: FoundTitle | null = null;
    let phrase = "";
    let position = before;
    for (let count = 0; count < this.#longest; count++) {
      const word = previousWord(text, position);
      if (word === null || word.start < floor || word.after > word.end) break;
      const gap = gapBetween(text, word.after, position);
      if (gap !== Gap.SPACE && !(gap === Gap.DOT && count === 0) && !(gap === Gap.HYPHEN && count > 0)) break;
      const folded = foldedAt(text, word);
      if (count === 0 && !this.#lasts.has(folded)) {
        const title = gap === Gap.SPACE ? compoundTitle(folded) : null;
        return title === null ? null : { start: word.start, title, capital: isCapital(word) };
      }
      // "said he would see the President. Trump left": only abbreviations end in a full stop.
      if (gap === Gap.DOT && TITLES.get(folded)?.words[0] === folded && folded.length > 4) break;
      phrase = phrase === "" ? folded : `${folded} ${phrase}`;
      const title = this.named(phrase);
      const capital = isCapital(word);
      if (title !== null && (capital || title.office)) found = { start: word.start, title, capital };
      position = word.start;
    }
    return found;
  }
}
