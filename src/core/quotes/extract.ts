import { finish, Pace } from "../text/pace.ts";
import { BARRIER, type Prose } from "../text/prose.ts";
import { blockQuotations } from "./blocks.ts";
import type { CitedProse, ExtractedQuotation, QuotedCitation } from "./extracted.ts";
import { Footnotes } from "./footnotes.ts";
import { inlineQuotations } from "./inline.ts";

/**
 * The quotations of a note, with what each cites. Linear in the note.
 *
 * A blockquote is a quotation. Its citation is the one in it; with several, each paragraph or stretch belongs to the
 * citation that follows it. A blockquote without any takes the citation that the next block consists of, else the last
 * one of a sentence that introduces it with a colon. A last line that starts with a dash is no part of it.
 *
 * Words in quotation marks are a quotation of what is cited in their sentence: by a citation that directly follows; else
 * by an author named in the text before (`@key writes that “…”`); else by the next citation; else by the last one
 * before. Where a quotation ends with a comma and goes on in the next sentence (`“…,” he said. “…” [@key]`), both halves
 * are one speaker's. Without a citation only what has five words counts: fewer are scare quotes or
 * titles. Fewer than four count where the citation directly follows, a single word never.
 *
 * A footnote that cites is a citation where it is referred to, with all its keys: `“…”[^1]`, `“…”^[@key, p. 3]`.
 *
 * @param proses the note's blocks in the order of the text
 * @param citations the note's citations in the order of the text, each of which starts where a barrier of a prose stands
 * @param text the whole note, in which the footnotes are; without it, they are passed over
 */
export function extractQuotations(
  proses: readonly Prose[],
  citations: readonly QuotedCitation[],
  text = "",
): ExtractedQuotation[] {
  return finish(extractQuotationsSteps(proses, citations, text));
}

/** {@link extractQuotations} in small steps. */
export function* extractQuotationsSteps(
  proses: readonly Prose[],
  citations: readonly QuotedCitation[],
  text: string,
): Generator<void, ExtractedQuotation[], void> {
  const pace = new Pace();
  const starts = new Map(citations.map((citation) => [citation.span.start, citation]));
  const footnotes = new Footnotes(
    text,
    [...citations].sort((a, b) => a.span.start - b.span.start),
  );
  yield;
  const cited: CitedProse[] = [];
  for (const prose of proses) {
    cited.push(withCitations(prose, starts, footnotes));
    if (pace.after(prose.text.length)) yield;
  }
  const found: ExtractedQuotation[] = [];
  for (let i = 0; i < cited.length;) {
    const here = cited[i];
    if (here === undefined) break;
    let next = i + 1;
    if (here.prose.kind === "quote") {
      while (cited[next]?.prose.kind === "quote" && cited[next]?.prose.quote === here.prose.quote) next++;
      found.push(...blockQuotations(cited.slice(i, next), cited[i - 1], cited[next]));
    } else if (here.prose.kind !== "heading") found.push(...inlineQuotations(here));
    for (; i < next; i++) if (pace.after(cited[i]?.prose.text.length ?? 0)) yield;
  }
  return found;
}

function withCitations(
  prose: Prose,
  starts: ReadonlyMap<number, QuotedCitation>,
  footnotes: Footnotes,
): CitedProse {
  const citations: { index: number; citation: QuotedCitation }[] = [];
  for (let at = prose.text.indexOf(BARRIER); at >= 0; at = prose.text.indexOf(BARRIER, at + 1)) {
    const citation = starts.get(prose.offsetAt(at)) ?? footnotes.citationAt(prose.span(at, at + 1));
    if (citation) citations.push({ index: at, citation });
  }
  return { prose, citations };
}
