import * as vscode from "vscode";

/** What is written where something is dropped or pasted, and what else changes in the document. */
export interface Placed {
  readonly insertText: string;
  /** Changes beside the place itself; none of them overlaps it. */
  readonly others: readonly vscode.TextEdit[];
}

/**
 * Splits an edit of a document, made for its text without what stands at `range`, into what is written at `range` and
 * what else is to be changed: VS Code writes the first by itself.
 */
export function placeAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  { span, text }: { readonly span: { readonly start: number; readonly end: number }; readonly text: string },
): Placed {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const at = (offset: number) => document.positionAt(offset > from ? offset + to - from : offset);
  if (span.start > from || span.end < from) {
    return {
      insertText: "",
      others: [vscode.TextEdit.replace(new vscode.Range(at(span.start), at(span.end)), text)],
    };
  }
  const before = new vscode.Range(at(span.start), range.start);
  const after = new vscode.Range(range.end, span.end > from ? at(span.end) : range.end);
  const others = [before, after].filter((gap) => !gap.isEmpty).map((gap) => vscode.TextEdit.delete(gap));
  return { insertText: text, others };
}

/** The document's text without what stands at a range, which is about to be replaced. */
export function textWithout(document: vscode.TextDocument, range: vscode.Range): string {
  const text = document.getText();
  return text.slice(0, document.offsetAt(range.start)) + text.slice(document.offsetAt(range.end));
}
