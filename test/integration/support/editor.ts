import * as vscode from "vscode";
import { ok } from "./assert.ts";

/** How long anything may take, in milliseconds: nothing is measured by it, and a busy machine takes its time. */
const LIMIT = 60_000;

/** The uri of a workspace file, `/` in its path; in a workspace of several folders, of the folder named. */
export function fileUri(path: string, folder?: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const root = folder === undefined ? folders[0] : folders.find(({ name }) => name === folder);
  ok(root, `workspace folder ${folder ?? ""}`);
  return vscode.Uri.joinPath(root.uri, path);
}

/** Opens a workspace file in an editor of its own, focused. */
export async function openFile(path: string, folder?: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(path, folder));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Where the nth (from 0) `text` stands in the document. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Range {
  const whole = document.getText();
  let at = whole.indexOf(text);
  for (let more = nth; more > 0 && at !== -1; more--) at = whole.indexOf(text, at + 1);
  ok(at !== -1, `${text} (${nth}) in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Replaces the nth `text` in the editor, unsaved. */
export async function replace(
  editor: vscode.TextEditor,
  text: string,
  replacement: string,
  nth = 0,
): Promise<void> {
  const range = rangeOf(editor.document, text, nth);
  ok(await editor.edit((edit) => edit.replace(range, replacement)), `replace ${text}`);
}

/** Types at a position as a user would, completions and all. */
export async function typeAt(
  editor: vscode.TextEditor,
  position: vscode.Position,
  text: string,
): Promise<void> {
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand("type", { text });
}

/** Every hover VS Code would show with the pointer inside `text`, as Markdown, with the ranges they claim. */
export async function hovers(
  document: vscode.TextDocument,
  text: string,
  nth = 0,
): Promise<{ markdown: string; range: vscode.Range | undefined }[]> {
  const { start, end } = rangeOf(document, text, nth);
  const inside = document.positionAt(Math.floor((document.offsetAt(start) + document.offsetAt(end)) / 2));
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    inside,
  );
  return found.map(({ contents, range }) => ({
    markdown: contents.map(textOf).join("\n\n"),
    range,
  }));
}

/** VS Code answers in `MarkdownString`s; the older forms are still part of the type. */
function textOf(content: vscode.Hover["contents"][number]): string {
  if (content instanceof vscode.MarkdownString) return content.value;
  return typeof content === "string" ? content : "";
}

/** The completions offered at a position. */
export async function completions(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
    trigger,
  );
  return list.items;
}

/** Closes every editor without saving. */
export async function closeEverything(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/**
 * Asks until the answer is neither false nor undefined, for at most `limit` milliseconds, and gives it.
 * For what VS Code does in its own time: diagnostics, file events, decorations.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | Promise<T>,
  limit = LIMIT,
): Promise<Exclude<T, false | undefined>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>;
    if (Date.now() > end) throw new Error(`in ${limit} ms never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
