import type { NameIndex, ProseMatches } from "../names/index.ts";
import type { Prose } from "../text/prose.ts";
import type { HeldFile } from "./files.ts";
import { glimpse } from "./glimpse.ts";
import { analyseNote, noteFacts, type NoteAnalysis, type NoteFacts } from "./note.ts";
import { includes, NoteMemories } from "./noteMemory.ts";

/** A note of more characters is read in the time that is left over alone: nobody waits for all of it. */
const READ_AT_ONCE = 60_000;

/** So many steps may be taken to see where what was known of a long note stands now. */
const GLIMPSE_STEPS = 24;

export function isLong({ text }: { readonly text: string }): boolean {
  return text.length > READ_AT_ONCE;
}

/**
 * The notes: first each is read by itself, then it is held against the names. What is said here of a note stays what it
 * was until both are done again.
 */
export class NoteFiles {
  readonly #files: ReadonlyMap<string, HeldFile>;
  readonly #names: NameIndex;
  readonly #facts = new Map<string, NoteFacts>();
  readonly #analyses = new Map<string, NoteAnalysis>();
  readonly #memories = new NoteMemories();
  readonly #glimpses = new WeakMap<HeldFile, NoteAnalysis>();
  readonly #unread = new Set<string>();
  /** Notes that were read but not yet (or not since the names changed) held against the names. */
  readonly #stale = new Set<string>();

  /** @param files all files, as they are now */
  constructor(files: ReadonlyMap<string, HeldFile>, names: NameIndex) {
    this.#files = files;
    this.#names = names;
  }

  get pending(): boolean {
    return this.#unread.size > 0 || this.#stale.size > 0;
  }

  /** The next note that is to be read. */
  get unread(): string | undefined {
    const [path] = this.#unread;
    return path;
  }

  /** The next note that is to be held against the names. */
  get stale(): string | undefined {
    const [path] = this.#stale;
    return path;
  }

  /** Says that a note came or changed, or that it may no longer be one. */
  changed(path: string): void {
    this.#unread.add(path);
  }

  /** Says that words have another meaning: the notes that hold one of them are to be held against the names again. */
  namesChanged(keys: readonly number[]): void {
    if (this.#stale.size === this.#facts.size) return;
    for (const path of this.withWords(keys)) this.#stale.add(path);
  }

  /** Forgets what was read in a note, which is none any more, and whatever was still to be done with it. */
  forget(path: string): void {
    this.#unread.delete(path);
    this.#stale.delete(path);
    this.#facts.delete(path);
    this.#analyses.delete(path);
  }

  /** Forgets besides what would make it quick to read it again. */
  delete(path: string): void {
    this.forget(path);
    this.#memories.delete(path);
  }

  /** Reads a note by itself. @returns what it says; undefined where it changed meanwhile */
  *read(path: string): Generator<void, NoteFacts | undefined, void> {
    const file = this.#files.get(path);
    if (!file) return undefined;
    const memory = this.#memories.wanted(path);
    const parsed = yield* memory.reader.readSteps(file.text);
    yield;
    const facts = yield* noteFacts(parsed, path, memory);
    if (this.#files.get(path) !== file) return undefined;
    this.#unread.delete(path);
    this.#stale.add(path);
    this.#facts.set(path, facts);
    return facts;
  }

  /** Holds a note that was read against the names. @returns what it says; undefined where it or they changed meanwhile */
  *resolve(path: string): Generator<void, NoteAnalysis | undefined, void> {
    const facts = this.#facts.get(path);
    if (!facts) return undefined;
    const { version } = this.#names;
    const analysis = yield* analyseNote(facts, this.#names, this.scanner(path));
    // Whoever changed the names or the note meanwhile has left the note marked.
    if (this.#facts.get(path) !== facts || this.#names.version !== version) return undefined;
    this.#stale.delete(path);
    this.#analyses.set(path, analysis);
    return analysis;
  }

  /** What a note says by itself, as it was read last. */
  facts(path: string): NoteFacts | undefined {
    return this.#facts.get(path);
  }

  /** Every note that was read. */
  allFacts(): ReadonlyMap<string, NoteFacts> {
    return this.#facts;
  }

  /** What a note says, as of when all that is to be done for it was done last. */
  known(path: string): NoteAnalysis | undefined {
    return this.#analyses.get(path);
  }

  all(): ReadonlyMap<string, NoteAnalysis> {
    return this.#analyses;
  }

  /** Whether a note has still to be read. */
  isUnread(path: string): boolean {
    return this.#unread.has(path);
  }

  /** Whether a note has still to be held against the names. */
  isStale(path: string): boolean {
    return this.#stale.has(path);
  }

  /** Whether nobody should wait for what is still to be done with a note. */
  isAwaited(path: string): boolean {
    const file = this.#files.get(path);
    return file !== undefined && isLong(file) && (this.isUnread(path) || this.isStale(path));
  }

  /** What a note said last where it stands now, undefined where that cannot be told in a few milliseconds. */
  glimpse(path: string): NoteAnalysis | undefined {
    const known = this.#analyses.get(path);
    const file = this.#files.get(path);
    if (!known || !file || known.parsed.text === file.text) return known;
    const memory = this.#memories.get(path);
    let found = this.#glimpses.get(file);
    if (found || !memory) return found;
    const steps = memory.reader.readSteps(file.text);
    for (let taken = 0; taken < GLIMPSE_STEPS && !found; taken++) {
      const step = steps.next();
      if (step.done) found = glimpse(known, step.value);
    }
    if (found) this.#glimpses.set(file, found);
    return found;
  }

  /** The notes that hold one of these words, by their hashes. */
  *withWords(keys: readonly number[]): Generator<string, void, void> {
    for (const [path, note] of this.#facts) if (keys.some((key) => includes(note.keys, key))) yield path;
  }

  /** What a prose of a note holds, as far as that is kept; else read anew. */
  scanner(path: string): (prose: Prose) => ProseMatches {
    const memory = this.#memories.get(path);
    const names = this.#names;
    return memory ? (prose) => memory.scan(prose, names) : (prose) => names.scan(prose);
  }
}
