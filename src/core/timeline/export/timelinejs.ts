import type { CivilDate } from "./civil.ts";
import { civilRange } from "./civil.ts";
import { escapeXml } from "../../text/escape.ts";
import { sourceLine, type EventRecord } from "../eventRecord.ts";
import type { Export, ExportContext } from "./model.ts";

/**
 * Events as TimelineJS3 takes them in JSON. It knows years, months and days; the words it shows (`display_date`) are no
 * more exact than the date, and the EDTF is kept in a field of ours that it passes over. Its texts are HTML.
 */
export function exportTimelineJs(events: readonly EventRecord[], { title }: ExportContext): Export {
  const leftOut: EventRecord[] = [];
  const slides = events.flatMap((event) => {
    const range = event.date && civilRange(event.date);
    if (!range) {
      leftOut.push(event);
      return [];
    }
    const group = event.tags[0] ?? event.place?.name;
    return [
      {
        unique_id: event.id,
        start_date: dateOf(range.start),
        ...(range.end ? { end_date: dateOf(range.end) } : {}),
        display_date: event.dateText,
        text: { headline: escapeXml(event.title), text: body(event) },
        ...(group === undefined ? {} : { group }),
        edtf: event.edtf,
      },
    ];
  });
  const document = { title: { text: { headline: escapeXml(title) } }, events: slides };
  return { text: `${JSON.stringify(document, null, 2)}\n`, leftOut };
}

function dateOf({ year, month, day }: CivilDate): Record<string, number> {
  return { year, ...(month === null ? {} : { month }), ...(day === null ? {} : { day }) };
}

function body({ summary, involved, sources }: EventRecord): string {
  const names = involved.map(({ name }) => name).join(", ");
  const cited = sources.map((source) => {
    const line = escapeXml(sourceLine(source));
    return source.url === "" ? line : `<a href="${escapeXml(source.url)}">${line}</a>`;
  });
  return [escapeXml(summary), escapeXml(names), ...cited]
    .filter((line) => line !== "")
    .map((line) => `<p>${line}</p>`)
    .join("");
}
