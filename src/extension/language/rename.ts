import * as vscode from "vscode";
import type { Entry } from "../../core/dossier/model.ts";
import { isWritableKey } from "../../core/citations/key.ts";
import { isForeign } from "../../core/index/entryTable.ts";
import { renameId, renameName, type Renaming } from "../../core/index/occurrences.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { entryAtPosition, inFolders, type Pointed } from "./position.ts";

const IN_FILES: vscode.WorkspaceEditEntryMetadata = {
  label: "Where it is written",
  needsConfirmation: false,
};
const IN_PROSE: vscode.WorkspaceEditEntryMetadata = {
  label: "In your prose",
  description: "Tick the places to change",
  needsConfirmation: true,
};

/** Whether the caret is on an id or key, which is renamed everywhere, or on a name, which is the writer's own text. */
function isId({ occurrence }: Pointed): boolean {
  return occurrence.kind === "id";
}

function renamings({ workspace }: FolderIndex, entry: Entry, byId: boolean, newName: string): Renaming[] {
  const all =
    !byId && entry.kind === "entity"
      ? renameName(workspace, entry, newName)
      : (renameId(workspace, entry, newName) ?? []);
  return all.filter(({ path }) => !isForeign(path));
}

class Renames implements vscode.RenameProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  prepareRename(document: vscode.TextDocument, position: vscode.Position) {
    const found = entryAtPosition(this.#index, document, position);
    if (!found) throw new Error("There is no name, id or citation key of the dossier here.");
    const { entry, occurrence, folder, path } = found;
    if (entry.kind !== "entity" && !isId(found)) {
      throw new Error("Rename it by its id or key; its title is edited where it is written.");
    }
    if (isId(found) && entry.origin.idSpan === null) {
      throw new Error(`“${entry.id}” is made from the name. Give the entry an id of its own to rename it.`);
    }
    const { range } = folder.locationOf(path, occurrence.core);
    return { range, placeholder: isId(found) ? entry.id : nameOf(entry) };
  }

  provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): vscode.WorkspaceEdit | null {
    const found = entryAtPosition(this.#index, document, position);
    const wanted = newName.trim();
    if (!found || wanted === "") return null;
    const byId = isId(found);
    if (byId) this.#refuseUnusable(found, wanted);
    const edit = new vscode.WorkspaceEdit();
    // In every folder of the window, whichever of them lends the entry to the others.
    for (const { folder, entry } of inFolders(this.#index, found)) {
      for (const { path, span, newText, inProse } of renamings(folder, entry, byId, wanted)) {
        const { uri, range } = folder.locationOf(path, span);
        edit.replace(uri, range, newText, inProse ? IN_PROSE : IN_FILES);
      }
    }
    return edit;
  }

  #refuseUnusable({ entry, folder, path }: Pointed, id: string): void {
    if (/[\s[\]|#{}]/.test(id) || (entry.kind === "reference" && !isWritableKey(id))) {
      throw new Error(`“${id}” cannot be an id: spaces, brackets, “|” and “#” have a meaning of their own.`);
    }
    const { entities, events } = folder.workspace;
    const taken =
      entry.kind === "reference"
        ? folder.workspace.reference(id, path)
        : { entity: entities, event: events }[entry.kind].get(id);
    if (taken && taken !== entry) throw new Error(`Another entry has the id “${id}” already.`);
  }
}

function nameOf(entry: Entry): string {
  return entry.kind === "entity" ? entry.name : entry.title;
}

export function registerRename(selector: vscode.DocumentSelector, index: Index): vscode.Disposable {
  return vscode.languages.registerRenameProvider(selector, new Renames(index));
}
