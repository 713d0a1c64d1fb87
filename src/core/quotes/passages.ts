import { BARRIER, type Prose } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import { wordCount } from "./extracted.ts";
import { sentenceEnds } from "../language/sentences.ts";
import type { SourceText } from "./source.ts";
import { HYPHEN_AT_LINE_END, WordScanner } from "./words.ts";

/** A stretch of one paragraph of an archived source, as it can be quoted. */
export interface Passage {
  /** The paragraph's number, see `SourceText.paragraphOf`; null for text that is in no numbered paragraph. */
  readonly paragraph: number | null;
  /** What a reader sees, on one line; `[…]` where the file holds something that is no prose. */
  readonly text: string;
  /** Where it stands in the archive's file. */
  readonly span: Span;
}

/** What is left out of a quotation without a word: notes, citations and pictures of the source. */
const LEFT_OUT = /^(?:\[\^|\^\[|!\[|\[@|\[-@|@|<!--)/;

/**
 * The paragraphs of an archived source that have words in them, without the numbers printed before them.
 * @param file the archive's text, from which the source was made
 */
export function passagesOf(source: SourceText, file: string): Passage[] {
  return [...source.blocks()].flatMap(({ number, printed, prose }) =>
    prose.kind !== "heading" && hasWords(prose.text.slice(printed))
      ? [passage(number, prose, printed, prose.text.length, file)]
      : [],
  );
}

/**
 * What of a source's paragraphs lies in a stretch of its file, taken to whole words: one passage for each paragraph, with
 * `[…]` where a heading between them is left out. For an empty stretch, the paragraph it stands in.
 */
export function passagesIn(source: SourceText, file: string, { start, end }: Span): Passage[] {
  const found: Passage[] = [];
  let skipped = false;
  for (const { number, printed, prose } of source.blocks()) {
    const own = prose.span(0, prose.text.length);
    const outside =
      start === end ? start < own.start || start > own.end : end <= own.start || start >= own.end;
    if (outside) continue;
    const words =
      start === end
        ? { start: printed, end: prose.text.length }
        : wholeWords(prose.text, prose.indexAt(start), prose.indexAt(end));
    if (wordCount(prose.text.slice(words.start, words.end)) === 0) continue;
    const before = found.at(-1);
    if (prose.kind === "heading") {
      skipped = true;
      continue;
    }
    if (skipped && before) found[found.length - 1] = { ...before, text: `${before.text} […]` };
    skipped = false;
    found.push(passage(number, prose, words.start, words.end, file));
  }
  return found.some(({ text }) => hasWords(text)) ? found : [];
}

/** Whether there is anything to check: words in brackets count as the quoter's own. */
function hasWords(text: string): boolean {
  return wordCount(text.replace(/\[[^[\]]{0,200}\]/g, "")) > 0;
}

/** The stretch, moved out to the ends of the words that it cuts. */
function wholeWords(text: string, start: number, end: number): Span {
  const scanner = new WordScanner(text);
  let [from, to] = [start, end];
  while (scanner.next()) {
    if (scanner.start < start && scanner.end > start) from = scanner.start;
    if (scanner.start < end && scanner.end > end) to = scanner.end;
    if (scanner.start >= end) break;
  }
  return { start: from, end: to };
}

function passage(paragraph: number | null, prose: Prose, start: number, end: number, file: string): Passage {
  let text = "";
  let from = start;
  for (
    let at = prose.text.indexOf(BARRIER, start);
    at >= 0 && at < end;
    at = prose.text.indexOf(BARRIER, at + 1)
  ) {
    const { start: offset } = prose.span(at, at + 1);
    text += prose.text.slice(from, at) + (LEFT_OUT.test(file.slice(offset, offset + 4)) ? " " : " […] ");
    from = at + 1;
  }
  text += prose.text.slice(from, end);
  const shown = text
    .replace(HYPHEN_AT_LINE_END, "$1")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/^(?: |\[…\])+|(?: |\[…\])+$/g, "")
    .replace(/(?<=\S) (?=[.,;:!?](?:\s|$))/g, "");
  return { paragraph, text: shown, span: prose.span(start, end) };
}

/** The sentences of a passage, each without the white space around it, and each with words of its own. */
export function sentencesOf({ text }: Pick<Passage, "text">): string[] {
  const ends = sentenceEnds(
    text,
    () => false,
    (at) => at,
  );
  const sentences: string[] = [];
  let from = 0;
  for (const [i, end] of ends.entries()) {
    const isLast = i === ends.length - 1;
    if (!hasWords(text.slice(from, end)) || (!isLast && !hasWords(text.slice(end)))) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  return sentences;
}

/**
 * Some of a passage's sentences as one quotation, `[…]` where any between them is left out.
 * @param chosen which, by their place among them from 0, ascending
 */
export function joinSentences(sentences: readonly string[], chosen: readonly number[]): string {
  let text = "";
  let before = -1;
  for (const index of chosen) {
    const gap = text === "" ? "" : index === before + 1 ? " " : " […] ";
    text += gap + (sentences[index] ?? "");
    before = index;
  }
  return text;
}
