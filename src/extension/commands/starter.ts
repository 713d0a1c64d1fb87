import * as vscode from "vscode";
import { starterDossier } from "../../core/dossier/starter.ts";
import { COMMAND } from "../contributions.ts";
import { addFile, exists } from "../editor.ts";

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}

interface StarterFile {
  readonly path: string;
  readonly text: string;
  readonly uri: vscode.Uri;
  readonly isThere: boolean;
}

async function filesIn(folder: vscode.WorkspaceFolder): Promise<StarterFile[]> {
  return Promise.all(
    starterDossier().map(async ({ path, text }) => {
      const uri = vscode.Uri.joinPath(folder.uri, ...path.split("/"));
      return { path, text, uri, isThere: await exists(uri) };
    }),
  );
}

/** Writes what is not there yet. What is there is the user's, and left alone. */
async function write(files: readonly StarterFile[]): Promise<void> {
  const missing = files.filter(({ isThere }) => !isThere);
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of missing) addFile(edit, uri, text);
  await vscode.workspace.applyEdit(edit);
  // An open document is read at once, a new file only when it is noticed: till then the note would seem full of mistakes.
  for (const { uri } of missing) await vscode.workspace.openTextDocument(uri);
}

/** Writes a small working dossier and opens its note. Where there is a dossier of that name, it is shown instead. */
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
  const files = await filesIn(folder);
  const dossier = files.find(({ path }) => path.startsWith("dossier/"));
  const note = files.find(({ path }) => path.startsWith("notes/"));
  if (dossier?.isThere !== true) {
    await write(files);
    if (note) await vscode.window.showTextDocument(note.uri);
    return;
  }
  await vscode.window.showTextDocument(dossier.uri);
  // Not to be waited for: the notice may stand for long.
  void vscode.window.showInformationMessage(`Nothing written: ${dossier.path} is here already.`);
}

export function registerStarter(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND.createStarter, createStarter);
}
