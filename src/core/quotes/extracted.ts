import type { Prose } from "../text/prose.ts";
import type { Span } from "../text/range.ts";

/** What of a citation matters here: where it stands and what it cites. Citations as the notes' parser gives them fit. */
export interface QuotedCitation {
  readonly span: Span;
  readonly items: readonly {
    readonly key: string;
    readonly locator: string;
    readonly label: string;
    readonly mode?: "normal" | "suppress-author" | "author-in-text";
  }[];
}

/** A stretch of a prose: indices into its text. */
export interface ProsePart {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** A quotation in a note. */
export class ExtractedQuotation {
  /** The quoted words as a reader sees them, without quotation marks; paragraphs are separated by an empty line. */
  readonly text: string;

  /**
   * @param parts where they stand, one part per paragraph
   * @param outer the same in the document, quotation marks included
   * @param citation where they are said to come from; null where the note does not say
   */
  constructor(
    readonly kind: "inline" | "block",
    readonly parts: readonly ProsePart[],
    readonly outer: Span,
    readonly citation: QuotedCitation | null,
  ) {
    this.text = parts.map(({ prose, start, end }) => prose.text.slice(start, end)).join("\n\n");
  }

  /** The first key cited; null where none is. */
  get key(): string | null {
    return this.citation?.items[0]?.key ?? null;
  }

  /** Every key the citation names: a quotation may be from any of them. */
  get keys(): readonly string[] {
    return this.citation?.items.map(({ key }) => key) ?? [];
  }

  /** The quoted words in the document. */
  get span(): Span {
    return this.documentSpan({ start: 0, end: this.text.length });
  }

  /** A stretch of {@link text}, such as a difference's `quoteSpan`, in the document. */
  documentSpan({ start, end }: Span): Span {
    const from = this.#locate(start, false);
    if (end <= start) return { start: from, end: from };
    return { start: from, end: Math.max(from, this.#locate(end, true)) };
  }

  /** The document offset of an index of {@link text}; as an end, just past the character before it. */
  #locate(index: number, isEnd: boolean): number {
    let at = 0;
    let offset = 0;
    for (const { prose, start, end } of this.parts) {
      if (index < at || (isEnd && index === at)) break;
      const within = Math.min(start + index - at, end);
      offset = isEnd ? prose.span(start, within).end : prose.offsetAt(within);
      at += end - start + 2;
    }
    return offset;
  }
}

/** A prose with the citations in it, by the index of the barrier that stands for each. */
export interface CitedProse {
  readonly prose: Prose;
  readonly citations: readonly { readonly index: number; readonly citation: QuotedCitation }[];
}

/** The fewest words in quotation marks that are a quotation though nothing is cited. */
export const LEAST_UNCITED = 5;

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s\uFFFC]*/gu)?.length ?? 0;
}
