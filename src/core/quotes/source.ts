import { finish } from "../text/pace.ts";
import { Prose } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import { htmlProses } from "./html.ts";
import { printedNumbers } from "./printedNumbers.ts";
import { HYPHEN_AT_LINE_END, WordScanner } from "./words.ts";

/** After how many words the building of a source lets go of the thread. */
const WORDS_PER_STEP = 8192;

/**
 * The archived copy of a source, made ready for finding quotations in it: its words in their folded form (see
 * `foldWord`), each with its place in the file. Words are addressed by their index, from 0 to `wordCount` - 1.
 */
export class SourceText {
  /** The folded words, each with a space before it, and a space at the end: whole words are found with `indexOf`. */
  readonly folded: string;
  readonly wordCount: number;
  /** A number for each word; equal words have equal numbers. */
  readonly ids: Int32Array;
  /** The number of every word that occurs, and how often the word of each number occurs. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly frequency: readonly number[];

  readonly #blocks: readonly Prose[];
  readonly #blockWords: readonly number[];
  readonly #foldedStarts: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #numbers: readonly ParagraphNumber[];

  private constructor(words: Words, blocks: readonly Prose[], markdown: string) {
    this.folded = ` ${words.folded.join(" ")} `;
    this.wordCount = words.folded.length;
    this.ids = words.ids.slice(0, this.wordCount);
    this.vocabulary = words.vocabulary;
    this.frequency = words.frequency;
    this.#blocks = blocks;
    this.#blockWords = words.blockWords;
    this.#starts = words.starts.slice(0, this.wordCount);
    this.#ends = words.ends.slice(0, this.wordCount);
    this.#foldedStarts = new Int32Array(this.wordCount);
    let at = 1;
    for (const [i, word] of words.folded.entries()) {
      this.#foldedStarts[i] = at;
      at += word.length + 1;
    }
    this.#numbers = numberParagraphs(blocks, markdown);
  }

  /** Plain text: paragraphs end at blank lines or, where there is none, at line ends. */
  static fromPlain(text: string): SourceText {
    return finish(SourceText.steps(plainProses(text)));
  }

  /** Markdown, already read into its blocks, in document order. */
  static fromProses(proses: readonly Prose[], markdown: string): SourceText {
    return finish(SourceText.steps(proses, markdown));
  }

  /** HTML, well-formed or not. */
  static fromHtml(html: string): SourceText {
    return finish(SourceText.steps(finish(htmlProses(html))));
  }

  /**
   * The same in slices of a few milliseconds, for a host that must not be blocked.
   *
   * @param proses the blocks: `plainProses(text)`, those of `htmlProses(html)` or of a Markdown file
   * @param markdown the text of the file where it is Markdown, whose blocks do not hold the numbers of lists; else ""
   */
  static *steps(proses: readonly Prose[], markdown = ""): Generator<void, SourceText, void> {
    const words = new Words(proses.reduce((sum, { text }) => sum + text.length, 0));
    let left = WORDS_PER_STEP;
    for (const { text } of proses) {
      words.blockWords.push(words.folded.length);
      const scanner = new WordScanner(text);
      while (scanner.next()) {
        words.add(scanner);
        if (--left > 0) continue;
        left = WORDS_PER_STEP;
        yield;
      }
    }
    return new SourceText(words, proses, markdown);
  }

  /** The word that starts at or holds an index of {@link folded}. */
  wordAtFolded(index: number): number {
    return lastAtOrBefore(this.#foldedStarts, index);
  }

  /** The slice of {@link folded} from word `from` to before word `to`, without the spaces around it. */
  foldedSlice(from: number, to: number): string {
    return from < to ? this.folded.slice(this.foldedStart(from), this.foldedStart(to) - 1) : "";
  }

  /** Where word `index` starts in {@link folded}; for `wordCount`, just past the end. */
  foldedStart(index: number): number {
    return this.#foldedStarts[index] ?? this.folded.length;
  }

  /** Where words `from` to before `to` stand in the file; for none, the empty span where word `from` starts. */
  span(from: number, to: number): Span {
    if (from < to) return { start: this.#offset(from, "start"), end: this.#offset(to - 1, "end") };
    const at =
      from < this.wordCount ? this.#offset(from, "start") : from > 0 ? this.#offset(from - 1, "end") : 0;
    return { start: at, end: at };
  }

  /** Words `from` to before `to` as a reader sees them, with what stands between them. */
  display(from: number, to: number): string {
    if (from >= to) return "";
    const first = lastAtOrBefore(this.#blockWords, from);
    const last = lastAtOrBefore(this.#blockWords, to - 1);
    let shown = "";
    for (let block = first; block <= last; block++) {
      const text = this.#blocks[block]?.text ?? "";
      const start = block === first ? this.#starts[from] : 0;
      const end = block === last ? this.#ends[to - 1] : text.length;
      shown += (shown === "" ? "" : " ") + text.slice(start, end);
    }
    return shown.replace(HYPHEN_AT_LINE_END, "$1");
  }

  /** What stands between word `index` - 1 and word `index`, `"\n\n"` between two blocks. */
  between(index: number): string {
    const block = lastAtOrBefore(this.#blockWords, index);
    if (index >= this.wordCount || index < 1 || lastAtOrBefore(this.#blockWords, index - 1) !== block)
      return "\n\n";
    return (this.#blocks[block]?.text ?? "").slice(this.#ends[index - 1], this.#starts[index]);
  }

  /**
   * The number of the paragraph in which the word stands: the one that the source prints before it, where it numbers its
   * paragraphs, else counted from 1; null in a heading, and in text that is in no numbered paragraph.
   */
  paragraphOf(index: number): number | null {
    return this.#numbers[lastAtOrBefore(this.#blockWords, index)]?.number ?? null;
  }

  /** The blocks of text in their order, with their numbers as in {@link paragraphOf}. */
  *blocks(): Generator<ParagraphNumber & { readonly prose: Prose }, void, void> {
    for (const [i, prose] of this.#blocks.entries()) {
      yield { number: null, printed: 0, ...this.#numbers[i], prose };
    }
  }

  #offset(word: number, edge: "start" | "end"): number {
    const block = this.#blocks[lastAtOrBefore(this.#blockWords, word)];
    if (block === undefined) return 0;
    const { start, end } = block.span(this.#starts[word] ?? 0, this.#ends[word] ?? 1);
    return edge === "start" ? start : end;
  }
}

/** How a block of text is cited. */
interface ParagraphNumber {
  readonly number: number | null;
  /** How much of the block's text is its number, as printed. UTF-16 units. */
  readonly printed: number;
}

/** The words of a source while it is being read. */
class Words {
  readonly folded: string[] = [];
  readonly vocabulary = new Map<string, number>();
  readonly frequency: number[] = [];
  /** The index of each block's first word. */
  readonly blockWords: number[] = [];
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;

  constructor(characters: number) {
    this.ids = new Int32Array(characters);
    this.starts = new Int32Array(characters);
    this.ends = new Int32Array(characters);
  }

  add({ folded, start, end }: WordScanner): void {
    const index = this.folded.length;
    let id = this.vocabulary.get(folded);
    if (id === undefined) {
      id = this.vocabulary.size;
      this.vocabulary.set(folded, id);
      this.frequency.push(0);
    }
    this.frequency[id] = (this.frequency[id] ?? 0) + 1;
    this.ids[index] = id;
    this.starts[index] = start;
    this.ends[index] = end;
    this.folded.push(folded);
  }
}

/** The blocks of a plain text: see {@link SourceText.fromPlain}. */
export function plainProses(text: string): Prose[] {
  const separator = /\n[ \t\r]*\n/.test(text) ? /\n[ \t\r]*\n/g : /\n/g;
  const proses: Prose[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(separator)) {
    if (index > start) proses.push(Prose.plain(text.slice(start, index), start));
    start = index + gap.length;
  }
  if (start < text.length) proses.push(Prose.plain(text.slice(start), start));
  return proses;
}

function numberParagraphs(blocks: readonly Prose[], markdown: string): ParagraphNumber[] {
  const printed = printedNumbers(blocks, markdown);
  let number: number | null = null;
  let count = 0;
  return blocks.map(({ kind, text }, i): ParagraphNumber => {
    if (kind === "heading" || text.trim() === "") {
      // What stands below a heading is no part of the paragraph above it.
      if (kind === "heading") number = null;
      return { number: null, printed: 0 };
    }
    if (!printed) return { number: ++count, printed: 0 };
    const own = printed[i];
    if (own) ({ number } = own);
    return { number, printed: own?.length ?? 0 };
  });
}

function lastAtOrBefore(ascending: Int32Array | readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
