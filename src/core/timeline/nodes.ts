import { compareEvents, mergeOrdered, type DatedEvent } from "./order.ts";

/** A row of the timeline that stands for an event. */
export interface EventNode {
  readonly kind: "event";
  /** Unique in the tree, and the same as long as the event stays in its group. */
  readonly key: string;
  readonly dated: DatedEvent;
}

/** What a group is of. `none` holds the events without a readable date, or of nobody, nowhere, no tag, no source. */
export type GroupLevel =
  "millennium" | "century" | "decade" | "year" | "month" | "person" | "place" | "tag" | "source" | "none";

/** A row of the timeline with others below it. */
export interface GroupNode {
  readonly kind: "group";
  /** Unique in the tree, and the same whatever is in it: `time/2018-06`, `person/kim-jong-un`. */
  readonly key: string;
  readonly level: GroupLevel;
  /** Of a stretch of time: what it is called in EDTF, its first year, and its month (1 to 12). Else null. */
  readonly edtf: string | null;
  readonly year: number | null;
  readonly month: number | null;
  /** An entity's id (or what is written, where nobody is so called), a tag, a source's key. Null for time and `none`. */
  readonly value: string | null;
  /** What that is called. */
  readonly name: string | null;
  /** How many events are below it. */
  readonly count: number;
  readonly children: readonly TimelineNode[];
}

export type TimelineNode = GroupNode | EventNode;

function rowOf(dated: DatedEvent, group: string): EventNode {
  return { kind: "event", key: `${group}/${dated.key}`, dated };
}

/** The group of what no other group takes. */
export function groupOfNone(key: string, rows: readonly EventNode[]): GroupNode {
  const nothing = { edtf: null, year: null, month: null, value: null, name: null };
  return { kind: "group", key, level: "none", ...nothing, count: rows.length, children: rows };
}

/** Timeline order of rows. */
export function compareRows(a: EventNode, b: EventNode): number {
  return compareEvents(a.dated, b.dated);
}

/** Events by some key of theirs, each key's in order. A change costs the keys that it concerns. */
export class Buckets {
  readonly #rows = new Map<string, EventNode[]>();

  constructor(private readonly keysOf: (event: DatedEvent) => Iterable<string>) {}

  /** The rows under a key, oldest first. */
  rows(key: string): readonly EventNode[] {
    return this.#rows.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.#rows.keys();
  }

  /** Takes in an event that comes after all that are in. */
  append(event: DatedEvent): void {
    for (const key of this.keysOf(event)) {
      const rows = this.#rows.get(key);
      const row = rowOf(event, key);
      if (rows) rows.push(row);
      else this.#rows.set(key, [row]);
    }
  }

  /** Takes events out and in. @returns the keys whose rows are others now */
  update(removed: ReadonlySet<DatedEvent>, added: readonly DatedEvent[]): Set<string> {
    const fresh = new Map<string, EventNode[]>();
    for (const event of added) {
      for (const key of this.keysOf(event)) {
        const rows = fresh.get(key);
        const row = rowOf(event, key);
        if (rows) rows.push(row);
        else fresh.set(key, [row]);
      }
    }
    const changed = new Set(fresh.keys());
    const gone = new Map<string, Set<DatedEvent>>();
    for (const event of removed) {
      for (const key of this.keysOf(event)) {
        const events = gone.get(key);
        if (events) events.add(event);
        else gone.set(key, new Set([event]));
        changed.add(key);
      }
    }
    for (const key of changed) {
      const left = gone.get(key);
      const rows = this.rows(key);
      const leaving = new Set(left ? rows.filter(({ dated }) => left.has(dated)) : []);
      const merged = mergeOrdered(rows, leaving, fresh.get(key) ?? [], compareRows);
      if (merged.length > 0) this.#rows.set(key, merged);
      else this.#rows.delete(key);
    }
    return changed;
  }
}
