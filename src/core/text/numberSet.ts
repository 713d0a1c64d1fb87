/**
 * A set of 32-bit numbers that is filled and emptied again and again: numbers stand in one array, each as near as can be
 * to the place that it names itself (open addressing). Adding one costs a few steps and makes nothing.
 */
export class NumberSet {
  #table = new Int32Array(1 << 11);
  /** Which numbers of the table are in the set: those that say the present round. */
  #rounds = new Uint32Array(1 << 11);
  #round = 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(value: number): void {
    const number = value | 0;
    const mask = this.#table.length - 1;
    let at = (number ^ (number >>> 15)) & mask;
    while (this.#rounds[at] === this.#round) {
      if (this.#table[at] === number) return;
      at = (at + 1) & mask;
    }
    this.#table[at] = number;
    this.#rounds[at] = this.#round;
    if (++this.#size > mask >> 1) this.#grow();
  }

  /** The numbers without their sign, ascending, in an array of their own. */
  sorted(): Uint32Array {
    const found = new Uint32Array(this.#size);
    let size = 0;
    for (let at = 0; at < this.#table.length; at++)
      if (this.#rounds[at] === this.#round) found[size++] = this.#table[at] ?? 0;
    return found.sort();
  }

  clear(): void {
    this.#round++;
    this.#size = 0;
  }

  #grow(): void {
    const all = this.sorted();
    this.#table = new Int32Array(this.#table.length * 2);
    this.#rounds = new Uint32Array(this.#table.length);
    this.#round = 1;
    this.#size = 0;
    for (const number of all) this.add(number);
  }
}
