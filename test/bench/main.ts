import { parseArgs } from "node:util";
import { benchChart } from "./chart.ts";
import { benchCitations } from "./citations.ts";
import { benchDates } from "./dates.ts";
import { benchDossierReading } from "./dossierReading.ts";
import { benchIndexing } from "./indexing.ts";
import type { Result } from "./measure.ts";
import { benchNames } from "./names.ts";
import { benchProcesses } from "./processes.ts";
import { benchTimeline } from "./timeline.ts";
import { benchUpdates } from "./updates.ts";
import { makeVault, writeVault } from "./vault.ts";

const PARTS: Record<string, () => Result[] | Promise<Result[]>> = {
  processes: () => [benchProcesses(makeVault(10_000))],
  vault: () => {
    const [small, large] = [makeVault(1_000), makeVault(10_000)];
    const indexing = benchIndexing(small, large);
    return [indexing, benchUpdates(indexing)];
  },
  dossier: () => [benchDossierReading(makeVault(0))],
  names: () => [benchNames()],
  citations: async () => [await benchCitations()],
  dates: () => [benchDates()],
  chart: () => [benchChart()],
  timeline: () => [benchTimeline()],
};

function table({ gates, facts }: Result): string {
  const width = Math.max(...[...gates, ...facts].map(({ name }) => name.length));
  const line = (name: string, value: number, rest: string) =>
    `  ${name.padEnd(width)}  ${value.toFixed(value < 100 ? 2 : 0).padStart(9)}  ${rest}`;
  return [
    "Gates",
    ...gates.map(({ name, figure, limit, pass }) =>
      line(
        name,
        figure,
        `${name.includes("against") ? "at least" : "at most"} ${limit}  ${pass ? "passes" : "FAILS"}`,
      ),
    ),
    "",
    "Measured beside them",
    ...facts.map(({ name, value, unit }) => line(name, value, unit)),
  ].join("\n");
}

async function run(only: string | undefined, asJson: boolean): Promise<void> {
  const parts = only === undefined ? Object.values(PARTS) : [PARTS[only]];
  const results: Result[] = [];
  for (const part of parts) {
    if (!part) throw new Error(`There is no part ${only ?? ""}: only ${Object.keys(PARTS).join(", ")}.`);
    results.push(...(await part()));
  }
  const result: Result = {
    gates: results.flatMap(({ gates }) => gates),
    facts: results.flatMap(({ facts }) => facts),
  };
  console.log(asJson ? JSON.stringify({ gates: result.gates }) : table(result));
  if (result.gates.some(({ pass }) => !pass)) process.exitCode = 1;
}

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    write: { type: "string" },
    notes: { type: "string", default: "10000" },
  },
});
if (options.write !== undefined) writeVault(makeVault(Number(options.notes)), options.write);
else await run(options.only, options.json);
