import { readNoteFrontmatter } from "../dossier/frontmatter.ts";
import type { Reference } from "../dossier/model.ts";
import { splitFrontmatter } from "../notes/frontmatter.ts";
import { readNote } from "../notes/note.ts";
import { htmlProses } from "../quotes/html.ts";
import { plainProses, SourceText } from "../quotes/source.ts";
import { finish } from "../text/pace.ts";
import { resolvePath } from "../text/paths.ts";

/** Where a reference's `file:` may stand: beside the file that names it, else below the workspace folder. */
function archivePaths(reference: Reference): string[] {
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
  /** The references that are not everybody's, but those of notes. */
  readonly #ofNotes = new Set<string>();
  /** Of files that such references name, whether they have sources of their own. */
  readonly #ownSources = new Map<string, { readonly text: string; readonly has: boolean }>();
  /** The ids of those that name any, in alphabetical order, so that the same files always give the same answers. */
  #order: readonly string[] | null = null;
  readonly #sources = new Map<string, { text: string; source: SourceText }>();

  /** @param textOf the text of a file of the workspace, undefined where there is none */
  constructor(textOf: (path: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /**
   * Notes what a reference names now; undefined where it is gone. Returns the paths it names no longer, or now.
   *
   * @param ofNotes whether the reference is not everybody's, but a note's own or in a bibliography that notes name
   */
  rename(id: string, reference: Reference | undefined, ofNotes: boolean): string[] {
    if (ofNotes && reference) this.#ofNotes.add(id);
    else this.#ofNotes.delete(id);
    const before = this.#pathsOf.get(id) ?? [];
    const after = reference ? archivePaths(reference) : [];
    if (before.length === after.length && before.every((path, i) => path === after[i])) return [];
    this.#order = null;
    for (const path of before) {
      const names = this.#namedBy.get(path);
      names?.delete(id);
      if (names?.size === 0) {
        this.#namedBy.delete(path);
        this.#sources.delete(path);
        this.#ownSources.delete(path);
      }
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

  /** Whether a reference names this file. */
  names(path: string): boolean {
    return this.#namedBy.has(path);
  }

  /**
   * Whether a file is an archived copy, and so no note, whatever its name: a reference names it. What has sources of its
   * own is a note though, whatever notes call it: else two notes that name each other, or one that names itself, would
   * each be a note only while the other is none.
   */
  has(path: string): boolean {
    const ids = this.#namedBy.get(path);
    if (!ids) return false;
    return ![...ids].every((id) => this.#ofNotes.has(id)) || !this.#hasOwnSources(path);
  }

  #hasOwnSources(path: string): boolean {
    const text = this.#textOf(path) ?? "";
    let known = this.#ownSources.get(path);
    if (known?.text !== text) {
      const { yaml } = splitFrontmatter(text);
      const own = yaml && readNoteFrontmatter(text, yaml, path);
      known = { text, has: own !== null && own.references.length + own.bibliography.length > 0 };
      this.#ownSources.set(path, known);
    }
    return known.has;
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
    return finish(this.sourceSteps(id));
  }

  /** {@link source} in steps of a few milliseconds. */
  *sourceSteps(id: string): Generator<void, SourceText | null, void> {
    const path = this.pathOf(id);
    const text = path === null ? undefined : this.#textOf(path);
    if (path === null || text === undefined) return null;
    const known = this.#sources.get(path);
    if (known?.text === text) return known.source;
    const source = yield* readSource(path, text);
    this.#sources.set(path, { text, source });
    return source;
  }

  /** All archived copies, by the keys of their references, in their order; null at the end of a step of reading one. */
  *all(): Generator<{ id: string; source: SourceText } | null, void, void> {
    this.#order ??= [...this.#pathsOf.keys()].sort();
    for (const id of this.#order) {
      const steps = this.sourceSteps(id);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield null;
      if (step.value) yield { id, source: step.value };
    }
  }
}

function* readSource(path: string, text: string): Generator<void, SourceText, void> {
  if (/\.x?html?$/i.test(path)) return yield* SourceText.steps(yield* htmlProses(text));
  if (!/\.(?:md|markdown)$/i.test(path)) return yield* SourceText.steps(plainProses(text));
  const { proses } = yield* readNote(text);
  return yield* SourceText.steps(proses, text);
}
