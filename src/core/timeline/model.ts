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

/** More changes than this at once are not followed one by one. */
const FEW_CHANGES = 500;

/** So many events are looked at in one step. */
const STEP = 64;

/** Builds one view's model again and again: events that are the same objects as before cost nothing but a look. */
export class TimelineModeller {
  #state: State | null = null;

  /** What was built last. */
  get latest(): TimelineModel | null {
    return this.#state?.model ?? null;
  }

  /** Whether what was built last is what `build` would return. */
  isCurrent(events: readonly DatedEvent[], options: TimelineOptions, lookup: TimelineLookup): boolean {
    return this.#state?.all === events && this.#state.settings === settingsKey(options, lookup);
  }

  /**
   * @param events in timeline order, each once
   * @returns the same model where nothing changed; rows and groups that nothing changed in are the same objects
   */
  build(events: readonly DatedEvent[], options: TimelineOptions, lookup: TimelineLookup): TimelineModel {
    const steps = this.steps(events, options, lookup);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /**
   * The same in steps of a few milliseconds each: a few changes take one, a model that is new takes as many as it has
   * dozens of events. Until the last step the model is what it was, and it may be built otherwise meanwhile.
   */
  *steps(
    events: readonly DatedEvent[],
    options: TimelineOptions,
    lookup: TimelineLookup,
  ): Generator<undefined, TimelineModel> {
    const before = this.#state;
    const settings = settingsKey(options, lookup);
    if (before?.settings === settings) {
      const change = difference(before.all, events);
      if (change.removed.size + change.added.length <= FEW_CHANGES) return follow(before, events, change);
    }
    const state = yield* begin(settings, events, options, lookup);
    // What somebody else has built meanwhile is newer.
    if (this.#state === before) this.#state = state;
    return state.model;
  }
}

/** The rows from a group down to an event, in the first group that holds it; empty where none does. */
export function findEvent({ groups }: TimelineModel, eventKey: string): readonly TimelineNode[] {
  for (const node of groups) {
    const path = pathTo(node, eventKey);
    if (path.length > 0) return path;
  }
  return [];
}

function pathTo(node: TimelineNode, eventKey: string): TimelineNode[] {
  if (node.kind === "event") return node.dated.key === eventKey ? [node] : [];
  for (const child of node.children) {
    const path = pathTo(child, eventKey);
    if (path.length > 0) return [node, ...path];
  }
  return [];
}

function settingsKey({ groupBy, order, filter }: TimelineOptions, lookup: TimelineLookup): string {
  const note = filter?.notePath ? [...lookup.eventsIn(filter.notePath)].sort() : [];
  return JSON.stringify([groupBy, order, filter, lookup.version(groupBy), note]);
}

/** Builds everything anew. */
function* begin(
  settings: string,
  events: readonly DatedEvent[],
  { groupBy, order, filter }: TimelineOptions,
  lookup: TimelineLookup,
): Generator<undefined, State> {
  const newestFirst = order === "newest";
  const buckets = new Buckets(groupBy === "time" ? timeKey : namedKeys(groupBy, lookup));
  const passes = filterEvents(filter ?? {}, lookup);
  const shown: DatedEvent[] = [];
  for (const [at, event] of events.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (passes && !passes(event)) continue;
    shown.push(event);
    buckets.append(event);
  }
  const tree =
    groupBy === "time"
      ? new TimeGroups(buckets, newestFirst)
      : new NamedGroups(buckets, groupBy, newestFirst, lookup);
  const groups = yield* tree.first();
  const model = { groups, events: passes ? shown : events, total: events.length };
  return { settings, passes, buckets, tree, all: events, model };
}

/** Brings a state up to date with a few events that came and went. */
function follow(state: State, events: readonly DatedEvent[], { removed, added }: Change): TimelineModel {
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

interface Change {
  readonly removed: ReadonlySet<DatedEvent>;
  readonly added: readonly DatedEvent[];
}

/** What left one ordered list for another, and what came. */
function difference(before: readonly DatedEvent[], after: readonly DatedEvent[]): Change {
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
