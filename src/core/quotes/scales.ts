import { isCapitalAnyway, type WeighedWord } from "./critical.ts";
import type { ParsedQuotation } from "./quotation.ts";
import { isAbbreviated } from "../language/sentences.ts";
import type { SourceText } from "./source.ts";

/** A stretch of words, `from` to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** More words of a stretch are not weighed. */
const MOST_WEIGHED = 2000;

/** Weighs the words of a quotation and of its source: which are names, and where sentences end. */
export class Scales {
  constructor(
    readonly quotation: ParsedQuotation,
    readonly source: SourceText,
  ) {}

  /** Whether a sentence ends before the source's word `index`. */
  endsSentence(index: number): boolean {
    const between = this.source.between(index);
    if (!/[.!?…。！？]|\n\n/u.test(between)) return false;
    return !/^\.\s+$/.test(between) || !isAbbreviated(this.source.display(index - 1, index));
  }

  /** Words `from` to before `to` of the quotation. */
  quotedWords({ from, to }: Stretch): WeighedWord[] {
    const { text, words } = this.quotation;
    return words.slice(from, to).map(({ start, end, folded }, i) => {
      const capital = isCapitalised(text.slice(start, end)) && !isCapitalAnyway(folded);
      const before = words[from + i - 1];
      const starts = before === undefined || /[.!?…]|\n\n/u.test(text.slice(before.end, start));
      return { folded, capital, name: capital && (!starts || this.#isNameInSource(folded)) };
    });
  }

  /** The same of the source. */
  sourceWords({ from, to }: Stretch): WeighedWord[] {
    const weighed: WeighedWord[] = [];
    for (let i = from; i < to && i < from + MOST_WEIGHED; i++) {
      const folded = this.source.foldedSlice(i, i + 1);
      const capital = isCapitalised(this.source.display(i, i + 1)) && !isCapitalAnyway(folded);
      const starts = i === 0 || this.endsSentence(i);
      weighed.push({ folded, capital, name: capital && (!starts || this.#isNameInSource(folded)) });
    }
    return weighed;
  }

  /** Whether the source writes the word with a capital letter inside a sentence. */
  #isNameInSource(folded: string): boolean {
    const id = this.source.vocabulary.get(folded);
    if (id === undefined) return false;
    for (let i = this.source.ids.indexOf(id); i >= 0; i = this.source.ids.indexOf(id, i + 1)) {
      if (i > 0 && !this.endsSentence(i)) return isCapitalised(this.source.display(i, i + 1));
    }
    return false;
  }
}

function isCapitalised(written: string): boolean {
  const first = /\p{L}/u.exec(written)?.[0] ?? "";
  return first !== first.toLowerCase();
}
