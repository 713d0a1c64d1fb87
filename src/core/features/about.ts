import type { EdtfDate } from "../dates/index.ts";
import { readDate } from "../dates/index.ts";
import type { Entity, Located as LocatedValue, PositionHeld } from "../dossier/model.ts";
import type { DatedEvent } from "../timeline/order.ts";
import type { Workspace } from "../index/workspace.ts";

/** The days one speaks from: a note's date, or today. Day numbers; null = open. */
export interface AsOf {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** A post, and whether it was held on the day one speaks from. */
export interface PositionThen {
  readonly position: PositionHeld;
  readonly when: "held" | "former" | "future";
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
  /** The organisation's name, where it is in the dossier; else as written. */
  readonly organization: string | null;
}

function read(date: LocatedValue<string> | null): EdtfDate | null {
  return date && readDate(date.value);
}

/** What somebody was on a day: posts held then; where there are none, the last one before, else the next one. */
export function positionsThen(
  workspace: Workspace,
  entity: Entity,
  { earliest, latest }: AsOf,
): PositionThen[] {
  const all = entity.positions.map((position): PositionThen => {
    const start = read(position.start);
    const end = read(position.end);
    const over = end?.latest != null && earliest !== null && end.latest < earliest;
    const ahead = start?.earliest != null && latest !== null && start.earliest > latest;
    const organization = position.organization?.value ?? null;
    return {
      position,
      when: over ? "former" : ahead ? "future" : "held",
      start,
      end,
      organization:
        organization === null ? null : (workspace.entityNamed(organization)?.name ?? organization),
    };
  });
  const held = all.filter(({ when }) => when === "held");
  if (held.length > 0) return held;
  const former = all.filter(({ when }) => when === "former");
  const byEnd = (a: PositionThen, b: PositionThen) => (b.end?.latest ?? 0) - (a.end?.latest ?? 0);
  if (former.length > 0) return former.sort(byEnd).slice(0, 1);
  return all.sort((a, b) => (a.start?.earliest ?? 0) - (b.start?.earliest ?? 0)).slice(0, 1);
}

/** The event nearest before a day (or on it) and the nearest after, among those that somebody was involved in. */
export function eventsAround(
  events: readonly DatedEvent[],
  { latest }: AsOf,
): { last: DatedEvent | null; next: DatedEvent | null } {
  let last: DatedEvent | null = null;
  for (const event of events) {
    const start = event.date?.earliest ?? null;
    if (event.date === null) continue;
    if (latest !== null && start !== null && start > latest) return { last, next: event };
    last = event;
  }
  return { last, next: null };
}
