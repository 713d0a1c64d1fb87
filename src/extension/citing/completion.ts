import * as vscode from "vscode";
import { citationContextAt } from "../../core/citations/context.ts";
import { writeKey } from "../../core/citations/key.ts";
import { searchSources, type SearchableSource } from "../../core/citations/search.ts";
import { touches } from "../../core/text/range.ts";
import { referenceCard } from "../cards/referenceCard.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { citableSources, citedFirst } from "./sources.ts";

/** So many are offered at once; typing on narrows them down. */
const LIMIT = 50;

class SourceCompletion extends vscode.CompletionItem {
  constructor(
    readonly source: SearchableSource,
    readonly folder: FolderIndex,
    label: vscode.CompletionItemLabel,
  ) {
    super(label, vscode.CompletionItemKind.Reference);
  }
}

/** Offers sources after `@`, found by key, author, year, title or container. */
class CitationCompletions implements vscode.CompletionItemProvider<SourceCompletion> {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionList<SourceCompletion> | null {
    const folder = this.#index.of(document.uri);
    const path = folder?.pathOf(document.uri) ?? null;
    const caret = document.offsetAt(position);
    const context = citationContextAt(document.getText(), caret);
    if (!folder || path === null || context?.kind !== "key") return null;
    const note = folder.workspace.note(path)?.parsed;
    const outside = [...(note?.opaque ?? []), ...(note?.frontmatter ? [note.frontmatter] : [])];
    if (outside.some((span) => touches(span, caret))) return null;
    const sources = citableSources(folder, document.uri);
    const found = searchSources(sources, context.query, citedFirst(folder, document.uri), LIMIT);
    const range = new vscode.Range(
      document.positionAt(context.replace.start),
      document.positionAt(Math.max(context.replace.end, caret)),
    );
    const items = found.map((source, rank) => {
      const { authors, year, title } = source.description;
      const key = source.reference.id;
      const item = new SourceCompletion(source, folder, {
        label: key,
        description: [authors, year].filter((part) => part !== "").join(" "),
        detail: title === "" ? "" : `  ${title}`,
      });
      item.insertText = writeKey(key);
      item.range = { inserting: range.with(undefined, position), replacing: range };
      // The search is ours, over every field; editors that filter by prefix find the query itself.
      item.filterText = context.query === "" ? key : context.query;
      item.sortText = String(rank).padStart(4, "0");
      return item;
    });
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: SourceCompletion): SourceCompletion {
    item.documentation = referenceCard(item.source.reference, this.#index, item.folder);
    return item;
  }
}

export function registerCitationCompletion(
  selector: vscode.DocumentSelector,
  index: Index,
): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(selector, new CitationCompletions(index), "@");
}
