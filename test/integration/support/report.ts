/** test/hosts/page.mjs listens for lines that start so. */
const MARK = "dossier-test:";

interface Report {
  kind: "test" | "end";
  [field: string]: string | number;
}

function say(report: Report): void {
  console.log(MARK + JSON.stringify(report));
}

/** Prints one line a test as it ends, and at last how many there were. */
export function report(runner: Mocha.Runner): void {
  let tests = 0;
  const tell = (test: Mocha.Runnable, state: string, error?: Error): void => {
    tests++;
    const described = { kind: "test" as const, title: test.fullTitle(), state, ms: test.duration ?? 0 };
    say(error === undefined ? described : { ...described, error: describe(error) });
  };
  runner.on("pass", (test) => tell(test, "passed"));
  runner.on("pending", (test) => tell(test, "pending"));
  runner.on("fail", (test, error) => tell(test, "failed", error as Error));
  runner.on("end", () => say({ kind: "end", tests }));
}

function describe(error: Error): string {
  const stack = error.stack ?? "";
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
