import { addProseKeys, type NameIndex, type ProseMatches } from "../names/index.ts";
import { NoteReader } from "../notes/note.ts";
import { Pace } from "../text/pace.ts";
import type { Prose } from "../text/prose.ts";

/** Once so many words more are kept than a note had, those that were typed over are left out. */
const KEYS_TO_SPARE = 2_000;

/** What is kept of one note while it is typed in, by its proses: one that only moved is not read again. */
export class NoteMemory {
  readonly reader = new NoteReader();
  #keyed = new WeakSet<Prose>();
  #keys = new Uint32Array(0);
  #mostKeys = KEYS_TO_SPARE;
  #matches = new WeakMap<Prose, ProseMatches>();
  #version = -1;

  /**
   * Hashes of the words of a note, ascending, in steps. Some of words that were there a moment ago may be among them:
   * so the same array can be handed out while the words stay the same.
   */
  *keys(proses: readonly Prose[]): Generator<void, Uint32Array, void> {
    const pace = new Pace();
    const anew = this.#keys.length === 0 || this.#keys.length > this.#mostKeys;
    if (anew) {
      this.#keyed = new WeakSet();
      this.#keys = new Uint32Array(0);
    }
    const found = new Set<number>();
    const fresh: Prose[] = [];
    for (const prose of proses) {
      if (this.#keyed.has(prose.origin)) continue;
      addProseKeys(prose, found);
      fresh.push(prose.origin);
      if (pace.after(prose.text.length)) yield;
    }
    const known = this.#keys;
    const added = [...found].filter((key) => !includes(known, key));
    if (added.length > 0) {
      const all = new Uint32Array(known.length + added.length);
      all.set(known);
      all.set(added, known.length);
      this.#keys = all.sort();
    }
    for (const prose of fresh) this.#keyed.add(prose);
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

/** Notes of which is kept what was read in them, so that the next keystroke costs only what it changed. */
const MOST_KEPT = 16;

/** The memories of the notes that were read last. */
export class NoteMemories {
  readonly #kept = new Map<string, NoteMemory>();

  /** A note's memory: what is kept of it, else a new one. The one that was wanted longest ago makes room for it. */
  wanted(path: string): NoteMemory {
    const memory = this.#kept.get(path) ?? new NoteMemory();
    this.#kept.delete(path);
    this.#kept.set(path, memory);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return memory;
  }

  /** What is kept of a note. */
  get(path: string): NoteMemory | undefined {
    return this.#kept.get(path);
  }

  delete(path: string): void {
    this.#kept.delete(path);
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
