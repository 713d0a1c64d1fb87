import * as vscode from "vscode";
import type { appendEntry, TextEdit } from "../../core/dossier/edit.ts";
import { isForeign } from "../../core/index/entryTable.ts";
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

/**
 * Writes a new entry at the end of its collection in a dossier file; into a new file named after the collection where
 * there is none. What goes wrong is told to the user.
 *
 * @param path the dossier file; null where the folder has none
 * @returns the file; null where nothing was written
 */
export async function writeEntry(
  folder: FolderIndex,
  path: string | null,
  collection: Parameters<typeof appendEntry>[1],
  fields: Parameters<typeof appendEntry>[2],
): Promise<vscode.Uri | null> {
  // What writes YAML is loaded when something is first to be written.
  const { appendEntry } = await import("../../core/dossier/edit.ts");
  const edits = appendEntry(path === null ? "" : (folder.workspace.text(path) ?? ""), collection, fields);
  if (path !== null && edits.length === 0) {
    await vscode.window.showWarningMessage(
      `${path} has an error that must be mended before something can be added to it.`,
    );
    return null;
  }
  const uri = path === null ? newFile(folder, collection) : folder.uriOf(path);
  const edit = path === null ? new vscode.WorkspaceEdit() : asWorkspaceEdit(folder, path, edits);
  if (path === null) edit.createFile(uri, { contents: new TextEncoder().encode(edits[0]?.newText ?? "") });
  if (await vscode.workspace.applyEdit(edit)) return uri;
  await vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(uri)} could not be written.`);
  return null;
}

function newFile({ folder }: FolderIndex, collection: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, "dossier", `${collection}.yaml`);
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
