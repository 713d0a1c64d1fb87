import * as vscode from "vscode";
import { explainDate, overlaps, readDate, type FoundDate } from "../../core/dates/index.ts";
import type { DatedEvent } from "../../core/timeline/order.ts";
import { COMMAND } from "../contributions.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { card, type Subject } from "./card.ts";
import { eventDate } from "./eventCard.ts";
import { bold, commandLink, text } from "./markdown.ts";

/** So many events of one date are named; the Timeline has them all. */
const EVENTS_SHOWN = 5;

/** The card about a date in prose: what it means, why, and what the dossier knows of that time. */
export function dateCard(found: FoundDate, folder: FolderIndex): vscode.MarkdownString {
  const { meaning, reason } = explainDate(found, vscode.env.language);
  const events = found.edtf === null ? [] : eventsOn(found.edtf, folder);
  const written = found.text.replace(/\s+/g, " ");
  const rows = events.slice(0, EVENTS_SHOWN).map((dated) => {
    const { id, title } = dated.event;
    const subject: Subject = { kind: "event", id, folder: folder.folder.uri.toString() };
    return `- ${commandLink(title, COMMAND.openEntry, [subject], "Open where this is written")}, ${text(eventDate(dated))}`;
  });
  const more = events.length - rows.length;
  if (more > 0) rows.push(`- ${text(`and ${more} more`)}`);
  const edtf = found.edtf === null ? "" : ` · ${text(`EDTF ${found.edtf}`)}`;
  return card([
    `${bold(meaning)}${edtf}`,
    text(isAsWritten(found) ? "" : `“${written}”: ${reason}`),
    rows.length > 0 ? `Then, in the dossier:\n\n${rows.join("\n")}` : "",
  ]);
}

/** Whether a date means what it says, so that there is no reason to give. */
function isAsWritten({ grounds: { from, part, about } }: FoundDate): boolean {
  return from === "words" && part === null && !about;
}

/** The events that may fall on a date, the most exactly dated first. */
function eventsOn(edtf: string, folder: FolderIndex): DatedEvent[] {
  const time = readDate(edtf);
  if (!time) return [];
  return folder.workspace
    .timeline()
    .filter(({ date }) => date !== null && overlaps(date, time))
    .map((dated) => ({ dated, length: lengthOf(dated) }))
    .sort((a, b) => a.length - b.length)
    .map(({ dated }) => dated);
}

function lengthOf({ date }: DatedEvent): number {
  return date?.earliest == null || date.latest === null ? Infinity : date.latest - date.earliest;
}
