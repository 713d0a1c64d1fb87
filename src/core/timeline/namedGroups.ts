import { sortInSteps } from "../text/sorting.ts";
import type { TimelineLookup } from "./lookup.ts";
import { groupOfNone, type Buckets, type EventNode, type GroupNode, type TimelineNode } from "./nodes.ts";
import { mergeOrdered, type DatedEvent } from "./order.ts";

/** What events can be grouped by, other than time. An event stands in as many groups as it names. */
export type NamedGrouping = "person" | "place" | "tag" | "source";

/** The key of the group of what names nothing. No value is empty, so that no other group has it. */
function keyOfNone(by: NamedGrouping): string {
  return `${by}/`;
}

/** The keys of the groups that an event stands in. */
export function namedKeys(by: NamedGrouping, lookup: TimelineLookup): (event: DatedEvent) => Set<string> {
  const idOf = (written: string) => lookup.entity(written)?.id ?? written;
  const valuesOf = ({ event }: DatedEvent): string[] => {
    if (by === "person") return event.involved.map(({ value }) => idOf(value));
    if (by === "place") return event.location ? [idOf(event.location.value)] : [];
    return by === "tag" ? [...event.tags] : event.sources.map(({ key }) => key);
  };
  return (event) => {
    const values = valuesOf(event).filter((value) => value !== "");
    return new Set(values.length > 0 ? values.map((value) => `${by}/${value}`) : [keyOfNone(by)]);
  };
}

/** So many groups are made in one step. */
const STEP = 64;

const collator = new Intl.Collator(undefined, { numeric: true });

/** Events by whom or what they name, in alphabetical order. */
export class NamedGroups {
  readonly #groups = new Map<string, GroupNode>();
  readonly #nobody: string;
  /** As they were when they got their places: what they are called stays the same. */
  #ordered: readonly GroupNode[] = [];

  constructor(
    private readonly buckets: Buckets,
    private readonly by: NamedGrouping,
    private readonly newestFirst: boolean,
    private readonly lookup: TimelineLookup,
  ) {
    this.#nobody = keyOfNone(by);
  }

  /** The groups of all that is in the buckets, for the first time, in steps. */
  *first(): Generator<undefined, TimelineNode[]> {
    for (const key of this.buckets.keys()) {
      this.#groups.set(key, this.#group(key, this.buckets.rows(key)));
      if (this.#groups.size % STEP === 0) yield;
    }
    this.#ordered = yield* sortInSteps([...this.#groups.values()], this.#compare);
    return this.groups([]);
  }

  /** @param changed the keys whose rows are others since it was last asked */
  groups(changed: Iterable<string>): TimelineNode[] {
    const come: GroupNode[] = [];
    let isGone = false;
    for (const key of changed) {
      const rows = this.buckets.rows(key);
      if (rows.length === 0) {
        isGone = this.#groups.delete(key) || isGone;
        continue;
      }
      const group = this.#group(key, rows);
      if (!this.#groups.has(key)) come.push(group);
      this.#groups.set(key, group);
    }
    if (isGone) this.#ordered = this.#ordered.filter(({ key }) => this.#groups.has(key));
    if (come.length > 0) this.#ordered = mergeOrdered(this.#ordered, new Set(), come, this.#compare);
    return this.#ordered.flatMap(({ key }) => this.#groups.get(key) ?? []);
  }

  /** By name, what names nothing last. */
  readonly #compare = (a: GroupNode, b: GroupNode): number =>
    Number(a.key === this.#nobody) - Number(b.key === this.#nobody) ||
    collator.compare(a.name ?? "", b.name ?? "") ||
    (a.key < b.key ? -1 : 1);

  #group(key: string, rows: readonly EventNode[]): GroupNode {
    const children = this.newestFirst ? [...rows].reverse() : rows;
    if (key === this.#nobody) return groupOfNone(key, children);
    const value = key.slice(this.by.length + 1);
    return {
      kind: "group",
      key,
      level: this.by,
      edtf: null,
      year: null,
      month: null,
      value,
      name: this.#nameOf(value),
      count: rows.length,
      children,
    };
  }

  #nameOf(value: string): string {
    if (this.by === "tag") return value;
    if (this.by === "source") return this.lookup.source(value) ?? value;
    return this.lookup.entity(value)?.name ?? value;
  }
}
