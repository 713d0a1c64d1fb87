/** So many characters are read in one step of work: a few milliseconds at most, whatever is done with them. */
const STEP = 8_000;

/** Says when a step of work should end. The core knows no clock: work is counted by the characters that are read. */
export class Pace {
  #done = 0;

  constructor(private readonly step = STEP) {}

  /** Takes note of so many characters read. @returns whether a step is full; the next one starts then */
  after(characters: number): boolean {
    this.#done += characters;
    if (this.#done < this.step) return false;
    this.#done = 0;
    return true;
  }
}

/** Does in one go what could be done in steps. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
