import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileKind } from "../../src/core/index/files.ts";
import type { Workspace } from "../../src/core/index/workspace.ts";
import { castOf, type Cast } from "./cast.ts";
import { DossierWriter } from "./dossier.ts";
import { notePath, noteText, type Library } from "./note.ts";
import { Random } from "./random.ts";
import { readTexts } from "./texts.ts";

const SEED = 20_190_228;

/** A folder of notes with a dossier, as its files' texts. */
export interface Vault {
  readonly cast: Cast;
  readonly notes: number;
  readonly files: readonly { readonly path: string; readonly kind: FileKind; readonly text: string }[];
}

/** Sentences of an archived copy that are worth quoting: long enough to be told from others. */
function quotable(text: string): string[] {
  return text
    .split("\n\n")
    .filter((block) => !/^[#>|*\-\d]/.test(block))
    .flatMap((block) => block.replace(/\s+/g, " ").split(/(?<=[.!?]) (?=\p{Lu})/u))
    .filter((sentence) => sentence.length > 45 && sentence.length < 200 && !/["“”[\]*_]/.test(sentence));
}

/**
 * A vault of so many notes: the same for the same number in every run. The dossier is the same whatever their number,
 * and so is each note, but for where its links lead.
 */
export function makeVault(notes: number): Vault {
  const random = new Random(SEED);
  const cast = castOf(random);
  const texts = readTexts();
  const writer = new DossierWriter(random, cast, texts);
  const files: { path: string; kind: FileKind; text: string }[] = [];
  for (const [path, text] of writer.files())
    files.push({ path, kind: path.startsWith("dossier/") ? "dossier" : "references", text });
  const archives = writer.archives(texts);
  for (const { path, text } of archives) files.push({ path, kind: "archive", text });
  const library: Library = {
    cast,
    texts,
    quotable: archives.flatMap(({ key, text }) => quotable(text).map((sentence) => ({ key, sentence }))),
    notes,
    seed: SEED,
  };
  for (let at = 0; at < notes; at++)
    files.push({ path: notePath(at, SEED), kind: "note", text: noteText(at, library) });
  return { cast, notes, files };
}

/** The path of a note; it is the same in all vaults that hold it. */
export function pathOfNote(at: number): string {
  return notePath(at, SEED);
}

/** Hands a vault's files of some kinds to an index, as a host does; the work is left to do. */
export function fill(workspace: Workspace, vault: Vault, wants: (kind: FileKind) => boolean): void {
  for (const { path, kind, text } of vault.files) if (wants(kind)) workspace.set(path, kind, text);
}

/** Writes a vault to a folder, which need not be there. */
export function writeVault(vault: Vault, folder: string): void {
  for (const { path, text } of vault.files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
