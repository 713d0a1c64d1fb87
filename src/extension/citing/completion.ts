import * as vscode from "vscode";
import { citationContextAt } from "../../core/citations/context.ts";
import { writeKey } from "../../core/citations/key.ts";
import type { SearchableSource } from "../../core/citations/search.ts";
import { touches } from "../../core/text/range.ts";
import { referenceCard } from "../cards/referenceCard.ts";
import { COMMAND } from "../contributions.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { describeFiles, filesRead } from "./filesRead.ts";
import type { RecentSources } from "./recent.ts";
import { citableSources, preparedSources, ranksOf } from "./sources.ts";

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

/** So many problems are listed beside the row that says that nothing was found. */
const MOST_PROBLEMS = 10;

/** The row that stands where no source is found: it leaves what is typed, and shows what was read and what is wrong. */
function nothingFound(index: Index, folder: FolderIndex, query: string): vscode.CompletionItem {
  const read = filesRead(folder);
  const item = new vscode.CompletionItem(
    query === "" ? "No source found" : `No source found for “${query}”`,
    vscode.CompletionItemKind.Text,
  );
  item.detail = index.loaded ? describeFiles(read) : "Your files are still being read.";
  item.documentation = [...read.wrong.slice(0, MOST_PROBLEMS), "Choose this to see all files."].join("\n\n");
  item.insertText = query;
  item.command = { command: COMMAND.whyNothing, title: "Why Is Nothing Shown?" };
  return item;
}

/** Offers sources after `@`, found by key, author, year, title or container. */
class CitationCompletions implements vscode.CompletionItemProvider {
  readonly #index: Index;
  readonly #recent: RecentSources;

  constructor(index: Index, recent: RecentSources) {
    this.#index = index;
    this.#recent = recent;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    cancellation: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | null> {
    const folder = this.#index.of(document.uri);
    const path = folder?.pathOf(document.uri) ?? null;
    const caret = document.offsetAt(position);
    const context = citationContextAt(document.getText(), caret);
    if (!folder || path === null || context?.kind !== "key") return null;
    const note = folder.workspace.note(path)?.parsed;
    const outside = [...(note?.opaque ?? []), ...(note?.frontmatter ? [note.frontmatter] : [])];
    if (outside.some((span) => touches(span, caret))) return null;
    const range = new vscode.Range(
      document.positionAt(context.replace.start),
      document.positionAt(Math.max(context.replace.end, caret)),
    );
    const typed = new vscode.Range(document.positionAt(caret - context.query.length), position);
    // The note may change from here on: no offset into it is worked out any more.
    const sources = await citableSources(folder, document.uri);
    if (cancellation.isCancellationRequested) return null;
    const ranks = ranksOf(folder, document.uri, this.#recent.keys);
    const found = sources.search(context.query, ranks, LIMIT);
    const items = found.map((source, rank) => {
      const { authors, year, title, container } = source.description;
      const key = source.reference.id;
      const item = new SourceCompletion(source, folder, {
        label: key,
        description: [[authors, year].filter((part) => part !== "").join(" "), container]
          .filter((part) => part !== "")
          .join(" · "),
        detail: title === "" ? "" : `  ${title}`,
      });
      item.insertText = writeKey(key);
      item.range = { inserting: range.with(undefined, position), replacing: range };
      // The search is ours, over every field; editors that filter by prefix find the query itself.
      item.filterText = context.query === "" ? key : context.query;
      item.sortText = String(rank).padStart(4, "0");
      item.command = { command: COMMAND.rememberSource, title: "Remember", arguments: [key] };
      return item;
    });
    // In the running text of a folder without sources, `@` is no citation.
    if (found.length === 0 && (context.inBrackets || (context.query !== "" && !sources.empty))) {
      const nothing = nothingFound(this.#index, folder, context.query);
      nothing.range = typed;
      nothing.filterText = context.query;
      return new vscode.CompletionList([nothing], true);
    }
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    if (item instanceof SourceCompletion)
      item.documentation = referenceCard(item.source.reference, this.#index, item.folder);
    return item;
  }
}

export function registerCitationCompletion(
  selector: vscode.DocumentSelector,
  index: Index,
  recent: RecentSources,
): vscode.Disposable {
  // So that the first `@` need not wait.
  void index.ready.then(() => Promise.all(index.folders.map((folder) => preparedSources(folder).ofAll())));
  const provider = new CitationCompletions(index, recent);
  return vscode.languages.registerCompletionItemProvider(selector, provider, "@");
}
