import type { Span } from "../text/range.ts";
import { ItemLines } from "./itemLines.ts";
import { collectionOf } from "./keys.ts";
import {
  endsInColon,
  isDash,
  isIdle,
  keyOf,
  lineFrom,
  valueKind,
  type Line,
  type LineKey,
  type ValueKind,
} from "./lines.ts";

/**
 * A piece of a dossier file that can be read without the others. Pieces are whole lines.
 *
 * - `document`: a new YAML document begins; anchors of the one before are forgotten
 * - `section`: a top-level key, `key` at `span`, "" for a list without one; `colon` is false where its colon is missing;
 *   `again` where it goes on after a key out of place
 * - `item`: one item of the last section's list; its dash stands at `column`, and should at `aligned`, where
 *   the first one's does
 * - `body`: what a section holds where that is not a list of items, from its key on
 * - `whole`: a document that is not written as lines of keys (flow style, complex keys)
 * - `stray`: lines that belong to nothing
 */
export type Piece =
  | { readonly kind: "document" }
  | {
      readonly kind: "section";
      readonly key: string;
      readonly span: Span;
      readonly colon: boolean;
      readonly again: boolean;
    }
  | { readonly kind: "item"; readonly span: Span; readonly column: number; readonly aligned: number }
  | { readonly kind: "body" | "whole" | "stray"; readonly span: Span };

/** Cuts the lines of one document. */
class Splitter {
  readonly #text: string;
  #top = -1;
  #section: { known: boolean; column: number; value: ValueKind; bodyIndent: number } | null = null;
  /** The known section that a stray key may have interrupted, and where its key stands. */
  #interrupted: { key: string; span: Span; column: number } | null = null;
  #open: { kind: "item" | "body" | "whole" | "stray"; start: number } | null = null;
  #sectionKey: { key: string; span: Span } = { key: "", span: { start: 0, end: 0 } };
  /** The section's last item, and the column of a list nested in it that could be taken for items. */
  #lines: ItemLines | null = null;
  #nested = -1;
  /** The key that the first item of the section begins with. */
  #lead: string | null = null;
  /** The last line that says anything. */
  #last: Line | null = null;
  #sectionStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The pieces that end where `line` begins, and those that are no longer than a key. */
  line(line: Line): Piece[] {
    if (isIdle(this.#text, line)) return [];
    const pieces = this.#meaningful(line);
    this.#last = line;
    return pieces;
  }

  /** Everything from `start` on is one document that cannot be cut. */
  whole(start: number): void {
    this.#open = { kind: "whole", start };
  }

  get isWhole(): boolean {
    return this.#open?.kind === "whole";
  }

  close(end: number): Piece[] {
    const open = this.#open;
    if (!open) return [];
    this.#open = null;
    const span = { start: open.start, end };
    if (open.kind !== "item") return [{ kind: open.kind, span }];
    return [{ kind: "item", span, column: this.#lines?.column ?? 0, aligned: this.#section?.column ?? 0 }];
  }

  /** Whether a list at this column may be the value of the key above it, or goes on with such a list. */
  #isNested(line: Line): boolean {
    const last = this.#last;
    const nested = this.#nested === line.indent || (last !== null && endsInColon(this.#text, last));
    if (nested) this.#nested = line.indent;
    return nested;
  }

  #meaningful(line: Line): Piece[] {
    if (this.isWhole) return [];
    const text = this.#text;
    const at = line.start + line.indent;
    const key = keyOf(text, line);
    if (this.#top < 0) {
      this.#top = line.indent;
      const cannotBeCut = /[[{&!]/.test(text.charAt(at)) || /^\?(?:\s|$)/.test(text.slice(at, at + 2));
      if (cannotBeCut && !key) {
        this.whole(line.start);
        return [];
      }
    }
    if (text.charAt(at) === "\t" || /[\]}]/.test(text.charAt(at))) return this.#more("stray", line);
    if (isDash(text, line)) return this.#dash(line);
    const section = this.#section;
    if (line.indent === section?.column && text.charAt(at) === "-") return this.#item(line);
    if (line.indent > this.#top) return this.#inside(line);
    if (key) return this.#newSection(line, key);
    const word = text.slice(at, line.end).trim();
    if (/^\w+$/.test(word) && collectionOf(word)) {
      return this.#newSection(
        line,
        { key: word, span: { start: at, end: at + word.length }, value: line.end },
        false,
      );
    }
    return this.#more("stray", line);
  }

  /** A line that goes on with what is open, or opens a piece of its own. */
  #more(kind: "body" | "stray", line: Line): Piece[] {
    const start = kind === "body" ? this.#sectionStart : line.start;
    this.#open ??= { kind, start };
    return [];
  }

  #inside(line: Line): Piece[] {
    const section = this.#section;
    if (section?.column === -1 && section.bodyIndent < 0) section.bodyIndent = line.indent;
    if (this.#nested >= line.indent) this.#nested = -1;
    this.#lines?.add(line);
    return this.#more(section ? "body" : "stray", line);
  }

  #newSection(line: Line, { key, span, value: from }: LineKey, colon = true): Piece[] {
    const pieces = this.close(line.start);
    const known = collectionOf(key) !== null;
    const before = this.#section;
    if (known) this.#interrupted = null;
    else if (before?.known && before.column >= 0) {
      this.#interrupted = { ...this.#sectionKey, column: before.column };
    }
    const value = valueKind(this.#text, from, line.end);
    this.#section = { known, column: -1, value, bodyIndent: -1 };
    this.#sectionKey = { key, span };
    this.#sectionStart = line.start;
    this.#lines = null;
    this.#nested = -1;
    pieces.push({ kind: "section", key, span, colon, again: false });
    if (value !== "none") this.#open = { kind: "body", start: line.start };
    return pieces;
  }

  #dash(line: Line): Piece[] {
    const section = this.#section;
    if (!section) {
      if (line.indent > this.#top) return this.#more("stray", line);
      const pieces = this.close(line.start);
      this.#section = { known: true, column: line.indent, value: "none", bodyIndent: -1 };
      this.#sectionKey = { key: "", span: { start: line.start, end: line.start } };
      pieces.push({ kind: "section", colon: true, again: false, ...this.#sectionKey });
      return [...pieces, ...this.#item(line)];
    }
    const interrupted = section.known ? null : this.#interrupted;
    if (section.column >= 0) {
      const back = interrupted?.column === line.indent && line.indent < section.column;
      return back ? this.#resume(line, interrupted) : this.#furtherDash(line, section.column);
    }
    if (section.value === "none" && section.bodyIndent < 0) return this.#item(line);
    if (section.value === "block" && section.bodyIndent < 0) section.bodyIndent = line.indent;
    const inText = section.value === "block" && line.indent >= section.bodyIndent;
    if (section.value === "open" || inText || this.#isNested(line)) return this.#more("body", line);
    if (interrupted?.column === line.indent) return this.#resume(line, interrupted);
    const brokenBefore = section.value === "none" && line.indent <= section.bodyIndent;
    return brokenBefore ? this.#item(line) : this.#more("body", line);
  }

  /** A dash in a list whose first one stands at `column`. */
  #furtherDash(line: Line, column: number): Piece[] {
    const lines = this.#lines;
    const last = this.#last;
    if (!lines || !last || line.indent <= lines.column || lines.isBetween(line)) return this.#item(line);
    const aligned = line.indent === column && ItemLines.beginsEntry(this.#text, line, this.#lead);
    const nested = !aligned && this.#isNested(line);
    const ends = line.indent <= column || lines.isFollowedBy(line, last, this.#lead);
    if (!nested && ends) return this.#item(line);
    lines.addDeeper(line);
    return [];
  }

  #item(line: Line): Piece[] {
    const section = this.#section;
    const pieces = this.close(line.start);
    this.#lines = new ItemLines(this.#text, line);
    this.#nested = -1;
    if (section && section.column < 0) this.#lead = this.#lines.lead;
    if (section && section.column < 0) section.column = line.indent;
    this.#open = { kind: "item", start: line.start };
    return pieces;
  }

  /** Back to the section that a key out of place had cut in two. */
  #resume(line: Line, { key, span, column }: { key: string; span: Span; column: number }): Piece[] {
    const pieces = this.close(line.start);
    pieces.push({ kind: "section", key, span, colon: true, again: true });
    this.#section = { known: true, column, value: "none", bodyIndent: -1 };
    this.#sectionKey = { key, span };
    return [...pieces, ...this.#item(line)];
  }
}

/**
 * Cuts a dossier file into pieces that can be read each on its own, so that an error stays in its piece and an edit
 * costs its piece only. It reads lines and indentation alone: in valid YAML, what belongs to a list item is indented
 * deeper than its dash, whatever it is; a closing bracket is the one exception people make. Linear in the text; yields null
 * now and then where a piece is long, so that the caller can pause.
 *
 * @param text a whole file, without lone carriage returns
 */
export function* split(text: string): Generator<Piece | null, undefined> {
  let splitter = new Splitter(text);
  let fresh = true;
  let lines = 0;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length;) {
    const line = lineFrom(text, at);
    at = line.next;
    if (++lines % 500 === 0) yield null;
    const marker = /^(?:---|\.\.\.)(?=\s|$)/.exec(text.slice(line.start, line.start + 4))?.[0];
    if (marker) {
      yield* splitter.close(line.start);
      yield { kind: "document" };
      splitter = new Splitter(text);
      fresh = true;
      const rest = line.start + 3;
      if (marker === "---" && valueKind(text, rest, line.end) !== "none") splitter.whole(rest);
    } else if (fresh && text.charCodeAt(line.start) === 37) {
      continue;
    } else {
      if (fresh && !isIdle(text, line)) fresh = false;
      yield* splitter.line(line);
    }
  }
  yield* splitter.close(text.length);
}
