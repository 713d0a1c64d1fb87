import { unknownNamesSteps, type NameIndex } from "../names/index.ts";
import type { NoteFacts } from "./note.ts";
import type { NoteFiles } from "./noteFiles.ts";
import { Tally } from "./tally.ts";

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
    const found = yield* unknownNamesSteps(this.#names, note.parsed.proses, this.#notes.scanner(path));
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
}
