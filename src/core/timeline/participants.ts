import { compareEvents, type DatedEvent } from "./order.ts";

/** What an id or name that an event gives means: an entity's id; what nobody bears stands for itself. */
export type Resolve = (written: string) => string;

/** Everybody and everything an event names: who was involved and where, as written. */
function* namedIn({ event }: DatedEvent): Generator<string> {
  for (const { value } of event.involved) yield value;
  if (event.location) yield event.location.value;
}

/** The events of each entity. A change of one event costs what it names. */
export class Participants {
  /** By id or name as events write it. */
  readonly #events = new Map<string, Set<DatedEvent>>();
  /** The ways in which events write each entity. */
  #written: { version: string; byEntity: Map<string, string[]> } | null = null;
  readonly #ordered = new Map<string, readonly DatedEvent[]>();

  add(event: DatedEvent): void {
    this.#ordered.clear();
    for (const written of namedIn(event)) {
      const events = this.#events.get(written);
      if (events) events.add(event);
      else {
        this.#events.set(written, new Set([event]));
        this.#written = null;
      }
    }
  }

  delete(event: DatedEvent): void {
    this.#ordered.clear();
    for (const written of namedIn(event)) {
      const events = this.#events.get(written);
      events?.delete(event);
      if (events?.size === 0) {
        this.#events.delete(written);
        this.#written = null;
      }
    }
  }

  /**
   * The events that involve an entity or took place there, in order.
   * @param version tells when names may mean somebody else
   */
  of(id: string, resolve: Resolve, version: string): readonly DatedEvent[] {
    if (this.#written?.version !== version) {
      const byEntity = new Map<string, string[]>();
      for (const written of this.#events.keys()) {
        const entity = resolve(written);
        const known = byEntity.get(entity);
        if (known) known.push(written);
        else byEntity.set(entity, [written]);
      }
      this.#written = { version, byEntity };
      this.#ordered.clear();
    }
    let ordered = this.#ordered.get(id);
    if (!ordered) {
      const written = this.#written.byEntity.get(id) ?? [];
      const events = new Set(written.flatMap((each) => [...(this.#events.get(each) ?? [])]));
      ordered = [...events].sort(compareEvents);
      this.#ordered.set(id, ordered);
    }
    return ordered;
  }
}
