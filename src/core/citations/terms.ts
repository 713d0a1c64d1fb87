/** What a locator's label may be written as, and the CSL locator type it stands for. */
export interface LocatorTerms {
  /** The CSL locator type ("page", "paragraph", …) of a term as written, whatever its case; null for no term. */
  labelOf(term: string): string | null;
  /** No term is longer than this many UTF-16 units. */
  readonly longest: number;
}

/** CSL locator types with their terms in English: singular, plural, short forms, symbols. */
export const ENGLISH_TERMS: Readonly<Record<string, readonly string[]>> = {
  page: ["page", "pages", "p.", "pp."],
  paragraph: ["paragraph", "paragraphs", "para.", "paras.", "¶", "¶¶"],
  chapter: ["chapter", "chapters", "chap.", "chaps."],
  section: ["section", "sections", "sec.", "secs.", "§", "§§"],
  volume: ["volume", "volumes", "vol.", "vols."],
  issue: ["number", "numbers", "no.", "nos."],
  note: ["note", "notes", "n.", "nn."],
  figure: ["figure", "figures", "fig.", "figs."],
  line: ["line", "lines", "l.", "ll."],
  verse: ["verse", "verses", "v.", "vv."],
  column: ["column", "columns", "col.", "cols."],
  folio: ["folio", "folios", "fol.", "fols."],
  part: ["part", "parts", "pt.", "pts."],
  book: ["book", "books", "bk.", "bks."],
  opus: ["opus", "opera", "op.", "opp."],
  "sub-verbo": ["sub verbo", "sub verbis", "s.v.", "s.vv."],
};

/** Terms from a table of CSL locator types, as a CSL locale gives them. */
export function locatorTerms(table: Readonly<Record<string, readonly string[]>>): LocatorTerms {
  const labels = new Map<string, string>();
  let longest = 0;
  for (const [label, terms] of Object.entries(table)) {
    for (const term of terms) {
      labels.set(term.toLowerCase(), label);
      longest = Math.max(longest, term.length);
    }
  }
  return { labelOf: (term) => labels.get(term.toLowerCase()) ?? null, longest };
}

export const englishTerms: LocatorTerms = locatorTerms(ENGLISH_TERMS);
