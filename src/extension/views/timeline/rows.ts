import * as vscode from "vscode";
import type { GroupBy, GroupNode, TimelineNode } from "../../../core/timeline/model.ts";
import { eventNode } from "../eventNode.ts";
import type { TreeNode } from "../tree.ts";
import type { AllEvents } from "./allEvents.ts";
import { countWords, groupLabel } from "./words.ts";

/** What the rows of the timeline are drawn with. */
export interface Drawing {
  readonly events: AllEvents;
  readonly groupBy: GroupBy;
  /** Goes before every row's id: another one lets VS Code forget which rows were open. */
  readonly generation: number;
  isOpen(group: GroupNode): boolean;
}

/** A group's row, which knows the group. */
export interface GroupRow extends TreeNode {
  readonly group: GroupNode;
}

export function isGroupRow(node: TreeNode): node is GroupRow {
  return "group" in node;
}

const ICONS: Readonly<Partial<Record<GroupNode["level"], string>>> = {
  person: "person",
  place: "location",
  tag: "tag",
  source: "book",
};

function groupRow(parent: TreeNode | null, group: GroupNode, drawing: Drawing): GroupRow {
  const label = groupLabel(group, drawing.groupBy, vscode.env.language);
  const icon = ICONS[group.level];
  let made: readonly TreeNode[] | null = null;
  const row: GroupRow = {
    id: `${drawing.generation} ${group.key}`,
    parent,
    group,
    item() {
      const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
      const item = new vscode.TreeItem(label, drawing.isOpen(group) ? Expanded : Collapsed);
      item.description = String(group.count);
      if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
      item.accessibilityInformation = { label: `${label}, ${countWords(group.count)}` };
      return item;
    },
    children: () => (made ??= timelineRows(row, group.children, drawing, knownYear(group))),
  };
  return row;
}

/** The year that all is of that stands below a group; null where that is no one year. */
function knownYear({ level, year }: GroupNode): number | null {
  return level === "year" || level === "month" ? year : null;
}

/**
 * The rows of a model's nodes. What is below a group is made when it is opened.
 *
 * @param year the year that stands above them; null where none does
 */
export function timelineRows(
  parent: TreeNode | null,
  nodes: readonly TimelineNode[],
  drawing: Drawing,
  year: number | null = null,
): TreeNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === "group") return [groupRow(parent, node, drawing)];
    const placed = drawing.events.placed(node.dated);
    return placed ? [eventNode(parent, placed, `${drawing.generation} ${node.key}`, year)] : [];
  });
}
