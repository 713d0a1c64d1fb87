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
  /** The ids of those that name any, in alphabetical order, so that the same files always give the same answers. */
  #order: readonly string[] | null = null;
  readonly #sources = new Map<string, { text: string; source: SourceText }>();

  /** @param textOf the text of a file of the workspace, undefined where there is none */
  constructor(textOf: (path: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** Notes what a reference names now; undefined where it is gone. Returns the paths it names no longer, or now. */
  rename(id: string, reference: Reference | undefined): string[] {
    const before = this.#pathsOf.get(id) ?? [];
    const after = reference ? archivePaths(reference) : [];
    if (before.length === after.length && before.every((path, i) => path === after[i])) return [];
    this.#order = null;
    for (const path of before) {
      const names = this.#namedBy.get(path);
      names?.delete(id);
      if (names?.size === 0) this.#namedBy.delete(path);
    }
    for (const path of after) {
      const names = this.#namedBy.get(path);
      if (names) names.add(id);
      else this.#namedBy.set(path, new Set([id]));
    }
    if (after.length > 0) this.#pathsOf.set(id, after);
    else this.#pathsOf.delete(id);
    return [...new Set([...before, ...after])];
  }

  /** Whether a reference names this file as its archived copy. */
  has(path: string): boolean {
    return this.#namedBy.has(path);
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

  /** All archived copies, by the keys of their references, in their order. */
  *all(): Generator<{ id: string; source: SourceText }, void, void> {
    this.#order ??= [...this.#pathsOf.keys()].sort();
    for (const id of this.#order) {
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
