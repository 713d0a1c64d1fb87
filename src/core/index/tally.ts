/** One thing that is counted. */
class Counted {
  /** In which notes it occurs, and how often. */
  readonly notes = new Map<string, number>();
  total = 0;

  constructor(readonly name: string) {}
}

const NOWHERE: ReadonlyMap<string, number> = new Map();

/** Counts, per thing (an entity, a source), in which notes it occurs and how often. */
export class Tally {
  readonly #things = new Map<string, Counted>();
  readonly #ofNote = new Map<string, readonly Counted[]>();
  #revision = 0;

  /** Grows whenever some count changes. */
  get revision(): number {
    return this.#revision;
  }

  /** Replaces what one note counts. @returns what occurs somewhere now and did not before, or the other way round */
  replace(note: string, things: Iterable<string>): string[] {
    const counts = new Map<string, number>();
    for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
    const before = this.#ofNote.get(note) ?? [];
    if (
      counts.size === before.length &&
      before.every(({ name, notes }) => counts.get(name) === notes.get(note))
    )
      return [];
    this.#revision++;
    const changed: string[] = [];
    for (const thing of before) {
      if (counts.has(thing.name)) continue;
      this.#set(thing, note, 0);
      if (thing.total > 0) continue;
      this.#things.delete(thing.name);
      changed.push(thing.name);
    }
    const now: Counted[] = [];
    for (const [name, count] of counts) {
      let thing = this.#things.get(name);
      if (!thing) {
        thing = new Counted(name);
        this.#things.set(name, thing);
        changed.push(name);
      }
      this.#set(thing, note, count);
      now.push(thing);
    }
    if (now.length > 0) this.#ofNote.set(note, now);
    else this.#ofNote.delete(note);
    return changed;
  }

  /** The notes in which a thing occurs, with how often. */
  notes(thing: string): ReadonlyMap<string, number> {
    return this.#things.get(thing)?.notes ?? NOWHERE;
  }

  /** How often a thing occurs in all. */
  count(thing: string): number {
    return this.#things.get(thing)?.total ?? 0;
  }

  /** Every thing that occurs anywhere. */
  things(): IterableIterator<string> {
    return this.#things.keys();
  }

  #set(thing: Counted, note: string, count: number): void {
    thing.total += count - (thing.notes.get(note) ?? 0);
    if (count > 0) thing.notes.set(note, count);
    else thing.notes.delete(note);
  }
}
