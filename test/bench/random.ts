/** Random numbers that are the same in every run (G. Marsaglia, “Xorshift RNGs”, 2003: 32 bits, shifts 13, 17, 5). */
export class Random {
  #state: number;

  /** @param seed a whole number other than 0 */
  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) | 0;
    for (let i = 0; i < 8; i++) this.next();
  }

  /** From 0 to just below 1. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 to just below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something happens that does so with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** As {@link pick}, but the list's first come up more often than its last: of 400 the first 4 one time in ten. */
  pickKnown<T>(list: readonly T[]): T {
    return list[Math.floor(list.length * this.next() ** 2)]!;
  }
}
