import * as vscode from "vscode";
import { formatBriefly, formatDate } from "../../core/dates/index.ts";
import type { Conflict } from "../../core/timeline/conflicts.ts";
import type { DatedEvent } from "../../core/timeline/order.ts";
import type { Telling } from "../../core/timeline/tellings.ts";
import { claimsIn, saidInClaim, saidInTelling, type Said } from "../../core/features/cards/said.ts";
import { eventCard, eventDate } from "../../core/features/cards/event.ts";
import { COMMAND } from "../contributions.ts";
import { subjectOf } from "../../core/features/subject.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { TreeNode } from "./tree.ts";

/** An event and the folder it is told in. */
export interface PlacedEvent extends DatedEvent {
  readonly folder: FolderIndex;
}

const WARNING = new vscode.ThemeColor("list.warningForeground");

/** How sure its date is, as a sign: exact, imprecise, open at an end, or contradicted. */
function iconOf({ date }: DatedEvent, conflicts: readonly Conflict[]): vscode.ThemeIcon {
  if (conflicts.length > 0) return new vscode.ThemeIcon("warning", WARNING);
  if (!date) return new vscode.ThemeIcon("question", WARNING);
  if (date.latest === null) return new vscode.ThemeIcon("arrow-right");
  if (date.earliest === null) return new vscode.ThemeIcon("arrow-left");
  return new vscode.ThemeIcon(date.approximate || date.uncertain ? "circle-outline" : "circle-small-filled");
}

/** When it was, in few words, and what it was: the date stands first, where a narrow side bar does not cut it off. */
function labelOf({ event, date }: DatedEvent, knownYear: number | null): string {
  return date ? `${formatBriefly(date, vscode.env.language, knownYear)} · ${event.title}` : event.title;
}

/** When it was; where dates contradict each other, all of them. */
function dateWords(placed: PlacedEvent, conflicts: readonly Conflict[]): string {
  const dates = new Set([
    eventDate(placed, vscode.env.language),
    ...claimsIn(conflicts).map(({ date }) => formatDate(date, vscode.env.language)),
  ]);
  return [...dates].join(" or ");
}

/** What the sign and the date say, for those who do not see them. */
function spoken({ date, event }: DatedEvent, words: string, conflicts: readonly Conflict[]): string {
  const marks = [
    date ? "" : "no readable date",
    date?.approximate === true ? "approximate" : "",
    date?.uncertain === true ? "uncertain" : "",
    date && (date.earliest === null || date.latest === null) ? "open" : "",
    conflicts.length > 0 ? "its dates contradict each other" : "",
  ];
  return [event.title, words, ...marks].filter((part) => part !== "").join(", ");
}

/** The date that one place, or a source, gives an event; a click opens it. */
function saidNode(parent: TreeNode, { place, where, date, source }: Said, inDoubt: boolean): TreeNode {
  return {
    id: `${parent.id} said ${place.path} ${place.start}`,
    parent,
    item() {
      const item = new vscode.TreeItem(date === "" ? "No date" : date);
      const whose = source === null ? "" : `@${source}, `;
      item.description = `${whose}${where}`;
      item.iconPath = inDoubt ? new vscode.ThemeIcon("warning", WARNING) : new vscode.ThemeIcon("note");
      item.command = { command: COMMAND.openPlace, title: "Open", arguments: [place] };
      item.accessibilityInformation = {
        label: `${date}, ${whose}${where}${inDoubt ? ", contradicted" : ""}`,
      };
      return item;
    },
  };
}

/** Every place that tells an event, and the sources' dates that contradict another. */
function saidNodes(parent: TreeNode, { event, folder }: PlacedEvent): TreeNode[] {
  const { workspace } = folder;
  const claims = claimsIn(workspace.conflicts(event.id));
  const contradicted = new Set(claims.map(({ path, span }) => `${path} ${span.start}`));
  const tellings = workspace.tellings(event.id);
  const dateAt = ({ event: { date, origin } }: Telling) => `${origin.path} ${date.span.start}`;
  const told = tellings.map((telling) =>
    saidNode(parent, saidInTelling(telling, folder, vscode.env.language), contradicted.has(dateAt(telling))),
  );
  const own = new Set(tellings.map(dateAt));
  const others = claims.filter(({ path, span }) => !own.has(`${path} ${span.start}`));
  return [
    ...told,
    ...others.map((claim) => saidNode(parent, saidInClaim(claim, folder, vscode.env.language), true)),
  ];
}

/**
 * A row that shows an event; a click opens the place where it is told. Where there are several such places, or dates that
 * contradict each other, they stand below it.
 *
 * @param knownYear the year that stands above the row, which its date need not repeat; null where there is none
 */
export function eventNode(
  parent: TreeNode | null,
  placed: PlacedEvent,
  id: string,
  knownYear: number | null = null,
): TreeNode {
  const { event, folder } = placed;
  const { workspace } = folder;
  const subject = subjectOf({ entry: event, folder });
  const node: TreeNode = {
    id,
    parent,
    subject,
    item() {
      const conflicts = workspace.conflicts(event.id);
      const isTwice = conflicts.length > 0 || workspace.tellings(event.id).length > 1;
      const item = new vscode.TreeItem(
        labelOf(placed, knownYear),
        isTwice ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
      );
      const words = dateWords(placed, conflicts);
      // The label says it already, unless there is more than one date, or none.
      if (conflicts.length > 0 || !placed.date) item.description = words;
      item.contextValue = "dossier.event";
      item.iconPath = iconOf(placed, conflicts);
      item.command = { command: COMMAND.openEntry, title: "Open", arguments: [subject] };
      item.accessibilityInformation = { label: spoken(placed, words, conflicts) };
      return item;
    },
    children: () => saidNodes(node, placed),
    tooltip: (reader) => eventCard(placed, folder, reader),
  };
  return node;
}
