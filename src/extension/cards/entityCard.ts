import * as vscode from "vscode";
import type { Entity } from "../../core/dossier/model.ts";
import { formatDate, type EdtfDate } from "../../core/dates/index.ts";
import { eventsAround, positionsThen, type AsOf, type PositionThen } from "../../core/features/about.ts";
import type { DatedEvent } from "../../core/timeline/order.ts";
import { COMMAND } from "../contributions.ts";
import { counted, times } from "../counts.ts";
import { hoverMaxLength } from "../settings.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { countMentions, type Index } from "../workspace/index.ts";
import { card, type Subject } from "./card.ts";
import { sourceLink } from "./sourceLink.ts";
import { bold, commandLink, italic, shortened, text, webLink } from "./markdown.ts";
import { pictureOf } from "./picture.ts";

/** What a card is told beside whom it is about. */
export interface CardContext {
  readonly index: Index;
  readonly folder: FolderIndex;
  /** The days the note speaks from; today, where there is no note or it has no date. */
  readonly asOf: AsOf;
  readonly asOfDate: EdtfDate | null;
  /** Why the name is taken for this entity; "" where there is no name or nothing to explain. */
  readonly reason: string;
}

function describePosition({ position, when, organization, start, end }: PositionThen): string {
  const post = organization === null ? position.post : `${position.post}, ${organization}`;
  if (when === "held") return text(post);
  const until = end ? ` (until ${formatDate(end, vscode.env.language)})` : "";
  const from = start ? ` (from ${formatDate(start, vscode.env.language)})` : "";
  return text(when === "former" ? `Formerly ${post}${until}` : `Later ${post}${from}`);
}

function describeEvent(label: string, dated: DatedEvent | null, folder: FolderIndex): string {
  if (!dated?.date) return "";
  const subject: Subject = { kind: "event", id: dated.event.id, folder: folder.folder.uri.toString() };
  const link = commandLink(dated.event.title, COMMAND.openEntry, [subject], "Open where it is told");
  return `${label} ${text(formatDate(dated.date, vscode.env.language))}: ${link}`;
}

function describeMentions(entity: Entity, { index, folder }: CardContext): string {
  const { count, notes } = countMentions(index, folder, entity.id);
  if (count === 0) return "Not mentioned in any note";
  return `Mentioned ${times(count)} in ${counted(notes, "note")}`;
}

/** The card about a person, organisation or place. */
export async function entityCard(entity: Entity, context: CardContext): Promise<vscode.MarkdownString> {
  const { folder, asOf, asOfDate, reason } = context;
  const { workspace } = folder;
  const subject: Subject = { kind: "entity", id: entity.id, folder: folder.folder.uri.toString() };
  const positions = positionsThen(workspace, entity, asOf).map(describePosition);
  const when =
    positions.length > 0 && asOfDate ? ` — as of ${text(formatDate(asOfDate, vscode.env.language))}` : "";
  const { last, next } = eventsAround(workspace.eventsOf(entity.id), asOf);
  const events = [describeEvent("Before:", last, folder), describeEvent("Next:", next, folder)];
  const sources = entity.sources.map(({ key }) => {
    const source = workspace.reference(key, entity.origin.path);
    return source ? sourceLink(source, "", folder) : text(key);
  });
  const links = entity.links.map(({ label, url }) => webLink(label, url));
  const image = await pictureOf(entity, folder);
  return card([
    `${image === "" ? "" : `${image} `}${bold(entity.name)}${positions.length > 0 ? `  \n${positions.join("; ")}${when}` : ""}`,
    text(shortened(folder.plainText(entity.summary), hoverMaxLength())),
    events.filter((event) => event !== "").join("  \n"),
    [describeMentions(entity, context), sources.length > 0 ? `Sources: ${sources.join("; ")}` : "", ...links]
      .filter((part) => part !== "")
      .join(" · "),
    reason === "" ? "" : italic(reason),
    "---",
    [
      commandLink("Open entry", COMMAND.openEntry, [subject], "Open where this is written"),
      commandLink("Find all mentions", COMMAND.findMentions, [subject], "List every place in your notes"),
      commandLink(
        "Show on timeline",
        COMMAND.showOnTimeline,
        [subject],
        "Select the nearest event in the Timeline",
      ),
    ].join(" · "),
  ]);
}
