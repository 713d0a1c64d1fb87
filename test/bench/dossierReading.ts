import { parseDocument } from "yaml";
import { readDossier } from "../../src/core/dossier/read.ts";
import { atMost, compare, type Result } from "./measure.ts";
import type { Vault } from "./vault.ts";

const ROUNDS = 5;

/** Reading dossier files, held against what the YAML library takes to parse them whole. */
export function benchDossierReading({ files }: Vault): Result {
  const dossiers = files.filter(({ kind }) => kind === "dossier" || kind === "references");
  const bytes = dossiers.reduce((sum, { text }) => sum + text.length, 0);
  let read = 0;
  const [ours = 0, whole = 0] = compare(ROUNDS, [
    () => {
      for (const { text, path } of dossiers) {
        const { entities, events, references } = readDossier(text, path);
        read = entities.length + events.length + references.length;
      }
    },
    () => {
      for (const { text } of dossiers) if (parseDocument(text).errors.length > 0) throw new Error(text);
    },
  ]);
  if (read === 0) throw new Error("The last file held nothing.");
  return {
    gates: [atMost("reading the dossier, to the YAML library alone", ours / whole, 2)],
    facts: [{ name: `reading the dossier, ${(bytes / 1e6).toFixed(1)} MB`, value: ours, unit: "ms" }],
  };
}
