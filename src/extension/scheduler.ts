/**
 * How work is kept off the extension host's back. Everything that takes longer than a moment goes through here: work in
 * steps is done in slices of at most {@link SLICE_MS}, small pieces take turns of that length, and what follows a
 * change waits a little for more of them. In between, everything else in the host has its turn.
 *
 * - {@link Worker} does rounds of work whenever there is some;
 * - {@link inSlices} does one piece of work in steps and gives its result;
 * - {@link Turns} takes many small pieces as they are asked for, in order;
 * - {@link Later} does something once, a while after it was asked for first, or last.
 */

/** A frame is 16 ms; half of it leaves room for others. */
const SLICE_MS = 8;

/** Lets everything else in the extension host have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does the steps of some work in slices. @returns what the work gives, also where it fails */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await pause();
  }
}

/** Does rounds of work, in slices, whenever there is some. */
export class Worker {
  readonly #start: () => Iterator<unknown> | null;
  #running: Promise<void> | null = null;
  #disposed = false;

  /** @param start begins a round of work; null where there is none */
  constructor(start: () => Iterator<unknown> | null) {
    this.#start = start;
  }

  /** Sees to it that all work there is gets done soon. */
  kick(): void {
    void this.idle();
  }

  /** Resolves when there is no work left. */
  idle(): Promise<void> {
    this.#running ??= this.#run();
    return this.#running;
  }

  dispose(): void {
    this.#disposed = true;
  }

  async #run(): Promise<void> {
    try {
      await pause();
      await inSlices(this.#rounds());
    } catch (error) {
      this.#running = null;
      throw error;
    }
  }

  *#rounds(): Generator<void, void, void> {
    for (let round = this.#next(); round; round = this.#next()) {
      while (!this.#disposed && round.next().done !== true) yield;
    }
    // At once, so that nobody's kick is lost.
    this.#running = null;
  }

  #next(): Iterator<unknown> | null {
    return this.#disposed ? null : this.#start();
  }
}

/** Lets many small pieces of work have their turns, so that everything else gets its own in between. */
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

/** Does something a while after it is asked for, once however often that is. */
export class Later {
  readonly #ms: number;
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(ms: number, work: () => void) {
    this.#ms = ms;
    this.#work = work;
  }

  /** The wait begins with the first time of asking. */
  ask(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#work();
    }, this.#ms);
  }

  /** The wait begins again: it is done once nobody has asked for a while. */
  askAgain(): void {
    this.stop();
    this.ask();
  }

  /** Forgets that it was asked for. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  dispose(): void {
    this.stop();
  }
}
