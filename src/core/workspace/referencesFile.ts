import type { DossierFile } from "../dossier/model.ts";

/** Reads a bibliography that is not YAML: CSL-JSON, BibTeX or RIS. */
export function* readReferencesFile(_path: string, _text: string): Generator<void, DossierFile, void> {
  yield;
  return { entities: [], events: [], references: [], problems: [] };
}
