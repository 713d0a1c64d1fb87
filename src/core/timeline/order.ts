import { compareDates, readDate, type EdtfDate } from "../dates/index.ts";
import type { Event } from "../dossier/model.ts";

/** An event with its date read; null where it has none that can be read. */
export interface DatedEvent {
  /** What tells it from all others of its timeline: its id, where that is one folder's. */
  readonly key: string;
  readonly event: Event;
  readonly date: EdtfDate | null;
}

/** Reads an event's date. */
export function dated(event: Event): DatedEvent {
  return { key: event.id, event, date: readDate(event.date.value) };
}

/** Timeline order: by date (see `compareDates`), those without one last, then by key so that it never wavers. */
export function compareEvents(a: DatedEvent, b: DatedEvent): number {
  if (a.date && b.date) return compareDates(a.date, b.date) || byKey(a, b);
  if (a.date || b.date) return a.date ? -1 : 1;
  return byKey(a, b);
}

function byKey({ key: a }: DatedEvent, { key: b }: DatedEvent): number {
  return a < b ? -1 : Number(a > b);
}

/** So many changes are made one by one; more, by ordering anew. */
const ONE_BY_ONE = 64;

/**
 * An ordered list without some of its items and with others; the list itself stays as it was. A few changes cost a copy
 * and a search by halves each.
 *
 * @param list in order
 * @param removed items of it
 * @param added in any order
 */
export function mergeOrdered<T>(
  list: readonly T[],
  removed: ReadonlySet<T>,
  added: readonly T[],
  compare: (a: T, b: T) => number,
): T[] {
  if (removed.size + added.length > ONE_BY_ONE) {
    const left = removed.size === 0 ? [...list] : list.filter((item) => !removed.has(item));
    return left.concat(added).sort(compare);
  }
  const merged = list.slice();
  for (const item of removed) {
    let at = firstAfter(merged, item, compare);
    while (at > 0 && merged[at - 1] !== item) at--;
    if (at > 0) merged.splice(at - 1, 1);
  }
  for (const item of added) merged.splice(firstAfter(merged, item, compare), 0, item);
  return merged;
}

/** The index of the first item that comes after another one. */
function firstAfter<T>(list: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = list[middle];
    if (there !== undefined && compare(there, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
