import {
  ExtractedQuotation,
  LEAST_UNCITED,
  wordCount,
  type CitedProse,
  type QuotedCitation,
} from "./extracted.ts";
import { quotedStretches, type QuotedStretch } from "./marks.ts";
import { sentenceEnds } from "../language/sentences.ts";

/** From so many words on, words in quotation marks are a quotation if anything is cited in their sentence. */
const LEAST_CITED = 4;

type PlacedCitation = CitedProse["citations"][number];

/** The citations of a prose, ascending, and by the index of their barrier. */
interface Citations {
  readonly all: readonly PlacedCitation[];
  readonly indices: readonly number[];
  readonly at: ReadonlyMap<number, PlacedCitation>;
}

/** A stretch in quotation marks with what it cites so far. */
interface Candidate {
  readonly stretch: QuotedStretch;
  readonly sentence: number;
  readonly opensSentence: boolean;
  readonly words: number;
  citation: QuotedCitation | null;
  /** Whether nothing but punctuation stands between it and its citation. */
  direct: boolean;
}

/** The quotations in quotation marks of one block; see `extractQuotations` for what each cites. */
export function inlineQuotations({ prose, citations: all }: CitedProse): ExtractedQuotation[] {
  const { text } = prose;
  const stretches = quotedStretches(text);
  if (stretches.length === 0) return [];
  const citations: Citations = {
    all,
    indices: all.map(({ index }) => index),
    at: new Map(all.map((one) => [one.index, one])),
  };
  const ends = sentenceEnds(text, insideOf(stretches), (at) => withCitationAfter(text, at, citations));
  const candidates = stretches.map((stretch) => candidateOf(text, stretch, ends, citations));
  for (const [i, candidate] of candidates.entries()) {
    const next = candidates[i + 1];
    if (candidate.citation === null && next !== undefined && goesOn(text, candidate, next)) {
      candidate.citation = next.citation;
    }
  }
  return candidates
    .filter(({ words, citation, direct }) => {
      return words >= (citation === null ? LEAST_UNCITED : direct ? 2 : LEAST_CITED);
    })
    .map(({ stretch, citation }) => {
      const { start, end } = trimmed(text, stretch, citations);
      const outer = prose.span(stretch.outerStart, stretch.outerEnd);
      return new ExtractedQuotation("inline", [{ prose, start, end }], outer, citation);
    });
}

function candidateOf(
  text: string,
  stretch: QuotedStretch,
  ends: readonly number[],
  citations: Citations,
): Candidate {
  const sentence = countUpTo(ends, stretch.outerStart);
  const from = ends[sentence - 1] ?? 0;
  const to = ends[sentence] ?? text.length;
  const near = citations.all.slice(
    countUpTo(citations.indices, from - 1),
    countUpTo(citations.indices, to - 1),
  );
  const chosen = choose(text, stretch, near);
  return {
    stretch,
    sentence,
    opensSentence: text.slice(from, stretch.outerStart).trim() === "",
    words: wordCount(text.slice(stretch.start, stretch.end)),
    ...chosen,
  };
}

function choose(
  text: string,
  { start, end, outerStart, outerEnd }: QuotedStretch,
  citations: readonly PlacedCitation[],
): { citation: QuotedCitation | null; direct: boolean } {
  const within = citations.find(({ index }) => index >= start && index < end);
  if (within !== undefined) return { citation: within.citation, direct: true };
  const after = citations.filter(({ index }) => index >= outerEnd);
  const before = citations.filter(({ index }) => index < outerStart);
  const next = after[0];
  if (
    next !== undefined &&
    !isAuthor(next) &&
    /^[\s.,;:!?()\u2014\u2013-]*$/u.test(text.slice(outerEnd, next.index))
  ) {
    return { citation: next.citation, direct: true };
  }
  const chosen =
    before.findLast(isAuthor) ?? after.find((one) => !isAuthor(one)) ?? after.find(isAuthor) ?? before.at(-1);
  return { citation: chosen?.citation ?? null, direct: false };
}

function isAuthor({ citation }: PlacedCitation): boolean {
  return citation.items[0]?.mode === "author-in-text";
}

/** Whether a quotation is interrupted by who says it and goes on as the next sentence. */
function goesOn(text: string, { stretch, sentence }: Candidate, next: Candidate): boolean {
  return (
    next.citation !== null &&
    next.sentence === sentence + 1 &&
    next.opensSentence &&
    /,\s*$/.test(text.slice(stretch.start, stretch.end) + text.charAt(stretch.outerEnd).replace(/[^,]/, ""))
  );
}

/** The stretch without white space and citations at its edges. */
function trimmed(
  text: string,
  { start, end }: QuotedStretch,
  citations: Citations,
): { start: number; end: number } {
  const isCitation = (at: number) => citations.at.has(at);
  while (start < end && (/\s/u.test(text.charAt(start)) || isCitation(start))) start++;
  while (end > start && (/\s/u.test(text.charAt(end - 1)) || isCitation(end - 1))) end--;
  return { start, end };
}

function insideOf(stretches: readonly QuotedStretch[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((stretches[next]?.outerEnd ?? Infinity) <= at) next++;
    return (stretches[next]?.outerStart ?? Infinity) < at;
  };
}

/** Where a sentence ends whose full stop stands before its citation: `“… agreed.” [@key] The next …` */
function withCitationAfter(text: string, at: number, citations: Citations): number {
  const gap = /^\s*/u.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  const citation = citations.at.get(at + gap);
  if (citation === undefined || isAuthor(citation)) return at;
  const end = at + gap + 1;
  return /[.,;:!?]/.test(text.charAt(end)) ? end + 1 : end;
}

/** How many of some ascending numbers are at most `value`. */
function countUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
