import { Workspace } from "../../src/core/index/workspace.ts";
import { atMost, collectGarbage, timed, type Result } from "./measure.ts";
import { fill, makeVault, type Vault } from "./vault.ts";

const ROUNDS = 2;
/** A round indexes the small vault as often as this: short times need more of them. */
const SMALL_RUNS = 4;

export interface Indexed {
  readonly vault: Vault;
  readonly workspace: Workspace;
}

/** What was measured while two vaults were indexed, and what came of it, for further benches. */
export interface Indexing extends Result {
  readonly small: Indexed;
  readonly large: Indexed;
  /** Milliseconds for all of the large vault, its dossier too. */
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

/** Garbage collection throws machine code away that the engine made for objects now gone: it is made anew first. */
const WARM_UP = makeVault(100);

/** Indexes a vault: its dossier, then its notes. */
function index(vault: Vault): Indexed & { readonly dossierTime: number; readonly notesTime: number } {
  collectGarbage();
  const warm = new Workspace();
  fill(warm, WARM_UP, () => true);
  warm.settle();
  const workspace = new Workspace();
  const dossierTime = timed(() => {
    fill(workspace, vault, (kind) => kind !== "note");
    workspace.settle();
  });
  const notesTime = timed(() => {
    fill(workspace, vault, (kind) => kind === "note");
    workspace.settle();
  });
  return { vault, workspace, dossierTime, notesTime };
}

/** Indexing a whole vault: in time with the number of its notes. */
export function benchIndexing(smallVault: Vault, largeVault: Vault): Indexing {
  // The first time is the slowest, as when an editor starts; it also warms up.
  const cold = new Workspace();
  fill(cold, smallVault, () => true);
  const { longest, oneIn1000 } = longestSteps(cold);

  const smallTimes: number[] = [];
  const largeTimes: number[] = [];
  let [small, large] = [index(smallVault), index(smallVault)];
  for (let round = 0; round < ROUNDS; round++) {
    for (let run = 0; run < SMALL_RUNS; run++) smallTimes.push((small = index(smallVault)).notesTime);
    largeTimes.push((large = index(largeVault)).notesTime);
  }
  const growth = largeVault.notes / smallVault.notes;
  const [smallTime, largeTime] = [Math.min(...smallTimes), Math.min(...largeTimes)];
  const notes = largeVault.files.filter(({ kind }) => kind === "note");
  const characters = notes.reduce((sum, { text }) => sum + text.length, 0);
  return {
    small,
    large,
    largeTime: large.dossierTime + largeTime,
    gates: [
      atMost(
        `indexing ${smallVault.notes} -> ${largeVault.notes} notes: time ratio to size ratio`,
        largeTime / smallTime / growth,
        1.15,
      ),
    ],
    facts: [
      { name: "size of a note", value: characters / notes.length, unit: "characters" },
      { name: "indexing the dossier", value: small.dossierTime, unit: "ms" },
      { name: `indexing ${smallVault.notes} notes`, value: smallTime, unit: "ms" },
      { name: `indexing ${largeVault.notes} notes`, value: largeTime, unit: "ms" },
      { name: `longest step, ${smallVault.notes} notes, cold`, value: longest, unit: "ms" },
      { name: "longest step but for one in a thousand", value: oneIn1000, unit: "ms" },
    ],
  };
}
