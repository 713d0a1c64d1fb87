import * as vscode from "vscode";
import type { Entry } from "../../core/dossier/model.ts";
import { isForeign } from "../../core/index/entryTable.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";

/** As many as a person looks through. */
const LIMIT = 200;

function kindOf(entry: Entry): vscode.SymbolKind {
  if (entry.kind === "event") return vscode.SymbolKind.Event;
  if (entry.kind === "reference") return vscode.SymbolKind.File;
  if (entry.schema === "Person") return vscode.SymbolKind.Class;
  return entry.schema === "Place" ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Module;
}

function nameOf(entry: Entry): string {
  return entry.kind === "entity" ? entry.name : entry.title;
}

function* entriesOf({ workspace }: FolderIndex): Generator<Entry> {
  yield* workspace.entities.values();
  yield* workspace.events.values();
  yield* workspace.references.values();
}

/** Whether the letters of a query occur in a text in their order, as VS Code's own search wants it. */
function matches(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** People, places, events and sources in “Go to Symbol in Workspace”. */
class Symbols implements vscode.WorkspaceSymbolProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): vscode.SymbolInformation[] {
    const wanted = query.toLowerCase().replace(/\s+/g, "");
    const found: vscode.SymbolInformation[] = [];
    for (const folder of this.#index.folders) {
      for (const entry of entriesOf(folder)) {
        if (token.isCancellationRequested || found.length >= LIMIT) return found;
        if (isForeign(entry.origin.path) || !matches(`${nameOf(entry)} ${entry.id}`.toLowerCase(), wanted))
          continue;
        const location = folder.locationOf(entry.origin.path, entry.origin.nameSpan);
        const container = entry.kind === "event" ? entry.date.value : entry.id;
        found.push(new vscode.SymbolInformation(nameOf(entry), kindOf(entry), container, location));
      }
    }
    return found;
  }
}

export function registerSymbols(index: Index): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider(new Symbols(index));
}
