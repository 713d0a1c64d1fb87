import * as vscode from "vscode";
import type { FindingData } from "../../core/checks/rule.ts";
import { isWritableKey, writeKey } from "../../core/citations/key.ts";
import { COMMAND } from "../contributions.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";

/** The title of a new reference until its writer has written one. */
const NO_TITLE = "Title";

function replacing(title: string, document: vscode.TextDocument, range: vscode.Range, text: string) {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, range, text);
  return action;
}

/** What can be done about a key that no source has: write one that is near, or add the source. */
export function unknownKeyFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  { key, nearest }: Extract<FindingData, { kind: "unknown-key" }>,
  folder: FolderIndex,
): vscode.CodeAction[] {
  const written = document.getText(range);
  const cited = /^-?@/.test(written);
  const changes = nearest.map((other) =>
    replacing(
      `Change to ${other}`,
      document,
      range,
      cited ? written.replace(/@.*$/s, `@${writeKey(other)}`) : other,
    ),
  );
  if (!isWritableKey(key)) return changes;
  const add = new vscode.CodeAction(`Add reference “${key}”…`, vscode.CodeActionKind.QuickFix);
  add.command = {
    command: COMMAND.addReference,
    title: add.title,
    arguments: [{ folder: folder.folder.uri.toString(), key } satisfies MissingSource],
  };
  return [...changes, add];
}

/** What can be done about brackets that are no citation. */
export function syntaxFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  { title, newText }: Extract<FindingData, { kind: "syntax" }>,
): vscode.CodeAction[] {
  const action = replacing(title, document, range, newText);
  action.isPreferred = true;
  return [action];
}

/** A key that is cited in a folder and that no source has. */
interface MissingSource {
  /** The workspace folder, as its address. */
  readonly folder: string;
  readonly key: string;
}

/** What writes to files of references; loaded when one is first to be added. */
async function writing() {
  return {
    ...(await import("../../core/citations/add-references.ts")),
    ...(await import("../../core/features/referencesHome.ts")),
  };
}

/** Adds a reference with no more than a key to the user's file, and opens it where its title is to be written. */
async function addReference(folder: FolderIndex, key: string): Promise<void> {
  const { workspace } = folder;
  const { appendReferences, NEW_REFERENCES_FILE, referencesHome, usualType } = await writing();
  const home = referencesHome(workspace);
  const path = home ?? NEW_REFERENCES_FILE;
  const uri = folder.uriOf(path);
  const text = (home === null ? undefined : workspace.text(home)) ?? "";
  const entry = { id: key, type: usualType(workspace, home), title: NO_TITLE };
  const change = appendReferences(path, text, [entry]);
  if (!change) {
    await vscode.window.showWarningMessage(
      `${path} has an error that must be mended before a reference can be added to it.`,
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (home === null) {
    edit.createFile(uri, { contents: new TextEncoder().encode(change.newText), ignoreIfExists: true });
  } else {
    const { range } = folder.locationOf(path, change.span);
    edit.replace(uri, range, change.newText);
  }
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  const added = document.getText().indexOf(NO_TITLE, change.span.start);
  const start = document.positionAt(Math.max(0, added));
  const end = added < 0 ? start : document.positionAt(added + NO_TITLE.length);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, end) });
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
    const folder = index.folders.find(({ folder: { uri } }) => uri.toString() === missing?.folder);
    if (folder && missing && !folder.workspace.references.get(missing.key))
      await addReference(folder, missing.key);
  });
}
