/** How long the extension host may be kept busy at a time. A frame is 16 ms; half of it leaves room for others. */
const SLICE_MS = 8;

/** Does work in slices, letting everything else in the extension host have its turn in between. */
export class Pump {
  readonly #start: () => Iterator<unknown> | null;
  #running = false;
  #disposed = false;
  #waiting: (() => void)[] = [];

  /** @param start begins a round of work; null where there is none */
  constructor(start: () => Iterator<unknown> | null) {
    this.#start = start;
  }

  /** Sees to it that all work there is gets done soon. */
  kick(): void {
    if (this.#running || this.#disposed) return;
    this.#running = true;
    setTimeout(() => this.#slice(null), 0);
  }

  /** Resolves when there is no work left. */
  idle(): Promise<void> {
    this.kick();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  dispose(): void {
    this.#disposed = true;
    this.#rest();
  }

  #slice(round: Iterator<unknown> | null): void {
    if (this.#disposed) return;
    const end = performance.now() + SLICE_MS;
    let steps = round;
    do {
      steps ??= this.#start();
      if (!steps) return this.#rest();
      if (steps.next().done === true) steps = null;
    } while (performance.now() < end);
    setTimeout(() => this.#slice(steps), 0);
  }

  #rest(): void {
    this.#running = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
