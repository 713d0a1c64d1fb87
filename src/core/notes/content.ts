import { decodeHTMLStrict } from "entities";
import type { SyntaxNode } from "@lezer/common";
import { BARRIER, Prose, type ProseKind, type ProseLink } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import { NOT_A_NAME, parseAttributes } from "./attributes.ts";
import { closingBracket, NODE } from "./markdown.ts";

/** `[text]{…}`: where its text and its attribute list stand. */
export interface AttributedSpan {
  readonly span: Span;
  readonly text: Span;
  readonly attributes: Span;
  /** Its text as a reader sees it. */
  readonly shown: string;
}

/** What one block holds. Spans are document offsets. */
export interface BlockContent {
  /** The block's own prose first, then that of its inline notes. */
  readonly proses: readonly Prose[];
  readonly citations: readonly Span[];
  readonly attributed: readonly AttributedSpan[];
}

/** Markup deeper than this is a machine's, not a writer's: what is inside is left out. */
const MAX_DEPTH = 64;

const ELIDED = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "HeaderMark",
  "QuoteMark",
  "LinkMark",
  "TaskMarker",
  "ListMark",
  "TableDelimiter",
]);
const TRANSPARENT = new Set(["Emphasis", "StrongEmphasis", "Strikethrough"]);
const FORMATTING_TAG = /^<\/?(?:a|b|em|i|mark|s|small|span|strong|sub|sup|u)\b/i;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13;
}

/** Copies what a reader sees of one block, noting where each stretch came from. */
class ProseBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #pieces: number[] = [];
  readonly #links: ProseLink[] = [];
  #length = 0;
  #skipSpace = true;

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#length;
  }

  /** A place in what is being written, for {@link since}. */
  get mark(): number {
    return this.#parts.length;
  }

  /** What was written since a mark was taken. */
  since(mark: number): string {
    return this.#parts.slice(mark).join("");
  }

  /** Copies the document's text from one offset to another; line breaks lose their indentation. */
  copy(from: number, to: number): void {
    let start = from;
    for (let i = from; i < to; i++) {
      const code = this.#source.charCodeAt(i);
      if (this.#skipSpace && isBlank(code)) {
        start = i + 1;
        continue;
      }
      this.#skipSpace = false;
      if (code !== 10 && (code !== 13 || this.#source.charCodeAt(i + 1) === 10)) continue;
      this.#piece(start, this.#endOfLine(start, i));
      this.put("\n", i, i + 1);
      start = i + 1;
      this.#skipSpace = true;
    }
    if (start < to) this.#piece(start, to);
  }

  /** Puts one character that stands for a stretch of the document. */
  put(char: string, from: number, to: number): void {
    this.#parts.push(char);
    this.#pieces.push(this.#length, from, to - from);
    this.#length += char.length;
    this.#skipSpace = false;
  }

  link(link: ProseLink): void {
    this.#links.push(link);
  }

  build(kind: ProseKind, quote: number): Prose {
    return new Prose(kind, this.#parts.join(""), this.#links, this.#pieces, quote);
  }

  #piece(from: number, to: number): void {
    if (to <= from) return;
    this.#parts.push(this.#source.slice(from, to));
    this.#pieces.push(this.#length, from, to - from);
    this.#length += to - from;
  }

  /** Where the line that breaks at `to` ends for a reader: before spaces, a carriage return and a backslash. */
  #endOfLine(from: number, to: number): number {
    let end = to;
    if (end > from && this.#source.charCodeAt(end) === 10 && this.#source.charCodeAt(end - 1) === 13) {
      end--;
      // The Markdown parser knows a hard line break only where no carriage return is in it.
      if (end > from && this.#source.charCodeAt(end - 1) === 92) return end - 1;
    }
    while (end > from && isBlank(this.#source.charCodeAt(end - 1))) end--;
    return end;
  }
}

class BlockReader {
  readonly #source: string;
  readonly #base: number;
  readonly #kind: ProseKind;
  readonly #quote: number;
  readonly notes: Prose[] = [];
  readonly citations: Span[] = [];
  readonly attributed: AttributedSpan[] = [];

  constructor(source: string, base: number, kind: ProseKind, quote: number) {
    this.#source = source;
    this.#base = base;
    this.#kind = kind;
    this.#quote = quote;
  }

  read(node: SyntaxNode): Prose {
    const out = new ProseBuilder(this.#source);
    const last = node.lastChild;
    let end = last?.name === "HeaderMark" && last.from > node.from ? last.from : node.to;
    while (end > node.from && isSpace(this.#source.charCodeAt(this.#base + end - 1))) end--;
    this.#children(node, node.from, end, out, 0);
    return out.build(this.#kind, this.#quote);
  }

  /** Copies a node's text between two offsets of the tree, handing each child to {@link #child}. */
  #children(node: SyntaxNode, from: number, to: number, out: ProseBuilder, depth: number): void {
    let at = from;
    for (let child = node.firstChild; child && child.from < to; child = child.nextSibling) {
      if (child.from < from) continue;
      out.copy(this.#base + at, this.#base + child.from);
      this.#child(child, out, depth + 1);
      at = child.to;
    }
    if (at < to) out.copy(this.#base + at, this.#base + to);
  }

  #child(node: SyntaxNode, out: ProseBuilder, depth: number): void {
    const name = node.name;
    const start = this.#base + node.from;
    const end = this.#base + node.to;
    if (ELIDED.has(name)) return;
    if (depth > MAX_DEPTH) return out.put(BARRIER, start, end);
    if (TRANSPARENT.has(name)) return this.#children(node, node.from, node.to, out, depth);
    switch (name) {
      case "Escape":
        return out.copy(start + 1, end);
      case "HardBreak":
        return out.copy(end - 1, end);
      case "Entity": {
        const written = this.#source.slice(start, end);
        const characters = decodeHTMLStrict(written);
        return characters === written ? out.copy(start, end) : out.put(characters, start, end);
      }
      case "HTMLTag":
        return FORMATTING_TAG.test(this.#source.slice(start, end)) ? undefined : out.put(BARRIER, start, end);
      case "Link":
        return this.#link(node, out, depth);
      case NODE.wikilink:
        return this.#wikilink(start, end, out);
      case NODE.attributedSpan:
        return this.#attributedSpan(node, out, depth);
      case NODE.inlineNote: {
        const note = new ProseBuilder(this.#source);
        this.#children(node, node.from + 2, node.to - 1, note, depth);
        this.notes.push(note.build("footnote", 0));
        return out.put(BARRIER, start, end);
      }
      case NODE.citation:
        this.citations.push({ start, end });
        return out.put(BARRIER, start, end);
      default:
        return out.put(BARRIER, start, end);
    }
  }

  /** `[text](target)`: only the text is prose. Brackets without a target are a writer's own: `[sic]`, `[he]`. */
  #link(node: SyntaxNode, out: ProseBuilder, depth: number): void {
    const [open, close] = node.getChildren("LinkMark");
    if (!open || !close) return out.put(BARRIER, this.#base + node.from, this.#base + node.to);
    const hasTarget = node.getChild("URL") !== null || node.getChild("LinkLabel") !== null;
    if (!hasTarget) out.copy(this.#base + node.from, this.#base + open.to);
    this.#children(node, open.to, close.from, out, depth);
    if (hasTarget) out.put(BARRIER, this.#base + close.from, this.#base + node.to);
    else out.copy(this.#base + close.from, this.#base + node.to);
  }

  #wikilink(start: number, end: number, out: ProseBuilder): void {
    const inner = this.#source.slice(start + 2, end - 2);
    const bar = inner.indexOf("|");
    const target = (bar < 0 ? inner : inner.slice(0, bar)).replace(/[#^\\].*$/s, "").trim();
    const from = out.length;
    out.copy(bar < 0 ? start + 2 : start + 3 + bar, end - 2);
    if (target !== "") out.link({ start: from, end: out.length, target, span: { start, end } });
  }

  #attributedSpan(node: SyntaxNode, out: ProseBuilder, depth: number): void {
    const start = this.#base + node.from;
    const end = this.#base + node.to;
    const close = closingBracket(this.#source, start);
    const place = this.attributed.length;
    const from = out.length;
    const mark = out.mark;
    this.#children(node, node.from + 1, close - this.#base, out, depth);
    this.attributed.splice(place, 0, {
      span: { start, end },
      text: { start: start + 1, end: close },
      attributes: { start: close + 1, end },
      shown: out.since(mark),
    });
    // A link to nothing: what stands in it is nobody's name.
    if (parseAttributes(this.#source, close + 1)?.classes.includes(NOT_A_NAME) === true) {
      out.link({ start: from, end: out.length, target: "", span: { start, end } });
    }
  }
}

/**
 * What one block of a note holds.
 * @param source the whole document
 * @param base the document offset at which the tree's text starts
 */
export function readBlock(
  source: string,
  base: number,
  node: SyntaxNode,
  kind: ProseKind,
  quote: number,
): BlockContent {
  const reader = new BlockReader(source, base, kind, quote);
  const prose = reader.read(node);
  return { proses: [prose, ...reader.notes], citations: reader.citations, attributed: reader.attributed };
}
