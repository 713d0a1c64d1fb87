import * as vscode from "vscode";
import { describeReference } from "../../core/citations/describe.ts";
import type { Reference } from "../../core/dossier/model.ts";
import { isForeign } from "../../core/workspace/entryTable.ts";
import { referenceCard } from "../cards/referenceCard.ts";
import { COMMAND, VIEW } from "../contributions.ts";
import { subjectOf } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { countCitations, citationPlaces, type Index } from "../workspace/index.ts";
import { placeNodes } from "./placeNodes.ts";
import { IndexTree, type TreeNode } from "./tree.ts";

function sourceNode(index: Index, reference: Reference, folder: FolderIndex): TreeNode {
  const subject = subjectOf({ entry: reference, folder });
  const { authors, year, title } = describeReference(reference);
  const { count } = countCitations(index, folder, reference.id);
  const node: TreeNode = {
    id: `reference ${subject.folder} ${reference.id}`,
    parent: null,
    subject,
    item() {
      const item = new vscode.TreeItem(
        title === "" ? reference.id : title,
        count > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
      );
      item.description = [String(count), [authors, year].filter((part) => part !== "").join(" ")].join(" · ");
      item.iconPath = new vscode.ThemeIcon(
        folder.workspace.archives.pathOf(reference.id) === null ? "book" : "archive",
      );
      item.contextValue = "dossier.reference";
      item.command = { command: COMMAND.openEntry, title: "Open", arguments: [subject] };
      item.accessibilityInformation = { label: `${title}, cited ${count} times` };
      return item;
    },
    children: () => placeNodes(node, citationPlaces(index, folder, reference.id)),
    tooltip: () => referenceCard(reference, index, folder),
  };
  return node;
}

function roots(index: Index): TreeNode[] {
  return index.folders
    .flatMap((folder) =>
      [...folder.workspace.references.values()]
        .filter(({ origin }) => !isForeign(origin.path))
        .map((reference) => ({ reference, folder })),
    )
    .sort((a, b) => a.reference.title.localeCompare(b.reference.title, vscode.env.language))
    .map(({ reference, folder }) => sourceNode(index, reference, folder));
}

export function registerSources(index: Index): vscode.Disposable {
  const tree = new IndexTree(
    index,
    () => roots(index),
    ({ references, citations }) => `${references.revision}/${citations.revision}`,
  );
  const view = vscode.window.createTreeView(VIEW.sources, { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(tree, view);
}
