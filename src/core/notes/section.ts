import type { SyntaxNode } from "@lezer/common";
import { parseBracketedCitation, parseInTextCitation, type CitationCluster } from "../citations/grammar.ts";
import { movedCluster } from "../citations/moved.ts";
import type { LocatorTerms } from "../citations/terms.ts";
import { Pace } from "../text/pace.ts";
import { BARRIER, type Prose, type ProseKind } from "../text/prose.ts";
import { movedSpan, type Span } from "../text/range.ts";
import { parseAttributes, type Attributes } from "./attributes.ts";
import { blocksOf, opaqueBlocks, type Block } from "./blocks.ts";
import { readBlock, type AttributedSpan, type BlockContent } from "./content.ts";
import type { EventSpan } from "./events.ts";

/** What is found in a note, or in a section of it. */
export interface Content {
  readonly proses: readonly Prose[];
  readonly citations: readonly CitationCluster[];
  readonly events: readonly EventSpan[];
  /** Code, HTML and comments that stand as blocks of their own: nothing in them is the writer's prose. */
  readonly opaque: readonly Span[];
}

/** A block that was read, with where it stands in its section. */
export interface KeptBlock {
  readonly start: number;
  readonly content: BlockContent;
}

/** One of the blocks that a note consists of at its margin, with all that is in it: a paragraph, a list, a table. */
export class Section {
  /** Its blocks, by what they are and how they are written. Places count from the section's start. */
  readonly blocks: ReadonlyMap<string, KeptBlock>;

  private constructor(
    /** Its text, in the note's source. */
    readonly source: string,
    readonly start: number,
    /** How many blockquotes the note has before it, and how many it has itself. */
    readonly quotesBefore: number,
    readonly quotes: number,
    readonly content: Content,
    blocks: ReadonlyMap<string, KeptBlock>,
  ) {
    this.blocks = blocks;
  }

  /**
   * Reads a section in steps, as if it stood at the start of its note.
   *
   * @param source its text
   * @param known blocks that were read before: one of them that stands here again is not read anew; null where none of
   *   this section's need be kept either
   * @param terms what locators are called in the note's language
   */
  static *read(
    source: string,
    node: SyntaxNode,
    known: ReadonlyMap<string, KeptBlock> | null,
    terms: LocatorTerms,
  ): Generator<void, Section, void> {
    const proses: Prose[] = [];
    const citations: CitationCluster[] = [];
    const events: EventSpan[] = [];
    const blocks = new Map<string, KeptBlock>();
    const pace = new Pace();
    let quotes = 0;
    for (const block of blocksOf(node)) {
      quotes = Math.max(quotes, block.quote);
      const content = known
        ? readKept(source, node.from, block, [known, blocks], blocks)
        : readBlock(source, -node.from, block.node, block.kind, block.quote);
      for (const prose of content.proses) proses.push(prose);
      for (const span of content.citations) {
        const cluster = citationAt(source, span, terms);
        if (cluster) citations.push(cluster);
      }
      for (const attributed of content.attributed) {
        const event = eventSpan(source, attributed);
        if (event) events.push(event);
      }
      if (pace.after(block.node.to - block.node.from)) yield;
    }
    const opaque = opaqueBlocks(node).map((span) => movedSpan(span, -node.from));
    return new Section(source, 0, 0, quotes, { proses, citations, events, opaque }, blocks);
  }

  /** The same section where it starts at an offset of the note, with so many blockquotes before it. */
  at(start: number, quotesBefore: number): Section {
    const by = start - this.start;
    const more = quotesBefore - this.quotesBefore;
    if (by === 0 && (more === 0 || this.quotes === 0)) return this;
    const { proses, citations, events, opaque } = this.content;
    const content = {
      proses: proses.map((prose) => prose.moved(by, prose.quote === 0 ? 0 : prose.quote + more)),
      citations: citations.map((cluster) => movedCluster(cluster, by)),
      events: events.map((event) => movedEvent(event, by)),
      opaque: opaque.map((span) => movedSpan(span, by)),
    };
    return new Section(this.source, start, quotesBefore, this.quotes, content, this.blocks);
  }
}

/** What a block of a section holds, as it is known or as it is read now; it is kept then. */
function readKept(
  source: string,
  from: number,
  { kind, node, quote }: Block,
  known: readonly ReadonlyMap<string, KeptBlock>[],
  blocks: Map<string, KeptBlock>,
): BlockContent {
  const start = node.from - from;
  const key = blockKey(kind, source.slice(start, node.to - from));
  let kept: KeptBlock | undefined;
  for (const each of known) kept ??= each.get(key);
  const content = kept
    ? movedContent(kept.content, start - kept.start, quote)
    : readBlock(source, -from, node, kind, quote);
  blocks.set(key, { start, content });
  return content;
}

function blockKey(kind: ProseKind, source: string): string {
  return `${kind} ${source}`;
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

function movedEvent({ span, text, title, attributes }: EventSpan, by: number): EventSpan {
  return {
    span: movedSpan(span, by),
    text: movedSpan(text, by),
    title,
    attributes: movedAttributes(attributes, by),
  };
}

function movedAttributes(attributes: Attributes, by: number): Attributes {
  return {
    ...attributes,
    idSpan: attributes.idSpan && movedSpan(attributes.idSpan, by),
    pairs: attributes.pairs.map((pair) => ({ ...pair, span: movedSpan(pair.span, by) })),
    end: attributes.end + by,
  };
}

/** A stretch of a text with the quote markers of its lines blanked, as the Markdown parser saw it. */
function withoutQuoteMarks(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\n[ \t]*>[ \t>]*/g, (markers) => markers.replaceAll(">", " "));
}

/** The cluster that a citation node holds. */
function citationAt(text: string, span: Span, terms: LocatorTerms): CitationCluster | null {
  const source = withoutQuoteMarks(text, span);
  const cluster = parseBracketedCitation(source, 0, terms) ?? parseInTextCitation(source, 0, terms);
  if (!cluster) return null;
  return movedCluster(cluster, span.start);
}

function eventSpan(text: string, { span, text: inner, attributes, shown }: AttributedSpan): EventSpan | null {
  const parsed = parseAttributes(withoutQuoteMarks(text, attributes), 0);
  if (!parsed?.classes.includes("event")) return null;
  return {
    span,
    text: inner,
    title: shown.replaceAll(BARRIER, "").replace(/\s+/g, " ").trim(),
    attributes: movedAttributes(parsed, attributes.start),
  };
}
