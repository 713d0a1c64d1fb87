import type { Span } from "./range.ts";

/** Stands in a prose's text for what is not prose: code, a URL, a citation, an image, a comment. No name, date or
 * quotation runs across it. */
export const BARRIER = "\uFFFC";

export type ProseKind = "heading" | "paragraph" | "item" | "cell" | "quote" | "footnote";

/** An explicit link inside a prose: `[[target|text]]`. Its text stands in the prose like any other words. */
export interface ProseLink {
  /** Where its text stands, as indices into the prose's text. */
  readonly start: number;
  readonly end: number;
  /** What is linked: the part before `|` and `#`, trimmed. */
  readonly target: string;
  /** The whole `[[…]]` in the document. */
  readonly span: Span;
}

/**
 * One block of a note as a reader sees it: markup (emphasis, link targets, quote markers, indentation) is gone, a
 * soft line break is a single `\n`, and whatever is not prose is one {@link BARRIER}. Everything that reads prose
 * (names, dates, quotations) works on this text and maps what it found back to the document.
 */
export class Prose {
  readonly #origin: Prose;

  /**
   * @param text what the reader sees
   * @param pieces triples of index in `text`, offset in the document and length in the document, ascending; characters
   *   that a piece is too short for belong to its end; a piece that is longer than its characters (a barrier, a character
   *   reference) is the place of each of them as a whole
   * @param quote counts the blockquotes of a note from 1, so that the paragraphs of one can be told; 0 outside of any
   * @param shift is added to every offset in `pieces`
   * @param origin the prose that this is a moved copy of
   */
  constructor(
    readonly kind: ProseKind,
    readonly text: string,
    readonly links: readonly ProseLink[],
    private readonly pieces: readonly number[],
    readonly quote = 0,
    private readonly shift = 0,
    origin?: Prose,
  ) {
    this.#origin = origin ?? this;
  }

  /** The same prose where it was first read: what hangs on the text alone can be kept by it while the prose moves. */
  get origin(): Prose {
    return this.#origin;
  }

  /** A prose whose text is the document's own, from `offset` on. */
  static plain(text: string, offset = 0, kind: ProseKind = "paragraph"): Prose {
    return new Prose(kind, text, [], [0, offset, text.length]);
  }

  /** The same prose where text before it made it move by `by` characters; `quote` as it is counted now. */
  moved(by: number, quote: number): Prose {
    if (by === 0 && quote === this.quote) return this;
    const links = this.links.map((link) => ({
      ...link,
      span: { start: link.span.start + by, end: link.span.end + by },
    }));
    return new Prose(this.kind, this.text, links, this.pieces, quote, this.shift + by, this.#origin);
  }

  /** The document offset of the character at `index`. */
  offsetAt(index: number): number {
    const { start, offset, length, taken } = this.#pieceAt(index);
    if (length > taken && index < start + taken) return offset;
    return offset + Math.min(Math.max(0, index - start), length);
  }

  /** The stretch of the document from the character at `start` to just after the one before `end`, so that markup
   * around it is left out and markup inside it is taken in. */
  span(start: number, end: number): Span {
    const from = this.offsetAt(start);
    return { start: from, end: end > start ? this.#endAt(end - 1) : from };
  }

  /** The index of the first character that stands at or after a document offset; the text's length where none does. */
  indexAt(offset: number): number {
    const { pieces } = this;
    const local = offset - this.shift;
    for (let i = 0; i < pieces.length; i += 3) {
      const start = pieces[i] ?? 0;
      const from = pieces[i + 1] ?? 0;
      const length = pieces[i + 2] ?? 0;
      if (local <= from) return start;
      const next = pieces[i + 3] ?? this.text.length;
      if (local < from + length) return length > next - start ? next : start + local - from;
    }
    return this.text.length;
  }

  /** Where the document goes on after the character at `index`. */
  #endAt(index: number): number {
    const { start, offset, length, taken } = this.#pieceAt(index);
    if (length > taken) return offset + length;
    return offset + Math.min(Math.max(0, index - start), length) + 1;
  }

  /** The piece that the character at `index` belongs to, and how many characters of the text it has. */
  #pieceAt(index: number): { start: number; offset: number; length: number; taken: number } {
    const { pieces } = this;
    let low = 0;
    let high = Math.max(0, pieces.length / 3 - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle * 3] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const start = pieces[low * 3] ?? 0;
    const next = pieces[low * 3 + 3] ?? this.text.length;
    const offset = this.shift + (pieces[low * 3 + 1] ?? 0);
    return { start, offset, length: pieces[low * 3 + 2] ?? 0, taken: next - start };
  }
}
