import { TreeFragment, type Tree } from "@lezer/common";
import { parseAttributes, type Attributes } from "./attributes.ts";
import { blocksOf, opaqueBlocks, type Block } from "./blocks.ts";
import { readBlock, type AttributedSpan, type BlockContent } from "./content.ts";
import { markdown, parserText } from "./markdown.ts";
import {
  parseBracketedCitation,
  parseInTextCitation,
  type CitationCluster,
  type CitationItem,
} from "../citations/grammar.ts";
import { BARRIER, type Prose } from "../text/prose.ts";
import type { Span } from "../text/range.ts";

/** An event told in a note: `[what happened]{.event date=2019-02-28 involved="kim-jong-un"}`. */
export interface EventSpan {
  readonly span: Span;
  readonly text: Span;
  /** The text as a reader sees it, on one line. */
  readonly title: string;
  readonly attributes: Attributes;
}

/** One Markdown note, read. All spans are offsets into `text`. */
export interface ParsedNote {
  readonly text: string;
  /** The YAML between the note's opening `---` lines; null where it has none. */
  readonly frontmatter: Span | null;
  readonly proses: readonly Prose[];
  readonly citations: readonly CitationCluster[];
  readonly events: readonly EventSpan[];
  /** Code, HTML and comments that stand as blocks of their own: nothing in them is the writer's prose. */
  readonly opaque: readonly Span[];
}

const FRONTMATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const FRONTMATTER_END = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m;

/** Where a note's frontmatter stands: the YAML itself, and the offset at which the Markdown begins. */
export function splitFrontmatter(text: string): { yaml: Span | null; body: number } {
  const open = FRONTMATTER.exec(text);
  const start = open?.[0].length ?? 0;
  const close = open && FRONTMATTER_END.exec(text.slice(start));
  if (!close) return { yaml: null, body: text.startsWith("\uFEFF") ? 1 : 0 };
  const end = start + close.index;
  return { yaml: { start, end }, body: end + close[0].length };
}

/** The one stretch in which two texts differ, as offsets into both. */
function difference(
  before: string,
  after: string,
): { fromA: number; toA: number; fromB: number; toB: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { fromA: from, toA: before.length - same, fromB: from, toB: after.length - same };
}

interface CachedBlock {
  readonly start: number;
  readonly content: BlockContent;
}

function movedSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function movedContent(content: BlockContent, by: number, quote: number): BlockContent {
  return {
    proses: content.proses.map((prose) => prose.moved(by, prose.kind === "footnote" ? prose.quote : quote)),
    citations: content.citations.map((span) => movedSpan(span, by)),
    attributed: content.attributed.map(({ span, text, attributes, shown }) => ({
      span: movedSpan(span, by),
      text: movedSpan(text, by),
      attributes: movedSpan(attributes, by),
      shown,
    })),
  };
}

function movedItem(item: CitationItem, by: number): CitationItem {
  return {
    ...item,
    span: movedSpan(item.span, by),
    keySpan: movedSpan(item.keySpan, by),
    idSpan: movedSpan(item.idSpan, by),
    prefixSpan: movedSpan(item.prefixSpan, by),
    tailSpan: movedSpan(item.tailSpan, by),
    locatorSpan: item.locatorSpan && movedSpan(item.locatorSpan, by),
    suffixSpan: movedSpan(item.suffixSpan, by),
  };
}

/** A stretch of a text with the quote markers of its lines blanked, as the Markdown parser saw it. */
function withoutQuoteMarks(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\n[ \t]*>[ \t>]*/g, (markers) => markers.replaceAll(">", " "));
}

/** The cluster that a citation node holds. */
function citationAt(text: string, span: Span): CitationCluster | null {
  const source = withoutQuoteMarks(text, span);
  const cluster = parseBracketedCitation(source, 0) ?? parseInTextCitation(source, 0);
  if (!cluster) return null;
  const by = span.start;
  return {
    kind: cluster.kind,
    span: movedSpan(cluster.span, by),
    bracket: cluster.bracket && movedSpan(cluster.bracket, by),
    items: cluster.items.map((item) => movedItem(item, by)),
  };
}

function eventSpan(text: string, { span, text: inner, attributes, shown }: AttributedSpan): EventSpan | null {
  const parsed = parseAttributes(withoutQuoteMarks(text, attributes), 0);
  if (!parsed?.classes.includes("event")) return null;
  const by = attributes.start;
  return {
    span,
    text: inner,
    title: shown.replaceAll(BARRIER, "").replace(/\s+/g, " ").trim(),
    attributes: {
      ...parsed,
      idSpan: parsed.idSpan && movedSpan(parsed.idSpan, by),
      pairs: parsed.pairs.map((pair) => ({ ...pair, span: movedSpan(pair.span, by) })),
      end: parsed.end + by,
    },
  };
}

/**
 * Reads one note again and again as it is typed. What did not change is not read again: the Markdown tree is
 * incremental, and a block whose source is the same keeps its content (and so whatever others have cached by it).
 */
export class NoteReader {
  #body = "";
  #tree: Tree | null = null;
  #blocks = new Map<string, CachedBlock>();

  /** Reads `text` to the end. */
  read(text: string): ParsedNote {
    const steps = this.readSteps(text);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** Reads `text` in steps of a few milliseconds at most, so that a caller may do something else in between. */
  *readSteps(text: string): Generator<void, ParsedNote, void> {
    const { yaml, body } = splitFrontmatter(text);
    const source = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
    const tree = yield* this.#parse(parserText(source.slice(body)));
    const blocks = new Map<string, CachedBlock>();
    const proses: Prose[] = [];
    const citations: CitationCluster[] = [];
    const events: EventSpan[] = [];
    for (const block of blocksOf(tree)) {
      const content = this.#content(source, body, block, blocks);
      for (const prose of content.proses) proses.push(prose);
      for (const span of content.citations) {
        const cluster = citationAt(source, span);
        if (cluster) citations.push(cluster);
      }
      for (const attributed of content.attributed) {
        const event = eventSpan(source, attributed);
        if (event) events.push(event);
      }
      yield;
    }
    this.#blocks = blocks;
    const opaque = opaqueBlocks(tree).map((span) => movedSpan(span, body));
    return { text, frontmatter: yaml, proses, citations, events, opaque };
  }

  *#parse(body: string): Generator<void, Tree, void> {
    let fragments: readonly TreeFragment[] = [];
    if (this.#tree) {
      if (body === this.#body) return this.#tree;
      fragments = TreeFragment.applyChanges(TreeFragment.addTree(this.#tree), [difference(this.#body, body)]);
    }
    const parse = markdown.startParse(body, fragments);
    let tree = parse.advance();
    while (!tree) {
      yield;
      tree = parse.advance();
    }
    this.#body = body;
    this.#tree = tree;
    return tree;
  }

  #content(text: string, body: number, block: Block, blocks: Map<string, CachedBlock>): BlockContent {
    const start = body + block.node.from;
    const key = `${block.kind} ${text.slice(start, body + block.node.to)}`;
    const known = this.#blocks.get(key) ?? blocks.get(key);
    const content = known
      ? movedContent(known.content, start - known.start, block.quote)
      : readBlock(text, body, block.node, block.kind, block.quote);
    blocks.set(key, { start, content });
    return content;
  }
}
