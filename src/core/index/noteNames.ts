import { baseName } from "../text/paths.ts";

/** A path or a link's target as they are compared: small letters, with its ending. */
function keyOf(path: string): string {
  return `${path.toLowerCase().replace(/\.md$/, "")}.md`;
}

/** The fewer folders the earlier, then by the alphabet: the same notes always stand in the same order. */
function byPlace(a: string, b: string): number {
  return a.split("/").length - b.split("/").length || (a < b ? -1 : Number(a > b));
}

/** Several notes of one name. */
interface Namesakes {
  readonly paths: Set<string>;
  /** The same {@link byPlace}, once somebody has asked. */
  sorted: readonly string[] | null;
}

/** Finds notes by what wikilinks call them: the end of a path, whole names only, in any case and without `.md`. */
export class NoteNames {
  /** The only note of a name, else all of them. */
  readonly #byName = new Map<string, string | Namesakes>();

  add(path: string): void {
    const name = baseName(keyOf(path));
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, path);
    else if (typeof known === "string") {
      if (known !== path) this.#byName.set(name, { paths: new Set([known, path]), sorted: null });
    } else if (!known.paths.has(path)) {
      known.paths.add(path);
      known.sorted = null;
    }
  }

  delete(path: string): void {
    const name = baseName(keyOf(path));
    const known = this.#byName.get(name);
    if (known === path) this.#byName.delete(name);
    if (known === undefined || typeof known === "string" || !known.paths.delete(path)) return;
    known.sorted = null;
    if (known.paths.size === 0) this.#byName.delete(name);
  }

  /** The path of the note that a target names. Of several it is the one in the fewest folders, the first by the alphabet. */
  find(target: string): string | undefined {
    const wanted = `/${keyOf(target)}`;
    const known = this.#byName.get(baseName(wanted));
    if (known === undefined) return undefined;
    const paths = typeof known === "string" ? [known] : (known.sorted ??= [...known.paths].sort(byPlace));
    return paths.find((path) => `/${path.toLowerCase()}`.endsWith(wanted));
  }
}
