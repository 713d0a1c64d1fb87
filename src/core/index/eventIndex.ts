import type { Event } from "../dossier/model.ts";
import { linkKey } from "../names/forms/keys.ts";
import { hashWord } from "../language/folding.ts";
import { conflictsOf, type Conflict } from "../timeline/conflicts.ts";
import type { DatedEvent } from "../timeline/order.ts";
import type { Resolve } from "../timeline/participants.ts";
import { telling, type Telling } from "../timeline/tellings.ts";
import { Timeline } from "../timeline/timeline.ts";
import { isForeign, isNote, type EntryTable } from "./entryTable.ts";
import { eventNameKeys, EventNames, type EventName } from "./eventNames.ts";

/** So many events are ordered in one step. */
const AT_ONCE = 1_000;

/** The events as one timeline: each once, whoever tells it and how often. */
export class EventIndex {
  readonly #table: EntryTable<Event>;
  readonly #timeline = new Timeline();
  readonly #names = new EventNames();
  /** Ids whose claimants may be others than the timeline knows. */
  readonly #untold = new Set<string>();
  #changed = new Set<number>();

  /** @param table holds every claim to every id */
  constructor(table: EntryTable<Event>) {
    this.#table = table;
  }

  /** Says that what these ids mean may have changed. Costs nothing until somebody asks. */
  touch(ids: Iterable<string>): void {
    for (const id of ids) this.#untold.add(id);
  }

  timeline(): readonly DatedEvent[] {
    return this.#told().ordered;
  }

  get(id: string): DatedEvent | undefined {
    return this.#told().get(id);
  }

  /** Where an event is told, the place that leads first. */
  tellings(id: string): readonly Telling[] {
    return this.#told().tellings(id);
  }

  of(entity: string, resolve: Resolve, version: string): readonly DatedEvent[] {
    return this.#told().of(entity, resolve, version);
  }

  /** The dates given to an event that cannot both be true. Entries of dossier files that share its id have their say. */
  conflicts(id: string): Conflict[] {
    const claimants = this.#table.claimants(id);
    return claimants.length === 1 && !claimants[0]?.sources.some(({ date, quote }) => date ?? quote)
      ? []
      : conflictsOf(claimants.filter(({ origin }) => !isForeign(origin.path)));
  }

  /** Names of events whose words all stand in a text. @param keys hashes of its words, ascending */
  namesAmong(keys: Uint32Array): Iterable<EventName> {
    this.#told();
    return this.#names.among(keys);
  }

  /** Hashes of the words by which notes speak of the events that changed since this was last asked. */
  changedKeys(): ReadonlySet<number> {
    this.#told();
    const keys = this.#changed;
    this.#changed = new Set();
    return keys;
  }

  /** Orders what is not ordered yet, in steps of a few milliseconds. */
  *work(): Generator<void, void, void> {
    while (this.#untold.size > 0) {
      this.#tell(AT_ONCE);
      yield;
    }
  }

  #told(): Timeline {
    if (this.#untold.size > 0) this.#tell(this.#untold.size);
    return this.#timeline;
  }

  #tell(most: number): void {
    const ids: string[] = [];
    for (const id of this.#untold) {
      if (ids.length >= most) break;
      ids.push(id);
      this.#untold.delete(id);
    }
    for (const { before, after } of this.#timeline.update(ids.map((id) => [id, this.#tellingsNow(id)]))) {
      if (before && after && readsTheSame(before, after)) continue;
      if (before) this.#names.delete(before);
      if (after) this.#names.add(after);
      for (const event of [before, after]) {
        if (!event) continue;
        this.#changed.add(hashWord(linkKey(event.id)) >>> 0);
        for (const key of eventNameKeys(event)) this.#changed.add(key);
      }
    }
  }

  /** Of two entries of dossier files with one id the second is a slip; notes tell on. Another folder's are its own. */
  #tellingsNow(id: string): Telling[] {
    const [lead, ...others] = this.#table.claimants(id);
    if (!lead) return [];
    const own = isForeign(lead.origin.path)
      ? []
      : others.filter(({ origin: { path } }) => isNote(path) && !isForeign(path));
    return [lead, ...own].map((event) => telling(event, isNote(event.origin.path)));
  }
}

/** Whether those who speak of an event elsewhere need not be told of another reading of it: its names and date are the same. */
function readsTheSame(a: Event, b: Event): boolean {
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.date.value === b.date.value &&
    (a.origin.idSpan === null) === (b.origin.idSpan === null)
  );
}
