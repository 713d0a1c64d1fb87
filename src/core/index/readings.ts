/**
 * The readings of files that are under way. What is read comes late: by then the file may be gone, an editor may have it,
 * or another reading of it may have been begun, and then what was read counts no more.
 */
export class Readings {
  readonly #last = new Map<string, symbol>();

  /** A reading begins. @returns to be asked once at its end: whether what was read still counts */
  begin(path: string): () => boolean {
    const reading = Symbol(path);
    this.#last.set(path, reading);
    return () => {
      if (this.#last.get(path) !== reading) return false;
      this.#last.delete(path);
      return true;
    };
  }

  /** Whatever is being read of a file, or of the files of a folder, counts no more. */
  drop(path: string): void {
    this.#last.delete(path);
    for (const other of this.#last.keys()) if (other.startsWith(`${path}/`)) this.#last.delete(other);
  }
}
