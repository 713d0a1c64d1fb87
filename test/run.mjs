// `npm test`: every test there is, in every host there is, one VS Code at a time.
//
//   node test/run.mjs                         everything
//   node test/run.mjs lint|unit|e2e|vsix      one part
//   node test/run.mjs integration [--host server-oldest|server-newest|web|desktop]
//   ... [--grep WORDS]                        only tests whose titles have these words (not for lint)
//   node test/run.mjs --screenshots           no tests: draws media/*.png
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runEndToEnd } from "./hosts/e2e.mjs";
import { runOnDesktop, runOnServer, runOnWeb } from "./hosts/integration.mjs";
import { runMochaScript } from "./hosts/mocha.mjs";
import { findPandoc } from "./hosts/pandoc.mjs";
import { BUILT_TESTS, FAILURES, PROJECT } from "./hosts/paths.mjs";
import { npmCommand, run } from "./hosts/processes.mjs";
import { runVsix } from "./hosts/vsix.mjs";

const NEWEST = "server-newest";

/** So many lines of a failed test's error are told again at the end. */
const ERROR_LINES = 12;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { host: { type: "string" }, grep: { type: "string" }, screenshots: { type: "boolean" } },
});
const { grep } = options;
const greppedMocha = grep === undefined ? [] : ["--fgrep", grep];

/** Runs an npm script that either passes or does not. */
async function check(script) {
  const { code } = await run(...npmCommand(["run", "--silent", script]), {
    cwd: PROJECT,
    show: true,
    timeout: 600_000,
  });
  return [{ title: `npm run ${script}`, state: code === 0 ? "passed" : "failed" }];
}

const UNBUILT = new Error("the extension could not be built");

async function buildExtension() {
  const { code, log } = await run(process.execPath, ["esbuild.mjs"], { cwd: PROJECT, timeout: 300_000 });
  if (code !== 0) console.log(log);
  return { ok: code === 0 };
}

async function unit() {
  await findPandoc();
  // A test whose source is gone must not run on.
  rmSync(join(BUILT_TESTS, "unit"), { recursive: true, force: true });
  return runMochaScript("test:unit", {
    // The time limit is for what hangs: none of them measures time.
    options: ["--parallel", "--jobs", String(availableParallelism()), "--timeout", "180000", ...greppedMocha],
    env: { DOSSIER_REPORT: "dots" },
    timeout: 900_000,
  });
}

/** In the order they run: the quick ones first. `tests` answers a list of tests, or why the host cannot be had. */
const RUNS = [
  { part: "lint", host: "-", tests: () => check("lint") },
  { part: "lint", host: "-", tests: () => check("typecheck") },
  { part: "unit", host: "node", tests: unit },
  { part: "integration", host: "server-oldest", tests: () => runOnServer("server-oldest", { grep }) },
  { part: "integration", host: NEWEST, tests: () => runOnServer(NEWEST, { grep }) },
  { part: "integration", host: "web", tests: () => runOnWeb({ grep }) },
  { part: "integration", host: "desktop", tests: () => runOnDesktop({ grep }), optional: true },
  { part: "e2e", host: NEWEST, tests: () => runEndToEnd({ options: greppedMocha }) },
  { part: "vsix", host: NEWEST, tests: () => runVsix(NEWEST) },
];

function chosenRuns() {
  if (options.screenshots) {
    return [
      {
        part: "screenshots",
        host: NEWEST,
        tests: () => runEndToEnd({ options: greppedMocha, screenshots: true }),
      },
    ];
  }
  const [part] = positionals;
  return RUNS.filter(
    (each) => (part === undefined || each.part === part) && (options.host ?? each.host) === each.host,
  );
}

/** One run's line of the table. A host that cannot be had is a failure, unless it is one that need not be there. */
async function perform({ part, host, tests, optional = false }) {
  console.log(`\n── ${part}, ${host} ──`);
  const begun = Date.now();
  const line = (passed, failures, note = "", pending = []) => {
    return { part, host, passed, failures, seconds: (Date.now() - begun) / 1000, note, pending };
  };
  const broke = (title, error) => {
    console.log(error);
    return [{ title, error }];
  };
  try {
    const result = await tests();
    if (!Array.isArray(result)) {
      const failures = broke(`${host} is not available here`, result.unavailable);
      return line(0, optional ? [] : failures, "not available here");
    }
    const those = (state) => result.filter((test) => test.state === state);
    const nothing = result.length === 0 && grep === undefined;
    return line(
      those("passed").length,
      nothing ? broke("the whole suite", "no test ran") : those("failed"),
      those("pending").length > 0 ? `${those("pending").length} not run` : "",
      those("pending"),
    );
  } catch (error) {
    return line(
      0,
      broke("the whole suite", error instanceof Error ? error.message : String(error)),
      "did not run",
    );
  }
}

function printTable(lines) {
  const columns = ["suite", "host", "passed", "failed", "seconds", ""];
  const cells = lines.map(({ part, host, passed, failures, seconds, note }) => [
    ...[part, host, String(passed), String(failures.length), seconds.toFixed(1), note],
  ]);
  const widths = columns.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at].length)));
  const numeric = (at) => at >= 2 && at <= 4;
  for (const row of [columns, widths.map((width) => "─".repeat(width)), ...cells]) {
    const padded = row.map((cell, at) => (numeric(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at])));
    console.log(padded.join("  ").trimEnd());
  }
}

/** What failed once more, after the table: of a long log, the end is what is read. */
function printFailures(lines) {
  for (const { part, host, failures } of lines) {
    for (const { title, error = "" } of failures) {
      console.log(`\nFAILED ${part}, ${host}: ${title}`);
      if (error !== "") console.log(error.split("\n", ERROR_LINES).join("\n").replace(/^/gm, "    "));
    }
  }
}

/** What was not run, by name: a test that is left out proves nothing. */
function printPending(lines) {
  for (const { part, host, pending } of lines)
    for (const { title } of pending) console.log(`not run: ${part}, ${host}: ${title}`);
}

const runs = chosenRuns();
if (runs.length === 0) {
  console.error(
    `nothing is called ${[...positionals, options.host ?? ""].join(" ")}; see the head of test/run.mjs`,
  );
  process.exit(2);
}
rmSync(FAILURES, { recursive: true, force: true });

const lines = [];
let built;
for (const each of runs) {
  const needsBuild = ["integration", "e2e", "screenshots"].includes(each.part);
  if (needsBuild) built ??= await buildExtension();
  lines.push(
    await perform(!needsBuild || built.ok ? each : { ...each, tests: () => Promise.reject(UNBUILT) }),
  );
}
console.log("");
printTable(lines);
printPending(lines);
printFailures(lines);
const total = (count) => lines.reduce((sum, line) => sum + count(line), 0);
const failed = total(({ failures }) => failures.length);
console.log(`\n${total(({ passed }) => passed)} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
