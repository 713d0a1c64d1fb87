import { difference, type ParsedNote } from "../notes/note.ts";
import { ExtractedQuotation, type QuotedCitation } from "../quotes/index.ts";
import type { Prose } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import type { NoteAnalysis } from "./note.ts";

/**
 * What a note says right after an edit, before it was held against the dossier again: what it said last, where it stands
 * now. Of the paragraphs that the edit touched nothing is known yet.
 *
 * @param known what it said last
 * @param parsed its present text, by the reader that read the last one
 */
export function glimpse(known: NoteAnalysis, parsed: ParsedNote): NoteAnalysis {
  const { toA, toB } = difference(known.parsed.text, parsed.text);
  const moved = (span: Span): Span =>
    span.start < toA ? span : { start: span.start + toB - toA, end: span.end + toB - toA };
  const now = untouched(known.parsed.proses, parsed.proses);
  return {
    ...known,
    parsed,
    mentions: known.mentions.flatMap((mention) => {
      const prose = now.get(mention.prose);
      if (!prose) return [];
      return prose === mention.prose ? [mention] : [{ ...mention, prose, span: moved(mention.span) }];
    }),
    quotations: known.quotations.flatMap((quotation) => {
      const parts = quotation.parts.flatMap(({ prose, start, end }) => {
        const there = now.get(prose);
        return there ? [{ prose: there, start, end }] : [];
      });
      if (parts.length < quotation.parts.length) return [];
      const { kind, outer, citation } = quotation;
      return [new ExtractedQuotation(kind, parts, moved(outer), citation && movedCitation(citation, moved))];
    }),
  };
}

function movedCitation(citation: QuotedCitation, moved: (span: Span) => Span): QuotedCitation {
  return { ...citation, span: moved(citation.span) };
}

/** The proses before and after an edit, by what they were before it. */
function untouched(before: readonly Prose[], after: readonly Prose[]): ReadonlyMap<Prose, Prose> {
  const now = new Map<Prose, Prose>();
  const isKept = (was: Prose | undefined, is: Prose | undefined): boolean => was?.origin === is?.origin;
  const most = Math.min(before.length, after.length);
  let first = 0;
  for (; first < most && isKept(before[first], after[first]); first++) enter(before[first], after[first]);
  for (let last = 1; last <= most - first; last++) {
    const [was, is] = [before.at(-last), after.at(-last)];
    if (!isKept(was, is)) break;
    enter(was, is);
  }
  return now;

  function enter(was: Prose | undefined, is: Prose | undefined): void {
    if (was && is) now.set(was, is);
  }
}
