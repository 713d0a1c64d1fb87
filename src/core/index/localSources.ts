import type { Frontmatter } from "../dossier/frontmatter.ts";
import type { Located, Reference } from "../dossier/model.ts";
import { resolvePath } from "../text/paths.ts";
import { EntryTable } from "./entryTable.ts";

/** Where a file that a note's `bibliography:` names may lie: beside the note, else below the workspace folder, where
 * Pandoc looks when it is run there. None where it lies outside of the folder. */
export function bibliographyPaths(note: string, file: string): string[] {
  const found = [resolvePath(note, file), resolvePath("", file)];
  return [...new Set(found.flatMap((path) => path ?? []))].filter((path) => path !== "");
}

interface NoteSources {
  /** The frontmatter as it was read last. */
  readonly yaml: string;
  readonly bibliography: readonly Located<string>[];
  /** For each file named, where it may lie. */
  readonly candidates: readonly (readonly string[])[];
}

/**
 * The sources that are not everybody's: those under `references:` in a note, and those of bibliographies that are read
 * only because a note names them. Each note sees its own alone.
 */
export class LocalSources {
  readonly #entries = new EntryTable<Reference>();
  readonly #notes = new Map<string, NoteSources>();
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #isRead: (path: string) => boolean;

  /** @param isRead whether the workspace holds a file as a source of references */
  constructor(isRead: (path: string) => boolean) {
    this.#isRead = isRead;
  }

  get revision(): number {
    return this.#entries.revision;
  }

  values(): Generator<Reference, void, void> {
    return this.#entries.all();
  }

  ofFile(path: string): Reference[] {
    return this.#entries.ofFile(path);
  }

  /** Every source that is written under a key, in whichever note or file. */
  claimants(key: string): readonly Reference[] {
    return this.#entries.claimants(key);
  }

  /** The source of one file under a key. */
  inFile(key: string, path: string): Reference | undefined {
    return this.#entries.claimants(key).find(({ origin }) => origin.path === path);
  }

  /** Replaces what one note or bibliography holds. @returns the keys that may mean something else now */
  replace(path: string, references: readonly Reference[]): Set<string> {
    return this.#entries.replace(path, references);
  }

  /** {@link replace} in steps, as `EntryTable.replaceSteps`. */
  replaceSteps(
    path: string,
    references: readonly Reference[],
    done: (ids: Set<string>) => void,
  ): Generator<void, void, void> {
    return this.#entries.replaceSteps(path, references, done);
  }

  /**
   * Takes what a note's frontmatter says of its sources; null where the note is gone.
   * @param yaml the frontmatter as written: where it is what it was, nothing changes
   * @returns the note's own references where they are to be replaced, else null
   */
  take(note: string, yaml: string, frontmatter: Frontmatter | null): readonly Reference[] | null {
    const known = this.#notes.get(note);
    if (known?.yaml === yaml) return null;
    for (const path of known?.candidates.flat() ?? []) {
      const notes = this.#namedBy.get(path);
      notes?.delete(note);
      if (notes?.size === 0) this.#namedBy.delete(path);
    }
    this.#notes.delete(note);
    const { references = [], bibliography = [] } = frontmatter ?? {};
    if (references.length + bibliography.length === 0) return known ? [] : null;
    const candidates = bibliography.map(({ value }) => bibliographyPaths(note, value));
    this.#notes.set(note, { yaml, bibliography, candidates });
    for (const path of candidates.flat()) {
      const notes = this.#namedBy.get(path);
      if (notes) notes.add(note);
      else this.#namedBy.set(path, new Set([note]));
    }
    return references;
  }

  /** Whether a note's `bibliography:` may mean this file. */
  names(path: string): boolean {
    return this.#namedBy.has(path);
  }

  /** Every path that some note's `bibliography:` may mean, whether the file exists or not. */
  wanted(): Iterable<string> {
    return this.#namedBy.keys();
  }

  /** The notes whose `bibliography:` may mean a file. */
  notesNaming(path: string): Iterable<string> {
    return this.#namedBy.get(path) ?? [];
  }

  /** Whether a note has sources of its own, or names bibliographies. */
  has(note: string): boolean {
    return this.#notes.has(note);
  }

  /** The bibliographies that a note names, in their order; the path is null where there is no such file. */
  bibliographies(note: string): { readonly named: Located<string>; readonly path: string | null }[] {
    const sources = this.#notes.get(note);
    return (sources?.bibliography ?? []).map((named, i) => ({
      named,
      path: sources?.candidates[i]?.find(this.#isRead) ?? null,
    }));
  }
}
