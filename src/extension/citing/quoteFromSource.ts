import * as vscode from "vscode";
import { firstWords, searchParagraphs } from "../../core/citations/locators.ts";
import { searchSources, type SearchableSource } from "../../core/citations/search.ts";
import { quoteSentences, type Quoted } from "../../core/quotes/blockquote.ts";
import { sentencesOf, type Passage } from "../../core/quotes/passages.ts";
import { COMMAND } from "../contributions.ts";
import { showPlace } from "../editor.ts";
import { inSlices } from "../scheduler.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { archivedCopy, type ArchivedCopy } from "../../core/features/archived.ts";
import { filesRead } from "../../core/features/filesRead.ts";
import { explainNoSources } from "./insertCitation.ts";
import { askForNote, noteEditor } from "./noteEditor.ts";
import { writeQuotation } from "./quotations.ts";
import type { RecentSources } from "./recent.ts";
import { pickSources } from "./sourcePicker.ts";
import { type CitableSources, citableSources, ranksOf } from "../../core/features/citable.ts";

/** More than any rank: sources without an archived copy come last. */
const LAST = 900_000;

const MOST_ROWS = 300;
const LONGEST_LABEL = 240;

/** Finds sources, those without an archived copy after the others that fit as well. */
function searchCopies(
  sources: CitableSources,
  ranks: ReadonlyMap<string, number>,
  hasCopy: (source: SearchableSource) => boolean,
) {
  return (query: string, limit: number): SearchableSource[] => {
    const found = sources.search(query, ranks, limit, hasCopy);
    const without = sources.search(query, new Map(), limit, (source) => !hasCopy(source));
    const last = without.map(({ reference }): [string, number] => [reference.id, LAST]);
    return searchSources([...found, ...without], query, new Map([...ranks, ...last]), limit);
  };
}

async function pickSource(
  folder: FolderIndex,
  uri: vscode.Uri,
  recent: RecentSources,
): Promise<ArchivedCopy | null> {
  const path = folder.pathOf(uri);
  const sources = await citableSources(folder, path, inSlices);
  if (sources.empty) {
    await explainNoSources(folder);
    return null;
  }
  const ranks = ranksOf(folder, path, recent.keys);
  const hasCopy = ({ reference }: SearchableSource) => folder.workspace.archiveOf(reference) !== null;
  const [chosen] = await pickSources({
    title: "Quote from Source",
    search: searchCopies(sources, ranks, hasCopy),
    read: filesRead(folder),
    many: false,
    remark: (source) => (hasCopy(source) ? "" : "no archived copy"),
  });
  if (!chosen) return null;
  const copy = archivedCopy(folder, chosen.reference);
  if (copy) return copy;
  const { id, origin } = chosen.reference;
  const open = "Open Entry";
  const answer = await vscode.window.showInformationMessage(
    `There is no archived copy of ${id} to quote from. Save one in this folder, and name it under “file:” in its entry.`,
    open,
  );
  if (answer === open) await showPlace(folder, origin.path, origin.nameSpan);
  return null;
}

interface PassageRow extends vscode.QuickPickItem {
  readonly passage: Passage;
}

/** What is to be quoted of a passage: all of it, or sentences; or it is to be shown in the archived copy. */
type Choice = { readonly passage: Passage; readonly how: "whole" | "sentences" | "open" } | null;

const SENTENCES: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("list-selection"),
  tooltip: "Choose Sentences",
};
const OPEN: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("go-to-file"),
  tooltip: "Open in the Archived Copy",
};

/** The text around the first word of the search, so that a match in a long paragraph can be seen. */
function shown({ text }: Passage, query: string): string {
  const [word = ""] = query.trim().split(/\s+/);
  const at = word === "" ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
  if (at < LONGEST_LABEL / 2) return firstWords(text, LONGEST_LABEL);
  const start = text.lastIndexOf(" ", at - LONGEST_LABEL / 4) + 1;
  return `…${firstWords(text.slice(start), LONGEST_LABEL)}`;
}

function pickPassage({ reference, passages }: ArchivedCopy): Promise<Choice> {
  const picker = vscode.window.createQuickPick<PassageRow>();
  picker.title = `Quote from ${reference.title === "" ? reference.id : reference.title}`;
  picker.placeholder = "Search for words or a paragraph’s number. Enter quotes the paragraph.";
  const show = (query: string) => {
    picker.items = searchParagraphs(passages, query)
      .slice(0, MOST_ROWS)
      .map((passage) => ({
        passage,
        label: `${passage.paragraph === null ? "" : `${passage.paragraph}. `}${shown(passage, query)}`,
        buttons: [SENTENCES, OPEN],
        alwaysShow: true,
      }));
  };
  show("");
  return new Promise((resolve) => {
    const choose = (choice: Choice) => {
      resolve(choice);
      picker.hide();
    };
    picker.onDidChangeValue(show);
    picker.onDidAccept(() => {
      const [row] = picker.activeItems;
      if (row) choose({ passage: row.passage, how: "whole" });
    });
    picker.onDidTriggerItemButton(({ button, item: { passage } }) =>
      choose({ passage, how: button === OPEN ? "open" : "sentences" }),
    );
    picker.onDidHide(() => {
      resolve(null);
      picker.dispose();
    });
    picker.show();
  });
}

async function pickSentences({ source }: ArchivedCopy, passage: Passage): Promise<readonly Quoted[]> {
  const sentences = sentencesOf(passage);
  const rows = sentences.map((label, place) => ({ label, place }));
  const chosen = await vscode.window.showQuickPick(rows, {
    title: passage.paragraph === null ? "Sentences" : `Sentences of paragraph ${passage.paragraph}`,
    placeHolder: "Tick those to quote; what is left out between them becomes […]",
    canPickMany: true,
  });
  const places = (chosen ?? []).map(({ place }) => place).sort((a, b) => a - b);
  return places.length === 0 ? [] : quoteSentences(passage.paragraph, sentences, places, source);
}

/** Shows a passage in the archived copy beside the note, selected, for a finer choice. */
async function openPassage(folder: FolderIndex, { path }: ArchivedCopy, { span }: Passage): Promise<void> {
  await showPlace(folder, path, span, { viewColumn: vscode.ViewColumn.Beside });
  vscode.window.setStatusBarMessage("Select what to quote, then run “Copy as Quotation”.", 8000);
}

export function registerQuoteFromSource(index: Index, recent: RecentSources): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND.quoteFromSource, async () => {
    const editor = noteEditor(index);
    if (!editor) return askForNote("quotation");
    await index.ready;
    const { uri } = editor.document;
    const folder = index.of(uri) ?? index.folders[0];
    if (!folder) return explainNoSources(undefined);
    const copy = await pickSource(folder, uri, recent);
    const choice = copy && (await pickPassage(copy));
    if (!choice) return;
    const { passage, how } = choice;
    if (how === "open") return openPassage(folder, copy, passage);
    const passages = how === "whole" ? [passage] : await pickSentences(copy, passage);
    if (passages.length === 0) return;
    const key = copy.reference.id;
    const window = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    if (await writeQuotation(window, { passages, key })) await recent.use([key]);
  });
}
