import * as vscode from "vscode";
import { insertCitation } from "../../core/citations/insert.ts";
import { searchSources, type SearchableSource } from "../../core/citations/search.ts";
import { COMMAND } from "../contributions.ts";
import { findSubject } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { citableSources, citedFirst } from "./sources.ts";

interface SourceItem extends vscode.QuickPickItem {
  readonly key: string;
}

function itemOf({ reference, description }: SearchableSource): SourceItem {
  const { authors, year, title, container } = description;
  return {
    key: reference.id,
    label: title === "" ? reference.id : title,
    description: [authors, year].filter((part) => part !== "").join(", "),
    detail: [container, `@${reference.id}`].filter((part) => part !== "").join(" · "),
  };
}

/** The row that a search is most likely about, of those that VS Code leaves in the list. */
function bestOf(items: readonly SourceItem[], query: string): SourceItem | undefined {
  const wanted = query.trim().toLowerCase();
  const has = (text: string | undefined) => text?.toLowerCase().includes(wanted) === true;
  return (
    items.find(({ label }) => has(label)) ??
    items.find(({ description, detail }) => has(description) || has(detail))
  );
}

/** Asks which sources to cite. Enter takes the ticked ones or, where none is, the one in focus. */
function pickSources(items: readonly SourceItem[]): Promise<readonly string[]> {
  const picker = vscode.window.createQuickPick<SourceItem>();
  picker.items = items;
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.title = "Insert Citation";
  picker.placeholder = "Search by title, author, container, year or key";
  // A list with boxes to tick has no row in focus by itself.
  const focusBest = (query: string) => {
    const best = bestOf(items, query);
    if (best) picker.activeItems = [best];
  };
  focusBest("");
  return new Promise((resolve) => {
    picker.onDidChangeValue(focusBest);
    picker.onDidAccept(() => {
      const [focused = bestOf(items, picker.value)] = picker.activeItems;
      const chosen = picker.selectedItems.length > 0 || !focused ? picker.selectedItems : [focused];
      resolve(chosen.map(({ key }) => key));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve([]);
      picker.dispose();
    });
    picker.show();
  });
}

/** Writes a citation at the caret, or into the citation that the caret is in. */
async function cite(editor: vscode.TextEditor, keys: readonly string[]): Promise<void> {
  const { document, selection } = editor;
  const edit = insertCitation(document.getText(), document.offsetAt(selection.active), keys);
  if (!edit) return;
  const { span, text, caret } = edit;
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  // As a snippet, so that text and caret come in one step: who types on at once types the locator.
  const snippet = new vscode.SnippetString()
    .appendText(text.slice(0, caret))
    .appendTabstop(0)
    .appendText(text.slice(caret));
  await editor.insertSnippet(snippet, range);
}

function noteEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.document.languageId === "markdown") return active;
  return vscode.window.visibleTextEditors.find(({ document }) => document.languageId === "markdown");
}

async function explainNoSources(folder: FolderIndex | undefined): Promise<void> {
  const message = folder
    ? "There is no source to cite yet: no references were found in this folder."
    : "Open the folder that holds your notes and references first.";
  const why = "Why Is Nothing Shown?";
  if ((await vscode.window.showInformationMessage(message, why)) === why) {
    await vscode.commands.executeCommand(COMMAND.whyNothing);
  }
}

export function registerInsertCitation(index: Index): vscode.Disposable {
  async function insert(): Promise<void> {
    const editor = noteEditor();
    if (!editor) {
      await vscode.window.showInformationMessage(
        "Open a Markdown note and put the caret where the citation goes.",
      );
      return;
    }
    await index.ready;
    const { uri } = editor.document;
    const folder = index.of(uri) ?? index.folders[0];
    const sources = folder ? citableSources(folder, uri) : [];
    if (!folder || sources.length === 0) return explainNoSources(folder);
    const ranked = searchSources(sources, "", citedFirst(folder, uri), sources.length);
    const keys = await pickSources(ranked.map(itemOf));
    if (keys.length > 0) await cite(editor, keys);
  }

  async function citeSubject(argument: unknown): Promise<void> {
    const found = findSubject(index, argument);
    const editor = noteEditor();
    if (!found) return;
    if (!editor) {
      await vscode.window.showInformationMessage(
        "Open a Markdown note and put the caret where the citation goes.",
      );
      return;
    }
    const window = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await cite(window, [found.entry.id]);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND.insertCitation, insert),
    vscode.commands.registerCommand(COMMAND.cite, citeSubject),
  );
}
