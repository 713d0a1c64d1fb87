import type * as vscode from "vscode";
import type { Entry } from "../../core/dossier/model.ts";
import { entryAt, type FoundEntry } from "../../core/index/occurrences.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";

/** The entry that a place in an editor speaks of. */
export interface Pointed extends FoundEntry {
  readonly folder: FolderIndex;
  readonly path: string;
}

/** What the text at a position speaks of; null where that is nothing the dossier knows. */
export function entryAtPosition(
  index: Index,
  document: vscode.TextDocument,
  position: vscode.Position,
): Pointed | null {
  const file = index.fileAt(document.uri);
  const found = file && entryAt(file.folder.workspace, file.path, document.offsetAt(position));
  return found ? { ...found, ...file } : null;
}

/** The folders of the window that mean the same entry by its id, the pointed one's own among them, each with its own
 * reading of it: the folder that it is written in, and those that it is lent to. */
export function inFolders<E extends Entry>(
  index: Index,
  { entry, folder }: { readonly entry: E; readonly folder: FolderIndex },
): { folder: FolderIndex; entry: E }[] {
  const home = folder.uriOf(entry.origin.path).toString();
  return index.folders.flatMap((other) => {
    const { entities, events, references } = other.workspace;
    const table = { entity: entities, event: events, reference: references }[entry.kind];
    const theirs = other === folder ? entry : table.get(entry.id);
    if (!theirs || other.uriOf(theirs.origin.path).toString() !== home) return [];
    return [{ folder: other, entry: theirs as E }];
  });
}
