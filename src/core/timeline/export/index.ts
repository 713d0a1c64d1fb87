import { exportCsv } from "./csv.ts";
import { exportHtml } from "./html.ts";
import { exportCalendar } from "./ical.ts";
import { exportJson } from "./json.ts";
import { exportJsonLd } from "./jsonld.ts";
import { exportMarkwhen } from "./markwhen.ts";
import type { EventRecord } from "../eventRecord.ts";
import type { Export, ExportContext } from "./model.ts";
import { exportTimelineJs } from "./timelinejs.ts";

export type { EventName, EventRecord, EventSource } from "../eventRecord.ts";
export type { Export, ExportContext } from "./model.ts";

/** A format that a timeline can be exported to. */
export interface TimelineFormat {
  /** As one names it on the command line. */
  readonly id: string;
  readonly title: string;
  /** What it is good for, and what becomes of imprecise dates. */
  readonly detail: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
}

export const TIMELINE_FORMATS: readonly TimelineFormat[] = [
  {
    id: "ics",
    title: "iCalendar",
    detail: "For calendars. An imprecise date covers all its days and says so.",
    extension: "ics",
  },
  {
    id: "csv",
    title: "CSV",
    detail: "For spreadsheets. Dates in EDTF, with first and last day.",
    extension: "csv",
  },
  {
    id: "json",
    title: "JSON",
    detail: "For other programs. Everything that Dossier knows.",
    extension: "json",
  },
  {
    id: "timelinejs3",
    title: "TimelineJS3",
    detail: "For Knight Lab's TimelineJS. Dates are shown in words.",
    extension: "json",
  },
  {
    id: "markwhen",
    title: "Markwhen",
    detail: "Imprecise dates become stretches, with their words below.",
    extension: "mw",
  },
  {
    id: "json-ld",
    title: "schema.org JSON-LD",
    detail: "For web pages and search engines. EDTF as a property.",
    extension: "jsonld",
  },
  {
    id: "svg",
    title: "SVG drawing",
    detail: "For print and the web. Imprecise ends are faded.",
    extension: "svg",
  },
  {
    id: "html",
    title: "Web page",
    detail: "The drawing and every event in words, in one file.",
    extension: "html",
  },
];

/** Events, in the order given, in a format.
 *
 * @param draw makes the drawing, for those formats that have one; it is given the events that were exported
 * @throws RangeError for a format that there is not
 */
export function exportTimeline(
  format: string,
  events: readonly EventRecord[],
  context: ExportContext,
  draw: () => string,
): Export {
  switch (format) {
    case "ics":
      return exportCalendar(events, context);
    case "csv":
      return exportCsv(events);
    case "json":
      return exportJson(events);
    case "timelinejs3":
      return exportTimelineJs(events, context);
    case "markwhen":
      return exportMarkwhen(events, context);
    case "json-ld":
      return exportJsonLd(events);
    case "svg":
      return { text: `${draw()}\n`, leftOut: undated(events) };
    case "html":
      return exportHtml(events, context, draw());
    default:
      throw new RangeError(`There is no format “${format}” for timelines.`);
  }
}

function undated(events: readonly EventRecord[]): EventRecord[] {
  return events.filter(({ date }) => date === null);
}
