import type { ReferencesFile } from "../citations/bibtex.ts";
import { citedKeys } from "../citations/citedKeys.ts";
import { DossierReader } from "../dossier/read.ts";
import type { DossierFile, Entity, Entry, Event, Problem, Reference } from "../dossier/model.ts";
import { NameIndex, unknownNamesSteps, type ProseMatches } from "../names/index.ts";
import type { SourceText } from "../quotes/source.ts";
import type { Prose } from "../text/prose.ts";
import { LineMap } from "../text/range.ts";
import { tagDatesSteps } from "../dates/prose/tagger.ts";
import { finish } from "../text/pace.ts";
import { type FoundDate } from "../dates/index.ts";
import type { Conflict } from "../timeline/conflicts.ts";
import type { DatedEvent } from "../timeline/order.ts";
import type { Telling } from "../timeline/tellings.ts";
import { Archives } from "./archives.ts";
import { EntryTable } from "./entryTable.ts";
import { EventIndex } from "./eventIndex.ts";
import type { FileKind } from "./files.ts";
import { glimpse } from "./glimpse.ts";
import { Links, linkName } from "./links.ts";
import { LocalSources } from "./localSources.ts";
import { namedEntity } from "./named.ts";
import { analyseNote, noteFacts, type NoteAnalysis, type NoteFacts } from "./note.ts";
import { includes, NoteMemory } from "./noteMemory.ts";
import { NoteNames } from "./noteNames.ts";
import { QuotationChecks, type CheckedQuotation } from "./quotations.ts";
import { isBibtex, readReferencesFile } from "./referencesFile.ts";
import { SameWorks } from "./sameWorks.ts";
import { Sources } from "./sources.ts";
import { Tally } from "./tally.ts";

/** What a change touched: the files whose answers (mentions, cards, problems) may be others now. */
export interface Change {
  /** Whether an entity, an event or a reference came, went or changed. */
  readonly entries: boolean;
  readonly paths: ReadonlySet<string>;
}

interface FileState {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** Notes of which is kept what was read in them, so that the next keystroke costs only what it changed. */
const MEMORIES_KEPT = 16;

/** A note of more characters is read in the time that is left over alone: nobody waits for all of it. */
const READ_AT_ONCE = 60_000;

/** So many steps may be taken to see where what was known of a long note stands now. */
const GLIMPSE_STEPS = 24;

/** So many changed entities are made known to the names in one step. */
const NAMES_AT_ONCE = 16;

/** Where so many words changed their meaning, every note may be concerned, and is not asked. */
const KEYS_WORTH_SEEKING = 200;

const NOTHING: DossierFile = { entities: [], events: [], references: [], problems: [] };

/**
 * The index: files go in, answers come out. It knows nothing of disks or editors; whoever feeds it says what each file
 * holds now. Work is done in small steps by {@link work}, and only what changed is done again.
 */
export class Workspace {
  readonly entities = new EntryTable<Entity>();
  readonly events = new EntryTable<Event>();
  readonly references = new EntryTable<Reference>();
  readonly names = new NameIndex();
  /** In which notes each entity is named, and how often. Ambiguous mentions count for nobody. */
  readonly mentions = new Tally();
  /** In which notes each source is cited, and how often. */
  readonly citations = new Tally();
  /** In which notes capitalised names stand that nobody in the dossier bears, and how often. By the name itself. */
  readonly strangers = new Tally();
  /** The sources that single notes have for themselves. */
  readonly local = new LocalSources((path) => this.#holdsEntries(path));
  /** Sources that stand there twice. */
  readonly sameWorks = new SameWorks(this.references);
  readonly archives = new Archives((path) => this.text(path));

  readonly #files = new Map<string, FileState>();
  readonly #dossiers = new Map<string, DossierFile>();
  readonly #converted = new Map<string, { readonly text: string; readonly file: ReferencesFile }>();
  readonly #dossierReaders = new Map<string, DossierReader>();
  readonly #facts = new Map<string, NoteFacts>();
  readonly #notes = new Map<string, NoteAnalysis>();
  readonly #noteNames = new NoteNames();
  readonly #links = new Links();
  readonly #memories = new Map<string, NoteMemory>();
  readonly #unreadDossiers = new Set<string>();
  readonly #unreadNotes = new Set<string>();
  /** Entities that changed and that the name index has not been told of. */
  readonly #untold = new Set<string>();
  /** Notes that were read but not yet (or not since the dossier changed) held against the dossier. */
  readonly #staleNotes = new Set<string>();
  /** Notes in which names that nobody bears have not been looked for since they changed. */
  readonly #unsearchedNotes = new Set<string>();
  /** Notes whose strangers are known, whatever else of the names may have changed. */
  readonly #searched = new WeakSet<NoteFacts>();
  /** Long notes in which dates have not been looked for since they changed. */
  readonly #undatedNotes = new Set<string>();
  readonly #glimpses = new WeakMap<FileState, NoteAnalysis>();
  /** The keys that sources had last. */
  readonly #keys = new Set<string>();
  /** What the name index was last told of each entity. */
  readonly #named = new Map<string, string>();
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #eventIndex = new EventIndex(this.events);
  readonly #dates = new WeakMap<
    NoteFacts,
    { readonly events: string; readonly found: readonly FoundDate[] }
  >();
  readonly #sources = new Sources(this.references, this.local, this.citations);
  readonly #checks = new QuotationChecks(this.archives);
  #quotations = new WeakMap<NoteAnalysis, readonly CheckedQuotation[]>();
  #changedPaths = new Set<string>();
  #changedEntries = false;
  /** Whether an id or a name came or went. */
  #changedIds = false;
  #changedArchives = false;
  #changedStrangers = false;

  /** Tells of changes, once their work is done. Returns a function that ends it. */
  onDidChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says what a file holds now. Costs nothing until the work is done. */
  set(path: string, kind: FileKind, text: string): void {
    const known = this.#files.get(path);
    if (known?.kind === kind && known.text === text) return;
    if (known && known.kind !== kind) this.delete(path);
    this.#files.set(path, { path, kind, text });
    this.#changedPaths.add(path);
    if (this.archives.has(path)) this.#touchArchive();
    if (kind === "note") this.#unreadNotes.add(path);
    else if (kind !== "archive") this.#unreadDossiers.add(path);
  }

  /** Says that a file is no more, or is no longer read. */
  delete(path: string): void {
    const file = this.#files.get(path);
    if (!file) return;
    this.#files.delete(path);
    this.#unreadDossiers.delete(path);
    this.#unreadNotes.delete(path);
    this.#staleNotes.delete(path);
    this.#unsearchedNotes.delete(path);
    this.#undatedNotes.delete(path);
    this.#changedPaths.add(path);
    this.#memories.delete(path);
    this.#dossierReaders.delete(path);
    this.#converted.delete(path);
    if (this.archives.has(path)) this.#touchArchive();
    if (file.kind === "note") this.#forgetNote(path);
    else if (file.kind !== "archive") {
      this.#dossiers.delete(path);
      if (file.kind === "bibliography") this.#localChanged(path, this.local.replace(path, []));
      else {
        this.#replaceEntries(path, NOTHING);
        this.#referencesChanged(this.references.replace(path, []));
      }
      this.#touchNotesNaming(path);
    }
  }

  /** Whether there is work to do, or news to tell. */
  get pending(): boolean {
    return this.#busy || this.#changedPaths.size > 0;
  }

  get #busy(): boolean {
    return (
      this.#unreadDossiers.size > 0 ||
      this.#untold.size > 0 ||
      this.#unreadNotes.size > 0 ||
      this.#staleNotes.size > 0 ||
      this.#unsearchedNotes.size > 0 ||
      this.#undatedNotes.size > 0
    );
  }

  /** Does all the work there is, in steps of a few milliseconds at most, then tells of what changed. */
  *work(): Generator<void, void, void> {
    while (this.#busy) {
      yield* this.#workOnDossiers();
      yield* this.#tellNames();
      yield* this.#eventIndex.work();
      // All notes are read before any is resolved, for a note may itself say who somebody is.
      const [unread] = this.#unreadNotes;
      const [stale] = this.#staleNotes;
      if (unread !== undefined) yield* this.#readNote(unread);
      else if (stale !== undefined) yield* this.#resolveNote(stale);
      else {
        this.#tell();
        yield* this.#lookForDates();
        yield* this.#lookForStrangers();
        yield;
      }
    }
    this.#tell();
  }

  /** Does all the work there is at once. */
  settle(): void {
    for (const steps = this.work(); !steps.next().done;);
  }

  /** The text of a file as the index knows it. */
  text(path: string): string | undefined {
    return this.#files.get(path)?.text;
  }

  kind(path: string): FileKind | undefined {
    return this.#files.get(path)?.kind;
  }

  /** What a file that the settings' globs pass over is read as, because something names it; null where nothing does. */
  wantedAs(path: string): FileKind | null {
    if (this.local.names(path)) return "bibliography";
    return this.archives.has(path) ? "archive" : null;
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

  lines(path: string): LineMap {
    return new LineMap(this.text(path) ?? "");
  }

  /** The paths of all files of a kind. */
  *paths(kind?: FileKind): Generator<string, void, void> {
    for (const file of this.#files.values()) if (kind === undefined || file.kind === kind) yield file.path;
  }

  /**
   * What a note says as of its present text, which is read now where that has not been done yet. A long note is left to
   * {@link work}: until that is done, this is what it said last in its present places, undefined where it said nothing.
   */
  note(path: string): NoteAnalysis | undefined {
    finish(this.#tellNames());
    const file = this.#files.get(path);
    const changed = this.#unreadNotes.has(path) || this.#staleNotes.has(path);
    if (file && changed && isLong(file)) return this.#glimpse(file);
    if (this.#unreadNotes.has(path)) for (const steps = this.#readNote(path); !steps.next().done;);
    if (this.#staleNotes.has(path)) for (const steps = this.#resolveNote(path); !steps.next().done;);
    return this.#notes.get(path);
  }

  #glimpse(file: FileState): NoteAnalysis | undefined {
    const known = this.#notes.get(file.path);
    if (!known || known.parsed.text === file.text) return known;
    const memory = this.#memories.get(file.path);
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

  /** What was last known of a note; never works for it. */
  knownNote(path: string): NoteAnalysis | undefined {
    return this.#notes.get(path);
  }

  /** The files that hold entries: dossier and references files, and notes that are entries or tell events. */
  *entryFiles(): Generator<string, void, void> {
    yield* this.#dossiers.keys();
    for (const [path, { entity, events }] of this.#facts)
      if (entity || events.length > 0 || this.local.has(path)) yield path;
  }

  /** Every note with what it says, as far as the work is done. Archived copies of sources are none. */
  notes(): IterableIterator<[string, NoteAnalysis]> {
    return this.#notes.entries();
  }

  get noteCount(): number {
    return this.#notes.size;
  }

  /** A note's quotations, checked against the archived copies of what they cite. */
  quotations(path: string): readonly CheckedQuotation[] {
    const note = this.note(path);
    if (!note) return [];
    let checked = this.#quotations.get(note);
    if (!checked) {
      const archiveOf = (key: string) => {
        const reference = this.reference(key, path);
        return reference ? this.#sources.archiveId(reference) : key;
      };
      checked = note.quotations.map((extracted) => this.#checks.check(extracted, archiveOf));
      this.#quotations.set(note, checked);
    }
    return checked;
  }

  /** All events in order, those without a readable date last. Each stands there once, however often it is told. */
  timeline(): readonly DatedEvent[] {
    return this.#eventIndex.timeline();
  }

  /** What an event's id means: all its tellings together. */
  event(id: string): DatedEvent | undefined {
    return this.#eventIndex.get(id);
  }

  /** Where an event is told, the telling that leads first. */
  tellings(id: string): readonly Telling[] {
    return this.#eventIndex.tellings(id);
  }

  /** The dates given to an event that cannot both be true. */
  conflicts(id: string): readonly Conflict[] {
    return this.#eventIndex.conflicts(id);
  }

  /** The events that involve an entity or took place there, in order. */
  eventsOf(id: string): readonly DatedEvent[] {
    return this.#eventIndex.of(
      id,
      (written) => this.entityNamed(written)?.id ?? written,
      String(this.names.version),
    );
  }

  /** The names by which a note speaks of events, each with the event's id. A name of several events is left out. */
  eventNames(note: NoteFacts): { readonly id: string; readonly name: string }[] {
    const byName = new Map<string, { id: string; name: string } | null>();
    for (const { id, name } of this.#eventIndex.namesAmong(note.keys)) {
      const key = name.toLowerCase();
      const known = byName.get(key);
      byName.set(key, known === undefined || known?.id === id ? { id, name } : null);
    }
    return [...byName.values()].filter((found) => found !== null);
  }

  /** The dates in a note's prose, in the order of the text; none while {@link work} has yet to find those of a long note. */
  dates(path: string): readonly FoundDate[] {
    const note = this.note(path);
    if (!note || this.#undatedNotes.has(path) || note !== this.#notes.get(path)) return [];
    return finish(this.#datesSteps(note));
  }

  *#datesSteps(note: NoteAnalysis): Generator<void, readonly FoundDate[], void> {
    const events = this.eventNames(note).flatMap(({ id, name }) => {
      const date = this.event(id)?.date;
      return date ? [{ name, date }] : [];
    });
    const signature = events.map(({ name, date }) => `${name}=${date.edtf}`).join("\n");
    let dates = this.#dates.get(note);
    if (dates?.events !== signature) {
      dates = {
        events: signature,
        found: yield* tagDatesSteps(note.parsed.proses, { reference: note.date, events }),
      };
      this.#dates.set(note, dates);
    }
    return dates.found;
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
    const path = this.#noteNames.find(target);
    return path === undefined ? undefined : { kind: "note", path };
  }

  /** What links can be written to: the ids of entities and events, and the names of notes. */
  *linkNames(): Generator<string, void, void> {
    yield* this.entities.ids();
    yield* this.events.ids();
    for (const path of this.#facts.keys()) yield linkName(path);
  }

  /** What is wrong in the writing of one dossier or references file. */
  fileProblems(path: string): readonly Problem[] {
    return this.#dossiers.get(path)?.problems ?? [];
  }

  *#workOnDossiers(): Generator<void, void, void> {
    for (const path of this.#unreadDossiers) {
      const file = this.#files.get(path);
      if (!file) continue;
      const read = yield* this.#readDossier(file);
      if (this.#files.get(path) !== file) continue;
      this.#dossiers.set(path, read);
      this.#changedPaths.add(path);
      for (const steps = this.#replaceFile(file, read); !steps.next().done;) {
        yield;
        if (this.#files.get(path) !== file) break;
      }
      if (this.#files.get(path) !== file) continue;
      this.#unreadDossiers.delete(path);
      this.#touchNotesNaming(path);
    }
  }

  /** Whether a file is one that sources are read from. */
  #holdsEntries(path: string): boolean {
    const kind = this.#files.get(path)?.kind;
    return kind === "dossier" || kind === "references" || kind === "bibliography";
  }

  /** Takes note of which sources one note, or a bibliography of some notes, has others of now. */
  #localChanged(path: string, ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    this.#changedEntries = true;
    for (const id of ids) {
      const changed = this.archives.rename(`${id} (${path})`, this.local.inFile(id, path));
      for (const archive of changed) this.#changeRole(archive);
    }
  }

  /** Notes that name a file as their bibliography speak of what it holds; a key in them may mean another source now. */
  #touchNotesNaming(path: string): void {
    for (const note of this.local.notesNaming(path)) {
      this.#changedPaths.add(note);
      const analysis = this.#notes.get(note);
      if (analysis) this.#quotations.delete(analysis);
    }
  }

  /** BibTeX files whose present text has not been converted: what reads them loads first when it is needed. */
  *unconverted(): Generator<{ readonly path: string; readonly text: string }, void, void> {
    for (const { path, text, kind } of this.#files.values()) {
      if (
        (kind === "references" || kind === "bibliography") &&
        isBibtex(path) &&
        this.#converted.get(path)?.text !== text
      )
        yield { path, text };
    }
  }

  /** Takes what was made of a BibTeX file's text. */
  convert(path: string, text: string, file: ReferencesFile): void {
    if (this.#files.get(path)?.text !== text) return;
    this.#converted.set(path, { text, file });
    this.#unreadDossiers.add(path);
    this.#changedPaths.add(path);
  }

  *#readDossier({ path, text }: FileState): Generator<void, DossierFile, void> {
    if (isBibtex(path)) return { ...NOTHING, ...this.#converted.get(path)?.file };
    if (!/\.ya?ml$/i.test(path)) return yield* readReferencesFile(path, text);
    let reader = this.#dossierReaders.get(path);
    if (!reader) {
      reader = new DossierReader(path);
      this.#dossierReaders.set(path, reader);
    }
    return yield* reader.readSteps(text);
  }

  /** Takes what one dossier file or bibliography holds now, in steps: a bibliography may hold many thousands. */
  *#replaceFile({ path, kind }: FileState, read: DossierFile): Generator<void, void, void> {
    if (kind === "bibliography") {
      yield* this.local.replaceSteps(path, read.references, (ids) => this.#localChanged(path, ids));
      return;
    }
    this.#replaceEntries(path, read);
    yield* this.references.replaceSteps(path, read.references, (ids) => this.#referencesChanged(ids));
  }

  #referencesChanged(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    this.#changedEntries = true;
    this.#touchClaimants(this.references, ids);
    for (const id of ids) this.#renameReference(id);
  }

  #replaceEntries(path: string, { entities, events }: Pick<DossierFile, "entities" | "events">): void {
    const changedEntities = this.entities.replace(path, entities);
    const changedEvents = this.events.replace(path, events);
    if (changedEntities.size + changedEvents.size === 0) return;
    this.#eventIndex.touch(changedEvents);
    for (const id of changedEntities) this.#links.has("entity", id, this.entities.get(id) !== undefined);
    for (const id of changedEvents) this.#links.has("event", id, this.events.get(id) !== undefined);
    this.#changedEntries = true;
    this.#touchClaimants(this.entities, changedEntities);
    this.#touchClaimants(this.events, changedEvents);
    for (const id of changedEntities) this.#untold.add(id);
  }

  /** Tells the name index of the entities that changed. */
  *#tellNames(): Generator<void, void, void> {
    let told = 0;
    for (const id of this.#untold) {
      this.#untold.delete(id);
      this.#renameEntity(id);
      if (++told % NAMES_AT_ONCE === 0) yield;
    }
  }

  /** Files whose entries clash with others speak of these. */
  #touchClaimants<T extends Entry>(table: EntryTable<T>, ids: ReadonlySet<string>): void {
    for (const id of ids) this.#touch(table.claimants(id).map(({ origin }) => origin.path));
  }

  /** Takes note of what a key means now, and of what is its archived copy. */
  #renameReference(id: string): void {
    const reference = this.references.get(id);
    if (this.#keys.has(id) !== (reference !== undefined)) {
      this.#changedIds = true;
      this.#touch(this.citations.notes(id).keys());
      if (reference) this.#keys.add(id);
      else this.#keys.delete(id);
    }
    for (const path of this.archives.rename(id, reference)) this.#changeRole(path);
  }

  /** Tells the name index what an id means now, and marks the notes whose mentions that may change. */
  #renameEntity(id: string): void {
    const entity = this.entities.get(id);
    const named = entity && namedEntity(entity);
    const told = named && JSON.stringify(named);
    if (told === this.#named.get(id)) return;
    this.#changedIds = true;
    this.#touch(this.mentions.notes(id).keys());
    const before = new Set(this.names.keys(id));
    if (named) {
      this.names.set(named);
      this.#named.set(id, told ?? "");
    } else {
      this.names.delete(id);
      this.#named.delete(id);
    }
    const after = new Set(this.names.keys(id));
    this.#markStale([...before, ...after]);
    // Whom nobody knows depends on the words that came or went alone, and on nothing of whose they are.
    const differing = [
      ...[...before].filter((key) => !after.has(key)),
      ...[...after].filter((key) => !before.has(key)),
    ];
    for (const path of this.#notesWith(differing)) {
      const facts = this.#facts.get(path);
      if (facts) this.#searched.delete(facts);
    }
  }

  /** Marks the notes that hold one of these words. */
  #markStale(keys: readonly number[]): void {
    if (this.#staleNotes.size === this.#facts.size) return;
    for (const path of this.#notesWith(keys)) this.#staleNotes.add(path);
  }

  /** The notes that hold one of these words. */
  *#notesWith(keys: readonly number[]): Generator<string, void, void> {
    for (const [path, note] of this.#facts) if (keys.some((key) => includes(note.keys, key))) yield path;
  }

  /** A file became, or is no longer, the archived copy of a source: as such it is no note of the user's. */
  #changeRole(path: string): void {
    if (this.#files.get(path)?.kind === "note") this.#unreadNotes.add(path);
    this.#changedPaths.add(path);
    this.#touchArchive();
  }

  /** Quotations are to be checked again: any may be of this file, for they are looked for in every source. */
  #touchArchive(): void {
    this.#quotations = new WeakMap();
    this.#checks.clear();
    this.#changedArchives = true;
  }

  #forgetNote(path: string): void {
    this.#unsearchedNotes.delete(path);
    this.#undatedNotes.delete(path);
    this.#facts.delete(path);
    this.#noteNames.delete(path);
    this.#links.has("note", path, false);
    this.#links.replace(path, []);
    this.#notes.delete(path);
    this.mentions.replace(path, []);
    for (const key of this.citations.replace(path, [])) this.#touchSource(key);
    this.strangers.replace(path, []);
    this.#replaceEntries(path, NOTHING);
    if (this.local.take(path, "", null)) this.#localChanged(path, this.local.replace(path, []));
  }

  /** The first citation of a source has come, or its last one has gone: where it is written, it may be unused now. */
  #touchSource(key: string): void {
    this.#touch(this.references.claimants(key).map(({ origin }) => origin.path));
    this.#touch(this.local.claimants(key).map(({ origin }) => origin.path));
  }

  #touch(paths: Iterable<string>): void {
    for (const path of paths) this.#changedPaths.add(path);
  }

  *#readNote(path: string): Generator<void, void, void> {
    const file = this.#files.get(path);
    if (!file || this.archives.has(path)) {
      this.#unreadNotes.delete(path);
      this.#staleNotes.delete(path);
      this.#forgetNote(path);
      return;
    }
    const memory = this.#memory(path);
    const parsed = yield* memory.reader.readSteps(file.text);
    yield;
    const facts = yield* noteFacts(parsed, path, memory);
    if (this.#files.get(path) !== file) return;
    this.#unreadNotes.delete(path);
    this.#staleNotes.add(path);
    this.#facts.set(path, facts);
    this.#noteNames.add(path);
    this.#links.has("note", path, true);
    this.#links.replace(path, facts.parsed.proses);
    for (const key of this.citations.replace(path, citedKeys(facts.parsed.citations))) this.#touchSource(key);
    this.#replaceEntries(path, {
      entities: facts.entity ? [facts.entity] : [],
      events: facts.events,
    });
    const { frontmatter } = facts.parsed;
    const yaml = frontmatter
      ? `${frontmatter.start} ${file.text.slice(frontmatter.start, frontmatter.end)}`
      : "";
    const own = this.local.take(path, yaml, facts.frontmatter);
    if (own) this.#localChanged(path, this.local.replace(path, own));
  }

  *#resolveNote(path: string): Generator<void, void, void> {
    const facts = this.#facts.get(path);
    if (!facts) return;
    const { version } = this.names;
    const analysis = yield* analyseNote(facts, this.names, this.#scanner(path));
    // Whoever changed the names or the note meanwhile has left the note marked.
    if (this.#facts.get(path) !== facts || this.names.version !== version) return;
    this.#staleNotes.delete(path);
    this.#changedPaths.add(path);
    this.#notes.set(path, analysis);
    if (!this.#searched.has(facts)) this.#unsearchedNotes.add(path);
    if (isLong(analysis.parsed)) this.#undatedNotes.add(path);
    this.mentions.replace(
      path,
      analysis.mentions.flatMap(({ entity }) => entity ?? []),
    );
  }

  /** Looks in one note for names that nobody bears. It comes last: nothing that the writer waits for depends on it. */
  *#lookForDates(): Generator<void, void, void> {
    const [path] = this.#undatedNotes;
    if (path === undefined) return;
    const note = this.#notes.get(path);
    if (note) yield* this.#datesSteps(note);
    if (this.#notes.get(path) === note) this.#undatedNotes.delete(path);
  }

  *#lookForStrangers(): Generator<void, void, void> {
    const [path] = this.#unsearchedNotes;
    if (path === undefined) return;
    const note = this.#notes.get(path);
    if (!note) {
      this.#unsearchedNotes.delete(path);
      return;
    }
    const { version } = this.names;
    const found = yield* unknownNamesSteps(this.names, note.parsed.proses, this.#scanner(path));
    // What changed meanwhile is done first, and then this again.
    if (this.#notes.get(path) !== note || this.names.version !== version) return;
    this.#unsearchedNotes.delete(path);
    const facts = this.#facts.get(path);
    if (facts) this.#searched.add(facts);
    this.#changedStrangers = true;
    this.strangers.replace(
      path,
      found.flatMap(({ name, mentions }) => mentions.map(() => name)),
    );
  }

  #memory(path: string): NoteMemory {
    const memory = this.#memories.get(path) ?? new NoteMemory();
    this.#memories.delete(path);
    this.#memories.set(path, memory);
    const [oldest] = this.#memories.keys();
    if (this.#memories.size > MEMORIES_KEPT && oldest !== undefined) this.#memories.delete(oldest);
    return memory;
  }

  /** What a note's proses hold, as far as that is kept; else read anew. */
  #scanner(path: string): (prose: Prose) => ProseMatches {
    const memory = this.#memories.get(path);
    return memory ? (prose) => memory.scan(prose, this.names) : (prose) => this.names.scan(prose);
  }

  /** Adds the files that what changed elsewhere may concern. */
  #touchDependents(): void {
    const eventKeys = [...this.#eventIndex.changedKeys()];
    if (eventKeys.length > KEYS_WORTH_SEEKING) this.#touch(this.#facts.keys());
    else if (eventKeys.length > 0) this.#touch(this.#notesWith(eventKeys));
    this.#touch(this.#links.concerned());
    // What refers to an id or a name may dangle now, or no longer.
    if (this.#changedIds || this.#changedArchives) this.#touch(this.entryFiles());
    if (this.#changedIds) {
      for (const key of this.citations.things()) {
        if (!this.#keys.has(key)) this.#touch(this.citations.notes(key).keys());
      }
    }
    if (this.#changedArchives) {
      for (const [path, { quotations }] of this.#facts)
        if (quotations.length > 0) this.#changedPaths.add(path);
    }
    this.#changedIds = false;
    this.#changedArchives = false;
  }

  #tell(): void {
    this.#touchDependents();
    const last = this.#unsearchedNotes.size === 0;
    if (this.#changedPaths.size === 0 && !this.#changedEntries && !(last && this.#changedStrangers)) return;
    const change = { entries: this.#changedEntries, paths: this.#changedPaths };
    this.#changedPaths = new Set();
    this.#changedEntries = false;
    if (last) this.#changedStrangers = false;
    for (const listener of this.#listeners) listener(change);
  }
}

function isLong({ text }: { readonly text: string }): boolean {
  return text.length > READ_AT_ONCE;
}
