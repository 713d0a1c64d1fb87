import type { SyntaxNode } from "@lezer/common";
import type { ProseKind } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import { NODE } from "./markdown.ts";

/** One leaf block of a note: where its prose stands in the tree and what surrounds it. */
export interface Block {
  readonly kind: ProseKind;
  readonly node: SyntaxNode;
  /** Counts the blockquotes of a section from 1: paragraphs of one quotation share it; 0 outside of any. */
  readonly quote: number;
}

const CONTAINERS = new Set([
  "Blockquote",
  "BulletList",
  "OrderedList",
  "ListItem",
  "Task",
  "Table",
  "TableHeader",
  "TableRow",
  NODE.footnote,
]);

/** What a block is, by its node's name; null for what holds no prose (code, HTML, rules, link definitions). */
function kindOf(name: string, parent: string): ProseKind | null {
  if (name.startsWith("ATXHeading") || name.startsWith("SetextHeading")) return "heading";
  if (name === "TableCell") return "cell";
  if (name === "Task") return "item";
  if (name !== "Paragraph") return null;
  if (parent === "Blockquote") return "quote";
  if (parent === NODE.footnote) return "footnote";
  return parent === "ListItem" ? "item" : "paragraph";
}

/** Quotes and lists deeper than this are no writer's: what is inside is left out. */
const MAX_DEPTH = 200;

/** The blocks of a section (a child of the document's node) that hold prose, in the order of the text. */
export function* blocksOf(section: SyntaxNode): Generator<Block, void, void> {
  let quotes = 0;
  function* within(
    node: SyntaxNode,
    parent: string,
    quote: number,
    depth: number,
  ): Generator<Block, void, void> {
    const kind = kindOf(node.name, parent);
    if (kind) {
      yield { kind: quote > 0 && kind !== "heading" ? "quote" : kind, node, quote };
    } else if (CONTAINERS.has(node.name) && depth < MAX_DEPTH) {
      const inner = node.name === "Blockquote" && quote === 0 ? ++quotes : quote;
      for (let child = node.firstChild; child; child = child.nextSibling) {
        yield* within(child, node.name, inner, depth + 1);
      }
    }
  }
  yield* within(section, "", 0, 0);
}

const OPAQUE = new Set([
  "FencedCode",
  "CodeBlock",
  "HTMLBlock",
  "CommentBlock",
  "ProcessingInstructionBlock",
]);

/** The blocks of a section that are not Markdown inside: code, HTML, comments. Offsets are the tree's. */
export function opaqueBlocks(section: SyntaxNode): Span[] {
  const found: Span[] = [];
  section.cursor().iterate(({ name, from, to }) => {
    if (OPAQUE.has(name)) found.push({ start: from, end: to });
    return CONTAINERS.has(name);
  });
  return found;
}
