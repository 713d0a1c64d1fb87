import type { Entity, Event, Reference } from "../dossier/model.ts";
import type { EntryTable } from "./entryTable.ts";
import type { LocalSources } from "./localSources.ts";
import type { Tally } from "./tally.ts";

/** Which source a key means where, and who uses it: everybody's sources and those of single notes taken together. */
export class Sources {
  #used: { revisions: string; keys: ReadonlySet<string> } = { revisions: "", keys: new Set() };

  /**
   * @param shared everybody's sources
   * @param local those of single notes
   * @param cited in which notes each key is cited, and how often
   */
  constructor(
    private readonly shared: EntryTable<Reference>,
    private readonly local: LocalSources,
    private readonly cited: Tally,
  ) {}

  /**
   * The source that a key means: in a note, its own `references:` come first, then the files that its `bibliography:`
   * names, then the sources of all. Without a path, the last alone.
   */
  reference(key: string, path?: string): Reference | undefined {
    if (path !== undefined) {
      const own = this.local.inFile(key, path);
      if (own) return own;
      if (this.local.has(path)) {
        for (const { path: file } of this.local.bibliographies(path)) {
          const found = file === null ? undefined : this.#inFile(key, file);
          if (found) return found;
        }
      }
    }
    return this.shared.get(key);
  }

  /** All sources that a note can cite, each key once: its own, those of its bibliographies, and everybody's. */
  citable(path: string): Reference[] {
    const found = new Map<string, Reference>();
    const files = this.local.has(path) ? this.local.bibliographies(path) : [];
    for (const file of [path, ...files.flatMap(({ path: named }) => named ?? [])]) {
      for (const reference of this.inFile(file))
        if (!found.has(reference.id)) found.set(reference.id, reference);
    }
    if (found.size === 0) return [...this.shared.values()];
    for (const reference of this.shared.values())
      if (!found.has(reference.id)) found.set(reference.id, reference);
    return [...found.values()];
  }

  /** The sources that are written in one file: a dossier or references file, a bibliography, or a note. */
  inFile(path: string): Reference[] {
    return [...this.shared.ofFile(path), ...this.local.ofFile(path)];
  }

  /** In which notes a source is cited, and how often: those alone in which its key means it. */
  citing(reference: Reference): ReadonlyMap<string, number> {
    const notes = this.cited.notes(reference.id);
    if (this.local.claimants(reference.id).length === 0) return notes;
    return new Map([...notes].filter(([path]) => this.reference(reference.id, path) === reference));
  }

  /** The keys of the sources that the dossier itself draws on: `sources:` of its entries, and what other sources name. */
  used(entities: EntryTable<Entity>, events: EntryTable<Event>): ReadonlySet<string> {
    const tables = [entities, events, this.shared, this.local];
    const revisions = tables.map(({ revision }) => revision).join();
    if (this.#used.revisions !== revisions) {
      const keys = new Set<string>();
      for (const table of [entities, events]) {
        for (const { sources } of table.values()) for (const { key } of sources) keys.add(key);
      }
      for (const table of [this.shared, this.local]) {
        for (const { uses } of table.values()) for (const { value } of uses ?? []) keys.add(value);
      }
      this.#used = { revisions, keys };
    }
    return this.#used.keys;
  }

  /** What a source's archived copy is filed under: its key or, where that is a few notes' alone, with its file. */
  archiveId(reference: Reference): string {
    const { id, origin } = reference;
    return this.local.inFile(id, origin.path) === reference ? `${id} (${origin.path})` : id;
  }

  #inFile(key: string, path: string): Reference | undefined {
    const shared = this.shared.claimants(key).find(({ origin }) => origin.path === path);
    return shared ?? this.local.inFile(key, path);
  }
}
