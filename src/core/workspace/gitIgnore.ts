import ignore, { type Ignore } from "ignore";

/** What the `.gitignore` files of a folder say, as far as they have been read. Paths are relative to it, with `/`. */
export class GitIgnore {
  readonly #rules = new Map<string, Ignore>();

  /** Takes the text of the `.gitignore` in a folder (`""` for the outermost). */
  set(folder: string, text: string): void {
    this.#rules.set(folder, ignore().add(text));
  }

  clear(): void {
    this.#rules.clear();
  }

  /** Whether a file is left out, by a rule about itself or about a folder that it is in. */
  ignores(path: string): boolean {
    return this.#ignores(path);
  }

  /** Whether a folder is left out with all that is in it. */
  ignoresFolder(path: string): boolean {
    return this.#ignores(`${path}/`);
  }

  #ignores(path: string): boolean {
    for (const [folder, rules] of this.#rules) {
      const relative = below(path, folder);
      if (relative !== "" && rules.ignores(relative)) return true;
    }
    return false;
  }
}

/** A path relative to a folder that it is in; "" where it is in none. */
function below(path: string, folder: string): string {
  if (folder === "") return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
}
