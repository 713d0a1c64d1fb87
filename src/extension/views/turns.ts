/** How long a view may keep the extension host busy at a time. */
const SLICE_MS = 8;

/** Lets a view's many small pieces of work have their turns, so that everything else gets its own in between. */
export class Turns {
  /** What has to wait, in order. */
  #waiting: (() => void)[] = [];
  /** When the present turn ends; null where nobody has begun one. */
  #end: number | null = null;

  /** Does a piece of work at once or, where the turn is over, in a later one; always in the order asked. */
  take<T>(work: () => T): T | Promise<T> {
    this.#end ??= this.#begin();
    if (this.#waiting.length === 0 && performance.now() < this.#end) return work();
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  #begin(): number {
    setTimeout(() => this.#next(), 0);
    return performance.now() + SLICE_MS;
  }

  #next(): void {
    this.#end = null;
    if (this.#waiting.length === 0) return;
    const end = (this.#end = this.#begin());
    const waiting = this.#waiting;
    let done = 0;
    while (done < waiting.length && performance.now() < end) waiting[done++]?.();
    this.#waiting = waiting.slice(done);
  }
}
