import * as vscode from "vscode";
import { starterDossier } from "../../core/dossier/starter.ts";
import { COMMAND } from "../contributions.ts";

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Writes a small working dossier and opens its note. Files that are there already are left alone. */
async function createStarter(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) {
    const open = "Open Folder…";
    const answer = await vscode.window.showInformationMessage(
      "Open a folder first: the dossier is written into it.",
      open,
    );
    if (answer === open) await vscode.commands.executeCommand("workbench.action.files.openFolder");
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  let note: vscode.Uri | undefined;
  for (const { path, text } of starterDossier()) {
    const uri = vscode.Uri.joinPath(folder.uri, ...path.split("/"));
    if (path.startsWith("notes/")) note = uri;
    if (!(await exists(uri))) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  await vscode.workspace.applyEdit(edit);
  if (note) await vscode.window.showTextDocument(note);
}

export function registerStarter(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND.createStarter, createStarter);
}
