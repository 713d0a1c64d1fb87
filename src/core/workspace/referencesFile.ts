import type { ReferencesFile } from "../citations/bibtex.ts";
import { readCslJson } from "../citations/csl-json.ts";
import { readRis } from "../citations/ris.ts";
import type { DossierFile } from "../dossier/model.ts";

/** Whether a bibliography is BibTeX or BibLaTeX, which its library reads apart from the rest. */
export function isBibtex(path: string): boolean {
  return /\.bib(?:tex)?$/i.test(path);
}

/** Reads a bibliography that is neither YAML nor BibTeX: CSL-JSON or RIS. */
export function* readReferencesFile(path: string, text: string): Generator<void, DossierFile, void> {
  yield;
  const read: ReferencesFile = /\.ris$/i.test(path) ? readRis(text, path) : readCslJson(text, path);
  return { entities: [], events: [], ...read };
}
