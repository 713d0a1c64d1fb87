// Mocha's own reporter, and every test's result as JSON in the file that DOSSIER_RESULTS names.
import { writeFileSync } from "node:fs";
import Mocha from "mocha";

const { Dot, Spec } = Mocha.reporters;
const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;

/** Dots for runs of hundreds of quick tests (DOSSIER_REPORT=dots), else a line a test. */
const Shown = process.env["DOSSIER_REPORT"] === "dots" ? Dot : Spec;

export default class Reporter extends Shown {
  constructor(runner, options) {
    super(runner, options);
    const tests = [];
    const keep = (state) => (test, error) => {
      tests.push({ title: test.fullTitle(), state, ms: test.duration ?? 0, error: error?.message });
    };
    runner.on(EVENT_TEST_PASS, keep("passed"));
    runner.on(EVENT_TEST_PENDING, keep("pending"));
    runner.on(EVENT_TEST_FAIL, keep("failed"));
    runner.once(EVENT_RUN_END, () => writeFileSync(process.env["DOSSIER_RESULTS"], JSON.stringify(tests)));
  }
}
