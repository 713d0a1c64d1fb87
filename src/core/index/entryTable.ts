import type { Entry } from "../dossier/model.ts";
import { distinctId } from "../dossier/slug.ts";

/** Whether an entry's id is made from its name rather than written by the user. */
function isDerived(entry: Entry): boolean {
  return entry.origin.idSpan === null;
}

/** Whether a path is a full address: a file of another folder in the window, lent to this one. */
export function isForeign(path: string): boolean {
  return path.includes("://");
}

/** So many entries are replaced in one step. */
const AT_ONCE = 250;

/** Whether a file is Markdown. What a dossier file says of an entry comes before what a note does. */
export function isNote(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** The folder's own first, then those of dossier files, then written ids, then by file and place, so that the same files always give the same ids. */
function byPlace(a: Entry, b: Entry): number {
  return (
    Number(isForeign(a.origin.path)) - Number(isForeign(b.origin.path)) ||
    Number(isNote(a.origin.path)) - Number(isNote(b.origin.path)) ||
    Number(isDerived(a)) - Number(isDerived(b)) ||
    (a.origin.path < b.origin.path ? -1 : Number(a.origin.path > b.origin.path)) ||
    a.origin.span.start - b.origin.span.start
  );
}

/**
 * The entry of a dossier file that notes tell of by an id that nobody but them writes: theirs is the id made from its
 * title. Only events are told in several places.
 */
function toldInNotes<T extends Entry>(own: readonly T[], written: readonly T[]): readonly T[] {
  if (written.some(({ kind, origin }) => kind !== "event" || !isNote(origin.path))) return [];
  const [first] = own;
  return first && !isNote(first.origin.path) ? [first] : [];
}

/** The base of an id that may have been numbered apart from others: `mike-pompeo` of `mike-pompeo-2`. */
function unnumbered(id: string): string {
  return id.replace(/-\d+$/, "");
}

/**
 * All entries of one kind by id. Several may claim an id: the first (by file, then place) is the one that is meant.
 * Ids made from names never clash: later ones are numbered apart (`mike-pompeo-2`).
 */
export class EntryTable<T extends Entry> {
  /** What each file holds, with ids as its reader gave them. */
  readonly #files = new Map<string, readonly T[]>();
  /** By id as read, in the order of {@link byPlace}. */
  readonly #claims = new Map<string, T[]>();
  /** By final id. */
  readonly #byId = new Map<string, T[]>();
  /** The final ids that each group of claims gave, to take them back when the group changes. */
  readonly #given = new Map<string, string[]>();
  #revision = 0;

  /** Grows whenever anything in the table changes. */
  get revision(): number {
    return this.#revision;
  }

  /** How many ids there are. */
  get size(): number {
    return this.#byId.size;
  }

  /** The entry that an id means. */
  get(id: string): T | undefined {
    return this.#byId.get(id)?.[0];
  }

  /** Every entry that claims an id, the one that is meant first. */
  claimants(id: string): readonly T[] {
    return this.#byId.get(id) ?? [];
  }

  ids(): IterableIterator<string> {
    return this.#byId.keys();
  }

  /** The entry that each id means. */
  *values(): Generator<T, void, void> {
    for (const [entry] of this.#byId.values()) if (entry) yield entry;
  }

  /** Every entry of every file, whether an id means it or another one. */
  *all(): Generator<T, void, void> {
    for (const entries of this.#byId.values()) yield* entries;
  }

  /** The entries of one file with their final ids, in the file's order. */
  ofFile(path: string): T[] {
    const found: T[] = [];
    for (const entry of this.#files.get(path) ?? []) {
      for (const id of this.#given.get(entry.id) ?? []) {
        const match = this.#byId.get(id)?.find(({ origin }) => origin === entry.origin);
        if (match) found.push(match);
      }
    }
    return found;
  }

  /**
   * Replaces what one file holds.
   * @returns the ids whose meaning may have changed
   */
  replace(path: string, entries: readonly T[]): Set<string> {
    const before = this.#files.get(path) ?? [];
    const kept = new Set(before);
    const added = entries.filter((entry) => !kept.delete(entry));
    const groups = new Set<string>();
    for (const entry of kept) {
      const claims = this.#claims.get(entry.id);
      claims?.splice(claims.indexOf(entry), 1);
      if (claims?.length === 0) this.#claims.delete(entry.id);
      groups.add(entry.id);
    }
    for (const entry of added) {
      const claims = this.#claims.get(entry.id);
      if (claims) claims.push(entry);
      else this.#claims.set(entry.id, [entry]);
      groups.add(entry.id);
    }
    if (entries.length > 0) this.#files.set(path, entries);
    else this.#files.delete(path);
    if (groups.size > 0) this.#revision++;
    return this.#renumber(groups);
  }

  /**
   * {@link replace} in steps, for files of many thousand entries: one that keeps its id is replaced in one step, so
   * that it is never gone in between.
   * @param done is told of the ids whose meaning may have changed, step by step
   */
  *replaceSteps(
    path: string,
    entries: readonly T[],
    done: (ids: Set<string>) => void,
  ): Generator<void, void, void> {
    for (let end = AT_ONCE; end < entries.length; end += AT_ONCE) {
      const next = entries.slice(0, end);
      const ids = new Set(next.map(({ id }) => id));
      const rest = (this.#files.get(path) ?? []).slice().filter(({ id }) => !ids.has(id));
      done(this.replace(path, [...next, ...rest]));
      yield;
    }
    done(this.replace(path, entries));
  }

  /** Gives out final ids anew for the groups that changed, and for those whose numbered ids they may clash with. */
  #renumber(groups: ReadonlySet<string>): Set<string> {
    const changed = new Set<string>();
    const all = new Set(groups);
    for (const id of groups) if (this.#claims.has(unnumbered(id))) all.add(unnumbered(id));
    for (const base of all) {
      for (const id of this.#given.get(base) ?? []) {
        changed.add(id);
        this.#byId.delete(id);
      }
      this.#given.delete(base);
    }
    for (const base of [...all].sort()) {
      const claims = this.#claims.get(base);
      if (!claims) continue;
      claims.sort(byPlace);
      const own = claims.filter(({ origin }) => !isForeign(origin.path));
      const written = own.filter((entry) => !isDerived(entry));
      const first = written.length > 0 ? [...toldInNotes(own, written), ...written] : own.slice(0, 1);
      const given = new Set<string>();
      const id = written.length > 0 ? base : this.#freeId(base);
      // What another folder calls so too stands behind the folder's own; it is nobody else.
      const sharing = [...first, ...claims.slice(own.length)];
      this.#byId.set(id, id === base ? sharing : sharing.map((entry) => ({ ...entry, id })));
      given.add(id);
      for (const entry of own) {
        if (first.includes(entry)) continue;
        const numbered = this.#freeId(base);
        this.#byId.set(numbered, [{ ...entry, id: numbered }]);
        given.add(numbered);
      }
      this.#given.set(base, [...given]);
      for (const id of given) changed.add(id);
    }
    return changed;
  }

  #freeId(base: string): string {
    return distinctId(base, (id) => this.#byId.has(id) || (id !== base && this.#claims.has(id)));
  }
}
