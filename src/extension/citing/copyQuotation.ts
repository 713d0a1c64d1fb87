import * as vscode from "vscode";
import { describeReference } from "../../core/citations/describe.ts";
import type { Reference } from "../../core/dossier/model.ts";
import { passagesIn } from "../../core/quotes/passages.ts";
import { COMMAND, CONTEXT } from "../contributions.ts";
import { spanOf } from "../editor.ts";
import type { Index } from "../workspace/index.ts";
import { archivedCopy, sourcesArchivedIn } from "../../core/features/archived.ts";
import type { CopiedQuotation } from "./quotations.ts";

/** Which source a file is the copy of; asks where it is that of several. */
async function whichSource(references: readonly Reference[]): Promise<Reference | undefined> {
  if (references.length < 2) return references[0];
  const rows = references.map((reference) => ({
    label: reference.title === "" ? reference.id : reference.title,
    description: describeReference(reference).authors,
    detail: `@${reference.id}`,
    reference,
  }));
  const title = "This file is the archived copy of several sources. Which one do you quote?";
  return (await vscode.window.showQuickPick(rows, { title }))?.reference;
}

/** Copies what is selected in an archived source as a quotation, with its citation. */
async function copyQuotation(index: Index, copied: CopiedQuotation): Promise<void> {
  await index.ready;
  const editor = vscode.window.activeTextEditor;
  const file = editor && index.fileAt(editor.document.uri);
  const references = file ? sourcesArchivedIn(file.folder, file.path) : [];
  if (!editor || !file || references.length === 0) {
    await vscode.window.showInformationMessage(
      "This file is no archived copy: no source names it under “file:”.",
    );
    return;
  }
  const { document } = editor;
  const reference = await whichSource(references);
  const copy = reference && archivedCopy(file.folder, reference);
  if (!copy) return;
  const spans = editor.selections.map((selection) => spanOf(document, selection));
  const passages = spans
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => passagesIn(copy.source, document.getText(), span));
  if (passages.length === 0) {
    await vscode.window.showInformationMessage("Select words of a paragraph first: there are none here.");
    return;
  }
  if (await copied.copy({ passages, key: copy.reference.id }))
    vscode.window.setStatusBarMessage("Copied as a quotation. Paste it into a note.", 4000);
}

export function registerCopyQuotation(index: Index, copied: CopiedQuotation): vscode.Disposable {
  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const file = uri && index.fileAt(uri);
    const inArchive = file?.folder.workspace.archives.has(file.path) === true;
    void vscode.commands.executeCommand("setContext", CONTEXT.inArchive, inArchive);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    index.onDidChange(update),
    vscode.commands.registerCommand(COMMAND.copyAsQuotation, () => copyQuotation(index, copied)),
  );
}
