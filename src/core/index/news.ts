/** What a change touched: the files whose answers (mentions, cards, problems) may be others now. */
export interface Change {
  /** Whether an entity, an event or a reference came, went or changed. */
  readonly entries: boolean;
  readonly paths: ReadonlySet<string>;
}

/** Gathers what the work changes, until it is time to tell of it. */
export class News {
  readonly #listeners = new Set<(change: Change) => void>();
  #paths = new Set<string>();
  /** Whether an entity, an event or a reference came, went or changed. */
  entries = false;
  /** Whether an id or a name came or went: what refers to one may dangle now, or no longer. */
  ids = false;
  /** Whether an archived copy came, went or changed. */
  archives = false;
  /** Whether names that nobody bears came or went. */
  strangers = false;

  /** Takes a listener. Returns a function that ends it. */
  onDidChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether there are files to tell of. */
  get pending(): boolean {
    return this.#paths.size > 0;
  }

  /** Files whose answers may be others now. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) this.#paths.add(path);
  }

  /**
   * Tells of what was gathered, where that is anything.
   *
   * @param strangersToo whether strangers have all been looked for, so that their change is worth telling by itself
   */
  tell(strangersToo: boolean): void {
    this.ids = false;
    this.archives = false;
    if (!this.pending && !this.entries && !(strangersToo && this.strangers)) return;
    const change = { entries: this.entries, paths: this.#paths };
    this.#paths = new Set();
    this.entries = false;
    if (strangersToo) this.strangers = false;
    for (const listener of this.#listeners) listener(change);
  }
}
