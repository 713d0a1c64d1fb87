import type { EdtfDate } from "../dates/index.ts";
import type { Event } from "../dossier/model.ts";
import { compareEvents, mergeOrdered, type DatedEvent } from "./order.ts";
import { Participants, type Resolve } from "./participants.ts";
import { mergeTellings, onlyMoved, type Telling } from "./tellings.ts";

/** An event's place in the timeline. It stays the same object while the event is told in the same words. */
class Place implements DatedEvent {
  readonly key: string;
  event: Event;
  readonly date: EdtfDate | null;
  tellings: readonly [Telling, ...Telling[]];

  constructor(tellings: readonly [Telling, ...Telling[]]) {
    this.tellings = tellings;
    this.event = mergeTellings(tellings);
    this.key = this.event.id;
    this.date = (tellings.find(({ date }) => date !== null) ?? tellings[0]).date;
  }

  /** Takes tellings that only stand elsewhere in their files. @returns whether they are such */
  moveTo(tellings: readonly [Telling, ...Telling[]]): boolean {
    if (tellings.length !== this.tellings.length) return false;
    for (let i = 0; i < tellings.length; i++) {
      const [now, before] = [tellings[i], this.tellings[i]];
      if (!now || !before || !onlyMoved(before.event, now.event)) return false;
    }
    this.tellings = tellings;
    this.event = mergeTellings(tellings);
    return true;
  }
}

/** What became of an event: null before where it is new, null after where it is gone. */
export interface EventChange {
  readonly before: Event | null;
  readonly after: Event | null;
}

/** All events in order, each once however often it is told. A change of one costs itself and a copy of the list. */
export class Timeline {
  readonly #places = new Map<string, Place>();
  readonly #participants = new Participants();
  #ordered: readonly DatedEvent[] = [];

  /** In order, those without a readable date last. Another list whenever an event came, went or changed. */
  get ordered(): readonly DatedEvent[] {
    return this.#ordered;
  }

  get(id: string): DatedEvent | undefined {
    return this.#places.get(id);
  }

  tellings(id: string): readonly Telling[] {
    return this.#places.get(id)?.tellings ?? [];
  }

  of(entity: string, resolve: Resolve, version: string): readonly DatedEvent[] {
    return this.#participants.of(entity, resolve, version);
  }

  /**
   * Takes what is told now of some events.
   * @param told by id; the telling that leads first, none where the event is gone
   * @returns what changed but for its place in its file
   */
  update(told: Iterable<readonly [string, readonly Telling[]]>): EventChange[] {
    const changes: EventChange[] = [];
    const removed = new Set<DatedEvent>();
    const added: DatedEvent[] = [];
    for (const [id, [lead, ...others]] of told) {
      const before = this.#places.get(id);
      if (lead && before?.moveTo([lead, ...others])) continue;
      if (before) {
        this.#places.delete(id);
        this.#participants.delete(before);
        removed.add(before);
      }
      const after = lead ? new Place([lead, ...others]) : null;
      if (after) {
        this.#places.set(id, after);
        this.#participants.add(after);
        added.push(after);
      }
      if (before || after) changes.push({ before: before?.event ?? null, after: after?.event ?? null });
    }
    if (changes.length > 0) this.#ordered = mergeOrdered(this.#ordered, removed, added, compareEvents);
    return changes;
  }
}
