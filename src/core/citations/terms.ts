import { ENGLISH_TERMS, termsOfLanguage, type TermTable } from "./termTables.ts";

/** What a locator's label may be written as, and the CSL locator type it stands for. */
export interface LocatorTerms {
  /** The CSL locator type ("page", "paragraph", …) of a term as written, whatever its case; null for no term. */
  labelOf(term: string): string | null;
  /** How a type is written: singular, plural, short form, its plural; empty for a type that CSL does not know. */
  formsOf(label: string): readonly string[];
  /** No term is longer than this many UTF-16 units. */
  readonly longest: number;
}

/** The terms of a language, and those of English where the language means nothing else by them. */
function locatorTerms(table: TermTable): LocatorTerms {
  const labels = new Map<string, string>();
  let longest = 0;
  for (const each of table === ENGLISH_TERMS ? [table] : [ENGLISH_TERMS, table]) {
    const written = new Set<string>();
    for (const [label, terms] of Object.entries(each)) {
      for (const term of terms) {
        const key = term.toLowerCase();
        // Of two types with one term in a language, the first in its table is the more usual.
        if (written.has(key)) continue;
        written.add(key);
        labels.set(key, label);
        longest = Math.max(longest, term.length);
      }
    }
  }
  return {
    labelOf: (term) => labels.get(term.toLowerCase()) ?? null,
    formsOf: (label) => table[label] ?? ENGLISH_TERMS[label] ?? [],
    longest,
  };
}

export const englishTerms: LocatorTerms = locatorTerms(ENGLISH_TERMS);

const made = new Map<string, LocatorTerms>();

/**
 * The terms that locators are read with in a note of a language, always the same object for the same language.
 *
 * @param tag BCP 47, of which the first subtag counts; null and languages without terms of their own read as English
 */
export function termsFor(tag: string | null): LocatorTerms {
  const found = tag === null ? null : termsOfLanguage(tag);
  if (found === null) return englishTerms;
  let terms = made.get(found.language);
  if (!terms) {
    terms = locatorTerms(found.table);
    made.set(found.language, terms);
  }
  return terms;
}
