import type { CitationCluster } from "../../core/citations/grammar.ts";
import type { LocatorTerms } from "../../core/citations/terms.ts";
import type { Formatter } from "../../core/citations/format/index.ts";

/** What the preview wants to know of the note that it shows. Everything is answered at once, from memory. */
export interface PreviewedNote {
  /** Formats the note's citations; null while it is being loaded, and where the style cannot be had. */
  readonly formatter: Formatter | null;
  /** The words for pages, chapters and so on in the note's language. */
  readonly terms: LocatorTerms;
  /** What the list of references is headed. */
  readonly heading: string;
  /** The name of what a wikilink means, and a link to it that the preview can follow; null where it means nothing. */
  linked(target: string): { readonly title: string; readonly href: string } | null;
  /** The drawing of a part of the timeline as HTML; null while what draws is being loaded. */
  timeline(block: string, count: number): string | null;
}

/** Finds the note that is rendered; null for what is no note of ours. */
export type NoteFinder = (env: unknown) => PreviewedNote | null;

/** The citations of one rendering, kept on its first token. */
export interface Citations {
  readonly clusters: CitationCluster[];
}
