import * as vscode from "vscode";
import type { Entity } from "../../core/dossier/model.ts";
import { positionsThen } from "../../core/workspace/about.ts";
import { isForeign } from "../../core/workspace/entryTable.ts";
import { entityCard } from "../cards/entityCard.ts";
import { COMMAND, VIEW } from "../contributions.ts";
import { subjectOf } from "../subjects.ts";
import { today } from "../today.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { mentionPlaces, type Index } from "../workspace/index.ts";
import { placeNodes } from "./placeNodes.ts";
import { groupNode, IndexTree, type TreeNode } from "./tree.ts";

interface Listed {
  readonly entity: Entity;
  readonly folder: FolderIndex;
  readonly mentions: number;
}

/** The groups, in their order; every other schema stands under "Other". */
const GROUPS = [
  { label: "People", icon: "person", schemas: ["Person"] },
  {
    label: "Organizations",
    icon: "organization",
    schemas: ["Organization", "PublicBody", "Company", "LegalEntity"],
  },
  { label: "Places", icon: "location", schemas: ["Place", "Address"] },
] as const;

const OTHER = { label: "Other", icon: "tag" } as const;

function listed(index: Index): Listed[] {
  return index.folders.flatMap((folder) =>
    [...folder.workspace.entities.values()]
      .filter(({ origin }) => !isForeign(origin.path))
      .map((entity) => ({
        entity,
        folder,
        mentions: mentionPlaces(index, folder, entity.id).reduce((sum, { count }) => sum + count, 0),
      })),
  );
}

function entityNode(index: Index, parent: TreeNode, { entity, folder, mentions }: Listed): TreeNode {
  const subject = subjectOf({ entry: entity, folder });
  const node: TreeNode = {
    id: `entity ${subject.folder} ${entity.id}`,
    parent,
    subject,
    item() {
      const item = new vscode.TreeItem(
        entity.name,
        mentions > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
      );
      const [position] = positionsThen(folder.workspace, entity, today());
      item.description = [String(mentions), position?.position.post ?? ""]
        .filter((part) => part !== "")
        .join(" · ");
      item.contextValue = "dossier.entity";
      item.command = { command: COMMAND.openEntry, title: "Open", arguments: [subject] };
      item.accessibilityInformation = { label: `${entity.name}, ${mentions} mentions` };
      return item;
    },
    children: () => placeNodes(node, mentionPlaces(index, folder, entity.id)),
    tooltip: () => entityCard(entity, { index, folder, asOf: today(), asOfDate: null, reason: "" }),
  };
  return node;
}

function roots(index: Index): TreeNode[] {
  const all = listed(index).sort(
    (a, b) => b.mentions - a.mentions || a.entity.name.localeCompare(b.entity.name, vscode.env.language),
  );
  const known = new Set<string>(GROUPS.flatMap(({ schemas }) => schemas));
  const groups = [
    ...GROUPS.map(({ label, icon, schemas }) => ({
      label,
      icon,
      members: all.filter(({ entity }) => (schemas as readonly string[]).includes(entity.schema)),
    })),
    { ...OTHER, members: all.filter(({ entity }) => !known.has(entity.schema)) },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ label, icon, members }) =>
      groupNode(
        null,
        `group ${label}`,
        label,
        (self) => members.map((member) => entityNode(index, self, member)),
        {
          description: String(members.length),
          icon,
          open: true,
        },
      ),
    );
}

export function registerWhosWho(index: Index): vscode.Disposable {
  const tree = new IndexTree(index, () => roots(index));
  const view = vscode.window.createTreeView(VIEW.whosWho, { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(tree, view);
}
