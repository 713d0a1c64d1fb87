import { TreeFragment, type SyntaxNode, type Tree } from "@lezer/common";
import { englishTerms, termsFor, type LocatorTerms } from "../citations/terms.ts";
import { finish, Pace } from "../text/pace.ts";
import type { Span } from "../text/range.ts";
import { languageIn, splitFrontmatter } from "./frontmatter.ts";
import { markdown, parserText } from "./markdown.ts";
import { Section, type Content, type KeptBlock } from "./section.ts";

/** One Markdown note, read. All spans are offsets into `text`. */
export interface ParsedNote extends Content {
  readonly text: string;
  /** The YAML between the note's opening `---` lines; null where it has none. */
  readonly frontmatter: Span | null;
}

/** Reads one note once, in steps of a few milliseconds at most: nothing but what is in it is kept. */
export function* readNote(text: string): Generator<void, ParsedNote, void> {
  const { yaml, body } = splitFrontmatter(text);
  const source = withLineFeeds(text);
  const parse = markdown.startParse(parserText(source.slice(body)));
  let tree = parse.advance();
  for (; !tree; tree = parse.advance()) yield;
  const terms = termsFor(yaml && languageIn(text, yaml));
  const read: Section[] = [];
  const pace = new Pace();
  let quotes = 0;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (pace.after(node.to - node.from)) yield;
    const [start, end] = [body + node.from, body + node.to];
    const section = (yield* Section.read(source.slice(start, end), node, null, terms)).at(start, quotes);
    quotes += section.quotes;
    read.push(section);
  }
  return noteOf(text, yaml, read);
}

/** A lone carriage return ends a line, as a line feed does. */
function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}

function noteOf(text: string, frontmatter: Span | null, sections: readonly Section[]): ParsedNote {
  return {
    text,
    frontmatter,
    proses: sections.flatMap(({ content }) => content.proses),
    citations: sections.flatMap(({ content }) => content.citations),
    events: sections.flatMap(({ content }) => content.events),
    opaque: sections.flatMap(({ content }) => content.opaque),
  };
}

/** So many characters are compared at once where two texts are the same, which is much quicker than one by one. */
const COMPARED = 4096;

/** The one stretch in which two texts differ, as offsets into both. */
export function difference(
  before: string,
  after: string,
): { fromA: number; toA: number; fromB: number; toB: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (
    from + COMPARED <= shorter &&
    before.slice(from, from + COMPARED) === after.slice(from, from + COMPARED)
  )
    from += COMPARED;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  const most = shorter - from;
  const [endA, endB] = [before.length, after.length];
  let same = 0;
  while (
    same + COMPARED <= most &&
    before.slice(endA - same - COMPARED, endA - same) === after.slice(endB - same - COMPARED, endB - same)
  )
    same += COMPARED;
  while (same < most && before.charCodeAt(endA - same - 1) === after.charCodeAt(endB - same - 1)) same++;
  return { fromA: from, toA: endA - same, fromB: from, toB: endB - same };
}

/** What a section that is kept costs, compared with so many characters that are read. */
const KEPT_COST = 10;

/** The text of a section by itself, so that what is kept of it does not hold on to the whole text it is from. */
function ownText(text: string, start: number, end: number): string {
  return `${text.slice(start, end)} `.slice(0, -1);
}

/**
 * Reads one note again and again as it is typed. What did not change is not read again: the Markdown tree is
 * incremental, and a section whose tree and source are the same keeps its content (and so whatever others have cached
 * by its proses).
 */
export class NoteReader {
  #body = "";
  #tree: Tree | null = null;
  /** The sections of the last text that was read to the end, by their trees. */
  #sections: ReadonlyMap<Tree, Section> = new Map();
  /** What locators were called in it. */
  #terms = englishTerms;

  /** Reads `text` to the end. */
  read(text: string): ParsedNote {
    return finish(this.readSteps(text));
  }

  /** Reads `text` in steps of a few milliseconds at most, so that a caller may do something else in between. */
  *readSteps(text: string): Generator<void, ParsedNote, void> {
    const { yaml, body } = splitFrontmatter(text);
    const source = withLineFeeds(text);
    const shown = parserText(source.slice(body));
    yield;
    const tree = yield* this.#parse(shown);
    yield;
    const known = this.#sections;
    const terms: LocatorTerms = termsFor(yaml && languageIn(text, yaml));
    // In another language the same citation may have another locator; what else a block holds stays.
    const kept = terms === this.#terms ? keptSections(tree, source, body, known) : NO_SECTIONS;
    yield;
    const blocks = kept.size < known.size ? blocksBut(known, kept) : NO_BLOCKS;
    const sections = new Map<Tree, Section>();
    const read: Section[] = [];
    const pace = new Pace();
    let quotes = 0;
    for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
      const [start, end] = [body + node.from, body + node.to];
      let section = node.tree ? kept.get(node.tree) : undefined;
      if (pace.after(section ? KEPT_COST : end - start)) yield;
      if (!section) {
        const own = known.size > 0 ? ownText(source, start, end) : source.slice(start, end);
        section = yield* Section.read(own, node, blocks, terms);
      }
      section = section.at(start, quotes);
      quotes += section.quotes;
      read.push(section);
      if (node.tree) sections.set(node.tree, section);
    }
    this.#sections = sections;
    this.#terms = terms;
    yield;
    return noteOf(text, yaml, read);
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
}

/** The sections of a tree that were read before and stand there unchanged. */
function keptSections(
  tree: Tree,
  source: string,
  body: number,
  known: ReadonlyMap<Tree, Section>,
): ReadonlyMap<Tree, Section> {
  const kept = new Map<Tree, Section>();
  if (known.size === 0) return kept;
  for (let node: SyntaxNode | null = tree.topNode.firstChild; node; node = node.nextSibling) {
    const section = node.tree ? known.get(node.tree) : undefined;
    if (!node.tree || !section) continue;
    const same =
      section.source.length === node.to - node.from && source.startsWith(section.source, body + node.from);
    if (same) kept.set(node.tree, section);
  }
  return kept;
}

const NO_SECTIONS: ReadonlyMap<Tree, Section> = new Map();

const NO_BLOCKS: ReadonlyMap<string, KeptBlock> = new Map();

/** The blocks of the sections that are gone: most of them stand in the sections that came instead. */
function blocksBut(
  known: ReadonlyMap<Tree, Section>,
  kept: ReadonlyMap<Tree, Section>,
): ReadonlyMap<string, KeptBlock> {
  const blocks = new Map<string, KeptBlock>();
  for (const [tree, section] of known) {
    if (!kept.has(tree)) for (const [key, block] of section.blocks) blocks.set(key, block);
  }
  return blocks;
}
