import * as vscode from "vscode";
import type { DatedEvent } from "../../core/timeline/order.ts";
import { eventCard, eventDate } from "../cards/eventCard.ts";
import { COMMAND } from "../contributions.ts";
import { subjectOf } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { TreeNode } from "./tree.ts";

/** An event and the folder it is told in. */
export interface PlacedEvent extends DatedEvent {
  readonly folder: FolderIndex;
}

/** The row of an event in a view that shows each event once. */
export function eventNodeId({ event, folder }: Pick<PlacedEvent, "event" | "folder">): string {
  return `event ${folder.folder.uri.toString()} ${event.id}`;
}

/** A row that shows an event; a click opens the place where it is told. */
export function eventNode(parent: TreeNode, placed: PlacedEvent, id: string): TreeNode {
  const { event, date, folder } = placed;
  const subject = subjectOf({ entry: event, folder });
  return {
    id,
    parent,
    subject,
    item() {
      const item = new vscode.TreeItem(event.title);
      item.description = eventDate(placed);
      item.contextValue = "dossier.event";
      const fuzzy = date?.approximate === true || date?.uncertain === true;
      item.iconPath = date
        ? new vscode.ThemeIcon(fuzzy ? "circle-outline" : "circle-small-filled")
        : new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
      item.command = { command: COMMAND.openEntry, title: "Open", arguments: [subject] };
      item.accessibilityInformation = { label: `${event.title}, ${eventDate(placed)}` };
      return item;
    },
    tooltip: () => eventCard(placed, folder),
  };
}
