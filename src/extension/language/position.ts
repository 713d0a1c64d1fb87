import type * as vscode from "vscode";
import { entryAt, type FoundEntry } from "../../core/workspace/occurrences.ts";
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
