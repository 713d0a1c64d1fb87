import { baseName } from "../text/paths.ts";

/** A path or a link's target as they are compared: small letters, with its ending. */
function keyOf(path: string): string {
  return `${path.toLowerCase().replace(/\.md$/, "")}.md`;
}

/** Finds notes by what wikilinks call them: the end of a path, whole names only, in any case and without `.md`. */
export class NoteNames {
  readonly #byName = new Map<string, Set<string>>();

  add(path: string): void {
    const name = baseName(keyOf(path));
    const paths = this.#byName.get(name);
    if (paths) paths.add(path);
    else this.#byName.set(name, new Set([path]));
  }

  delete(path: string): void {
    const name = baseName(keyOf(path));
    const paths = this.#byName.get(name);
    paths?.delete(path);
    if (paths?.size === 0) this.#byName.delete(name);
  }

  /** The path of the note that a target names, the first that was added where several do. */
  find(target: string): string | undefined {
    const wanted = `/${keyOf(target)}`;
    for (const path of this.#byName.get(baseName(wanted)) ?? []) {
      if (`/${path.toLowerCase()}`.endsWith(wanted)) return path;
    }
    return undefined;
  }
}
