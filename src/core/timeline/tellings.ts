import { type EdtfDate, readDate } from "../dates/index.ts";
import type { Event, Located, SourceUse } from "../dossier/model.ts";

/** One place where an event is told: an entry of a dossier file, a note that is the event, or a span of a note. */
export interface Telling {
  /** As it stands there; `event.origin` says where. */
  readonly event: Event;
  readonly kind: "dossier" | "note" | "span";
  readonly date: EdtfDate | null;
}

/** Whether an event is told by a span of a note. */
export function isSpan({ origin: { span, nameSpan } }: Event): boolean {
  // Its name begins right after the bracket; nobody else's begins there.
  return nameSpan.start === span.start + 1;
}

/** @param inNote whether the event's file is a note */
export function telling(event: Event, inNote: boolean): Telling {
  const kind = !inNote ? "dossier" : isSpan(event) ? "span" : "note";
  return { event, kind, date: readDate(event.date.value) };
}

/**
 * The same object for all readings of an event between which nothing in it changed but its places: a reader that finds an
 * entry as it was hands on everything else, its list of tags too.
 */
export function contentOf({ tags }: Event): object {
  return tags;
}

/** Whether two readings of an entry are one, of which the second may stand elsewhere in its file. */
export function onlyMoved(a: Event, b: Event): boolean {
  if (a === b) return true;
  return (
    contentOf(a) === contentOf(b) &&
    a.id === b.id &&
    a.origin.path === b.origin.path &&
    a.date.value === b.date.value &&
    a.title === b.title &&
    a.summary === b.summary
  );
}

/**
 * The event that several tellings make. The first leads: it gives the origin and, as far as it goes, the date, title,
 * summary and place; what it leaves out is taken from the next that says it. Who was involved, tags and sources are united.
 *
 * Places of what another telling gave are offsets in that one's file: to point into a file, use the telling's own event.
 *
 * @param tellings at least one
 */
export function mergeTellings([lead, ...others]: readonly [Telling, ...Telling[]]): Event {
  if (others.length === 0) return lead.event;
  const all = [lead, ...others];
  const events = all.map(({ event }) => event);
  const { event } = lead;
  return {
    ...event,
    date: (all.find(({ date }) => date !== null) ?? lead).event.date,
    // An event without a title goes by its id.
    title: events.find(({ title, id }) => title !== id)?.title ?? event.title,
    summary: events.find(({ summary }) => summary !== "")?.summary ?? "",
    involved: unitedIds(events),
    location: events.find(({ location }) => location !== null)?.location ?? null,
    tags: [...new Set(events.flatMap(({ tags }) => tags))],
    sources: unitedSources(events),
  };
}

function unitedIds(events: readonly Event[]): Located<string>[] {
  const found = new Map<string, Located<string>>();
  for (const id of events.flatMap(({ involved }) => involved)) {
    if (!found.has(id.value)) found.set(id.value, id);
  }
  return [...found.values()];
}

/** Each telling's uses of sources that none before it uses: two places in one source stay two. */
function unitedSources(events: readonly Event[]): SourceUse[] {
  const used = new Set<string>();
  return events.flatMap(({ sources }) => {
    const fresh = sources.filter(({ key }) => !used.has(key));
    for (const { key } of fresh) used.add(key);
    return fresh;
  });
}
