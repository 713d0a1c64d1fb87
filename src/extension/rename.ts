import * as vscode from "vscode";
import { NOTHING_HERE, prepareRename, renameEdits } from "../core/features/rename.ts";
import { locationOf, rangeOf } from "./editor.ts";
import type { Index } from "./workspace/index.ts";

const IN_FILES: vscode.WorkspaceEditEntryMetadata = {
  label: "Where it is written",
  needsConfirmation: false,
};
const IN_PROSE: vscode.WorkspaceEditEntryMetadata = {
  label: "In your prose",
  description: "Tick the places to change",
  needsConfirmation: true,
};

/** Renames entries: an id or key everywhere, a name where the user agrees. */
export function registerRename(everywhere: vscode.DocumentSelector, index: Index): vscode.Disposable {
  return vscode.languages.registerRenameProvider(everywhere, {
    prepareRename(document, position) {
      const file = index.fileAt(document.uri);
      if (!file) throw new Error(NOTHING_HERE);
      const { span, placeholder } = prepareRename(file.folder, file.path, document.offsetAt(position));
      return { range: rangeOf(document, span), placeholder };
    },
    provideRenameEdits(document, position, newName) {
      const file = index.fileAt(document.uri);
      const at = file && { path: file.path, offset: document.offsetAt(position) };
      const changes = at ? renameEdits(index.folders, file.folder, at, newName) : null;
      if (!changes) return null;
      const edit = new vscode.WorkspaceEdit();
      for (const { folder, path, span, newText, inProse } of changes) {
        const { uri, range } = locationOf(folder, path, span);
        edit.replace(uri, range, newText, inProse ? IN_PROSE : IN_FILES);
      }
      return edit;
    },
  });
}
