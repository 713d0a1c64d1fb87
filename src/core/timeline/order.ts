import { compareDates, parseEdtf, type EdtfDate } from "../dates/index.ts";
import type { Event } from "../dossier/model.ts";

/** An event with its date read; null where it has none that can be read. */
export interface DatedEvent {
  readonly event: Event;
  readonly date: EdtfDate | null;
}

/** Reads an event's date. */
export function dated(event: Event): DatedEvent {
  if (event.date.value === "") return { event, date: null };
  const parsed = parseEdtf(event.date.value);
  return { event, date: "date" in parsed ? parsed.date : null };
}

/** Timeline order: by date (see `compareDates`), those without one last, then by id so that it never wavers. */
export function compareEvents(a: DatedEvent, b: DatedEvent): number {
  if (a.date && b.date) return compareDates(a.date, b.date) || (a.event.id < b.event.id ? -1 : 1);
  if (a.date || b.date) return a.date ? -1 : 1;
  return a.event.id < b.event.id ? -1 : 1;
}
