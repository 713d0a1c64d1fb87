import type { Entity } from "../dossier/model.ts";
import { NameIndex } from "../names/index.ts";
import type { EntryTable } from "./entryTable.ts";
import { namedEntity } from "./named.ts";

/** What an entity is called changed. */
export interface NameChange {
  readonly id: string;
  /** Hashes of the words by which it could be met before, and by which it can be met now. */
  readonly keys: readonly number[];
  /** Those of them that came or went. */
  readonly differing: readonly number[];
}

/** The index of names, and what it has still to be told of entities. */
export class ToldNames {
  readonly index = new NameIndex();
  /** Entities that changed and that the index has not been told of. */
  readonly #untold = new Set<string>();
  /** What it was last told of each. */
  readonly #told = new Map<string, string>();

  constructor(private readonly entities: EntryTable<Entity>) {}

  get pending(): boolean {
    return this.#untold.size > 0;
  }

  /** Says that what these ids mean may have changed. Costs nothing until {@link tell}. */
  touch(ids: Iterable<string>): void {
    for (const id of ids) this.#untold.add(id);
  }

  /** Tells the index of the entities that changed, one by one; null for one whose names are what they were. */
  *tell(): Generator<NameChange | null, void, void> {
    for (const id of this.#untold) {
      this.#untold.delete(id);
      yield this.#rename(id);
    }
  }

  #rename(id: string): NameChange | null {
    const entity = this.entities.get(id);
    const named = entity && namedEntity(entity);
    const told = named && JSON.stringify(named);
    if (told === this.#told.get(id)) return null;
    const before = this.#reach(id);
    if (named && told !== undefined) {
      this.index.set(named);
      this.#told.set(id, told);
    } else {
      this.index.delete(id);
      this.#told.delete(id);
    }
    const after = this.#reach(id);
    const differing = [
      ...[...before.all].filter((key) => !after.all.has(key)),
      ...[...after.all].filter((key) => !before.all.has(key)),
    ];
    const isReadAlike = before.reading === after.reading;
    const staying = isReadAlike ? [...before.byForm, ...after.byForm] : [...before.all, ...after.all];
    return { id, keys: [...new Set([...staying, ...differing])], differing };
  }

  /** Hashes of the words by which an entity can be met now. */
  #reach(id: string) {
    const { index } = this;
    return {
      all: new Set(index.keys(id)),
      byForm: index.keys(id, false),
      reading: index.readingOf(id),
    };
  }
}
