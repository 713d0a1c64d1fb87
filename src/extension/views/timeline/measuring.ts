import * as vscode from "vscode";
import { measureBetween, type Measured } from "../../../core/timeline/measure.ts";
import type { DatedEvent } from "../../../core/timeline/order.ts";
import { text } from "../../../core/features/markdown.ts";
import { eventDate } from "../../../core/features/cards/event.ts";
import { eventNode } from "../eventNode.ts";
import type { TreeNode } from "../tree.ts";
import type { AllEvents } from "./allEvents.ts";
import type { Pair } from "./state.ts";

/** The row of two events and the time between them. */
export interface MeasuredRow extends TreeNode {
  readonly pair: Pair;
}

export function isMeasuredRow(node: unknown): node is MeasuredRow {
  return typeof node === "object" && node !== null && "pair" in node;
}

export function isSamePair(a: Pair, b: Pair): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

function described(dated: DatedEvent): string {
  return `${dated.event.title} (${eventDate(dated, vscode.env.language)})`;
}

/** “Between the first summit (12 June 2018) and the second (27 February 2019): 8 months, 15 days”. */
export function sentence({ from, to, text: length }: Measured): string {
  return `Between ${described(from)} and ${described(to)}: ${length}`;
}

function measuredRow(parent: TreeNode, pair: Pair, events: AllEvents): MeasuredRow {
  const ends = [pair.from, pair.to].map((key) => events.find(key));
  const [from, to] = ends;
  const measured = from && to ? measureBetween(from, to, vscode.env.language) : null;
  const row: MeasuredRow = {
    id: `${parent.id} ${pair.from} ${pair.to}`,
    parent,
    pair,
    item() {
      const item = new vscode.TreeItem(
        measured?.text ?? "Cannot be measured",
        vscode.TreeItemCollapsibleState.Collapsed,
      );
      const [first, last] = measured ? [measured.from, measured.to] : [from, to];
      const titles = [first, last].map((dated) => dated?.event.title ?? "an event that is gone");
      item.description = titles.join(" → ");
      item.contextValue = "dossier.measured";
      item.iconPath = new vscode.ThemeIcon("arrow-both");
      item.tooltip = measured
        ? new vscode.MarkdownString(text(sentence(measured)))
        : "One of the two is no longer told, or has no readable date.";
      item.accessibilityInformation = {
        label: measured ? sentence(measured) : `Cannot be measured: ${titles.join(" and ")}`,
      };
      return item;
    },
    children: () =>
      ends.flatMap((placed) =>
        placed ? [eventNode(row, placed, `${row.id} ${placed.event.id} ${placed.folder.folder.index}`)] : [],
      ),
  };
  return row;
}

/** The group of what was measured; none where nothing was. */
export function measuredRows(pairs: readonly Pair[], events: AllEvents, generation: number): TreeNode[] {
  if (pairs.length === 0) return [];
  const group: TreeNode = {
    id: `${generation} measured`,
    parent: null,
    item() {
      const item = new vscode.TreeItem("Measured", vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(pairs.length);
      item.iconPath = new vscode.ThemeIcon("arrow-both");
      item.accessibilityInformation = { label: `Measured, ${pairs.length}` };
      return item;
    },
    children: () => pairs.map((pair) => measuredRow(group, pair, events)),
  };
  return [group];
}
