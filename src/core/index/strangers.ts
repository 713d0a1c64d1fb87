import { nearMisses, unknownNamesSteps, type NameIndex, type UnknownName } from "../names/index.ts";
import type { Span } from "../text/range.ts";
import { ownCopy } from "../text/strings.ts";
import type { NoteAnalysis } from "./note.ts";
import type { NoteFiles, Scan } from "./noteFiles.ts";
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
  readonly #searched = new Set<string>();
  /** Whom nobody knows in notes that are at hand, and as of which names. */
  readonly #unknown = new WeakMap<
    NoteAnalysis,
    { readonly version: number; readonly names: readonly UnknownName[] }
  >();
  /** Counts what was said to have changed. */
  #changes = 0;

  constructor(notes: NoteFiles, names: NameIndex) {
    this.#notes = notes;
    this.#names = names;
  }

  get pending(): boolean {
    return this.#waiting.size > 0;
  }

  /** Says that a note is known anew. */
  changed(path: string): void {
    this.#changes++;
    if (!this.#searched.has(path)) this.#waiting.add(path);
  }

  /** Says that a note has another text. */
  textChanged(path: string): void {
    this.#changes++;
    this.#searched.delete(path);
  }

  /** Says that words came or went by which somebody can be met: whom nobody knows depends on nothing else. */
  namesChanged(keys: readonly number[]): void {
    if (this.#searched.size === 0) return;
    for (const path of this.#notes.withWords(keys)) this.#searched.delete(path);
  }

  delete(path: string): void {
    this.#waiting.delete(path);
    this.#searched.delete(path);
    this.tally.replace(path, []);
  }

  /** The next note in which they are to be looked for. */
  get next(): string | undefined {
    const [path] = this.#waiting;
    return path;
  }

  /**
   * Looks in one note for names that nobody bears, in steps. @returns whether it was searched to the end
   *
   * @param scan what its proses hold
   */
  *work(path: string, scan: Scan): Generator<void, boolean, void> {
    if (!this.#waiting.has(path)) return false;
    const note = this.#notes.known(path);
    if (!note) {
      this.#waiting.delete(path);
      return false;
    }
    const { version } = this.#names;
    const changes = this.#changes;
    const found = yield* this.#search(note, scan);
    // What changed meanwhile is done first, and then this again.
    if (this.#changes !== changes || this.#names.version !== version) return false;
    this.#waiting.delete(path);
    this.#searched.add(path);
    this.tally.replace(
      path,
      found.flatMap(({ name, mentions }) => {
        const own = ownCopy(name);
        return mentions.map(() => own);
      }),
    );
    return true;
  }

  /** What a note holds that is nearly a name of the dossier's, in steps. */
  *near(path: string, note: NoteAnalysis): Generator<void, readonly NearMissInNote[], void> {
    const known = this.#unknown.get(note);
    const unknown =
      known?.version === this.#names.version
        ? known.names
        : yield* this.#search(note, this.#notes.scanner(path));
    const near = yield* nearMisses(this.#names, unknown);
    return near.map(({ name, entity, mentions }) => ({
      name,
      entity,
      spans: mentions.map(({ prose, start, end }) => prose.span(start, end)),
    }));
  }

  *#search(note: NoteAnalysis, scan: Scan): Generator<void, readonly UnknownName[], void> {
    const { version } = this.#names;
    const names = yield* unknownNamesSteps(this.#names, note.parsed.proses, scan);
    this.#unknown.set(note, { version, names });
    return names;
  }
}
