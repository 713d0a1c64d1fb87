import * as vscode from "vscode";
import type { Folder } from "../core/features/folder.ts";
import type { LineMap, Span } from "../core/text/range.ts";

/** Turns places by offsets and paths, as features give them, into VS Code's own. */

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function spanOf(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function rangeIn(lines: LineMap, span: Span): vscode.Range {
  const { start, end } = lines.range(span);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The address of a file by its path in a folder's index. */
export function uriOf(folder: Folder, path: string): vscode.Uri {
  return vscode.Uri.parse(folder.addressOf(path), true);
}

/** A stretch of a file of a folder. */
export function locationOf(folder: Folder, path: string, span: Span): vscode.Location {
  return new vscode.Location(uriOf(folder, path), rangeIn(folder.workspace.lines(path), span));
}

/** Shows a file with a stretch of it selected. */
export async function showPlace(
  folder: Folder,
  path: string,
  span: Span,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const { uri, range } = locationOf(folder, path, span);
  await vscode.window.showTextDocument(uri, { ...options, selection: range });
}

/** Edits by offsets into a file of a folder as one of VS Code's. */
export function addEdits(
  edit: vscode.WorkspaceEdit,
  folder: Folder,
  path: string,
  edits: readonly { readonly span: Span; readonly newText: string }[],
): vscode.WorkspaceEdit {
  for (const { span, newText } of edits) {
    const { uri, range } = locationOf(folder, path, span);
    edit.replace(uri, range, newText);
  }
  return edit;
}

/** An edit that makes a new file. */
export function addFile(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  text: string,
  ignoreIfExists = false,
): void {
  edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists });
}

/** Opens a file with the caret before the last place where some words stand; at its beginning where they stand nowhere. */
export async function showWords(uri: vscode.Uri, words: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(Math.max(0, document.getText().lastIndexOf(words)));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}

/** Whether there is a file or a folder at an address. */
export async function exists(uri: vscode.Uri, type?: vscode.FileType): Promise<boolean> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    return type === undefined || (stat.type & type) !== 0;
  } catch {
    return false;
  }
}
