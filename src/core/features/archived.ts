import { passagesOf, type Passage } from "../quotes/passages.ts";
import type { SourceText } from "../quotes/source.ts";
import type { Reference } from "../dossier/model.ts";
import type { Folder } from "./folder.ts";

/** A source's archived copy, in its paragraphs. */
export interface ArchivedCopy {
  readonly reference: Reference;
  /** The file, as the folder's index names it. */
  readonly path: string;
  readonly source: SourceText;
  readonly passages: readonly Passage[];
}

const passagesBySource = new WeakMap<SourceText, readonly Passage[]>();

/** The archived copy of a source; null where there is none. */
export function archivedCopy(folder: Folder, reference: Reference): ArchivedCopy | null {
  const { workspace } = folder;
  const path = workspace.archiveOf(reference);
  const source = path === null ? null : workspace.archivedSource(reference);
  if (path === null || source === null) return null;
  let passages = passagesBySource.get(source);
  if (!passages) {
    passages = passagesOf(source, workspace.text(path) ?? "");
    passagesBySource.set(source, passages);
  }
  return { reference, path, source, passages };
}

/** The sources whose archived copy a file is. */
export function sourcesArchivedIn({ workspace }: Folder, path: string): Reference[] {
  if (!workspace.archives.has(path)) return [];
  return [...workspace.references.values(), ...workspace.local.values()].filter(
    (reference) => reference.file !== null && workspace.archiveOf(reference) === path,
  );
}
