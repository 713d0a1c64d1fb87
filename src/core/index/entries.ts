import { citedKeys } from "../citations/citedKeys.ts";
import type { DossierFile, Entity, Entry, Event, Reference } from "../dossier/model.ts";
import { Archives } from "./archives.ts";
import { NOTHING } from "./dossierFiles.ts";
import { EntryTable } from "./entryTable.ts";
import { EventIndex } from "./eventIndex.ts";
import type { HeldFile } from "./files.ts";
import { Links } from "./links.ts";
import { LocalSources } from "./localSources.ts";
import type { News } from "./news.ts";
import type { NoteFacts } from "./note.ts";
import { Tally } from "./tally.ts";
import { ToldNames } from "./toldNames.ts";

/**
 * What the files say there is: entities, events and sources, what ids, keys and names mean, and who uses them. Whatever
 * changes here is passed on to all that hangs on it, and the files that it concerns go to the news.
 */
export class Entries {
  readonly entities = new EntryTable<Entity>();
  readonly events = new EntryTable<Event>();
  readonly references = new EntryTable<Reference>();
  readonly names: ToldNames;
  readonly timeline = new EventIndex(this.events);
  readonly links = new Links();
  /** In which notes each source is cited, and how often. */
  readonly citations = new Tally();
  /** The sources that single notes have for themselves. */
  readonly local: LocalSources;
  readonly archives: Archives;
  readonly #news: News;
  readonly #roleChanged: (path: string) => void;
  /** The keys that sources had last. */
  readonly #keys = new Set<string>();

  /**
   * @param files all files, as they are now
   * @param roleChanged is told of files that became, or are no longer, the archived copy of a source
   * @param without the names of rules for names that are switched off
   */
  constructor(
    files: ReadonlyMap<string, HeldFile>,
    news: News,
    roleChanged: (path: string) => void,
    without?: ReadonlySet<string>,
  ) {
    this.names = new ToldNames(this.entities, without);
    this.local = new LocalSources((path) => {
      const kind = files.get(path)?.kind;
      return kind === "dossier" || kind === "references" || kind === "bibliography";
    });
    this.archives = new Archives((path) => files.get(path)?.text);
    this.#news = news;
    this.#roleChanged = roleChanged;
  }

  /** Takes what one dossier file or bibliography holds now, in steps: a bibliography may hold many thousands. */
  *takeFile({ path, kind }: HeldFile, read: DossierFile): Generator<void, void, void> {
    if (kind === "bibliography") {
      yield* this.local.replaceSteps(path, read.references, (ids) => this.#localChanged(path, ids));
      return;
    }
    this.#replace(path, read);
    yield* this.references.replaceSteps(path, read.references, (ids) => this.#referencesChanged(ids));
  }

  /** Takes out what a dossier file or bibliography held. */
  deleteFile({ path, kind }: HeldFile): void {
    if (kind === "bibliography") {
      this.#localChanged(path, this.local.replace(path, []));
      return;
    }
    this.#replace(path, NOTHING);
    this.#referencesChanged(this.references.replace(path, []));
  }

  /** Takes what one note says by itself. */
  takeNote(path: string, facts: NoteFacts): void {
    const { text, frontmatter, proses, citations } = facts.parsed;
    this.links.has("note", path, true);
    this.links.replace(path, proses);
    this.#cites(path, citedKeys(citations));
    this.#replace(path, { entities: facts.entity ? [facts.entity] : [], events: facts.events });
    const yaml = frontmatter ? `${frontmatter.start} ${text.slice(frontmatter.start, frontmatter.end)}` : "";
    const own = this.local.take(path, yaml, facts.frontmatter);
    if (own) this.#localChanged(path, this.local.replace(path, own));
  }

  /** Takes out what a note said. */
  deleteNote(path: string): void {
    this.links.has("note", path, false);
    this.links.replace(path, []);
    this.#cites(path, []);
    this.#replace(path, NOTHING);
    if (this.local.take(path, "", null)) this.#localChanged(path, this.local.replace(path, []));
  }

  /** The keys that notes cite and that none of everybody's sources has. */
  *unknownKeys(): Generator<string, void, void> {
    for (const key of this.citations.things()) if (!this.#keys.has(key)) yield key;
  }

  #replace(path: string, { entities, events }: Pick<DossierFile, "entities" | "events">): void {
    const changedEntities = this.entities.replace(path, entities);
    const changedEvents = this.events.replace(path, events);
    if (changedEntities.size + changedEvents.size === 0) return;
    this.timeline.touch(changedEvents);
    for (const id of changedEntities) this.links.has("entity", id, this.entities.get(id) !== undefined);
    for (const id of changedEvents) this.links.has("event", id, this.events.get(id) !== undefined);
    this.#news.entries = true;
    this.#touchClaimants(this.entities, changedEntities);
    this.#touchClaimants(this.events, changedEvents);
    this.names.touch(changedEntities);
  }

  #referencesChanged(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    this.#news.entries = true;
    this.#touchClaimants(this.references, ids);
    for (const id of ids) this.#renameReference(id);
  }

  /** Takes note of what a key means now, and of what is its archived copy. */
  #renameReference(id: string): void {
    const reference = this.references.get(id);
    if (this.#keys.has(id) !== (reference !== undefined)) {
      this.#news.ids = true;
      this.#news.touch(this.citations.notes(id).keys());
      if (reference) this.#keys.add(id);
      else this.#keys.delete(id);
    }
    for (const path of this.archives.rename(id, reference, false)) this.#roleChanged(path);
  }

  /** Takes note of which sources one note, or a bibliography of some notes, has others of now. */
  #localChanged(path: string, ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    this.#news.entries = true;
    for (const id of ids) {
      const changed = this.archives.rename(`${id} (${path})`, this.local.inFile(id, path), true);
      for (const archive of changed) this.#roleChanged(archive);
    }
  }

  /** Where the first citation of a source has come, or its last one has gone, it may be unused now where it is written. */
  #cites(note: string, keys: Iterable<string>): void {
    for (const key of this.citations.replace(note, keys)) {
      this.#touchOrigins(this.references.claimants(key));
      this.#touchOrigins(this.local.claimants(key));
    }
  }

  /** Files whose entries clash with others speak of these. */
  #touchClaimants<T extends Entry>(table: EntryTable<T>, ids: ReadonlySet<string>): void {
    for (const id of ids) this.#touchOrigins(table.claimants(id));
  }

  #touchOrigins(entries: readonly Entry[]): void {
    this.#news.touch(entries.map(({ origin }) => origin.path));
  }
}
