// Runs mocha in plain Node and learns what each test did.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT, temporaryFolder } from "./paths.mjs";
import { run } from "./processes.mjs";

const MOCHA = join(PROJECT, "node_modules", "mocha", "bin", "mocha.js");

/**
 * Runs these files (globs too), printing as it goes, for at most `timeout` milliseconds.
 * Answers every test's `{ title, state, ms, error? }`; a run without an end counts as one failure.
 */
export async function runMocha({ files, options = [], env = {}, timeout }) {
  const results = join(temporaryFolder("mocha"), "results.json");
  const reporter = join(PROJECT, "test", "hosts", "reporter.mjs");
  const { code } = await run(process.execPath, [MOCHA, "--reporter", reporter, ...options, ...files], {
    cwd: PROJECT,
    env: { ...env, DOSSIER_RESULTS: results },
    show: true,
    timeout,
  });
  const tests = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : undefined;
  if (tests !== undefined && (code === 0 || tests.some(({ state }) => state === "failed"))) return tests;
  const why = code === 124 ? `took more than ${timeout / 1000} s` : `ended with code ${code}`;
  return [...(tests ?? []), { title: "mocha runs to its end", state: "failed", ms: 0, error: why }];
}
