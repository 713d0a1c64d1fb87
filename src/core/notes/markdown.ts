import {
  GFM,
  parser as commonMark,
  type BlockContext,
  type InlineContext,
  type Line,
  type MarkdownConfig,
} from "@lezer/markdown";
import { parseBracketedCitation, parseInTextCitation } from "../citations/grammar.ts";
import { parseAttributes } from "./attributes.ts";
import { breaksInLongLines, isLongEnough } from "./long.ts";
import { plainRun } from "./plainRun.ts";

/** The names of the nodes that Dossier adds to the Markdown tree. */
export const NODE = {
  wikilink: "Wikilink",
  embed: "Embed",
  citation: "Citation",
  attributedSpan: "AttributedSpan",
  footnote: "FootnoteDefinition",
  footnoteMark: "FootnoteMark",
  footnoteReference: "FootnoteReference",
  inlineNote: "InlineNote",
  math: "Math",
} as const;

const AT = 64;
const BACKSLASH = 92;
const BACKTICK = 96;
const BANG = 33;
const CARET = 94;
const CLOSE = 93;
const DOLLAR = 36;
const LINE_FEED = 10;
const OPEN = 91;
const SPACE = 32;

/** The longest stretch that a bracket is looked for in: longer ones are not markup a person wrote. */
const BRACKET_REACH = 4000;

/** The index of the bracket that closes the one at `open`; -1 where none does. Code spans and escapes are passed over. */
export function closingBracket(text: string, open: number): number {
  const reach = text.slice(open, open + BRACKET_REACH);
  let depth = 0;
  for (let i = 0; i < reach.length; i++) {
    const code = reach.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === BACKTICK) {
      const close = reach.indexOf("`", i + 1);
      if (close > 0) i = close;
    } else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return open + i;
  }
  return -1;
}

/** `[[target|text]]` and `![[target]]`. */
function wikilink(cx: InlineContext, next: number, pos: number): number {
  const open = next === BANG ? pos + 1 : pos;
  if (cx.char(open) !== OPEN || cx.char(open + 1) !== OPEN) return -1;
  const text = cx.slice(open, Math.min(cx.end, open + BRACKET_REACH));
  const close = text.indexOf("]]");
  if (close < 3 || /[[\]\n]/.test(text.slice(2, close))) return -1;
  return cx.addElement(cx.elt(next === BANG ? NODE.embed : NODE.wikilink, pos, open + close + 2));
}

function citation(cx: InlineContext, next: number, pos: number): number {
  const at = pos - cx.offset;
  if (next === OPEN) {
    const found = parseBracketedCitation(cx.text, at);
    // `[see @key](address)` is a link whose text cites; the link wins and the key is read as in-text.
    if (!found || cx.text[found.span.end] === "(") return -1;
    return cx.addElement(cx.elt(NODE.citation, pos, cx.offset + found.span.end));
  }
  if (next !== AT) return -1;
  const found = parseInTextCitation(cx.text, at);
  return found ? cx.addElement(cx.elt(NODE.citation, pos, cx.offset + found.span.end)) : -1;
}

/** `[text]{.class key=value}`: Pandoc's bracketed span. */
function attributedSpan(cx: InlineContext, next: number, pos: number): number {
  const open = pos - cx.offset;
  if (next !== OPEN || !cx.text.includes("]{", open)) return -1;
  const close = closingBracket(cx.text, open);
  if (close < 0 || cx.text[close + 1] !== "{") return -1;
  const attributes = parseAttributes(cx.text, close + 1);
  if (!attributes) return -1;
  const inner = cx.parser.parseInline(cx.text.slice(open + 1, close), pos + 1);
  return cx.addElement(cx.elt(NODE.attributedSpan, pos, cx.offset + attributes.end, inner));
}

/** `[^label]` and `^[a note in place]`. */
function footnote(cx: InlineContext, next: number, pos: number): number {
  if (next === OPEN && cx.char(pos + 1) === CARET) {
    const label = /^\[\^[^\s[\]]+\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 200)));
    return label ? cx.addElement(cx.elt(NODE.footnoteReference, pos, pos + label[0].length)) : -1;
  }
  if (next !== CARET || cx.char(pos + 1) !== OPEN) return -1;
  const open = pos + 1 - cx.offset;
  const close = closingBracket(cx.text, open);
  if (close < 0) return -1;
  const inner = cx.parser.parseInline(cx.text.slice(open + 1, close), pos + 2);
  return cx.addElement(cx.elt(NODE.inlineNote, pos, cx.offset + close + 1, inner));
}

/** `$…$` and `$$…$$` by Pandoc's rule, which leaves sums of money alone. */
function math(cx: InlineContext, next: number, pos: number): number {
  if (next !== DOLLAR) return -1;
  const fence = cx.char(pos + 1) === DOLLAR ? "$$" : "$";
  const text = cx.slice(pos, Math.min(cx.end, pos + BRACKET_REACH));
  if (fence === "$" && /^\$\s/.test(text)) return -1;
  for (let close = text.indexOf(fence, fence.length); close > 0; close = text.indexOf(fence, close + 1)) {
    const before = text[close - 1] ?? "";
    if (before === "\\") continue;
    if (fence === "$" && (/\s/.test(before) || /\d/.test(text[close + 1] ?? ""))) return -1;
    return cx.addElement(cx.elt(NODE.math, pos, pos + close + fence.length));
  }
  return -1;
}

/** Blanks at the end of a line. The parser's own rule looks at each blank of a run anew, which a long run makes a hang. */
function hardBreak(cx: InlineContext, next: number, pos: number): number {
  if (next === BACKSLASH && cx.char(pos + 1) === LINE_FEED) {
    return cx.addElement(cx.elt("HardBreak", pos, pos + 2));
  }
  if (next !== SPACE || cx.char(pos + 1) !== SPACE || (pos > cx.offset && cx.char(pos - 1) === SPACE))
    return -1;
  let end = pos + 2;
  while (cx.char(end) === SPACE) end++;
  return cx.char(end) === LINE_FEED ? cx.addElement(cx.elt("HardBreak", pos, end + 1)) : -1;
}

const FOOTNOTE_LABEL = /^\[\^[^\s[\]]+\]:/;

/** `[^label]: text`, with what is indented below it. */
function footnoteDefinition(cx: BlockContext, line: Line): null | false {
  if (line.next !== OPEN) return false;
  const label = FOOTNOTE_LABEL.exec(line.text.slice(line.pos));
  if (!label) return false;
  const end = line.pos + label[0].length;
  cx.startComposite(NODE.footnote, line.pos);
  cx.addElement(cx.elt(NODE.footnoteMark, cx.lineStart + line.pos, cx.lineStart + end));
  line.moveBase(line.skipSpace(end));
  return null;
}

/** What Dossier adds to CommonMark and GFM. */
export const dossierMarkdown: MarkdownConfig = {
  remove: ["HardBreak"],
  defineNodes: [
    NODE.wikilink,
    NODE.embed,
    NODE.citation,
    NODE.attributedSpan,
    NODE.footnoteReference,
    NODE.inlineNote,
    NODE.math,
    { name: NODE.footnoteMark },
    {
      name: NODE.footnote,
      block: true,
      composite(_cx, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
  ],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      parse: footnoteDefinition,
      endLeaf: (_cx, line) => line.next === OPEN && FOOTNOTE_LABEL.test(line.text.slice(line.pos)),
      before: "LinkReference",
    },
    { name: "LongParagraph", endLeaf: (_cx, line, leaf) => isLongEnough(leaf, line) },
  ],
  parseInline: [
    { name: "PlainRun", parse: plainRun, before: "Escape" },
    { name: "Wikilink", parse: wikilink, before: "Link" },
    { name: "Footnote", parse: footnote, before: "Link" },
    { name: "Citation", parse: citation, before: "Link" },
    { name: "AttributedSpan", parse: attributedSpan, before: "Link" },
    { name: "Math", parse: math, before: "Emphasis" },
    { name: "LineEnd", parse: hardBreak, before: "Emphasis" },
  ],
};

/** Markdown as Pandoc and GitHub read it, with wikilinks. Every node has offsets; the parser is incremental. */
export const markdown = commonMark.configure([GFM, dossierMarkdown]);

/** The last bar of a line, with nothing but blanks after it. */
const LAST_BAR = /\|([ \t]+)$/gm;

/** A hyphen and a blank begin a list's item, whatever comes before. */
const LIST_ITEM = /^[ \t>]*-[ \t]/;

/** Whether the line up to `end` can be one that parts a table's head from its body. */
function isDelimiterRow(text: string, end: number): boolean {
  let i = end;
  while (i > 0 && "-:| \t>".includes(text.charAt(i - 1))) i--;
  if (i > 0 && text.charAt(i - 1) !== "\n") return false;
  const row = text.slice(i, end);
  return row.includes("-") && !LIST_ITEM.test(row);
}

/**
 * A text as {@link markdown} should see it, every character in its place. The parser ends lines at line feeds alone, takes
 * a carriage return for a table's cell, and knows no table where blanks follow the bar of its delimiter row. Lines too
 * long for anybody are broken.
 */
export function parserText(text: string): string {
  const lines = text.includes("\r") ? text.replaceAll("\r\n", " \n").replaceAll("\r", "\n") : text;
  const shown = lines.replace(LAST_BAR, (bar, blanks: string, at: number) =>
    isDelimiterRow(lines, at) ? `${blanks}|` : bar,
  );
  const parts: string[] = [];
  let from = 0;
  for (const at of breaksInLongLines(shown)) {
    parts.push(shown.slice(from, at));
    from = at + 1;
  }
  return from === 0 ? shown : [...parts, shown.slice(from)].join("\n");
}
