import { mayBeEntry } from "../dossier/frontmatter.ts";
import { bracketedLetters, type NameIndex, type ProseMatches } from "../names/index.ts";
import { readNote } from "../notes/note.ts";
import { memo } from "../text/memo.ts";
import { finish } from "../text/pace.ts";
import type { Prose } from "../text/prose.ts";
import { Recent } from "../text/recent.ts";
import { ownCopy } from "../text/strings.ts";
import type { HeldFile } from "./files.ts";
import { glimpse } from "./glimpse.ts";
import { analyseNote, noteFacts, type NoteAnalysis, type NoteFacts } from "./note.ts";
import { includes, NoteMemory, wordKeys } from "./noteMemory.ts";
import { concerns, type NamesChange } from "./toldNames.ts";

/** A note of more characters is read in the time that is left over alone: nobody waits for all of it. */
const READ_AT_ONCE = 60_000;

/** So many steps may be taken to see where what was known of a long note stands now. */
const GLIMPSE_STEPS = 24;

/** Notes of which is kept what was read in them, so that the next keystroke costs only what it changed. */
const MOST_TYPED_IN = 16;

/** Notes that are kept as they were read last. Others are read again when somebody asks: two milliseconds for a short one. */
const MOST_READ = 64;

export function isLong({ text }: { readonly text: string }): boolean {
  return text.length > READ_AT_ONCE;
}

/** What is kept of every note that was read, whoever asks: facts, no text. */
export interface NoteRecord {
  readonly title: string;
  /** Whether it is an entity. */
  readonly isEntity: boolean;
  /** Whether it is an entry or tells events. */
  readonly holdsEntries: boolean;
  readonly quotes: boolean;
  /** Letters in brackets, which may be acronyms of what stands before them. */
  readonly acronyms: readonly string[];
  /** Hashes of its words, ascending: a name can only be in it where its words are. */
  readonly keys: Uint32Array;
}

/** What was read in one note: by itself, and against the names. */
interface Kept {
  readonly file: HeldFile;
  readonly facts: NoteFacts;
  /** What it said when it was held against the names last; null where that was never done. */
  readonly analysis: NoteAnalysis | null;
}

/** Says what a prose holds. */
export type Scan = (prose: Prose) => ProseMatches;

/**
 * The notes: each is read by itself, then held against the names. What is said here of a note stays what it was until
 * both are done again. Of notes that nobody asked for lately only a {@link NoteRecord} is kept.
 */
export class NoteFiles {
  readonly #files: ReadonlyMap<string, HeldFile>;
  readonly #names: NameIndex;
  readonly #records = new Map<string, NoteRecord>();
  readonly #recent: {
    get(key: string): Kept | undefined;
    set(key: string, kept: Kept): void;
    delete(key: string): void;
  };
  /** Long notes are never read while somebody waits, so they are kept. */
  readonly #long = new Map<string, Kept>();
  readonly #memories = new Recent<NoteMemory>(MOST_TYPED_IN);
  readonly #glimpses = new WeakMap<HeldFile, NoteAnalysis>();
  /** Notes to be read that may say who somebody is. */
  readonly #unreadEntries = new Set<string>();
  readonly #unread = new Set<string>();
  /** Notes that were read but not yet (or not since the names changed) held against the names. */
  readonly #stale = new Set<string>();

  /**
   * @param files all files, as they are now
   * @param keepAll whether all notes are kept as they were read: for a host that asks for each of them once
   */
  constructor(files: ReadonlyMap<string, HeldFile>, names: NameIndex, keepAll: boolean) {
    this.#files = files;
    this.#names = names;
    this.#recent = keepAll ? new Map<string, Kept>() : new Recent<Kept>(MOST_READ);
  }

  get pending(): boolean {
    return this.#unreadEntries.size > 0 || this.#unread.size > 0 || this.#stale.size > 0;
  }

  /** The next note that is to be read: first those that may say who somebody is. */
  get unread(): string | undefined {
    const [path] = this.#unreadEntries.size > 0 ? this.#unreadEntries : this.#unread;
    return path;
  }

  /** The next note that is to be held against the names. */
  get stale(): string | undefined {
    const [path] = this.#stale;
    return path;
  }

  /** Says that a note came or changed, or that it may no longer be one. */
  changed(path: string): void {
    this.#unread.delete(path);
    this.#unreadEntries.delete(path);
    const file = this.#files.get(path);
    (file && mayBeEntry(file.text) ? this.#unreadEntries : this.#unread).add(path);
  }

  /** Whether a note that may say who somebody is has still to be read: then the names are not settled. */
  get awaitsEntries(): boolean {
    return this.#unreadEntries.size > 0;
  }

  /** Says that words have another meaning: the notes that hold one of them are to be held against the names again. */
  namesChanged(change: NamesChange): void {
    if (this.#stale.size === this.#records.size) return;
    for (const [path, note] of this.#records) if (concerns(change, note)) this.#stale.add(path);
  }

  /** Forgets what was read in a note, which is none any more, and whatever was still to be done with it. */
  forget(path: string): void {
    this.#unread.delete(path);
    this.#unreadEntries.delete(path);
    this.#stale.delete(path);
    this.#records.delete(path);
    this.#recent.delete(path);
    this.#long.delete(path);
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
    // Only what is typed in, or too long to wait for, is worth remembering piece by piece.
    let memory = this.#memories.get(path);
    if (!memory && (isLong(file) || this.#records.has(path))) {
      memory = new NoteMemory();
      this.#memories.set(path, memory);
    }
    const facts = yield* this.#factsOf(file, memory);
    if (this.#files.get(path) !== file) return undefined;
    this.#unread.delete(path);
    this.#unreadEntries.delete(path);
    this.#stale.add(path);
    this.#records.set(path, {
      title: ownCopy(facts.title),
      isEntity: facts.entity !== null,
      holdsEntries: facts.entity !== null || facts.events.length > 0,
      quotes: facts.quotations.length > 0,
      acronyms: facts.parsed.proses.flatMap(({ text }) => bracketedLetters(text).map(ownCopy)),
      keys: facts.keys,
    });
    this.#keep(path, { file, facts, analysis: this.kept(path) ?? null });
    return facts;
  }

  *#factsOf(file: HeldFile, memory: NoteMemory | undefined): Generator<void, NoteFacts, void> {
    const { path, text } = file;
    const parsed = yield* memory ? memory.reader.readSteps(text) : readNote(text);
    const known = this.#records.get(path);
    const isKnown = known !== undefined && !this.isUnread(path);
    return yield* noteFacts(parsed, path, (proses) =>
      isKnown ? withoutWork(known.keys) : memory ? memory.keys(proses) : wordKeys(proses),
    );
  }

  #keep(path: string, kept: Kept): void {
    if (isLong(kept.file)) this.#long.set(path, kept);
    else {
      this.#long.delete(path);
      this.#recent.set(path, kept);
    }
  }

  #kept(path: string): Kept | undefined {
    return this.#long.get(path) ?? this.#recent.get(path);
  }

  /**
   * Holds a note that was read against the names. @returns what it says; undefined where it or they changed meanwhile
   *
   * @param scan what its proses hold
   */
  *resolve(path: string, scan: Scan): Generator<void, NoteAnalysis | undefined, void> {
    const file = this.#files.get(path);
    const kept = this.#kept(path);
    if (!file || (kept && kept.file !== file)) return undefined;
    const { version } = this.#names;
    const facts = kept?.facts ?? (yield* this.#factsOf(file, undefined));
    const analysis = yield* analyseNote(facts, this.#names, scan);
    // Whoever changed the names or the note meanwhile has left the note marked.
    if (this.#files.get(path) !== file || this.#names.version !== version) return undefined;
    this.#stale.delete(path);
    this.#keep(path, { file, facts, analysis });
    return analysis;
  }

  /** What is kept of every note that was read. */
  get records(): ReadonlyMap<string, NoteRecord> {
    return this.#records;
  }

  /** What a note says, as of when all that is to be done for it was done last, where that is at hand. */
  kept(path: string): NoteAnalysis | undefined {
    return this.#kept(path)?.analysis ?? undefined;
  }

  /** What a note says, as of when all that is to be done for it was done last. One that was let go of is read again. */
  known(path: string): NoteAnalysis | undefined {
    const kept = this.#kept(path);
    if (kept) return kept.analysis ?? undefined;
    const file = this.#files.get(path);
    if (!file || !this.#records.has(path) || this.isUnread(path)) return undefined;
    const facts = finish(this.#factsOf(file, undefined));
    const analysis = finish(analyseNote(facts, this.#names, this.scanner(path)));
    this.#keep(path, { file, facts, analysis });
    return analysis;
  }

  /** Every note that is known, with what it says. */
  *all(): Generator<[string, NoteAnalysis], void, void> {
    for (const path of [...this.#records.keys()]) {
      const note = this.known(path);
      if (note) yield [path, note];
    }
  }

  /** Whether a note has still to be read. */
  isUnread(path: string): boolean {
    return this.#unread.has(path) || this.#unreadEntries.has(path);
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
    const known = this.kept(path);
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
    for (const [path, note] of this.#records) if (keys.some((key) => includes(note.keys, key))) yield path;
  }

  /** What a prose of a note holds, as far as that is kept; else read anew, once for each scanner. */
  scanner(path: string): Scan {
    const memory = this.#memories.get(path);
    const names = this.#names;
    return memory ? (prose) => memory.scan(prose, names) : memo((prose) => names.scan(prose));
  }
}

/** What needs no work, where steps of work are wanted. */
// eslint-disable-next-line require-yield
function* withoutWork<T>(value: T): Generator<void, T, void> {
  return value;
}
