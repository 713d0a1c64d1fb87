import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex/lib/index.js";

/**
 * CSL items from BibTeX or BibLaTeX text, by the Citation.js library. This module is only ever imported dynamically:
 * nobody without such a file loads the library. Throws where the library cannot read the text.
 */
export function bibtexToCsl(text: string): Record<string, unknown>[] {
  return plugins.input.chain(text, { generateGraph: false, forceType: "@biblatex/text" });
}
