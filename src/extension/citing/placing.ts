import * as vscode from "vscode";
import type { Span } from "../../core/text/range.ts";

/** The document's text without what stands at a range, which is about to be replaced. */
export function textWithout(document: vscode.TextDocument, range: vscode.Range): string {
  const text = document.getText();
  return text.slice(0, document.offsetAt(range.start)) + text.slice(document.offsetAt(range.end));
}

/**
 * Adds a change to an edit, with what stands at `range` taken out. Pasting and dropping write all they write by such an
 * edit and leave nothing to be inserted as a snippet: one undo takes it back, in every file, and VS Code indents none of it.
 * @param change made for {@link textWithout}
 */
export function replaceAt(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  range: vscode.Range,
  { span, text }: { readonly span: Span; readonly text: string },
): void {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const at = (offset: number) => document.positionAt(offset > from ? offset + to - from : offset);
  if (span.start <= from && span.end >= from) {
    const end = span.end > from ? at(span.end) : range.end;
    edit.replace(document.uri, new vscode.Range(at(span.start), end), text);
    return;
  }
  edit.replace(document.uri, new vscode.Range(at(span.start), at(span.end)), text);
  if (!range.isEmpty) edit.delete(document.uri, range);
}
