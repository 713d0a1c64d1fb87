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

  /** The innermost `.gitignore` that has a word on it decides, as in git. */
  #ignores(path: string): boolean {
    let end = path.endsWith("/") ? path.length - 1 : path.length;
    while (end > 0) {
      end = Math.max(0, path.lastIndexOf("/", end - 1));
      const folder = path.slice(0, end);
      const said = this.#rules.get(folder)?.test(folder === "" ? path : path.slice(end + 1));
      if (said?.ignored) return true;
      if (said?.unignored) return false;
    }
    return false;
  }
}
