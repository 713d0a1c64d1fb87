import { civilDay, type EdtfDate } from "../../dates/index.ts";
import { sourceLine, type EventRecord } from "../eventRecord.ts";
import type { Export, ExportContext } from "./model.ts";

/** RFC 5545 lets a line have this many octets; what follows goes on to the next after a space. */
const LINE_OCTETS = 75;

/**
 * Events as an iCalendar file (RFC 5545). Every event is of whole days, without time zones. A calendar knows no
 * imprecise dates: such an event covers all the days it may have been on, says in its description how well its date is
 * known, and keeps the EDTF in `X-EDTF`. An open end is left out. Years before 1 and after 9999 do not fit.
 */
export function exportCalendar(events: readonly EventRecord[], { title, now }: ExportContext): Export {
  const leftOut: EventRecord[] = [];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dossier//Timeline//EN",
    `X-WR-CALNAME:${escape(title)}`,
  ];
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  for (const event of events) {
    const days = event.date && daysOf(event.date);
    if (!event.date || !days || !fits(days.first) || !fits(days.last + 1)) {
      leftOut.push(event);
      continue;
    }
    lines.push(
      "BEGIN:VEVENT",
      `UID:${escape(event.id)}@dossier`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dayText(days.first)}`,
      `DTEND;VALUE=DATE:${dayText(days.last + 1)}`,
      `SUMMARY:${escape(event.title)}`,
      `DESCRIPTION:${escape(description(event))}`,
      ...(event.place ? [`LOCATION:${escape(event.place.name)}`] : []),
      ...(event.tags.length > 0 ? [`CATEGORIES:${event.tags.map(escape).join(",")}`] : []),
      ...event.sources.flatMap(({ url }) => (url === "" ? [] : [`URL:${url}`])).slice(0, 1),
      `X-EDTF:${escape(event.edtf)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return { text: lines.map((line) => `${fold(line)}\r\n`).join(""), leftOut };
}

/** First and last day of a date. Where one end is open, those of what is known: `2018/..` covers 2018, not its first day. */
function daysOf({ earliest, latest, shape }: EdtfDate): { first: number; last: number } | null {
  if (earliest !== null && latest !== null) return { first: earliest, last: latest };
  const parts =
    shape.kind === "interval" ? [shape.start, shape.end] : shape.kind === "set" ? shape.members : [];
  const known = parts.flatMap((part) => (typeof part === "string" ? [] : (daysOf(part) ?? [])));
  if (known.length === 0) return null;
  return {
    first: earliest ?? Math.min(...known.map(({ first }) => first)),
    last: latest ?? Math.max(...known.map(({ last }) => last)),
  };
}

function fits(day: number): boolean {
  const { year } = civilDay(day);
  return year >= 1 && year <= 9999;
}

function dayText(day: number): string {
  const { year, month, day: date } = civilDay(day);
  return `${String(year).padStart(4, "0")}${String(month).padStart(2, "0")}${String(date).padStart(2, "0")}`;
}

function description({ dateText, summary, involved, sources }: EventRecord): string {
  return [
    dateText,
    summary,
    involved.map(({ name }) => name).join(", "),
    ...sources.map((source) => sourceLine(source)),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\p{Cc}]/gu, "");
}

/** Cuts a line into pieces that are short enough, between characters and never within one. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
