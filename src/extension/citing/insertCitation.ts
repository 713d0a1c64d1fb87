import * as vscode from "vscode";
import { insertCitation } from "../../core/citations/insert.ts";
import { COMMAND } from "../contributions.ts";
import { findSubject } from "../../core/features/subject.ts";
import { rangeOf } from "../editor.ts";
import { inSlices } from "../scheduler.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { filesRead } from "../../core/features/filesRead.ts";
import { askForNote, noteEditor } from "./noteEditor.ts";
import type { RecentSources } from "./recent.ts";
import { pickSources } from "./sourcePicker.ts";
import { citableSources, ranksOf } from "../../core/features/citable.ts";

/** Writes a citation at the caret, or into the citation that the caret is in. */
async function cite(editor: vscode.TextEditor, keys: readonly string[]): Promise<void> {
  const { document, selection } = editor;
  const edit = insertCitation(document.getText(), document.offsetAt(selection.active), keys);
  if (!edit) return;
  const { span, text, caret } = edit;
  // As a snippet, so that text and caret come in one step: who types on at once types the locator.
  const snippet = new vscode.SnippetString()
    .appendText(text.slice(0, caret))
    .appendTabstop(0)
    .appendText(text.slice(caret));
  await editor.insertSnippet(snippet, rangeOf(document, span));
  // Where a locator may follow, what there is to point to is shown at once.
  if (text.slice(0, caret).endsWith(", "))
    await vscode.commands.executeCommand("editor.action.triggerSuggest", { auto: true });
}

/** Says that there is no source at all, and offers to say why. */
export async function explainNoSources(folder: FolderIndex | undefined): Promise<void> {
  const message = folder
    ? "There is no source to cite yet: no references were found in this folder."
    : "Open the folder that holds your notes and references first.";
  const why = "Why Is Nothing Shown?";
  if ((await vscode.window.showInformationMessage(message, why)) === why) {
    await vscode.commands.executeCommand(COMMAND.whyNothing);
  }
}

export function registerInsertCitation(index: Index, recent: RecentSources): vscode.Disposable {
  async function insert(): Promise<void> {
    const editor = noteEditor(index);
    if (!editor) return askForNote("citation");
    await index.ready;
    const { uri } = editor.document;
    const folder = index.of(uri) ?? index.folders[0];
    const path = folder?.pathOf(uri) ?? null;
    const sources = folder && (await citableSources(folder, path, inSlices));
    if (!folder || !sources || sources.empty) return explainNoSources(folder);
    const ranks = ranksOf(folder, path, recent.keys);
    const chosen = await pickSources({
      title: "Insert Citation",
      search: (query, limit) => sources.search(query, ranks, limit),
      read: filesRead(folder),
      many: true,
    });
    const keys = chosen.map(({ reference }) => reference.id);
    if (keys.length === 0) return;
    await cite(editor, keys);
    await recent.use(keys);
  }

  async function citeSubject(argument: unknown): Promise<void> {
    const found = findSubject(index.folders, argument);
    if (!found) return;
    const editor = noteEditor(index);
    if (!editor) return askForNote("citation");
    const window = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await cite(window, [found.entry.id]);
    await recent.use([found.entry.id]);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND.insertCitation, insert),
    vscode.commands.registerCommand(COMMAND.cite, citeSubject),
    vscode.commands.registerCommand(COMMAND.rememberSource, async (key: unknown) => {
      if (typeof key === "string") await recent.use([key]);
    }),
  );
}
