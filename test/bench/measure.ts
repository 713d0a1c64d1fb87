/** One gate: a ratio taken in this run and the most (or least) it may be. */
export interface Gate {
  readonly name: string;
  readonly figure: number;
  readonly limit: number;
  readonly pass: boolean;
}

/** Something that was measured and that no gate holds: it depends on the machine. */
export interface Fact {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export interface Result {
  readonly gates: readonly Gate[];
  readonly facts: readonly Fact[];
}

/** Figures as they are printed: what passes as read passes. */
function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

export function atMost(name: string, figure: number, limit: number): Gate {
  return { name, figure: rounded(figure), limit, pass: rounded(figure) <= limit };
}

export function atLeast(name: string, figure: number, limit: number): Gate {
  return { name, figure: rounded(figure), limit, pass: rounded(figure) >= limit };
}

/** What is to become a gate once it passes, as a fact: its figure, and in its name the most that it is to be. */
export function aim({ name, figure, limit }: Gate): Fact {
  return { name: `${name} (aim: ${limit})`, value: figure, unit: "times" };
}

/**
 * How long something takes: milliseconds of this process's own time, all threads counted (so what the garbage
 * collector does is in it, and what else the machine does is not).
 */
export function timed(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** As {@link timed}, of something that is waited for. */
export async function timedAsync(action: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function least(values: readonly number[]): number {
  return Math.min(...values);
}

/**
 * Times several actions, turn by turn, so that a slow minute of the machine is slow for all of them. The first round
 * only warms up.
 * @param pick which of the times of an action counts: the least where they are so short that all else is noise
 * @returns one time of each, in milliseconds
 */
export function compare(
  rounds: number,
  actions: readonly (() => void)[],
  pick: (times: readonly number[]) => number = median,
): number[] {
  const times = actions.map((): number[] => []);
  collectGarbage();
  for (let round = 0; round <= rounds; round++) {
    actions.forEach((action, at) => {
      const time = timed(action);
      if (round > 0) times[at]!.push(time);
    });
  }
  return times.map(pick);
}

export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error("The bench needs node --expose-gc.");
  globalThis.gc();
}

/** Bytes in use on the heap and beside it (typed arrays), once the garbage is gone. */
export function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
