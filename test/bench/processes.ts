import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aim, atMost, least, type Fact, type Gate, type Result } from "./measure.ts";
import { writeVault, type Vault } from "./vault.ts";

const ROUNDS = 2;
const BUILT = join("dist", "bench");
/** A vault's report is some megabytes long. */
const OUTPUT = 2 ** 28;

/** What a process has spent from its start to its end. */
interface Spent {
  /** Milliseconds of the processor's time, all threads counted. */
  readonly cpu: number;
  /** The most memory it held at once, in bytes. */
  readonly peak: number;
  readonly output: string;
}

/** @param ends the exit codes that are no failure */
function spend(folder: string, flags: readonly string[], script: string, ...args: string[]): Spent {
  const spentFile = join(folder, "spent.json");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, "--import", `./${join("test", "bench", "probe.mjs")}`, script, ...args],
    { encoding: "utf8", maxBuffer: OUTPUT, env: { ...process.env, DOSSIER_SPENT: spentFile } },
  );
  // 1 is said where something is wrong in the folder that was checked.
  if (status !== 0 && status !== 1) throw new Error(`${script} ended with ${String(status)}: ${stderr}`);
  return { ...(JSON.parse(readFileSync(spentFile, "utf8")) as Spent), output: stdout };
}

/** What `cold.ts` prints. */
interface Cold {
  /** Milliseconds of the processor's time, from the start of the process until all was known. */
  readonly cpu: number;
  readonly beside: number;
  readonly mentions: number;
}

/**
 * A cold start and `check` on a vault in a folder, each a process of its own, held against the least that reading the
 * same notes takes: see `floor.ts`.
 */
export function benchProcesses(vault: Vault): Result {
  const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  try {
    const root = join(folder, "vault");
    writeVault(vault, root);
    const bytes = vault.files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const floors: Spent[] = [];
    const colds: Cold[] = [];
    const checks: Spent[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      floors.push(spend(folder, [], join(BUILT, "floor.mjs"), root));
      const { output } = spend(folder, ["--expose-gc"], join(BUILT, "cold.mjs"), root);
      colds.push(JSON.parse(output) as Cold);
      checks.push(spend(folder, [], join("dist", "cli.js"), "check", root, "--format", "json"));
    }
    const cpu = (all: readonly { readonly cpu: number }[]) => least(all.map(({ cpu }) => cpu));
    const [floor, cold, check] = [cpu(floors), cpu(colds), cpu(checks)];
    const peak = least(checks.map(({ peak }) => peak));
    const { beside, mentions } = colds[0]!;
    const found = (JSON.parse(checks[0]!.output) as unknown[]).length;
    if (mentions < vault.notes) throw new Error(`Only ${mentions} names were found.`);
    const aims: Gate[] = [
      atMost(`a cold start on ${vault.notes} notes, to reading them`, cold / floor, 3),
      atMost(`\`check\` on ${vault.notes} notes, to reading them`, check / floor, 4),
      atMost("most memory that `check` holds, to the text", peak / bytes, 10),
    ];
    const facts: Fact[] = [
      ...aims.map(aim),
      { name: `the text of ${vault.notes} notes and their dossier`, value: bytes / 1e6, unit: "MB" },
      { name: "reading: files, a word scan, a plain parse", value: floor, unit: "ms" },
      { name: `a cold start (${mentions} mentions)`, value: cold, unit: "ms" },
      { name: "memory beside the text", value: beside / 1e6, unit: "MB" },
      { name: `\`check\` (${found} problems)`, value: check, unit: "ms" },
      { name: "most memory that `check` holds", value: peak / 1e6, unit: "MB" },
    ];
    return { gates: [atMost("memory beside the text, to the text", beside / bytes, 4)], facts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
