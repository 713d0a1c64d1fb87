import * as vscode from "vscode";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { placeNodes } from "./placeNodes.ts";
import { groupNode, type TreeNode } from "./tree.ts";

/** A name that nobody bears is offered from so many mentions on. */
const ENOUGH_MENTIONS = 3;

/** The most strangers that are offered at once. */
const MOST_STRANGERS = 100;

/** A name that stands in notes and not in the dossier: one click makes the entry. */
function strangerNode(parent: TreeNode, name: string, folder: FolderIndex): TreeNode {
  const node: TreeNode = {
    id: `stranger ${folder.folder.uri.toString()} ${name}`,
    parent,
    subject: name,
    item() {
      const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
      item.description = String(folder.workspace.strangers.count(name));
      item.contextValue = "dossier.stranger";
      item.iconPath = new vscode.ThemeIcon("question");
      item.tooltip = `${name} is named in your notes and is not in the dossier.`;
      return item;
    },
    children: () =>
      placeNodes(
        node,
        [...folder.workspace.strangers.notes(name)].map(([path, count]) => ({ folder, path, count })),
      ),
  };
  return node;
}

/** The group of names that the notes use and the dossier does not know, the most used first; none where there are none. */
export function strangers(index: Index, filter: string): TreeNode[] {
  const found = index.folders
    .flatMap((folder) =>
      [...folder.workspace.strangers.things()].map((name) => ({
        name,
        folder,
        count: folder.workspace.strangers.count(name),
      })),
    )
    .filter(({ name, count }) => count >= ENOUGH_MENTIONS && name.toLowerCase().includes(filter))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_STRANGERS);
  if (found.length === 0) return [];
  return [
    groupNode(
      null,
      "group strangers",
      "Not in the dossier",
      (self) => found.map(({ name, folder }) => strangerNode(self, name, folder)),
      { description: String(found.length), icon: "question" },
    ),
  ];
}
