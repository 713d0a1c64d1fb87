import type { Entity } from "../dossier/model.ts";
import { isMadeOf, NameIndex, type Reach } from "../names/index.ts";
import type { EntryTable } from "./entryTable.ts";
import { namedEntity } from "./named.ts";
import { includes } from "./noteMemory.ts";

/** Whom notes may mean otherwise since what an entity is called changed, by hashes of the notes' words. */
export interface NamesChange {
  /** A note that holds one of these words. */
  readonly keys: readonly number[];
  /** A note in which letters in brackets are made of the one and not of the other: they may be an acronym of the entity. */
  readonly initials: readonly [before: string, after: string];
  /** The words by which the entity can be met that came or went. */
  readonly differing: readonly number[];
}

/** What an entity is called changed. */
export interface NameChange extends NamesChange {
  readonly id: string;
}

/** The index of names, and what it has still to be told of entities. */
export class ToldNames {
  readonly index: NameIndex;
  /** Entities that changed and that the index has not been told of. */
  readonly #untold = new Set<string>();
  /** What it was last told of each. */
  readonly #told = new Map<string, string>();

  /** @param without the names of rules that are switched off */
  constructor(
    private readonly entities: EntryTable<Entity>,
    without: ReadonlySet<string> = new Set(),
  ) {
    this.index = new NameIndex({ without });
  }

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
    const before = this.index.reach(id);
    if (named && told !== undefined) {
      this.index.set(named);
      this.#told.set(id, told);
    } else {
      this.index.delete(id);
      this.#told.delete(id);
    }
    return { id, ...difference(before, this.index.reach(id)) };
  }
}

const NOWHERE: Reach = { forms: new Map(), others: [], known: "", initials: "" };

/**
 * What a change of an entity can touch. Where it is known as before but for its forms, only those that came or went matter:
 * so another alias of somebody whom all notes name costs the notes that hold the alias.
 */
export function difference(one: Reach | null, other: Reach | null): NamesChange {
  const [before, after] = [one ?? NOWHERE, other ?? NOWHERE];
  const all = [before, after].map(({ forms, others }) => new Set([...[...forms.values()].flat(), ...others]));
  const differing = apart(all[0] ?? [], all[1] ?? []);
  const initials = [before.initials, after.initials] as const;
  if (before.known !== after.known)
    return { keys: [...new Set(all.flatMap((keys) => [...keys]))], initials, differing };
  const forms = apart(before.forms.keys(), after.forms.keys()).flatMap(
    (form) => before.forms.get(form) ?? after.forms.get(form) ?? [],
  );
  return { keys: [...new Set([...forms, ...differing])], initials, differing };
}

/** Whether a note may mean somebody else since a change. @param acronyms see `NoteRecord` */
export function concerns(
  { keys, initials: [before, after] }: NamesChange,
  note: { readonly keys: Uint32Array; readonly acronyms: readonly string[] },
): boolean {
  return (
    keys.some((key) => includes(note.keys, key)) ||
    (before !== after &&
      note.acronyms.some((letters) => isMadeOf(letters, before) !== isMadeOf(letters, after)))
  );
}

/** What only one of two holds. */
function apart<T>(one: Iterable<T>, other: Iterable<T>): T[] {
  const [a, b] = [new Set(one), new Set(other)];
  return [...[...a].filter((each) => !b.has(each)), ...[...b].filter((each) => !a.has(each))];
}
