import { compareRows, groupOfNone, type Buckets, type GroupNode, type TimelineNode } from "./nodes.ts";
import type { DatedEvent } from "./order.ts";
import { filingPeriod, periodOfYear, periodOfYears, type Period } from "./periods.ts";

/** Where what has no date is filed. */
const UNDATED = "time/none";

/** A year with more events than this is shown by months. */
const FEW_IN_A_YEAR = 12;
/** More years than this, over several decades, are shown by decades. */
const FEW_YEARS = 12;
const FEWEST_DECADES = 3;

const RANK: Readonly<Record<Period["level"], number>> = {
  millennium: 0,
  century: 1,
  decade: 2,
  year: 3,
  month: 4,
};

/** The key of the period that an event is filed under. */
export function timeKey({ date }: DatedEvent): [string] {
  const period = date && filingPeriod(date);
  return [period ? `time/${period.edtf}` : UNDATED];
}

/** A group on the highest level. */
interface Top {
  readonly period: Period;
  readonly node: GroupNode;
}

interface Year {
  /** Its months that hold anything, by number; 0 for what is not known to the month. */
  readonly keys: Map<number, string>;
  node: GroupNode | null;
}

/** Events by decade, year and month: as many levels as their spread asks for. */
export class TimeGroups {
  readonly #years = new Map<number, Year>();
  /** What each key stands for. */
  readonly #periods = new Map<string, Period>();
  /** The periods longer than a year that events are filed under, by key. */
  readonly #wide = new Map<string, Period>();
  #order: readonly number[] | null = null;

  constructor(
    private readonly buckets: Buckets,
    private readonly newestFirst: boolean,
  ) {}

  /** The groups of all that is in the buckets, for the first time, in steps of a year each. */
  *first(): Generator<undefined, TimelineNode[]> {
    for (const key of this.buckets.keys()) this.#refile(key);
    for (const year of this.#years.keys()) {
      this.#year(year);
      yield;
    }
    return this.groups([]);
  }

  /** @param changed the keys whose rows are others since it was last asked */
  groups(changed: Iterable<string>): TimelineNode[] {
    for (const key of changed) this.#refile(key);
    this.#order ??= [...this.#years.keys()].sort((a, b) => a - b);
    const tops = this.#isLong(this.#order) ? this.#byDecade(this.#order) : this.#byYear(this.#order);
    tops.sort((a, b) => a.period.year - b.period.year || RANK[a.period.level] - RANK[b.period.level]);
    const nodes: TimelineNode[] = this.#ordered(tops.map(({ node }) => node));
    const undated = this.buckets.rows(UNDATED);
    if (undated.length > 0) nodes.push(groupOfNone(UNDATED, undated));
    return nodes;
  }

  #isLong(years: readonly number[]): boolean {
    if (years.length <= FEW_YEARS) return false;
    return new Set(years.map((year) => periodOfYears(year, "decade").year)).size >= FEWEST_DECADES;
  }

  #byYear(years: readonly number[]): Top[] {
    const wide = [...this.#wide].map(([key, period]) => ({ period, node: this.#wideGroup(key, period) }));
    return [...wide, ...years.map((year) => ({ period: periodOfYear(year), node: this.#year(year) }))];
  }

  #byDecade(years: readonly number[]): Top[] {
    const tops: Top[] = [];
    const decades = new Map<number, TimelineNode[]>();
    for (const [key, period] of this.#wide) {
      if (period.level === "decade") decades.set(period.year, [...this.buckets.rows(key)]);
      else tops.push({ period, node: this.#wideGroup(key, period) });
    }
    for (const year of years) {
      const first = periodOfYears(year, "decade").year;
      const nodes = decades.get(first);
      if (nodes) nodes.push(this.#year(year));
      else decades.set(first, [this.#year(year)]);
    }
    for (const [first, nodes] of decades) {
      const period = periodOfYears(first, "decade");
      tops.push({ period, node: group(period, this.#ordered(nodes)) });
    }
    return tops;
  }

  #wideGroup(key: string, period: Period): GroupNode {
    return group(period, this.#ordered(this.buckets.rows(key)));
  }

  #year(number: number): GroupNode {
    const year = this.#years.get(number);
    const made =
      year?.node ?? group(periodOfYear(number), this.#inYear(year?.keys ?? new Map<number, string>()));
    if (year) year.node = made;
    return made;
  }

  /** A year's rows: all in order where they are few, else by month, behind what is not known to the month. */
  #inYear(keys: ReadonlyMap<number, string>): TimelineNode[] {
    const months = [...keys]
      .sort(([a], [b]) => a - b)
      .map(([, key]) => ({ key, rows: this.buckets.rows(key) }));
    const all = months.flatMap(({ rows }) => rows);
    if (all.length <= FEW_IN_A_YEAR || months.length < 2) return this.#ordered(all.sort(compareRows));
    const nodes = months.flatMap(({ key, rows }): readonly TimelineNode[] => {
      const period = this.#periods.get(key);
      return period?.level === "month" ? [group(period, this.#ordered(rows))] : rows;
    });
    return this.#ordered(nodes);
  }

  #ordered<T>(nodes: readonly T[]): T[] {
    return this.newestFirst ? [...nodes].reverse() : [...nodes];
  }

  #refile(key: string): void {
    const [row] = this.buckets.rows(key);
    const period = this.#periods.get(key) ?? (row?.dated.date ? filingPeriod(row.dated.date) : null);
    if (!period) return;
    this.#periods.set(key, period);
    if (period.level !== "year" && period.level !== "month") {
      if (row) this.#wide.set(key, period);
      else this.#wide.delete(key);
      return;
    }
    let year = this.#years.get(period.year);
    if (!year) {
      if (!row) return;
      year = { keys: new Map(), node: null };
      this.#years.set(period.year, year);
      this.#order = null;
    }
    year.node = null;
    if (row) year.keys.set(period.month ?? 0, key);
    else year.keys.delete(period.month ?? 0);
    if (year.keys.size > 0) return;
    this.#years.delete(period.year);
    this.#order = null;
  }
}

function group({ level, edtf, year, month }: Period, children: readonly TimelineNode[]): GroupNode {
  const count = children.reduce((sum, child) => sum + (child.kind === "group" ? child.count : 1), 0);
  return {
    kind: "group",
    key: `time/${edtf}`,
    level,
    edtf,
    year,
    month,
    value: null,
    name: null,
    count,
    children,
  };
}
