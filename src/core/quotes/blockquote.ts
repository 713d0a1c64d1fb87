import { isWritableKey } from "../citations/key.ts";
import { renderItem } from "../citations/render.ts";
import { englishTerms, type LocatorTerms } from "../citations/terms.ts";
import { escapeProse } from "../text/markdown.ts";
import type { Span } from "../text/range.ts";
import { checkQuotation } from "./check.ts";
import { joinSentences, type Passage } from "./passages.ts";
import type { SourceText } from "./source.ts";

/** A paragraph, or a part of one, to be quoted. */
export interface Quoted extends Pick<Passage, "paragraph" | "text"> {
  /** Whether words between it and the one before are left out, so that it needs a blockquote of its own. */
  readonly apart?: boolean;
}

/**
 * The lines of a blockquote that quotes passages of one source and cites it with their paragraphs:
 * `> text [@key, para. 5]`. null where the key cannot be written. A passage that begins with a dash gets a
 * blockquote of its own, for a last line with a dash says who said it.
 *
 * @param terms what locators are called in the note that it is written for
 */
export function blockquoteLines(
  passages: readonly Quoted[],
  key: string,
  terms: LocatorTerms = englishTerms,
): string[] | null {
  if (!isWritableKey(key) || passages.length === 0) return null;
  const blocks: Quoted[][] = [];
  for (const passage of passages) {
    const block = blocks.at(-1);
    const apart = passage.apart === true || /^\s*[-\u2012-\u2015]/.test(passage.text);
    if (block === undefined || apart) blocks.push([passage]);
    else block.push(passage);
  }
  return blocks.flatMap((block, i) => [...(i > 0 ? [""] : []), ...lines(block, key, terms)]);
}

function lines(block: readonly Quoted[], key: string, terms: LocatorTerms): string[] {
  const numbers = block.map(({ paragraph }) => paragraph);
  const [first, last] = [numbers[0], numbers.at(-1)];
  const locator = numbers.includes(null) ? "" : first === last ? `${first}` : `${first}-${last}`;
  const citation = `[${renderItem({ key, locator, label: "paragraph" }, terms)}]`;
  return block.flatMap(({ text }, i) => [
    ...(i > 0 ? [">"] : []),
    `> ${escapeProse(text)}${i === block.length - 1 ? ` ${citation}` : ""}`,
  ]);
}

/**
 * Chosen sentences of a paragraph as passages that can be found again: one quotation with `[…]` for what is left out, or,
 * where a short sentence stands too far from the others to be known again, one for each run of sentences.
 */
export function quoteSentences(
  paragraph: Passage["paragraph"],
  sentences: readonly string[],
  chosen: readonly number[],
  source: SourceText,
): Quoted[] {
  const text = joinSentences(sentences, chosen);
  const { verdict } = checkQuotation(text, [{ id: "", source }]);
  if (verdict === "exact" || verdict === "editorial") return [{ paragraph, text }];
  const runs: number[][] = [];
  for (const index of chosen) {
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs.map((run) => ({ paragraph, text: joinSentences(sentences, run), apart: true }));
}

/** A change to a note, and where the caret goes in what is written. */
export interface BlockEdit {
  readonly span: Span;
  readonly text: string;
  /** An offset into `text`. */
  readonly caret: number;
}

/** A list item's marker, or the quote marks that a line begins with. */
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?:\[[ xX]\][ \t]+)?/;

/**
 * The edit that puts a block of Markdown at the caret: blank lines around it, indented as the list item that the caret
 * is in, after the whole of a blockquote. Words behind the caret on its line come after the block.
 */
export function insertBlock(text: string, caret: number, block: readonly string[]): BlockEdit {
  const lineStart = text.lastIndexOf("\n", caret - 1) + 1;
  const indent = indentAt(text, lineStart);
  let at = caret;
  if (/^[ \t]*>/.test(text.slice(lineStart))) at = endOfBlockquote(text, lineStart);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const start = Math.max(lineStart, at - (/[ \t]*$/.exec(before)?.[0].length ?? 0));
  const ownMarker = ITEM.exec(`${text.slice(lineStart, at)} `)?.[0].length === at - lineStart + 1;
  if (ownMarker && after.split("\n", 1)[0]?.trim() === "") {
    // An item that is still empty: the quotation is its first block.
    const lead = text.slice(lineStart, at).endsWith(" ") ? "" : " ";
    return edited({ start: at, end: at }, lead, block, indent, trailing(after), true);
  }
  const gap = /^[ \t]*/.exec(after)?.[0].length ?? 0;
  const span = { start, end: at + gap };
  return edited(span, leading(text.slice(0, start)), block, indent, trailing(after.slice(gap)), false);
}

function edited(
  span: Span,
  lead: string,
  block: readonly string[],
  indent: string,
  trail: string,
  inline: boolean,
): BlockEdit {
  const lines = block.map((line, i) => (line === "" || (inline && i === 0) ? line : indent + line));
  const text = lead + lines.join("\n");
  return { span, text: text + trail, caret: text.length };
}

/** What must stand before a block so that a blank line, or nothing, comes before it. */
function leading(before: string): string {
  if (before === "") return "";
  if (!before.endsWith("\n")) return "\n\n";
  return /(?:^|\n)[ \t]*\r?\n$/.test(before) ? "" : "\n";
}

/** What must follow a block so that a blank line, or nothing, comes after it. */
function trailing(after: string): string {
  if (after.trim() === "") return after === "" ? "\n" : "";
  if (/^\r?\n[ \t]*\r?\n/.test(after)) return "";
  return /^\r?\n/.test(after) ? "\n" : "\n\n";
}

function endOfBlockquote(text: string, lineStart: number): number {
  let end = lineStart;
  for (let start = lineStart; start < text.length;) {
    const next = text.indexOf("\n", start);
    const stop = next < 0 ? text.length : next;
    if (text.slice(start, stop).trim() === "") break;
    end = stop;
    start = stop + 1;
  }
  return text.charAt(end - 1) === "\r" ? end - 1 : end;
}

/** The white space before a block that stands in the list item that a line belongs to; "" outside of lists. */
function indentAt(text: string, lineStart: number): string {
  const line = text.slice(lineStart, lineEnd(text, lineStart));
  const item = ITEM.exec(`${line} `);
  if (item) return (item[1] ?? "") + " ".repeat((item[2]?.length ?? 0) + markerGap(item[3] ?? " "));
  const own = /^[ \t]*/.exec(line)?.[0] ?? "";
  // Without a list above, an indented line is code, or goes on with a paragraph.
  let start = lineStart;
  for (let looked = 0; start > 0 && looked < 500; looked++) {
    start = text.lastIndexOf("\n", start - 2) + 1;
    const above = text.slice(start, lineEnd(text, start));
    const marker = ITEM.exec(above);
    if (marker) {
      const content = (marker[1] ?? "") + " ".repeat((marker[2]?.length ?? 0) + markerGap(marker[3] ?? " "));
      if (own.length >= content.length) return content;
      // The words of an item may go on at the margin, until a blank line.
      if (line.trim() !== "" && !hasBlank(text, start, lineStart)) return content;
      if (own === "") return "";
    } else if (/^\S/.test(above) && own === "" && (line.trim() === "" || above.startsWith("#"))) {
      return "";
    }
    if (start === 0) break;
  }
  return "";
}

function markerGap(gap: string): number {
  return gap.length > 4 || gap.includes("\t") ? 1 : gap.length;
}

function hasBlank(text: string, from: number, to: number): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(from, to));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
