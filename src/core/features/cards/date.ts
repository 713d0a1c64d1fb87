import { explainDate, overlaps, readDate, type FoundDate } from "../../dates/index.ts";
import type { DatedEvent } from "../../timeline/order.ts";
import type { Folder } from "../folder.ts";
import { bold, text } from "../markdown.ts";
import { eventDate } from "./event.ts";
import { entryLink } from "./links.ts";
import { card } from "./reader.ts";

/** So many events of one date are named; the Timeline has them all. */
const EVENTS_SHOWN = 5;

/** The card about a date in prose: what it means, why, and what the dossier knows of that time. */
export function dateCard(found: FoundDate, folder: Folder, locale: string): string {
  const { meaning, reason } = explainDate(found, locale);
  const events = found.edtf === null ? [] : eventsOn(found.edtf, folder);
  const written = found.text.replace(/\s+/g, " ");
  const rows = events.slice(0, EVENTS_SHOWN).map((dated) => {
    const link = entryLink({ entry: dated.event, folder }, "Open where this is written");
    return `- ${link}, ${text(eventDate(dated, locale))}`;
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
function eventsOn(edtf: string, { workspace }: Folder): DatedEvent[] {
  const time = readDate(edtf);
  if (!time) return [];
  return workspace
    .timeline()
    .filter(({ date }) => date !== null && overlaps(date, time))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}

function lengthOf({ date }: DatedEvent): number {
  return date?.earliest == null || date.latest === null ? Infinity : date.latest - date.earliest;
}
