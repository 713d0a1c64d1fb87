// Runs mocha in plain Node and learns what each test did.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT, temporaryFolder } from "./paths.mjs";
import { npmCommand, run } from "./processes.mjs";

const REPORTER = ["--reporter", join(PROJECT, "test", "hosts", "reporter.mjs")];
const MOCHA = join(PROJECT, "node_modules", "mocha", "bin", "mocha.js");

/**
 * Runs these test files (globs too), printing as it goes, for at most `timeout` milliseconds.
 * Answers every test's `{ title, state, ms, error? }`; a run without an end counts as one failure.
 */
export function runMocha({ files, options = [], env = {}, timeout }) {
  return collect(process.execPath, [MOCHA, ...REPORTER, ...options, ...files], { env, timeout });
}

/** The same of an npm script that ends in a mocha command. */
export function runMochaScript(script, { options = [], env = {}, timeout }) {
  return collect(...npmCommand(["run", "--silent", script, "--", ...REPORTER, ...options]), { env, timeout });
}

async function collect(command, args, { env, timeout }) {
  const results = join(temporaryFolder("mocha"), "results.json");
  const { code } = await run(command, args, {
    cwd: PROJECT,
    env: { NODE_OPTIONS: "--enable-source-maps", ...env, DOSSIER_RESULTS: results },
    show: true,
    timeout,
  });
  const tests = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : [];
  if (tests.some(({ state }) => state === "failed") || (code === 0 && tests.length > 0)) return tests;
  const why = code === 124 ? `took more than ${timeout / 1000} s` : `ended with code ${code}`;
  return [...tests, { title: "mocha runs to its end", state: "failed", ms: 0, error: why }];
}
