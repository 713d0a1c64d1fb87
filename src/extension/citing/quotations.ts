import * as vscode from "vscode";
import { blockquoteLines, insertBlock, type Quoted } from "../../core/quotes/blockquote.ts";

/** A quotation that was copied, so that a paste into a note knows it again. */
export class CopiedQuotation {
  #lines: readonly string[] = [];

  /** Puts the quotation on the clipboard, as text that any editor can take. */
  async copy(lines: readonly string[]): Promise<void> {
    this.#lines = lines;
    await vscode.env.clipboard.writeText(`${lines.join("\n")}\n`);
  }

  /** The lines of the quotation that was copied last, where a text on the clipboard is it; null for any other text. */
  linesOf(text: string): readonly string[] | null {
    const same = this.#lines.length > 0 && text.replaceAll("\r", "").trim() === this.#lines.join("\n").trim();
    return same ? this.#lines : null;
  }
}

/** The lines of a quotation with its citation; says so where its key cannot be written. */
export function quotationOf(passages: readonly Quoted[], key: string): readonly string[] | null {
  const lines = blockquoteLines(passages, key);
  if (!lines) {
    void vscode.window.showWarningMessage(
      `The key “${key}” cannot be written in a citation: rename it first.`,
    );
  }
  return lines;
}

/** Writes a block at the caret, in one step that one undo takes back. */
export async function writeBlock(editor: vscode.TextEditor, lines: readonly string[]): Promise<void> {
  const { document, selection } = editor;
  const { span, text, caret } = insertBlock(document.getText(), document.offsetAt(selection.active), lines);
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  if (!(await editor.edit((edit) => edit.replace(range, text)))) return;
  // The document's own line breaks may be longer than ours.
  const [line = "", ...others] = text.slice(0, caret).split("\n").reverse();
  const at = new vscode.Position(
    range.start.line + others.length,
    line.length + (others.length === 0 ? range.start.character : 0),
  );
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}
