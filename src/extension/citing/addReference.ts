import * as vscode from "vscode";
import { isWritableKey } from "../../core/citations/key.ts";
import type { ReferenceEntry } from "../../core/citations/entry.ts";
import type { MissingSource } from "../../core/features/fixes.ts";
import type { Folder } from "../../core/features/folder.ts";
import { COMMAND } from "../contributions.ts";
import { addEdits, addFile, rangeOf, uriOf } from "../editor.ts";
import type { Index } from "../workspace/index.ts";

/** The title of a new reference until its writer has written one. */
const NO_TITLE = "Title";

/** What is to be written to the user's file of references, and where it begins there. */
export interface ReferencesEdit {
  readonly edit: vscode.WorkspaceEdit;
  readonly uri: vscode.Uri;
  readonly start: number;
}

/**
 * Makes the edit that adds references to the user's file, or to a new one where there is none.
 * @param entries is told the type that most sources of the file have
 * @returns what stands in the way, in words, where they cannot be added
 */
export async function referencesEdit(
  folder: Folder,
  entries: (usualType: string) => readonly ReferenceEntry[],
): Promise<ReferencesEdit | string> {
  // What writes to files of references is loaded when one is first to be added.
  const { appendReferences } = await import("../../core/citations/add-references.ts");
  const { NEW_REFERENCES_FILE, referencesHome, usualType } =
    await import("../../core/features/referencesHome.ts");
  const home = referencesHome(folder.workspace);
  const path = home ?? NEW_REFERENCES_FILE;
  const uri = uriOf(folder, path);
  const text = (home === null ? undefined : folder.workspace.text(home)) ?? "";
  const edit = new vscode.WorkspaceEdit();
  const added = entries(usualType(folder.workspace, home));
  if (added.length === 0) return { edit, uri, start: 0 };
  const change = appendReferences(path, text, added);
  if (!change) return `${path} has an error that must be mended before a reference can be added to it.`;
  if (home === null) addFile(edit, uri, change.newText, true);
  else addEdits(edit, folder, path, [change]);
  return { edit, uri, start: change.span.start };
}

/** Adds a reference with no more than a key to the user's file, and opens it where its title is to be written. */
async function addReference(folder: Folder, key: string): Promise<void> {
  const made = await referencesEdit(folder, (type) => [{ id: key, type, title: NO_TITLE }]);
  if (typeof made === "string") {
    await vscode.window.showWarningMessage(made);
    return;
  }
  await vscode.workspace.applyEdit(made.edit);
  const document = await vscode.workspace.openTextDocument(made.uri);
  const start = document.getText().indexOf(NO_TITLE, made.start);
  const span = start < 0 ? { start: 0, end: 0 } : { start, end: start + NO_TITLE.length };
  await vscode.window.showTextDocument(document, { selection: rangeOf(document, span) });
}

/** The missing source that a command's argument, or the row of a view, is about. Nothing in it is taken on trust. */
function missingSource(argument: unknown): MissingSource | null {
  if (typeof argument !== "object" || argument === null) return null;
  if ("subject" in argument) return missingSource(argument.subject);
  const { folder, key } = argument as Partial<Record<keyof MissingSource, unknown>>;
  return typeof folder === "string" && typeof key === "string" && isWritableKey(key) ? { folder, key } : null;
}

export function registerAddReference(index: Index): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND.addReference, async (argument: unknown) => {
    const missing = missingSource(argument);
    const folder = index.folders.find(({ address }) => address === missing?.folder);
    if (folder && missing && !folder.workspace.references.get(missing.key))
      await addReference(folder, missing.key);
  });
}
