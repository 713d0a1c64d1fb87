import type { TimelineLookup } from "./lookup.ts";
import { groupOfNone, type Buckets, type EventNode, type GroupNode, type TimelineNode } from "./nodes.ts";
import type { DatedEvent } from "./order.ts";

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

const collator = new Intl.Collator(undefined, { numeric: true });

/** Events by whom or what they name, in alphabetical order. */
export class NamedGroups {
  readonly #groups = new Map<string, GroupNode>();
  #ordered: readonly string[] = [];

  constructor(
    private readonly buckets: Buckets,
    private readonly by: NamedGrouping,
    private readonly newestFirst: boolean,
    private readonly lookup: TimelineLookup,
  ) {}

  /** @param changed the keys whose rows are others since it was last asked */
  groups(changed: Iterable<string>): TimelineNode[] {
    let isSame = true;
    for (const key of changed) {
      const rows = this.buckets.rows(key);
      if (rows.length === 0) {
        this.#groups.delete(key);
        isSame = false;
      } else {
        isSame &&= this.#groups.has(key);
        this.#groups.set(key, this.#group(key, rows));
      }
    }
    if (!isSame) this.#ordered = this.#inOrder();
    return this.#ordered.flatMap((key) => this.#groups.get(key) ?? []);
  }

  #inOrder(): string[] {
    const nobody = keyOfNone(this.by);
    return [...this.#groups.values()]
      .sort(
        (a, b) =>
          Number(a.key === nobody) - Number(b.key === nobody) ||
          collator.compare(a.name ?? "", b.name ?? "") ||
          (a.key < b.key ? -1 : 1),
      )
      .map(({ key }) => key);
  }

  #group(key: string, rows: readonly EventNode[]): GroupNode {
    const children = this.newestFirst ? [...rows].reverse() : rows;
    if (key === keyOfNone(this.by)) return groupOfNone(key, children);
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
