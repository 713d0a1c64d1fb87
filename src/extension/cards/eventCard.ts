import * as vscode from "vscode";
import { formatDate } from "../../core/dates/index.ts";
import type { DatedEvent } from "../../core/timeline/order.ts";
import { COMMAND } from "../contributions.ts";
import { hoverMaxLength } from "../settings.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { card, type Subject } from "./card.ts";
import { bold, commandLink, shortened, text } from "./markdown.ts";
import { plainSummary } from "./summary.ts";

/** When an event was, in the user's language; as written where that is no date. */
export function eventDate({ event, date }: DatedEvent): string {
  return date ? formatDate(date, vscode.env.language) : event.date.value;
}

/** The card about an event. */
export function eventCard(dated: DatedEvent, folder: FolderIndex): vscode.MarkdownString {
  const { event } = dated;
  const home = folder.folder.uri.toString();
  const subject: Subject = { kind: "event", id: event.id, folder: home };
  const entityLink = (value: string) => {
    const entity = folder.workspace.entityNamed(value);
    if (!entity) return text(value);
    const known: Subject = { kind: "entity", id: entity.id, folder: home };
    return commandLink(entity.name, COMMAND.openEntry, [known], "Open the entry");
  };
  const sourceLink = ({ key, locator }: { key: string; locator: string }) => {
    const known: Subject = { kind: "reference", id: key, folder: home };
    const label = locator === "" ? key : `${key}, ${locator}`;
    return folder.workspace.references.get(key)
      ? commandLink(label, COMMAND.openEntry, [known], "Open the source")
      : text(label);
  };
  const where = event.location ? ` · ${entityLink(event.location.value)}` : "";
  const involved = event.involved.map(({ value }) => entityLink(value));
  return card([
    `${bold(event.title)}  \n${text(eventDate(dated))}${where}`,
    text(shortened(plainSummary(event.summary), hoverMaxLength())),
    [
      involved.length > 0 ? `Involved: ${involved.join(", ")}` : "",
      event.sources.length > 0 ? `Sources: ${event.sources.map(sourceLink).join(", ")}` : "",
    ]
      .filter((part) => part !== "")
      .join("  \n"),
    "---",
    [
      commandLink("Open entry", COMMAND.openEntry, [subject], "Open where this is written"),
      commandLink("Show on timeline", COMMAND.showOnTimeline, [subject], "Select this event in the Timeline"),
      commandLink("Copy link", COMMAND.copyLink, [subject], "Copy a link for your notes"),
    ].join(" · "),
  ]);
}
