import { addProseKeys, type NameIndex, type ProseMatches } from "../names/index.ts";
import { NoteReader } from "../notes/note.ts";
import { NumberSet } from "../text/numberSet.ts";
import { Pace } from "../text/pace.ts";
import type { Prose } from "../text/prose.ts";

/** Once so many words more are kept than a note had, those that were typed over are left out. */
const KEYS_TO_SPARE = 2_000;

/** Where the words of one note are gathered. It is empty between two steps of work. */
const gathered = new NumberSet();

/** Hashes of the words of some proses, ascending, read in steps. */
export function* wordKeys(proses: Iterable<Prose>): Generator<void, Uint32Array, void> {
  const pace = new Pace();
  let before: Uint32Array | null = null;
  for (const prose of proses) {
    addProseKeys(prose, gathered);
    if (!pace.after(prose.text.length)) continue;
    before = taken(before);
    yield;
  }
  return taken(before);
}

/** Empties what was gathered. @returns it, together with what was gathered before */
function taken(before: Uint32Array | null): Uint32Array {
  for (const key of before ?? []) gathered.add(key);
  const keys = gathered.sorted();
  gathered.clear();
  return keys;
}

/** What is kept of one note while it is typed in, by its proses: one that only moved is not read again. */
export class NoteMemory {
  readonly reader = new NoteReader();
  #keyed = new WeakSet<Prose>();
  #keys = new Uint32Array(0);
  #mostKeys = KEYS_TO_SPARE;
  #matches = new WeakMap<Prose, ProseMatches>();
  #version = -1;

  /**
   * {@link wordKeys} of a note. Some of words that were there a moment ago may be among them: so the same array can be
   * handed out while the words stay the same.
   */
  *keys(proses: readonly Prose[]): Generator<void, Uint32Array, void> {
    const anew = this.#keys.length === 0 || this.#keys.length > this.#mostKeys;
    if (anew) {
      this.#keyed = new WeakSet();
      this.#keys = new Uint32Array(0);
    }
    const fresh = proses.filter((prose) => !this.#keyed.has(prose.origin));
    const found = yield* wordKeys(fresh);
    const known = this.#keys;
    const added = found.filter((key) => !includes(known, key));
    if (added.length > 0) {
      const all = new Uint32Array(known.length + added.length);
      all.set(known);
      all.set(added, known.length);
      this.#keys = all.sort();
    }
    for (const prose of fresh) this.#keyed.add(prose.origin);
    if (anew) this.#mostKeys = this.#keys.length + KEYS_TO_SPARE;
    return this.#keys;
  }

  /** What a prose holds as of the present names. */
  scan(prose: Prose, names: NameIndex): ProseMatches {
    if (this.#version !== names.version) {
      this.#version = names.version;
      this.#matches = new WeakMap();
    }
    let matches = this.#matches.get(prose.origin);
    if (!matches) {
      matches = names.scan(prose);
      this.#matches.set(prose.origin, matches);
    }
    return matches.at(prose);
  }
}

/** Whether an ascending array holds a hash. */
export function includes(sorted: Uint32Array, hash: number): boolean {
  const wanted = hash >>> 0;
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
