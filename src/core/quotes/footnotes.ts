import { footnoteDefinitions } from "../notes/footnotes.ts";
import type { Span } from "../text/range.ts";
import type { QuotedCitation } from "./extracted.ts";

const REFERENCE = /\[\^([^\s[\]]{1,200})\]/y;

/** What the footnotes of a note cite, for the places that refer to them. */
export class Footnotes {
  readonly #text: string;
  readonly #citations: readonly QuotedCitation[];
  readonly #byLabel: ReadonlyMap<string, Span>;

  /**
   * @param text the whole note
   * @param citations its citations, ascending; their offsets are the text's
   */
  constructor(text: string, citations: readonly QuotedCitation[]) {
    this.#text = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
    this.#citations = citations;
    this.#byLabel = citations.length === 0 ? new Map() : footnoteDefinitions(text);
  }

  /**
   * What the footnote cites that a stretch of the note refers to (`[^1]`) or is (`^[…]`): all its citations in one, as
   * if it stood in brackets there. null where the stretch is no such thing, or its footnote cites nothing.
   */
  citationAt(span: Span): QuotedCitation | null {
    const within = this.#footnoteOf(span);
    if (!within) return null;
    const items = this.#citationsIn(within).flatMap((citation) => citation.items);
    return items.length === 0 ? null : { span, items: items.map((item) => ({ ...item, mode: "normal" })) };
  }

  #footnoteOf(span: Span): Span | null {
    if (this.#text.startsWith("^[", span.start)) return span;
    REFERENCE.lastIndex = span.start;
    const label = REFERENCE.exec(this.#text)?.[1];
    return label === undefined ? null : (this.#byLabel.get(label) ?? null);
  }

  #citationsIn({ start, end }: Span): readonly QuotedCitation[] {
    const found: QuotedCitation[] = [];
    for (let i = this.#firstFrom(start); i < this.#citations.length; i++) {
      const citation = this.#citations[i];
      if (!citation || citation.span.start >= end) break;
      found.push(citation);
    }
    return found;
  }

  /** The index of the first citation at or after an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#citations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#citations[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
