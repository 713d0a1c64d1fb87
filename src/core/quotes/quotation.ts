import { BARRIER } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import { WordScanner } from "./words.ts";

/** A word of a quotation: where it stands in the quotation's text, and its `foldWord` form. */
export interface QuotedWord extends Span {
  readonly folded: string;
  /** What the writer left of the source's word around a bracket inside it: `walk[ed]`, `[T]he`. */
  readonly kept: { readonly prefix: string; readonly suffix: string } | null;
}

/** A mark by which the writer says that the source's words were touched. */
export interface EditorialMark {
  /** `ellipsis`: words left out. `bracket`: words put in or in place of others. `letter`: `[T]he`, `walk[ed]`.
   * `unknown`: something that is not prose stands there (code, an image), and so some words were not read. */
  readonly kind: "ellipsis" | "bracket" | "letter" | "unknown";
  readonly span: Span;
  /** The index of the word before which it stands; for `letter`, of the word it is in. */
  readonly at: number;
}

/** A quotation, read: its words, and the marks between and in them. Bracketed words are no words of the source. */
export interface ParsedQuotation {
  readonly text: string;
  readonly words: readonly QuotedWord[];
  readonly marks: readonly EditorialMark[];
  /** Every word, those in brackets too: how the quotation reads where the brackets are the source's own. */
  readonly literal: string;
}

/** Takes part in a word but is no letter: holds a bracket's place, so that offsets stay as they are. */
const IN_WORD = "\u2060";

const MARK = /\[[^[\]]{0,200}\]|\(\s?(?:…|\.\s?\.\s?\.)\s?\)|(?:\.\s?){2}\.(?:\s?\.)?|…+\.?|\uFFFC/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const ELLIPSIS = /^[[(]?\s*[.…][\s.…]*[\])]?$/u;

/** Reads a quotation's text: what stands between the quotation marks, or in a block quotation. Linear. */
export function parseQuotation(text: string): ParsedQuotation {
  const found: { kind: EditorialMark["kind"]; start: number; end: number }[] = [];
  let masked = "";
  let from = 0;
  for (const { 0: written, index } of text.matchAll(MARK)) {
    const end = index + written.length;
    const kind = markKind(text, written, index, end);
    if (kind === null) continue;
    found.push({ kind, start: index, end });
    masked += text.slice(from, index);
    masked += kind === "letter" ? IN_WORD + written.slice(1, -1) + IN_WORD : " ".repeat(written.length);
    from = end;
  }
  masked += text.slice(from);
  return readWords(text, masked, found);
}

function markKind(text: string, written: string, start: number, end: number): EditorialMark["kind"] | null {
  if (written === BARRIER) return "unknown";
  if (ELLIPSIS.test(written)) return "ellipsis";
  if (!WORD_CHARACTER.test(written)) return null;
  const inWord = isWordCharacter(text.charAt(end)) || isWordCharacter(text.charAt(start - 1));
  if (!inWord) return /^\[\d{1,3}\]$/.test(written) && /\S/.test(text.charAt(start - 1)) ? null : "bracket";
  return /^\[[\p{L}\p{M}'’]{1,40}\]$/u.test(written)
    ? "letter"
    : /^\[\d+\]$/.test(written)
      ? null
      : "bracket";
}

function isWordCharacter(char: string): boolean {
  return char !== "" && WORD_CHARACTER.test(char);
}

function readWords(
  text: string,
  masked: string,
  found: readonly { kind: EditorialMark["kind"]; start: number; end: number }[],
): ParsedQuotation {
  const words: QuotedWord[] = [];
  const marks: EditorialMark[] = [];
  const scanner = new WordScanner(masked);
  let next = 0;
  while (scanner.next()) {
    const { start, end, folded } = scanner;
    let kept: QuotedWord["kept"] = null;
    for (let mark = found[next]; mark !== undefined && mark.start < end; mark = found[++next]) {
      marks.push({ kind: mark.kind, span: { start: mark.start, end: mark.end }, at: words.length });
      if (mark.kind !== "letter") continue;
      kept ??= { prefix: foldedText(masked.slice(start, Math.max(start, mark.start))), suffix: "" };
      kept = { prefix: kept.prefix, suffix: foldedText(masked.slice(mark.end, end)) };
    }
    words.push({ start, end, folded, kept });
  }
  for (const mark of found.slice(next)) {
    marks.push({ kind: mark.kind, span: { start: mark.start, end: mark.end }, at: words.length });
  }
  return { text, words, marks, literal: ` ${foldedText(text, " ")} ` };
}

function foldedText(text: string, separator = ""): string {
  const scanner = new WordScanner(text);
  const words: string[] = [];
  while (scanner.next()) words.push(scanner.folded);
  return words.join(separator);
}
