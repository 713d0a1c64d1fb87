import type { ReferencesFile } from "../citations/bibtex.ts";
import type { FoundDate } from "../dates/index.ts";
import type { Entity, Event, Problem, Reference } from "../dossier/model.ts";
import type { NameIndex } from "../names/index.ts";
import type { SourceText } from "../quotes/source.ts";
import { finish } from "../text/pace.ts";
import { LineMap } from "../text/range.ts";
import type { Conflict } from "../timeline/conflicts.ts";
import type { DatedEvent } from "../timeline/order.ts";
import type { Telling } from "../timeline/tellings.ts";
import type { Archives } from "./archives.ts";
import type { EntryTable } from "./entryTable.ts";
import type { EventIndex } from "./eventIndex.ts";
import type { FileKind } from "./files.ts";
import { linkName } from "./links.ts";
import type { LocalSources } from "./localSources.ts";
import type { Change } from "./news.ts";
import type { NoteAnalysis, NoteFacts } from "./note.ts";
import type { NoteRecord } from "./noteFiles.ts";
import type { CheckedQuotation } from "./quotations.ts";
import type { NearMissInNote } from "./strangers.ts";
import { SameWorks } from "./sameWorks.ts";
import { Sources } from "./sources.ts";
import type { Tally } from "./tally.ts";
import { Upkeep } from "./upkeep.ts";

export interface WorkspaceOptions {
  /** Whether all notes are kept as they were read, for a host that asks for each of them: else only the latest are. */
  readonly keepAll?: boolean;
  /** The names of rules that are switched off, of `NAME_RULES` and of `DATE_RULES`: to see what each earns. */
  readonly without?: ReadonlySet<string>;
}

/**
 * The index: files go in, answers come out. It knows nothing of disks or editors; whoever feeds it says what each file
 * holds now. Work is done in small steps by {@link work}, and only what changed is done again.
 *
 * Here stands what can be told and asked. How the index keeps up is `upkeep.ts`.
 */
export class Workspace {
  readonly #upkeep: Upkeep;
  readonly entities: EntryTable<Entity>;
  readonly events: EntryTable<Event>;
  readonly references: EntryTable<Reference>;
  readonly names: NameIndex;
  /** In which notes each entity is named, and how often. Ambiguous mentions count for nobody. */
  readonly mentions: Tally;
  /** In which notes each source is cited, and how often. */
  readonly citations: Tally;
  /** In which notes capitalised names stand that nobody in the dossier bears, and how often. By the name itself. */
  readonly strangers: Tally;
  /** The sources that single notes have for themselves. */
  readonly local: LocalSources;
  readonly archives: Archives;
  /** Sources that stand there twice. */
  readonly sameWorks: SameWorks;
  readonly #timeline: EventIndex;
  readonly #sources: Sources;

  constructor({ keepAll = false, without = new Set() }: WorkspaceOptions = {}) {
    this.#upkeep = new Upkeep(keepAll, without);
    const { entries, mentions, strangers } = this.#upkeep;
    this.entities = entries.entities;
    this.events = entries.events;
    this.references = entries.references;
    this.names = entries.names.index;
    this.mentions = mentions;
    this.citations = entries.citations;
    this.strangers = strangers.tally;
    this.local = entries.local;
    this.archives = entries.archives;
    this.sameWorks = new SameWorks(this.references);
    this.#timeline = entries.timeline;
    this.#sources = new Sources(this.references, this.local, this.citations);
  }

  /** Tells of changes, once their work is done. Returns a function that ends it. */
  onDidChange(listener: (change: Change) => void): () => void {
    return this.#upkeep.news.onDidChange(listener);
  }

  /** Says what a file holds now. Costs nothing until the work is done. */
  set(path: string, kind: FileKind, text: string): void {
    this.#upkeep.set(path, kind, text);
  }

  /** Says that a file is no more, or is no longer read. */
  delete(path: string): void {
    this.#upkeep.delete(path);
  }

  /** Whether there is work to do, or news to tell. */
  get pending(): boolean {
    return this.#upkeep.pending;
  }

  /** Does all the work there is, in steps of a few milliseconds at most, then tells of what changed. */
  work(): Generator<void, void, void> {
    return this.#upkeep.work();
  }

  /** Does all the work there is at once. */
  settle(): void {
    finish(this.work());
  }

  /** The text of a file as the index knows it. */
  text(path: string): string | undefined {
    return this.#upkeep.files.get(path)?.text;
  }

  lines(path: string): LineMap {
    return new LineMap(this.text(path) ?? "");
  }

  kind(path: string): FileKind | undefined {
    return this.#upkeep.files.get(path)?.kind;
  }

  /** The paths of all files of a kind. */
  *paths(kind?: FileKind): Generator<string, void, void> {
    for (const file of this.#upkeep.files.values())
      if (kind === undefined || file.kind === kind) yield file.path;
  }

  /** What a file that the settings' globs pass over is read as, because something names it; null where nothing does. */
  wantedAs(path: string): FileKind | null {
    if (this.local.names(path)) return "bibliography";
    return this.archives.names(path) ? "archive" : null;
  }

  /** The files that hold entries: dossier and references files, and notes that are entries or tell events. */
  entryFiles(): Iterable<string> {
    return this.#upkeep.entryFiles();
  }

  /** What is wrong in the writing of one dossier or references file. */
  fileProblems(path: string): readonly Problem[] {
    return this.#upkeep.dossiers.problems(path);
  }

  /** BibTeX files whose present text has not been converted: what reads them loads first when it is needed. */
  unconverted(): Iterable<{ readonly path: string; readonly text: string }> {
    return this.#upkeep.dossiers.unconverted();
  }

  /** Takes what was made of a BibTeX file's text. */
  convert(path: string, text: string, file: ReferencesFile): void {
    if (this.#upkeep.dossiers.convert(path, text, file)) this.#upkeep.news.touch([path]);
  }

  /**
   * What a note says as of its present text, which is read now where that has not been done yet. A long note is left to
   * {@link work}: until that is done, this is what it said last in its present places, undefined where it said nothing.
   */
  note(path: string): NoteAnalysis | undefined {
    return this.#upkeep.note(path);
  }

  /** What was last known of a note. One that nobody asked for lately is read again, which takes a millisecond or two. */
  knownNote(path: string): NoteAnalysis | undefined {
    return this.#upkeep.notes.known(path);
  }

  /** What is kept of a note at all times: its title, and what else of it others need; never works for it. */
  noteRecord(path: string): NoteRecord | undefined {
    return this.#upkeep.notes.records.get(path);
  }

  /** {@link noteRecord} of every note. */
  noteRecords(): Iterable<[string, NoteRecord]> {
    return this.#upkeep.notes.records;
  }

  /** Every note with what it says, as far as the work is done; each is read for it. Archived copies of sources are none. */
  notes(): Iterable<[string, NoteAnalysis]> {
    return this.#upkeep.notes.all();
  }

  get noteCount(): number {
    return this.#upkeep.notes.records.size;
  }

  /** The source that a key means in a file, or for all; see {@link Sources.reference}. */
  reference(key: string, path?: string): Reference | undefined {
    return this.#sources.reference(key, path);
  }

  /** All sources that a note can cite, each key once: its own, those of its bibliographies, and everybody's. */
  citable(path: string): Reference[] {
    return this.#sources.citable(path);
  }

  /** The sources that are written in one file: a dossier or references file, a bibliography, or a note. */
  referencesIn(path: string): Reference[] {
    return this.#sources.inFile(path);
  }

  /** In which notes a source is cited, and how often: those alone in which its key means it. */
  citing(reference: Reference): ReadonlyMap<string, number> {
    return this.#sources.citing(reference);
  }

  /** The keys of the sources that the dossier itself draws on: `sources:` of its entries, and what other sources name. */
  usedSources(): ReadonlySet<string> {
    return this.#sources.used(this.entities, this.events);
  }

  /** The file that holds a source's archived copy; null where it names none, or one that is not there. */
  archiveOf(reference: Reference): string | null {
    return this.archives.pathOf(this.#sources.archiveId(reference));
  }

  /** A source's archived copy, ready for search; null where there is none. */
  archivedSource(reference: Reference): SourceText | null {
    return this.archives.source(this.#sources.archiveId(reference));
  }

  /** A note's quotations, checked against the archived copies of what they cite. */
  quotations(path: string): readonly CheckedQuotation[] {
    return finish(this.quotationsSteps(path));
  }

  /** {@link quotations} in steps of a few milliseconds. */
  *quotationsSteps(path: string): Generator<void, readonly CheckedQuotation[], void> {
    const note = this.note(path);
    if (!note) return [];
    return yield* this.#upkeep.quotations.steps(note, (key) => {
      const reference = this.reference(key, path);
      return reference ? this.#sources.archiveId(reference) : key;
    });
  }

  /** What a note holds that is nearly a name of the dossier's, in steps of a few milliseconds. */
  *nearMisses(path: string): Generator<void, readonly NearMissInNote[], void> {
    const note = this.note(path);
    return note ? yield* this.#upkeep.strangers.near(path, note) : [];
  }

  /** All events in order, those without a readable date last. Each stands there once, however often it is told. */
  timeline(): readonly DatedEvent[] {
    return this.#timeline.timeline();
  }

  /** What an event's id means: all its tellings together. */
  event(id: string): DatedEvent | undefined {
    return this.#timeline.get(id);
  }

  /** Where an event is told, the telling that leads first. */
  tellings(id: string): readonly Telling[] {
    return this.#timeline.tellings(id);
  }

  /** The dates given to an event that cannot both be true. */
  conflicts(id: string): readonly Conflict[] {
    return this.#timeline.conflicts(id);
  }

  /** The events that involve an entity or took place there, in order. */
  eventsOf(id: string): readonly DatedEvent[] {
    const resolve = (written: string) => this.entityNamed(written)?.id ?? written;
    return this.#timeline.of(id, resolve, String(this.names.version));
  }

  /** The names by which a note speaks of events, each with the event's id. A name of several events is left out. */
  eventNames(note: NoteFacts): { readonly id: string; readonly name: string }[] {
    return this.#upkeep.dates.eventNames(note);
  }

  /** The dates in a note's prose, in the order of the text; none while {@link work} has yet to find those of a long note. */
  dates(path: string): readonly FoundDate[] {
    const note = this.note(path);
    return note ? this.#upkeep.dates.of(path, note) : [];
  }

  /** Whom an id means or, where it is none, the only one who is so named. */
  entityNamed(text: string): Entity | undefined {
    const direct = this.entities.get(text);
    if (direct) return direct;
    const [id, ...others] = this.names.named(text);
    return id !== undefined && others.length === 0 ? this.entities.get(id) : undefined;
  }

  /** What a wikilink's target means: an entity, an event by its id, or a note by its name or path. */
  linked(target: string): Entity | Event | { readonly kind: "note"; readonly path: string } | undefined {
    const entry = this.entityNamed(target) ?? this.event(target)?.event;
    if (entry) return entry;
    const path = this.#upkeep.noteNames.find(target);
    return path === undefined ? undefined : { kind: "note", path };
  }

  /** What links can be written to: the ids of entities and events, and the names of notes. */
  *linkNames(): Generator<string, void, void> {
    yield* this.entities.ids();
    yield* this.events.ids();
    for (const path of this.#upkeep.notes.records.keys()) yield linkName(path);
  }
}
