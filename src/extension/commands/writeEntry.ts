import * as vscode from "vscode";
import type { appendEntry } from "../../core/dossier/edit.ts";
import { addEdits, addFile } from "../editor.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";

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
  const uri = folder.uriOf(path ?? `dossier/${collection}.yaml`);
  const edit = new vscode.WorkspaceEdit();
  if (path === null) addFile(edit, uri, edits[0]?.newText ?? "");
  else addEdits(edit, folder, path, edits);
  if (await vscode.workspace.applyEdit(edit)) return uri;
  await vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(uri)} could not be written.`);
  return null;
}
