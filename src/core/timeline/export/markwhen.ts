import type { CivilDate } from "./civil.ts";
import { civilRange } from "./civil.ts";
import { sourceLine, type EventRecord } from "../eventRecord.ts";
import type { Export, ExportContext } from "./model.ts";

/**
 * Events as Markwhen reads them. It knows years, months, days and stretches of them; where a date says more or less than
 * that, its words stand on the line below. Years before 0 and after 9999 do not fit. What follows an event is written as
 * list items, so that no line of it can be taken for another event.
 */
export function exportMarkwhen(events: readonly EventRecord[], { title }: ExportContext): Export {
  const leftOut: EventRecord[] = [];
  const blocks = [`---\ntitle: ${JSON.stringify(title)}\n---\n`];
  for (const event of events) {
    const range = event.date && civilRange(event.date);
    if (!range || !fits(range.start) || (range.end && !fits(range.end))) {
      leftOut.push(event);
      continue;
    }
    const when = [range.start, ...(range.end ? [range.end] : [])].map(dateText).join("/");
    const tags = event.tags.map((tag) => ` #${tag.replace(/[^\p{L}\p{N}_-]+/gu, "-")}`).join("");
    const more = [
      range.exact ? "" : `${event.dateText} (${event.edtf})`,
      event.summary,
      event.involved.map(({ name }) => name).join(", "),
      event.place?.name ?? "",
      ...event.sources.map((source) => sourceLine(source)),
    ];
    blocks.push(
      [
        `${when}: ${oneLine(event.title)}${tags}`,
        ...more.filter((line) => line !== "").map((line) => `- ${oneLine(line)}`),
        "",
      ].join("\n"),
    );
  }
  return { text: blocks.join("\n"), leftOut };
}

function fits({ year }: CivilDate): boolean {
  return year >= 0 && year <= 9999;
}

function dateText({ year, month, day }: CivilDate): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const parts = [String(year).padStart(4, "0")];
  if (month !== null) parts.push(two(month));
  if (day !== null) parts.push(two(day));
  return parts.join("-");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
