import * as vscode from "vscode";
import type { Index } from "../workspace/index.ts";

/** The editor of the note to write in: the active one, else any that can be seen. Archived sources are no notes. */
export function noteEditor(index: Index): vscode.TextEditor | undefined {
  const isNote = ({ document }: vscode.TextEditor) => {
    const file = index.fileAt(document.uri);
    return document.languageId === "markdown" && file?.folder.workspace.archives.has(file.path) !== true;
  };
  const active = vscode.window.activeTextEditor;
  return active && isNote(active) ? active : vscode.window.visibleTextEditors.find(isNote);
}

export async function askForNote(what: string): Promise<void> {
  await vscode.window.showInformationMessage(
    `Open a Markdown note and put the caret where the ${what} goes.`,
  );
}
