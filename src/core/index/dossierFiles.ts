import type { ReferencesFile } from "../citations/bibtex.ts";
import type { DossierFile, Problem } from "../dossier/model.ts";
import { DossierReader } from "../dossier/read.ts";
import type { HeldFile } from "./files.ts";
import { isBibtex, readReferencesFile } from "./referencesFile.ts";

/** A file that says nothing. */
export const NOTHING: DossierFile = { entities: [], events: [], references: [], problems: [] };

/** Dossier files, references files and bibliographies, read one after another. */
export class DossierFiles {
  readonly #files: ReadonlyMap<string, HeldFile>;
  readonly #read = new Map<string, DossierFile>();
  readonly #unread = new Set<string>();
  readonly #readers = new Map<string, DossierReader>();
  readonly #converted = new Map<string, { readonly text: string; readonly file: ReferencesFile }>();

  /** @param files all files, as they are now */
  constructor(files: ReadonlyMap<string, HeldFile>) {
    this.#files = files;
  }

  get pending(): boolean {
    return this.#unread.size > 0;
  }

  /** Says that a file came or changed. */
  changed(path: string): void {
    this.#unread.add(path);
  }

  delete(path: string): void {
    this.#unread.delete(path);
    this.#read.delete(path);
    this.#readers.delete(path);
    this.#converted.delete(path);
  }

  /** The files that have been read. */
  paths(): Iterable<string> {
    return this.#read.keys();
  }

  /** What is wrong in the writing of one file. */
  problems(path: string): readonly Problem[] {
    return this.#read.get(path)?.problems ?? [];
  }

  /**
   * Reads what changed, in steps.
   *
   * @param take takes in steps what a file holds now; it is not called on where the file changes meanwhile
   * @param taken is told once all that a file holds has been taken
   */
  *work(
    take: (file: HeldFile, read: DossierFile) => Generator<void, void, void>,
    taken: (path: string) => void,
  ): Generator<void, void, void> {
    for (const path of this.#unread) {
      const file = this.#files.get(path);
      if (!file) continue;
      const read = yield* this.#readSteps(file);
      if (this.#files.get(path) !== file) continue;
      this.#read.set(path, read);
      for (const steps = take(file, read); !steps.next().done;) {
        yield;
        if (this.#files.get(path) !== file) break;
      }
      if (this.#files.get(path) !== file) continue;
      this.#unread.delete(path);
      taken(path);
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

  /** Takes what was made of a BibTeX file's text. @returns false where the file says something else by now */
  convert(path: string, text: string, file: ReferencesFile): boolean {
    if (this.#files.get(path)?.text !== text) return false;
    this.#converted.set(path, { text, file });
    this.#unread.add(path);
    return true;
  }

  *#readSteps({ path, text }: HeldFile): Generator<void, DossierFile, void> {
    if (isBibtex(path)) return { ...NOTHING, ...this.#converted.get(path)?.file };
    if (!/\.ya?ml$/i.test(path)) return yield* readReferencesFile(path, text);
    let reader = this.#readers.get(path);
    if (!reader) {
      reader = new DossierReader(path);
      this.#readers.set(path, reader);
    }
    return yield* reader.readSteps(text);
  }
}
