import * as vscode from "vscode";
import { formatDate } from "../../core/dates/index.ts";
import type { DatedEvent } from "../../core/timeline/order.ts";
import { COMMAND } from "../contributions.ts";
import { hoverMaxLength } from "../settings.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { card, type Subject } from "./card.ts";
import { claimsIn, saidInClaim, saidInTelling, type Said } from "./claims.ts";
import { bold, commandLink, shortened, text } from "./markdown.ts";
import { sourceLink } from "./sourceLink.ts";

/** When an event was, in the user's language; as written where that is no date. */
export function eventDate({ event, date }: DatedEvent): string {
  return date ? formatDate(date, vscode.env.language) : event.date.value;
}

function placeLink({ where, place }: Said): string {
  return commandLink(where, COMMAND.openPlace, [place], "Open this place");
}

/** The dates that cannot all be true, each with where it stands; "" where there are none. */
function describeConflict({ event }: DatedEvent, folder: FolderIndex): string {
  const claims = claimsIn(folder.workspace.conflicts(event.id)).map((claim) => saidInClaim(claim, folder));
  if (claims.length === 0) return "";
  const rows = claims.map((said) => {
    const whose = said.source === null ? "" : ` for ${text(`@${said.source}`)}`;
    return `- ${text(said.date)}${whose}: ${placeLink(said)}`;
  });
  return `${bold("These dates cannot all be true.")}\n${rows.join("\n")}`;
}

/** Where else an event is told; "" where it is told once. */
function describeTellings({ event }: DatedEvent, folder: FolderIndex): string {
  const tellings = folder.workspace.tellings(event.id);
  if (tellings.length < 2) return "";
  return `Told in ${tellings.length} places: ${tellings.map((telling) => placeLink(saidInTelling(telling, folder))).join(", ")}`;
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
  const sources = event.sources.map(({ key, locator }) => {
    const source = folder.workspace.reference(key, event.origin.path);
    return source ? sourceLink(source, locator, folder) : text(locator === "" ? key : `${key}, ${locator}`);
  });
  const where = event.location ? ` · ${entityLink(event.location.value)}` : "";
  const involved = event.involved.map(({ value }) => entityLink(value));
  return card([
    `${bold(event.title)}  \n${text(eventDate(dated))}${where}`,
    describeConflict(dated, folder),
    text(shortened(folder.plainText(event.summary), hoverMaxLength())),
    [
      involved.length > 0 ? `Involved: ${involved.join(", ")}` : "",
      sources.length > 0 ? `Sources: ${sources.join("; ")}` : "",
      describeTellings(dated, folder),
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
