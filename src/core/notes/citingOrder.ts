import type { CitationCluster } from "../citations/citation.ts";
import type { Citing } from "../citations/format/clusters.ts";
import { footnoteDefinitions } from "./footnotes.ts";
import type { ParsedNote } from "./note.ts";

const REFERENCE = /\[\^([^\s[\]]{1,200})\](:?)/g;

/** A footnote, and where a reader comes to it. */
interface Footnote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The offset at which the note first refers to it; past its end where it does not. */
  readonly place: number;
  /** Where its own text begins. */
  readonly text: number;
}

/**
 * The citations of a note in the order in which a reader comes to them, which is Pandoc's: those of a footnote where it is
 * first referred to. Each says in which footnote it stands, as styles for notes must know.
 */
export function inReadingOrder({ text, proses, citations }: ParsedNote): Citing[] {
  if (!text.includes("^")) return [...citations];
  const footnotes = footnotesOf(text);
  for (const prose of proses) {
    const { start, end } = prose.span(0, prose.text.length);
    if (prose.kind === "footnote" && text.startsWith("^[", start - 2))
      footnotes.push({ id: `^${start}`, start: start - 2, end, place: start, text: start });
  }
  const placed = citations.map((citation) => {
    const footnote = footnotes.findLast(
      ({ start, end }) => start <= citation.span.start && citation.span.start < end,
    );
    return { citation, footnote, place: footnote?.place ?? citation.span.start };
  });
  return placed
    .sort((a, b) => a.place - b.place || a.citation.span.start - b.citation.span.start)
    .map(({ citation, footnote }) => (footnote ? cited(citation, footnote, text) : citation));
}

function cited(citation: CitationCluster, footnote: Footnote, text: string): Citing {
  const before = text.slice(footnote.text, citation.span.start);
  return { ...citation, footnote: footnote.id, startsFootnote: before.trim() === "" };
}

function footnotesOf(text: string): Footnote[] {
  const definitions = footnoteDefinitions(text);
  const places = new Map<string, number>();
  for (const { 1: label = "", 2: colon, index } of definitions.size > 0 ? text.matchAll(REFERENCE) : []) {
    const isDefinition = colon === ":" && /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, index - 10), index));
    if (!isDefinition && !places.has(label)) places.set(label, index);
  }
  return [...definitions].map(([id, { start, end }]) => ({
    id,
    start,
    end,
    place: places.get(id) ?? text.length,
    text: text.indexOf("]:", start) + 2,
  }));
}
