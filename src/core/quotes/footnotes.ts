import type { Span } from "../text/range.ts";
import type { QuotedCitation } from "./extracted.ts";

const DEFINITION = /^[ \t>]{0,9}\[\^([^\s[\]]+)\]:/gm;
const REFERENCE = /\[\^([^\s[\]]{1,200})\]/y;

/** Where a footnote that starts at `start` ends: before the first text at the margin that an empty line sets off. */
function definitionEnd(text: string, start: number, limit: number): number {
  let blank = false;
  for (let at = text.indexOf("\n", start) + 1; at > 0 && at < limit;) {
    const next = text.indexOf("\n", at) + 1;
    const line = text.slice(at, next > 0 ? next : limit);
    if (line.trim() === "") blank = true;
    else if (blank && !/^(?: {4}|\t)/.test(line)) return at;
    if (next === 0) break;
    at = next;
  }
  return limit;
}

/** What the footnotes of a note cite, for the places that refer to them. */
export class Footnotes {
  readonly #text: string;
  readonly #citations: readonly QuotedCitation[];
  readonly #byLabel = new Map<string, Span>();

  /**
   * @param text the whole note
   * @param citations its citations, ascending; their offsets are the text's
   */
  constructor(text: string, citations: readonly QuotedCitation[]) {
    this.#text = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
    this.#citations = citations;
    if (citations.length === 0 || !text.includes("[^")) return;
    const found = [...this.#text.matchAll(DEFINITION)];
    for (const [i, match] of found.entries()) {
      const label = match[1] ?? "";
      const limit = found[i + 1]?.index ?? text.length;
      // Of two with one label, the first is meant.
      if (this.#byLabel.has(label)) continue;
      this.#byLabel.set(label, { start: match.index, end: definitionEnd(this.#text, match.index, limit) });
    }
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
