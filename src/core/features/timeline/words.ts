import type { GroupBy, GroupNode } from "../../timeline/model.ts";
import type { TimelineLookup } from "../../timeline/lookup.ts";
import { counted, dateWords } from "../words.ts";
import type { ShownFilter } from "./state.ts";

/** How a filter calls the people, places and sources that it names. */
export interface Naming {
  entity(id: string): string;
  source(key: string): string;
}

/** Their names, else what is written. */
export function namingBy(lookup: TimelineLookup): Naming {
  return {
    entity: (id) => lookup.entity(id)?.name ?? id,
    source: (key) => lookup.source(key) ?? key,
  };
}

/** One part of a filter, as the user sees it. */
export interface FilterPart {
  readonly part: keyof ShownFilter;
  /** “Kim Jong-un”, “since 2018”. */
  readonly words: string;
  /** “Person”, “Time”. */
  readonly kind: string;
}

/** A filter in words, part by part. */
export function filterParts(filter: ShownFilter, naming: Naming, locale: string): FilterPart[] {
  const { text, involved, location, tags, source, during, thisNote } = filter;
  const parts: (FilterPart | null)[] = [
    thisNote === true ? { part: "thisNote", words: "this note", kind: "Only this note" } : null,
    text === undefined ? null : { part: "text", words: `“${text}”`, kind: "Text" },
    involved === undefined ? null : { part: "involved", words: naming.entity(involved), kind: "Person" },
    location === undefined ? null : { part: "location", words: naming.entity(location), kind: "Place" },
    tags === undefined ? null : { part: "tags", words: tags.join(" or "), kind: "Tag" },
    source === undefined ? null : { part: "source", words: naming.source(source), kind: "Source" },
    during === undefined ? null : { part: "during", words: dateWords(during, locale), kind: "Time" },
  ];
  return parts.filter((part) => part !== null);
}

export function countWords(count: number): string {
  return counted(count, "event");
}

/**
 * What stands beside the view's title: how it is grouped and, where a filter is on, what it leaves.
 * @param counts how many events are shown, and how many there are
 */
export function viewDescription(
  groupBy: GroupBy,
  { shown, total }: { readonly shown: number; readonly total: number },
  parts: readonly FilterPart[],
): string {
  const grouping = groupBy === "time" ? [] : [`by ${groupBy}`];
  const filter = parts.map(({ words }) => words);
  const left = parts.length === 0 ? [] : [`${shown} of ${countWords(total)}`];
  return [...grouping, ...left, ...filter].join(" · ");
}

const NOTHING_NAMED: Readonly<Record<GroupBy, string>> = {
  time: "No readable date",
  person: "Nobody named",
  place: "No place",
  tag: "No tag",
  source: "No source",
};

/** What a group is called, in the reader's language. */
export function groupLabel({ level, edtf, name }: GroupNode, groupBy: GroupBy, locale: string): string {
  if (level === "none") return NOTHING_NAMED[groupBy];
  return edtf === null ? (name ?? "") : dateWords(edtf, locale);
}
