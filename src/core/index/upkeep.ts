import type { DossierFile } from "../dossier/model.ts";
import { finish } from "../text/pace.ts";
import { DossierFiles } from "./dossierFiles.ts";
import { Entries } from "./entries.ts";
import type { FileKind, HeldFile } from "./files.ts";
import { News } from "./news.ts";
import type { NoteAnalysis } from "./note.ts";
import { NoteDates } from "./noteDates.ts";
import { NoteFiles } from "./noteFiles.ts";
import { NoteNames } from "./noteNames.ts";
import { QuotationChecks } from "./quotations.ts";
import { Strangers } from "./strangers.ts";
import { Tally } from "./tally.ts";

/** So many changed entities are made known to the names in one step. */
const NAMES_AT_ONCE = 16;

/** Where so many words changed their meaning, every note may be concerned, and is not asked. */
const KEYS_WORTH_SEEKING = 200;

/**
 * Keeps the parts of the index up with the files: what came, went or changed goes from part to part in the one order in
 * which that can be done, in small steps.
 */
export class Upkeep {
  readonly files: ReadonlyMap<string, HeldFile>;
  readonly news = new News();
  readonly entries: Entries;
  readonly dossiers: DossierFiles;
  readonly notes: NoteFiles;
  readonly noteNames = new NoteNames();
  /** In which notes each entity is named, and how often. */
  readonly mentions = new Tally();
  readonly dates: NoteDates;
  readonly strangers: Strangers;
  readonly quotations: QuotationChecks;
  readonly #files = new Map<string, HeldFile>();

  /**
   * @param keepAll whether all notes are kept as they were read; see {@link NoteFiles}
   * @param without the names of rules that are switched off
   */
  constructor(keepAll: boolean, without: ReadonlySet<string>) {
    this.files = this.#files;
    this.entries = new Entries(this.files, this.news, (path) => this.#roleChanged(path), without);
    const { names, timeline, archives } = this.entries;
    this.dossiers = new DossierFiles(this.files);
    this.notes = new NoteFiles(this.files, names.index, keepAll);
    this.dates = new NoteDates(this.notes, timeline, without);
    this.strangers = new Strangers(this.notes, names.index);
    this.quotations = new QuotationChecks(archives);
  }

  /** Says what a file holds now. Costs nothing until the work is done. */
  set(path: string, kind: FileKind, text: string): void {
    const known = this.#files.get(path);
    if (known?.kind === kind && known.text === text) return;
    if (known && known.kind !== kind) this.delete(path);
    this.#files.set(path, { path, kind, text });
    this.news.touch([path]);
    if (this.entries.archives.names(path)) this.#archiveChanged();
    if (kind === "note") this.notes.changed(path);
    else if (kind !== "archive") this.dossiers.changed(path);
  }

  /** Says that a file is no more, or is no longer read. */
  delete(path: string): void {
    const file = this.#files.get(path);
    if (!file) return;
    this.#files.delete(path);
    this.news.touch([path]);
    if (this.entries.archives.names(path)) this.#archiveChanged();
    if (file.kind === "note") {
      this.notes.delete(path);
      this.#forgetNote(path);
    } else if (file.kind !== "archive") {
      this.dossiers.delete(path);
      this.entries.deleteFile(file);
      this.#touchNotesNaming(path);
    }
  }

  /** Whether there is work to do, or news to tell. */
  get pending(): boolean {
    return this.#busy || this.news.pending;
  }

  /** Does all the work there is, in steps of a few milliseconds at most, then tells of what changed. */
  *work(): Generator<void, void, void> {
    while (this.#busy) {
      yield* this.#readDossiers();
      yield* this.#tellNames();
      yield* this.entries.timeline.work();
      // A note may itself say who somebody is: those that may are read before any is resolved.
      const { unread, stale } = this.notes;
      if (unread !== undefined) {
        yield* this.#readNote(unread);
        // The others are held against the names at once, while their words are at hand.
        if (!this.notes.awaitsEntries && !this.entries.names.pending && this.notes.isStale(unread))
          yield* this.#resolveNote(unread);
      } else if (stale !== undefined) yield* this.#resolveNote(stale);
      else {
        this.#tell();
        yield* this.dates.work();
        const { next } = this.strangers;
        if (next !== undefined && (yield* this.strangers.work(next, this.notes.scanner(next))))
          this.news.strangers = true;
        yield;
      }
    }
    this.#tell();
  }

  /** What a note says as of its present text; see `Workspace.note`. */
  note(path: string): NoteAnalysis | undefined {
    finish(this.#tellNames());
    if (this.notes.isAwaited(path)) return this.notes.glimpse(path);
    if (this.notes.isUnread(path)) finish(this.#readNote(path));
    if (this.notes.isStale(path)) finish(this.#resolveNote(path));
    return this.notes.known(path);
  }

  /** The files that hold entries: dossier and references files, and notes that are entries or tell events. */
  *entryFiles(): Generator<string, void, void> {
    yield* this.dossiers.paths();
    for (const [path, { holdsEntries }] of this.notes.records)
      if (holdsEntries || this.entries.local.has(path)) yield path;
  }

  get #busy(): boolean {
    const parts = [this.dossiers, this.entries.names, this.notes, this.dates, this.strangers];
    return parts.some(({ pending }) => pending);
  }

  *#readDossiers(): Generator<void, void, void> {
    const take = (file: HeldFile, read: DossierFile) => {
      this.news.touch([file.path]);
      return this.entries.takeFile(file, read);
    };
    yield* this.dossiers.work(take, (path) => this.#touchNotesNaming(path));
  }

  /** Tells the names of the entities that changed, and marks the notes whose mentions that may change. */
  *#tellNames(): Generator<void, void, void> {
    let told = 0;
    for (const change of this.entries.names.tell()) {
      if (change) {
        this.news.ids = true;
        this.news.touch(this.mentions.notes(change.id).keys());
        this.notes.namesChanged(change);
        this.strangers.namesChanged(change.differing);
      }
      if (++told % NAMES_AT_ONCE === 0) yield;
    }
  }

  *#readNote(path: string): Generator<void, void, void> {
    if (this.files.get(path)?.kind !== "note" || this.entries.archives.has(path)) {
      this.notes.forget(path);
      this.#forgetNote(path);
      return;
    }
    const facts = yield* this.notes.read(path);
    if (!facts) return;
    this.strangers.textChanged(path);
    this.noteNames.add(path);
    this.entries.takeNote(path, facts);
  }

  *#resolveNote(path: string): Generator<void, void, void> {
    const scan = this.notes.scanner(path);
    const note = yield* this.notes.resolve(path, scan);
    if (!note) return;
    this.news.touch([path]);
    this.dates.changed(path, note);
    this.strangers.changed(path);
    this.mentions.replace(
      path,
      note.mentions.flatMap(({ entity }) => entity ?? []),
    );
    // Where other notes wait, nobody is typing in this one.
    if (this.notes.pending && (yield* this.strangers.work(path, scan))) this.news.strangers = true;
  }

  /** Forgets what a note said to all. */
  #forgetNote(path: string): void {
    this.strangers.delete(path);
    this.dates.delete(path);
    this.noteNames.delete(path);
    this.mentions.replace(path, []);
    this.entries.deleteNote(path);
  }

  /** A file became, or is no longer, the archived copy of a source: as such it is no note of the user's. */
  #roleChanged(path: string): void {
    if (this.files.get(path)?.kind === "note") this.notes.changed(path);
    this.news.touch([path]);
    this.#archiveChanged();
  }

  #archiveChanged(): void {
    this.quotations.clear();
    this.news.archives = true;
  }

  /** Notes that name a file as their bibliography speak of what it holds; a key in them may mean another source now. */
  #touchNotesNaming(path: string): void {
    for (const note of this.entries.local.notesNaming(path)) {
      this.news.touch([note]);
      const known = this.notes.kept(note);
      if (known) this.quotations.keysChanged(known);
    }
  }

  /** Adds the files that what changed elsewhere may concern. */
  #touchDependents(): void {
    const eventKeys = [...this.entries.timeline.changedKeys()];
    if (eventKeys.length > KEYS_WORTH_SEEKING) this.news.touch(this.notes.records.keys());
    else if (eventKeys.length > 0) this.news.touch(this.notes.withWords(eventKeys));
    this.news.touch(this.entries.links.concerned());
    if (this.news.ids || this.news.archives) this.news.touch(this.entryFiles());
    if (this.news.ids) {
      for (const key of this.entries.unknownKeys()) this.news.touch(this.entries.citations.notes(key).keys());
    }
    if (this.news.archives) {
      for (const [path, { quotes }] of this.notes.records) if (quotes) this.news.touch([path]);
    }
  }

  #tell(): void {
    this.#touchDependents();
    this.news.tell(!this.strangers.pending);
  }
}
