import {
  ExtractedQuotation,
  wordCount,
  type CitedProse,
  type ProsePart,
  type QuotedCitation,
} from "./extracted.ts";

/** A stretch of a blockquote up to its citation. */
interface Run {
  parts: ProsePart[];
  citation: QuotedCitation | null;
}

/** A last line that says who said it: `— Moon Jae-in [@key]`. */
const ATTRIBUTION = /(?:^|\n)[ \t]*(?:[\u2014\u2015\u2013]|-{2,3})\s*[^\n]*$/u;
/** `[!NOTE]`, whether or not its brackets were taken for markup. */
const CALLOUT = /^\s*\[?!\p{L}+\]?[-+]?\s*(?:\n|$)/u;

/**
 * The quotations of one blockquote; see `extractQuotations` for what each cites.
 *
 * @param block its paragraphs
 * @param before the block before it in the note, and `after` the one after it
 */
export function blockQuotations(
  block: readonly CitedProse[],
  before: CitedProse | undefined,
  after: CitedProse | undefined,
): ExtractedQuotation[] {
  if (CALLOUT.test(block[0]?.prose.text ?? "")) return [];
  const runs = runsOf(block);
  const only = runs[0];
  if (runs.length === 1 && only?.citation === null) only.citation = following(after) ?? introducing(before);
  return runs.map(({ parts, citation }) => {
    const first = parts[0];
    const last = parts.at(-1);
    const start = first?.prose.span(first.start, first.end).start ?? 0;
    const end = last?.prose.span(last.start, last.end).end ?? start;
    return new ExtractedQuotation("block", parts, { start, end }, citation);
  });
}

function runsOf(block: readonly CitedProse[]): Run[] {
  const runs: Run[] = [];
  let run: Run = { parts: [], citation: null };
  for (const [i, { prose, citations }] of block.entries()) {
    const attribution = i === block.length - 1 && (i > 0 || prose.text.includes("\n"));
    const end = attribution ? (ATTRIBUTION.exec(prose.text)?.index ?? prose.text.length) : prose.text.length;
    let from = 0;
    for (const { index, citation } of citations) {
      addPart(run, { prose, start: from, end: Math.min(index, end) });
      from = Math.max(from, Math.min(index + 1, end));
      if (run.parts.length === 0) {
        // A citation before any words is that of the words after it; one more directly behind another adds nothing.
        if (runs.length === 0) run.citation ??= citation;
        continue;
      }
      runs.push({ parts: run.parts, citation: run.citation ?? citation });
      run = { parts: [], citation: null };
    }
    addPart(run, { prose, start: from, end });
  }
  if (run.parts.length === 0) return runs;
  const last = runs.at(-1);
  if (last !== undefined && run.citation === null) last.parts.push(...run.parts);
  else runs.push(run);
  return runs;
}

/** Adds a part, without the white space around it, if it has words. */
function addPart(run: Run, { prose, start, end }: ProsePart): void {
  const written = prose.text.slice(start, Math.max(start, end));
  if (wordCount(written) === 0) return;
  const from = start + written.length - written.trimStart().length;
  run.parts.push({ prose, start: from, end: start + written.trimEnd().length });
}

/** The citation that the next block consists of. */
function following(after: CitedProse | undefined): QuotedCitation | null {
  const first = after?.citations[0];
  if (after === undefined || first === undefined || after.prose.kind === "heading") return null;
  return wordCount(after.prose.text) === 0 ? first.citation : null;
}

/** The last citation of the sentence that introduces a blockquote: `As @key has it:` */
function introducing(before: CitedProse | undefined): QuotedCitation | null {
  if (before === undefined || !/:\s*$/u.test(before.prose.text)) return null;
  const last = before.citations.at(-1);
  if (last === undefined) return null;
  return /[.!?]\s+\p{Lu}/u.test(before.prose.text.slice(last.index)) ? null : last.citation;
}
