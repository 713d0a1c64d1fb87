import * as vscode from "vscode";
import { termsFor } from "../../core/citations/terms.ts";
import { noteLanguage } from "../../core/notes/frontmatter.ts";
import { blockquoteLines, insertBlock, type Quoted } from "../../core/quotes/blockquote.ts";
import { rangeOf } from "../editor.ts";

/** Passages of one source, and the key that cites it. */
export interface Quotation {
  readonly passages: readonly Quoted[];
  readonly key: string;
}

/** The lines of a quotation with its citation as a note has it, in whose language; null where its key cannot be written. */
function linesFor(note: vscode.TextDocument, { passages, key }: Quotation): readonly string[] | null {
  return blockquoteLines(passages, key, termsFor(noteLanguage(note.getText())));
}

/** A quotation that was copied, so that a paste into a note knows it again. */
export class CopiedQuotation {
  #last: { readonly quotation: Quotation; readonly text: string } | null = null;

  /**
   * Puts a quotation on the clipboard, as text that any editor can take: with English locators, for nobody knows yet
   * where it goes.
   * @returns whether its key can be written
   */
  async copy(quotation: Quotation): Promise<boolean> {
    const lines = blockquoteLines(quotation.passages, quotation.key);
    if (!lines) {
      refuse(quotation);
      return false;
    }
    const text = lines.join("\n");
    this.#last = { quotation, text: text.trim() };
    await vscode.env.clipboard.writeText(`${text}\n`);
    return true;
  }

  /** The lines of the quotation that was copied last, where a text on the clipboard is it; null for any other text. */
  linesFor(note: vscode.TextDocument, text: string): readonly string[] | null {
    if (this.#last === null || text.replaceAll("\r", "").trim() !== this.#last.text) return null;
    return linesFor(note, this.#last.quotation);
  }
}

function refuse({ key }: Quotation): void {
  void vscode.window.showWarningMessage(`The key “${key}” cannot be written in a citation: rename it first.`);
}

/** Writes a quotation at the caret, or says why it cannot be cited. @returns whether it was written */
export async function writeQuotation(editor: vscode.TextEditor, quotation: Quotation): Promise<boolean> {
  const lines = linesFor(editor.document, quotation);
  if (lines) await writeBlock(editor, lines);
  else refuse(quotation);
  return lines !== null;
}

/** Writes a block at the caret, in one step that one undo takes back. */
async function writeBlock(editor: vscode.TextEditor, lines: readonly string[]): Promise<void> {
  const { document, selection } = editor;
  const { span, text, caret } = insertBlock(document.getText(), document.offsetAt(selection.active), lines);
  const range = rangeOf(document, span);
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
