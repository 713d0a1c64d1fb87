import * as vscode from "vscode";
import type { TextEdit } from "../../core/dossier/edit.ts";
import { isForeign } from "../../core/workspace/entryTable.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";

/** Something of which one file may be told to hold most. */
interface Kept {
  readonly origin: { readonly path: string };
}

/**
 * The dossier file in which the user keeps entries of a kind: that which holds most of them, else most of all entries,
 * else any. null where the folder has no dossier file.
 */
export function dossierHome(
  folder: FolderIndex,
  ofKind: Iterable<Kept>,
  others: Iterable<Kept>,
): string | null {
  const counts = new Map<string, number>();
  const count = (entries: Iterable<Kept>, weight: number) => {
    for (const { origin } of entries) {
      if (isForeign(origin.path) || folder.workspace.kind(origin.path) !== "dossier") continue;
      counts.set(origin.path, (counts.get(origin.path) ?? 0) + weight);
    }
  };
  count(ofKind, 1000);
  count(others, 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  if (best) return best[0];
  for (const path of folder.workspace.paths("dossier")) if (!isForeign(path)) return path;
  return null;
}

/** Edits by offsets into a file of the folder as one of VS Code's. */
export function asWorkspaceEdit(
  folder: FolderIndex,
  path: string,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) {
    const { uri, range } = folder.locationOf(path, span);
    edit.replace(uri, range, newText);
  }
  return edit;
}
