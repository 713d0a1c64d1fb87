import * as vscode from "vscode";
import { baseName } from "../../core/text/paths.ts";
import type { NoteUses } from "../../core/features/uses.ts";
import { uriOf } from "../editor.ts";
import type { TreeNode } from "./tree.ts";

/** One row for each note in which something occurs; a click opens the note at the first place. */
export function placeNodes(parent: TreeNode, places: readonly NoteUses[]): TreeNode[] {
  return places.map(({ folder, path, count }): TreeNode => {
    const uri = uriOf(folder, path);
    return {
      id: `${parent.id} in ${uri.toString()}`,
      parent,
      item() {
        const item = new vscode.TreeItem(folder.workspace.noteRecord(path)?.title ?? baseName(path));
        item.description = `${count} · ${path}`;
        item.iconPath = new vscode.ThemeIcon("note");
        item.command = { command: "vscode.open", title: "Open", arguments: [uri] };
        return item;
      },
    };
  });
}
