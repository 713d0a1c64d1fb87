import type { Prose } from "../text/prose.ts";

/** The number that is printed before a paragraph. */
export interface PrintedNumber {
  readonly number: number;
  /** How much of the paragraph's text the number takes, with the white space after it. UTF-16 units. */
  readonly length: number;
}

/** A way to number paragraphs: `45.`, `45)`; `(45)`; `[45]`; `§ 45`, `¶ 45`, `Rn. 45`; or the bare number. */
const STYLES: readonly RegExp[] = [
  /^\s*(\d{1,4})[.)](?:\s+|$)/u,
  /^\s*\((\d{1,4})\)(?:\s+|$)/u,
  /^\s*\[(\d{1,4})\](?:\s+|$)/u,
  /^\s*(?:§|¶|Rn\.?|Rz\.?)\s*(\d{1,4})[.:]?(?:\s+|$)/iu,
  /^\s*(\d{1,4})(?:\s+(?=["'“‘«„([]?\p{Lu})|\s*$)/u,
];

/** The marker of a list item in Markdown, which is no part of its text: what stands before the text on its line. */
const MARKER = /^[ \t>]*(\d{1,4})[.)][ \t]+$/;

/** Fewer numbers in a row say nothing: a short list has as many. */
const LEAST = 4;

/** What stands over notes and lists of sources, whose numbers are no paragraphs'. */
const NOTES =
  /^\W*(?:end|foot)?notes?\W*$|^\W*(?:references|bibliography|works cited|sources|literature?|literatur(?:verzeichnis)?|anmerkungen|fußnoten|quellen|bibliographie|références|bibliografía|referencias|notas|note|bibliografia)\W*$/iu;

/** How a paragraph of prose ends; preambles, titles and lists of addressees end otherwise. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s*$/u;

interface Mark extends PrintedNumber {
  readonly block: number;
}

/**
 * The numbers that a document prints before its own paragraphs, for each of its blocks, null for a block without one; null
 * for the whole where its numbering is not evidently one of paragraphs: four at least that go on one by one, on a
 * third at least of what follows the first, without much prose before them and without others of the same kind between them.
 *
 * @param markdown the file where it is Markdown, whose lists keep their numbers out of their text; else ""
 */
export function printedNumbers(
  blocks: readonly Prose[],
  markdown: string,
): readonly (PrintedNumber | null)[] | null {
  let best: readonly Mark[] = [];
  for (const style of STYLES) {
    const marks = blocks.flatMap((prose, block): Mark[] => {
      const mark = isText(prose) ? markOf(prose, style, style === STYLES[0] ? markdown : "") : null;
      return mark ? [{ ...mark, block }] : [];
    });
    if (marks.length <= best.length) continue;
    const chain = longestChain(marks);
    const strays = marks.length - chain.length;
    if (chain.length > best.length && strays * 4 <= chain.length && isNumbering(chain, blocks)) best = chain;
  }
  if (best.length === 0) return null;
  const numbers: (PrintedNumber | null)[] = blocks.map(() => null);
  for (const { block, number, length } of best) numbers[block] = { number, length };
  return numbers;
}

function isText({ kind, text }: Prose): boolean {
  return kind !== "heading" && kind !== "footnote" && text.trim() !== "";
}

function markOf(prose: Prose, style: RegExp, markdown: string): PrintedNumber | null {
  const found = style.exec(prose.text);
  if (found) return { number: Number(found[1]), length: found[0].length };
  if (markdown === "") return null;
  const start = prose.offsetAt(0);
  const marker = MARKER.exec(markdown.slice(markdown.lastIndexOf("\n", start - 1) + 1, start));
  return marker && { number: Number(marker[1]), length: 0 };
}

/** A mark, and the row of which it is the end. */
interface Link {
  readonly mark: Mark;
  readonly length: number;
  readonly before: Link | undefined;
}

/** The longest row of marks, in their order, of which each is one more than the one before. */
function longestChain(marks: readonly Mark[]): readonly Mark[] {
  const byNumber = new Map<number, Link>();
  let longest: Link | undefined;
  for (const mark of marks) {
    const before = byNumber.get(mark.number - 1);
    const link = { mark, length: (before?.length ?? 0) + 1, before };
    if (link.length <= (byNumber.get(mark.number)?.length ?? 0)) continue;
    byNumber.set(mark.number, link);
    if (link.length > (longest?.length ?? 0)) longest = link;
  }
  const chain: Mark[] = [];
  for (let link = longest; link; link = link.before) chain.push(link.mark);
  return chain.reverse();
}

function isNumbering(chain: readonly Mark[], blocks: readonly Prose[]): boolean {
  const first = chain[0]?.block ?? 0;
  if (chain.length < LEAST) return false;
  const over = blocks.slice(Math.max(0, first - 2), first);
  if (over.some(({ text }) => text.length < 60 && NOTES.test(text))) return false;
  const prose = blocks.slice(0, first).filter((one) => isText(one) && SENTENCE_END.test(one.text));
  const after = blocks.slice(first).filter(isText);
  return prose.length <= chain.length && after.length <= chain.length * 3;
}
