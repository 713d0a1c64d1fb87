import * as vscode from "vscode";
import type { Entry } from "../core/dossier/model.ts";
import { nameOf } from "../core/features/folder.ts";
import { symbols } from "../core/features/symbols.ts";
import { locationOf } from "./editor.ts";
import type { Index } from "./workspace/index.ts";

/** As many as a person looks through. */
const LIMIT = 200;

function kindOf(entry: Entry): vscode.SymbolKind {
  if (entry.kind === "event") return vscode.SymbolKind.Event;
  if (entry.kind === "reference") return vscode.SymbolKind.File;
  if (entry.schema === "Person") return vscode.SymbolKind.Class;
  return entry.schema === "Place" ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Module;
}

/** People, places, events and sources in “Go to Symbol in Workspace”. */
export function registerSymbols(index: Index): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols(query, token) {
      const found: vscode.SymbolInformation[] = [];
      for (const { entry, folder } of symbols(index.folders, query)) {
        if (token.isCancellationRequested || found.length >= LIMIT) break;
        const location = locationOf(folder, entry.origin.path, entry.origin.nameSpan);
        const container = entry.kind === "event" ? entry.date.value : entry.id;
        found.push(new vscode.SymbolInformation(nameOf(entry), kindOf(entry), container, location));
      }
      return found;
    },
  });
}
