import type { ReferencesFile } from "../citations/bibtex.ts";
import { readCslJsonSteps } from "../citations/csl-json.ts";
import { readRisSteps } from "../citations/ris.ts";
import type { DossierFile } from "../dossier/model.ts";

/** Whether a bibliography is BibTeX or BibLaTeX, which its library reads apart from the rest. */
export function isBibtex(path: string): boolean {
  return /\.bib(?:tex)?$/i.test(path);
}

/** Reads a bibliography that is neither YAML nor BibTeX: CSL-JSON or RIS. */
export function* readReferencesFile(path: string, text: string): Generator<void, DossierFile, void> {
  yield;
  const steps = /\.ris$/i.test(path) ? readRisSteps(text, path) : readCslJsonSteps(text, path);
  const read: ReferencesFile = yield* steps;
  return { entities: [], events: [], ...read };
}
