import { Workspace } from "../../src/core/workspace/workspace.ts";
import { atMost, collectGarbage, median, memory, timed, type Result } from "./measure.ts";
import { fill, type Vault } from "./vault.ts";

const ROUNDS = 3;
/** A round indexes the small vault as often as this, so that both sizes are timed for about as long. */
const SMALL_RUNS = 3;

export interface Indexed {
  readonly vault: Vault;
  readonly workspace: Workspace;
}

/** Everything that is measured while two vaults are indexed, and what came of it, for further benches. */
export interface Indexing extends Result {
  readonly small: Indexed;
  readonly large: Indexed;
  /** Milliseconds. */
  readonly largeTime: number;
}

/** Does all the work, and says how long its longest steps took: by the clock, for that is what an editor waits. */
function longestSteps(workspace: Workspace): { longest: number; oneIn1000: number } {
  const times: number[] = [];
  let before = performance.now();
  for (const steps = workspace.work(); !steps.next().done;) {
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => b - a);
  return { longest: times[0] ?? 0, oneIn1000: times[Math.floor(times.length / 1000)] ?? 0 };
}

/** Reading and indexing a whole vault: linear in the number of notes. */
export function benchIndexing(smallVault: Vault, largeVault: Vault): Indexing {
  const index = (vault: Vault): Indexed & { time: number } => {
    const workspace = new Workspace();
    collectGarbage();
    const time = timed(() => {
      fill(workspace, vault);
      workspace.settle();
    });
    return { vault, workspace, time };
  };
  index(smallVault);
  const smallTimes: number[] = [];
  const largeTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let run = 0; run < SMALL_RUNS; run++) smallTimes.push(index(smallVault).time);
    largeTimes.push(index(largeVault).time);
  }
  const stepped = new Workspace();
  fill(stepped, smallVault);
  const { longest, oneIn1000 } = longestSteps(stepped);
  const before = memory();
  const large = index(largeVault);
  const bytes = memory() - before;
  const small = index(smallVault);
  const growth = largeVault.notes / smallVault.notes;
  const [smallTime, largeTime] = [median(smallTimes), median(largeTimes)];
  const characters = largeVault.files.reduce((sum, { text }) => sum + text.length, 0);
  return {
    small,
    large,
    largeTime,
    gates: [
      atMost(
        `indexing ${smallVault.notes} -> ${largeVault.notes} notes: time ratio / size ratio`,
        largeTime / smallTime / growth,
        1.3,
      ),
    ],
    facts: [
      { name: `size of a note`, value: characters / largeVault.notes, unit: "characters" },
      { name: `indexing ${smallVault.notes} notes`, value: smallTime, unit: "ms" },
      { name: `indexing ${largeVault.notes} notes`, value: largeTime, unit: "ms" },
      { name: `longest step while indexing ${smallVault.notes} notes`, value: longest, unit: "ms" },
      { name: "its longest step but for one in a thousand", value: oneIn1000, unit: "ms" },
      { name: "memory per note, its text not counted", value: bytes / largeVault.notes / 1000, unit: "kB" },
    ],
  };
}
