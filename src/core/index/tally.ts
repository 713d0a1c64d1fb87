/** Counts, per thing (an entity, a source), in which notes it occurs and how often. */
export class Tally {
  readonly #byThing = new Map<string, Map<string, number>>();
  readonly #totals = new Map<string, number>();
  readonly #byNote = new Map<string, ReadonlyMap<string, number>>();

  #revision = 0;

  /** Grows whenever some count changes. */
  get revision(): number {
    return this.#revision;
  }

  /** Replaces what one note counts. @returns what occurs somewhere now and did not before, or the other way round */
  replace(note: string, things: Iterable<string>): string[] {
    const counts = new Map<string, number>();
    for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
    const before = this.#byNote.get(note);
    if (
      counts.size === (before?.size ?? 0) &&
      [...counts].every(([thing, count]) => before?.get(thing) === count)
    ) {
      return [];
    }
    this.#revision++;
    const touched = [...new Set([...(before?.keys() ?? []), ...counts.keys()])];
    const occurred = touched.map((thing) => this.#byThing.has(thing));
    for (const [thing, count] of before ?? []) {
      this.#add(thing, -count);
      const notes = this.#byThing.get(thing);
      notes?.delete(note);
      if (notes?.size === 0) this.#byThing.delete(thing);
    }
    if (counts.size > 0) this.#byNote.set(note, counts);
    else this.#byNote.delete(note);
    for (const [thing, count] of counts) {
      this.#add(thing, count);
      const notes = this.#byThing.get(thing);
      if (notes) notes.set(note, count);
      else this.#byThing.set(thing, new Map([[note, count]]));
    }
    return touched.filter((thing, i) => this.#byThing.has(thing) !== occurred[i]);
  }

  /** The notes in which a thing occurs, with how often. */
  notes(thing: string): ReadonlyMap<string, number> {
    return this.#byThing.get(thing) ?? new Map<string, number>();
  }

  /** How often a thing occurs in all. */
  count(thing: string): number {
    return this.#totals.get(thing) ?? 0;
  }

  /** Every thing that occurs anywhere. */
  things(): IterableIterator<string> {
    return this.#byThing.keys();
  }

  #add(thing: string, count: number): void {
    const total = this.count(thing) + count;
    if (total > 0) this.#totals.set(thing, total);
    else this.#totals.delete(thing);
  }
}
