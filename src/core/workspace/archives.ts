import type { Reference } from "../dossier/model.ts";
import { NoteReader } from "../notes/note.ts";
import { SourceText } from "../quotes/source.ts";
import { resolvePath } from "../text/paths.ts";

/** Where a reference's `file:` may stand: beside the file that names it, else below the workspace folder. */
export function archivePaths(reference: Reference): string[] {
  if (!reference.file) return [];
  const beside = resolvePath(reference.origin.path, reference.file.value);
  const below = resolvePath("", reference.file.value);
  return [...new Set([beside, below])].filter((path) => path !== null);
}

/** The archived copies that references name, made ready for finding quotations in them when first asked for. */
export class Archives {
  readonly #textOf: (path: string) => string | undefined;
  /** The references that name a path, by every path they may mean. */
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #pathsOf = new Map<string, readonly string[]>();
  readonly #sources = new Map<string, { text: string; source: SourceText }>();

  /** @param textOf the text of a file of the workspace, undefined where there is none */
  constructor(textOf: (path: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** Notes what a reference names now; undefined where it is gone. Returns the paths whose role changed. */
  rename(id: string, reference: Reference | undefined): string[] {
    const before = this.#pathsOf.get(id) ?? [];
    const after = reference ? archivePaths(reference) : [];
    const changed: string[] = [];
    for (const path of before) {
      const names = this.#namedBy.get(path);
      names?.delete(id);
      if (names?.size === 0) {
        this.#namedBy.delete(path);
        changed.push(path);
      }
    }
    for (const path of after) {
      const names = this.#namedBy.get(path);
      if (names) names.add(id);
      else {
        this.#namedBy.set(path, new Set([id]));
        changed.push(path);
      }
    }
    if (after.length > 0) this.#pathsOf.set(id, after);
    else this.#pathsOf.delete(id);
    return changed;
  }

  /** Whether a reference names this file as its archived copy. */
  has(path: string): boolean {
    return this.#namedBy.has(path);
  }

  /** The references whose archived copy a file is. */
  referencesOf(path: string): Iterable<string> {
    return this.#namedBy.get(path) ?? [];
  }

  /** Every path that some reference names, whether the file exists or not. */
  wanted(): Iterable<string> {
    return this.#namedBy.keys();
  }

  /** The file that holds a reference's archived copy; null where it names none, or one that is not there. */
  pathOf(id: string): string | null {
    return this.#pathsOf.get(id)?.find((path) => this.#textOf(path) !== undefined) ?? null;
  }

  /** A reference's archived copy, ready for search; null where there is none. */
  source(id: string): SourceText | null {
    const path = this.pathOf(id);
    const text = path === null ? undefined : this.#textOf(path);
    if (path === null || text === undefined) return null;
    const known = this.#sources.get(path);
    if (known?.text === text) return known.source;
    const source = readSource(path, text);
    this.#sources.set(path, { text, source });
    return source;
  }

  /** All archived copies, by the keys of their references. */
  *all(): Generator<{ id: string; source: SourceText }, void, void> {
    for (const id of this.#pathsOf.keys()) {
      const source = this.source(id);
      if (source) yield { id, source };
    }
  }
}

function readSource(path: string, text: string): SourceText {
  if (/\.x?html?$/i.test(path)) return SourceText.fromHtml(text);
  if (/\.(?:md|markdown)$/i.test(path)) return SourceText.fromProses(new NoteReader().read(text).proses);
  return SourceText.fromPlain(text);
}
