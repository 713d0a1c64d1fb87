import type { Event } from "../../../src/core/dossier/model.ts";

/** A place in a file that no test looks at. */
export const span = { start: 0, end: 0 };

/** An event as its file has it; what is not said is empty. */
export function event(id: string, date: string, more: Partial<Event> = {}): Event {
  return {
    kind: "event",
    id,
    date: { value: date, span },
    title: id,
    summary: "",
    involved: [],
    location: null,
    tags: [],
    sources: [],
    origin: { path: "e.yaml", span, nameSpan: span, idSpan: null },
    ...more,
  };
}
