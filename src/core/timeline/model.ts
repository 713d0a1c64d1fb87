import { filterEvents, type TimelineFilter } from "./filter.ts";
import type { TimelineLookup } from "./lookup.ts";
import { NamedGroups, namedKeys, type NamedGrouping } from "./namedGroups.ts";
import { Buckets, type TimelineNode } from "./nodes.ts";
import { compareEvents, mergeOrdered, type DatedEvent } from "./order.ts";
import { TimeGroups, timeKey } from "./timeGroups.ts";

export type { EventNode, GroupLevel, GroupNode, TimelineNode } from "./nodes.ts";

export type GroupBy = "time" | NamedGrouping;

/** How a timeline is shown. */
export interface TimelineOptions {
  readonly groupBy: GroupBy;
  /** The order of groups of time and of the events in every group; groups of other kinds are alphabetical. */
  readonly order: "oldest" | "newest";
  readonly filter?: TimelineFilter;
}

/** A timeline as it is shown. */
export interface TimelineModel {
  readonly groups: readonly TimelineNode[];
  /** The events that pass the filter, oldest first. */
  readonly events: readonly DatedEvent[];
  /** How many there are without it. */
  readonly total: number;
}

interface State {
  readonly settings: string;
  /** Null where all pass. */
  readonly passes: ((event: DatedEvent) => boolean) | null;
  readonly buckets: Buckets;
  readonly tree: TimeGroups | NamedGroups;
  all: readonly DatedEvent[];
  model: TimelineModel;
}

/** Builds one view's model again and again: events that are the same objects as before cost nothing but a look. */
export class TimelineModeller {
  #state: State | null = null;

  /**
   * @param events in timeline order, each once
   * @returns the same model where nothing changed; rows and groups that nothing changed in are the same objects
   */
  build(events: readonly DatedEvent[], options: TimelineOptions, lookup: TimelineLookup): TimelineModel {
    const settings = settingsKey(options, lookup);
    if (this.#state?.settings !== settings) this.#state = begin(settings, options, lookup);
    const state = this.#state;
    const { removed, added } = difference(state.all, events);
    state.all = events;
    if (removed.size + added.length === 0 && state.model.total === events.length) return state.model;
    const { passes } = state;
    const leaving = passes ? new Set([...removed].filter(passes)) : removed;
    const coming = passes ? added.filter(passes) : added;
    const changed = state.buckets.update(leaving, coming);
    const shown = passes ? mergeOrdered(state.model.events, leaving, coming, compareEvents) : events;
    state.model = { groups: state.tree.groups(changed), events: shown, total: events.length };
    return state.model;
  }
}

/** A model for once. */
export function buildTimelineModel(
  events: readonly DatedEvent[],
  options: TimelineOptions,
  lookup: TimelineLookup,
): TimelineModel {
  return new TimelineModeller().build(events, options, lookup);
}

/** The rows from a group down to an event, in the first group that holds it; empty where none does. */
export function findEvent({ groups }: TimelineModel, eventId: string): readonly TimelineNode[] {
  for (const node of groups) {
    const path = pathTo(node, eventId);
    if (path.length > 0) return path;
  }
  return [];
}

function pathTo(node: TimelineNode, eventId: string): TimelineNode[] {
  if (node.kind === "event") return node.dated.event.id === eventId ? [node] : [];
  for (const child of node.children) {
    const path = pathTo(child, eventId);
    if (path.length > 0) return [node, ...path];
  }
  return [];
}

function settingsKey({ groupBy, order, filter }: TimelineOptions, lookup: TimelineLookup): string {
  const note = filter?.notePath ? [...lookup.eventsIn(filter.notePath)].sort() : [];
  return JSON.stringify([groupBy, order, filter, lookup.version(groupBy), note]);
}

function begin(settings: string, { groupBy, order, filter }: TimelineOptions, lookup: TimelineLookup): State {
  const newestFirst = order === "newest";
  const buckets = new Buckets(groupBy === "time" ? timeKey : namedKeys(groupBy, lookup), lookup);
  return {
    settings,
    passes: filterEvents(filter ?? {}, lookup),
    buckets,
    tree:
      groupBy === "time"
        ? new TimeGroups(buckets, newestFirst)
        : new NamedGroups(buckets, groupBy, newestFirst, lookup),
    all: [],
    model: { groups: [], events: [], total: 0 },
  };
}

/** What left one ordered list for another, and what came. */
function difference(
  before: readonly DatedEvent[],
  after: readonly DatedEvent[],
): { removed: Set<DatedEvent>; added: DatedEvent[] } {
  const removed = new Set<DatedEvent>();
  const added: DatedEvent[] = [];
  if (before === after) return { removed, added };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const now = after[j];
    if (old === now) {
      i++;
      j++;
      continue;
    }
    const order = old === undefined ? 1 : now === undefined ? -1 : compareEvents(old, now);
    if (old !== undefined && order <= 0) {
      removed.add(old);
      i++;
    }
    if (now !== undefined && order >= 0) {
      added.push(now);
      j++;
    }
  }
  return { removed, added };
}
