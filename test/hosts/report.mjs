// What a suite inside an extension host tells, line by line, through whatever carries its console.

/** What test/integration/support/report.ts puts before each line that is meant for us. */
const MARK = "dossier-test:";

/**
 * Collects one suite's tests, `{ title, state, ms, error? }`, and prints each as it comes.
 *
 * `hear` takes a line of the console and says whether it was ours; `complete` tells whether the suite has said how
 * many tests it holds and all were heard; `broke` adds the failure of a run that ended before.
 */
export function listener(host) {
  const tests = [];
  let announced;
  return {
    tests,
    hear(text) {
      const at = text.indexOf(MARK);
      if (at === -1) return false;
      const { kind, ...report } = JSON.parse(text.slice(at + MARK.length));
      if (kind === "end") announced = report.tests;
      else {
        tests.push(report);
        print(report);
      }
      return true;
    },
    complete: () => announced === tests.length,
    broke(how) {
      const error = `the run ended ${how} after ${tests.length} of ${announced ?? "?"} tests`;
      const report = { title: `the whole suite runs on ${host}`, state: "failed", ms: 0, error };
      tests.push(report);
      print(report);
    },
  };
}

const SIGNS = { passed: "✔", failed: "✖", pending: "-" };

function print({ title, state, ms, error }) {
  console.log(`  ${SIGNS[state]} ${title}${state === "passed" ? ` (${ms} ms)` : ""}`);
  if (error !== undefined) console.log(error.replace(/^/gm, "      "));
}
