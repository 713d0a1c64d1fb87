import * as vscode from "vscode";
import type { Reference } from "../../core/dossier/model.ts";
import { touches } from "../../core/text/range.ts";
import { COMMAND } from "../contributions.ts";
import { findSubject } from "../../core/features/subject.ts";
import type { Folder } from "../../core/features/folder.ts";
import { rangeOf } from "../editor.ts";
import type { Index } from "../workspace/index.ts";
import type { References } from "./references.ts";
import { inSlices } from "../scheduler.ts";

interface Chosen {
  readonly reference: Reference;
  readonly folder: Folder;
}

function activeNote(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === "markdown" ? editor : undefined;
}

/** The source cited at the caret. */
function sourceAtCaret(index: Index): Chosen | null {
  const editor = activeNote();
  const file = editor && index.noteAt(editor.document.uri);
  if (!file) return null;
  const caret = editor.document.offsetAt(editor.selection.active);
  const cluster = file.note.parsed.citations.find(({ span }) => touches(span, caret));
  const item = cluster?.items.find(({ span }) => touches(span, caret)) ?? cluster?.items[0];
  const reference = item && file.folder.workspace.reference(item.key, file.path);
  return reference ? { reference, folder: file.folder } : null;
}

/** Copies a source as a formatted reference: the one that is given, else the one cited at the caret. */
async function copyFormatted(index: Index, references: References, argument: unknown): Promise<void> {
  await index.ready;
  const found = findSubject(index.folders, argument);
  const chosen =
    found?.entry.kind === "reference"
      ? { reference: found.entry, folder: found.folder }
      : sourceAtCaret(index);
  if (!chosen) {
    await vscode.window.showInformationMessage(
      "Put the caret into a citation, or choose a source in the Sources view.",
    );
    return;
  }
  const formatted = await references.format(chosen.reference, chosen.folder);
  if (!formatted) return;
  await vscode.env.clipboard.writeText(formatted.markdown);
  vscode.window.setStatusBarMessage("Copied the formatted reference", 3000);
}

/**
 * Writes the list of the note's cited sources in the place of the one that it has, else at the caret, at the note's end
 * where the caret is in the frontmatter.
 */
async function insertBibliography(index: Index, references: References): Promise<void> {
  const editor = activeNote();
  if (!editor) {
    await vscode.window.showInformationMessage("Open a Markdown note and put the caret where the list goes.");
    return;
  }
  await index.ready;
  const { document } = editor;
  const file = index.noteAt(document.uri);
  const formatter = file && (await references.noteFormatter(document.uri, file.folder));
  if (!formatter) return;
  const { inReadingOrder } = await import("../../core/notes/citingOrder.ts");
  await inSlices(formatter.steps(inReadingOrder(file.note.parsed)));
  const entries = formatter.bibliography();
  if (entries.length === 0) {
    await vscode.window.showInformationMessage("This note cites no source that is in the dossier.");
    return;
  }
  const { bibliographyEdit } = await import("../../core/citations/format/index.ts");
  const { splitFrontmatter } = await import("../../core/notes/frontmatter.ts");
  const text = document.getText();
  const caret = document.offsetAt(editor.selection.active);
  // A list in the frontmatter would break it: a caret there has not been put anywhere yet.
  const at = caret < splitFrontmatter(text).body ? text.length : caret;
  const edit = bibliographyEdit(text, at, entries);
  await editor.edit((builder) => builder.replace(rangeOf(document, edit.span), edit.text));
  if (edit.replaces) vscode.window.setStatusBarMessage("Brought the list of sources up to date", 3000);
}

export function registerReferenceCommands(index: Index, references: References): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND.copyFormattedReference, (argument: unknown) =>
      copyFormatted(index, references, argument),
    ),
    vscode.commands.registerCommand(COMMAND.insertBibliography, () => insertBibliography(index, references)),
    vscode.commands.registerCommand(COMMAND.chooseCitationStyle, async () => {
      const { chooseStyle } = await import("./chooseStyle.ts");
      await chooseStyle(index, references);
    }),
  );
}
