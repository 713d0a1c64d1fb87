import { nearMisses, unknownNamesSteps, type NameIndex, type UnknownName } from "../names/index.ts";
import type { Span } from "../text/range.ts";
import type { NoteAnalysis, NoteFacts } from "./note.ts";
import type { NoteFiles } from "./noteFiles.ts";
import { Tally } from "./tally.ts";

/** A name in a note that is nearly one of the dossier's. */
export interface NearMissInNote {
  /** As written. */
  readonly name: string;
  readonly entity: string;
  readonly spans: readonly Span[];
}

/**
 * Capitalised names in notes that nobody in the dossier bears. They are looked for last: nothing that the writer waits
 * for depends on them.
 */
export class Strangers {
  /** In which notes each stands, and how often. By the name itself. */
  readonly tally = new Tally();
  readonly #notes: NoteFiles;
  readonly #names: NameIndex;
  /** Notes in which none have been looked for since they changed. */
  readonly #waiting = new Set<string>();
  /** Notes whose strangers are known, whatever else of the names may have changed. */
  readonly #searched = new WeakSet<NoteFacts>();
  /** What is nearly a known name, and as of which names. */
  readonly #near = new WeakMap<
    NoteAnalysis,
    { readonly version: number; readonly found: readonly NearMissInNote[] }
  >();

  constructor(notes: NoteFiles, names: NameIndex) {
    this.#notes = notes;
    this.#names = names;
  }

  get pending(): boolean {
    return this.#waiting.size > 0;
  }

  /** Says that a note is known anew. */
  changed(path: string): void {
    const facts = this.#notes.facts(path);
    if (!facts || !this.#searched.has(facts)) this.#waiting.add(path);
  }

  /** Says that words came or went by which somebody can be met: whom nobody knows depends on nothing else. */
  namesChanged(keys: readonly number[]): void {
    for (const path of this.#notes.withWords(keys)) {
      const facts = this.#notes.facts(path);
      if (facts) this.#searched.delete(facts);
    }
  }

  delete(path: string): void {
    this.#waiting.delete(path);
    this.tally.replace(path, []);
  }

  /** Looks in one note for names that nobody bears, in steps. @returns whether it was searched to the end */
  *work(): Generator<void, boolean, void> {
    const [path] = this.#waiting;
    if (path === undefined) return false;
    const note = this.#notes.known(path);
    if (!note) {
      this.#waiting.delete(path);
      return false;
    }
    const { version } = this.#names;
    const found = yield* this.#search(path, note);
    // What changed meanwhile is done first, and then this again.
    if (this.#notes.known(path) !== note || this.#names.version !== version) return false;
    this.#waiting.delete(path);
    const facts = this.#notes.facts(path);
    if (facts) this.#searched.add(facts);
    this.tally.replace(
      path,
      found.flatMap(({ name, mentions }) => mentions.map(() => name)),
    );
    return true;
  }

  /** What a note holds that is nearly a name of the dossier's, in steps. It is looked for again only where names changed. */
  *near(path: string, note: NoteAnalysis): Generator<void, readonly NearMissInNote[], void> {
    if (this.#near.get(note)?.version !== this.#names.version) yield* this.#search(path, note);
    return this.#near.get(note)?.found ?? [];
  }

  *#search(path: string, note: NoteAnalysis): Generator<void, UnknownName[], void> {
    const { version } = this.#names;
    const unknown = yield* unknownNamesSteps(this.#names, note.parsed.proses, this.#notes.scanner(path));
    const near = yield* nearMisses(this.#names, unknown);
    const found = near.map(({ name, entity, mentions }) => ({
      name,
      entity,
      spans: mentions.map(({ prose, start, end }) => prose.span(start, end)),
    }));
    this.#near.set(note, { version, found });
    return unknown;
  }
}
