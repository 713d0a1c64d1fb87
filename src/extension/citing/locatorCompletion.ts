import * as vscode from "vscode";
import { citationContextAt } from "../../core/citations/context.ts";
import { suggestLocators, type LocatorSuggestion } from "../../core/citations/locators.ts";
import { termsFor } from "../../core/citations/terms.ts";
import { noteLanguage } from "../../core/notes/frontmatter.ts";
import type { NoteAnalysis } from "../../core/index/note.ts";
import type { Index } from "../workspace/index.ts";
import { archivedCopy } from "./archived.ts";

/** A caret after a key: nothing else is worth a look at the whole paragraph. */
const AFTER_KEY = /@\{?[^\s\]]+[^\]]*$/u;

/** How often each kind of locator is used in a note. */
function labelsIn(note: NoteAnalysis | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { items } of note?.parsed.citations ?? []) {
    for (const { label } of items) if (label !== "") counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** With nothing typed yet, so many labels come before the paragraphs of the archived copy, and all others after them. */
const FIRST_LABELS = 3;

/** Suggestions in the order in which they are shown: paragraphs that only scrolling would bring into view help nobody. */
function inOrder(found: readonly LocatorSuggestion[]): LocatorSuggestion[] {
  const labels = found.filter(({ kind }) => kind === "label");
  const paragraphs = found.filter(({ kind }) => kind === "paragraph");
  return [...labels.slice(0, FIRST_LABELS), ...paragraphs, ...labels.slice(FIRST_LABELS)];
}

function itemOf(
  suggestion: LocatorSuggestion,
  rank: number,
  query: string,
  range: vscode.Range,
): vscode.CompletionItem {
  const { kind, text, detail } = suggestion;
  const item = new vscode.CompletionItem(
    kind === "label" ? { label: text.trim(), description: detail } : { label: text, detail: `  ${detail}` },
    kind === "label" ? vscode.CompletionItemKind.Keyword : vscode.CompletionItemKind.Reference,
  );
  item.insertText = text;
  item.range = range;
  // The search is ours, over the words of paragraphs; editors that filter by prefix find the query itself.
  item.filterText = query === "" ? text : query;
  item.sortText = String(rank).padStart(4, "0");
  return item;
}

/** After a key in brackets: the labels of locators, and the paragraphs of the source's archived copy. */
function locatorsAt(
  index: Index,
  document: vscode.TextDocument,
  position: vscode.Position,
  triggerCharacter: string | undefined,
): vscode.CompletionList | null {
  const line = document.lineAt(position.line).text.slice(0, position.character);
  if (triggerCharacter !== undefined && !AFTER_KEY.test(line)) return null;
  const caret = document.offsetAt(position);
  const text = document.getText();
  const context = citationContextAt(text, caret);
  // A space typed later on belongs to the words that follow the locator.
  if (context?.kind !== "locator" || (triggerCharacter !== undefined && context.query !== "")) return null;
  const file = index.fileAt(document.uri);
  if (!file) return null;
  const { workspace } = file.folder;
  const reference = workspace.reference(context.key, file.path);
  const copy = reference ? archivedCopy(file.folder, reference) : null;
  const used = labelsIn(workspace.note(file.path));
  const terms = termsFor(noteLanguage(text));
  const found = inOrder(suggestLocators(context.query, copy?.passages ?? [], used, terms));
  const range = new vscode.Range(document.positionAt(context.replace.start), position);
  const items = found.map((suggestion, rank) => {
    const item = itemOf(suggestion, rank, context.query, range);
    if (suggestion.paragraph) item.documentation = suggestion.paragraph.text;
    return item;
  });
  return new vscode.CompletionList(items, true);
}

export function registerLocatorCompletion(
  selector: vscode.DocumentSelector,
  index: Index,
): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    selector,
    {
      provideCompletionItems: (document, position, _token, { triggerCharacter }) =>
        locatorsAt(index, document, position, triggerCharacter),
    },
    " ",
  );
}
