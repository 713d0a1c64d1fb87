import { dayToIso } from "../../dates/index.ts";
import type { EventRecord } from "../eventRecord.ts";
import type { Export } from "./model.ts";

/** Events as JSON with everything that Dossier knows of them. Nothing is left out. */
export function exportJson(events: readonly EventRecord[]): Export {
  const day = (value: number | null | undefined) => (value == null ? null : dayToIso(value));
  const written = events.map((event) => ({
    id: event.id,
    date: event.edtf,
    earliest: day(event.date?.earliest),
    latest: day(event.date?.latest),
    dateText: event.dateText,
    title: event.title,
    summary: event.summary,
    involved: event.involved.map(({ id, name }) => ({ id, name })),
    location: event.place && { id: event.place.id, name: event.place.name },
    tags: event.tags,
    sources: event.sources,
    path: event.path,
  }));
  return { text: `${JSON.stringify({ events: written }, null, 2)}\n`, leftOut: [] };
}
