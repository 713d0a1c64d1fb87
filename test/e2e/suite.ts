import { Workbench, type Opening } from "./workbench.ts";

/**
 * A `describe` whose tests share one window over a fresh copy of a folder: `workbench()` gives it inside a test.
 * A failed test leaves a picture in .vscode-test/failures.
 */
export function describeInWorkbench(
  title: string,
  opening: Opening,
  body: (workbench: () => Workbench) => void,
): void {
  describe(title, function () {
    this.timeout(60_000);
    let open: Workbench | undefined;
    before(async function () {
      this.timeout(120_000);
      open = await Workbench.open(opening);
    });
    afterEach(async function () {
      const test = this.currentTest;
      if (test?.state === "failed") await open?.keepFailure(test.fullTitle());
    });
    after(async () => {
      await open?.close();
    });
    body(() => {
      if (open === undefined) throw new Error("the workbench did not open");
      return open;
    });
  });
}
