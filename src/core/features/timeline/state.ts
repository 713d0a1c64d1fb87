import type { TimelineFilter } from "../../timeline/filter.ts";
import type { GroupBy } from "../../timeline/model.ts";

/** What the user has the Timeline leave out: all that is given must be met. */
export interface ShownFilter {
  readonly text?: string;
  /** An entity's id, or a name as events write it. */
  readonly involved?: string;
  readonly location?: string;
  /** Any of these. */
  readonly tags?: readonly string[];
  /** A citation key. */
  readonly source?: string;
  /** EDTF: a stretch of time, which may be open. */
  readonly during?: string;
  /** Only what the note in the editor tells, links to or cites a source of. */
  readonly thisNote?: boolean;
}

/** Two events that the user wants to see the time between, by their keys. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Which groups are open: `some` leaves it to how many events there are. */
export type Unfolding = "some" | "all" | "none";

/** What a workspace remembers of its Timeline. */
export interface TimelineState {
  readonly groupBy: GroupBy;
  readonly filter: ShownFilter;
  readonly measured: readonly Pair[];
  readonly unfolding: Unfolding;
  /** Keys of groups that the user has opened or closed since. */
  readonly turned: readonly string[];
}

export const GROUPINGS: readonly GroupBy[] = ["time", "person", "place", "tag", "source"];

const UNFOLDINGS: readonly Unfolding[] = ["some", "all", "none"];

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function readFilter(value: unknown): ShownFilter {
  const fields = fieldsOf(value);
  const written = (["text", "involved", "location", "source", "during"] as const).flatMap((name) => {
    const text = fields[name];
    return typeof text === "string" && text !== "" ? [[name, text] as const] : [];
  });
  const tags = strings(fields["tags"]);
  return {
    ...(Object.fromEntries(written) as ShownFilter),
    ...(tags.length > 0 ? { tags } : {}),
    ...(fields["thisNote"] === true ? { thisNote: true } : {}),
  };
}

/** Reads what was remembered, by this version or another one: what it does not know is left out. */
export function readState(value: unknown): TimelineState {
  const { groupBy, filter, measured, unfolding, turned } = fieldsOf(value);
  const pairs = Array.isArray(measured) ? measured.map(fieldsOf) : [];
  return {
    groupBy: GROUPINGS.find((each) => each === groupBy) ?? "time",
    filter: readFilter(filter),
    measured: pairs.flatMap(({ from, to }) =>
      typeof from === "string" && typeof to === "string" ? [{ from, to }] : [],
    ),
    unfolding: UNFOLDINGS.find((each) => each === unfolding) ?? "some",
    turned: strings(turned),
  };
}

/** A filter without one of its parts. */
export function without(filter: ShownFilter, part: keyof ShownFilter): ShownFilter {
  return readFilter({ ...filter, [part]: undefined });
}

export function isFiltered(filter: ShownFilter): boolean {
  return Object.keys(filter).length > 0;
}

/**
 * A filter as the timeline's model takes it.
 * @param note what "this note" is; "" where there is none, which no event is told in
 */
export function coreFilter({ during, thisNote, ...same }: ShownFilter, note: string): TimelineFilter {
  return {
    ...same,
    ...(during === undefined ? {} : { from: during, to: during }),
    ...(thisNote === true ? { notePath: note === "" ? NO_NOTE : note } : {}),
  };
}

/** The address of no note. */
const NO_NOTE = "none:";
