import { Workbench, type Opening } from "./workbench.ts";

/** Longer than anything in it may take: whatever is waited for tells by itself what did not come. */
const TEST_MS = 300_000;
const OPENING_MS = 400_000;

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
    this.timeout(TEST_MS);
    let open: Workbench | undefined;
    before(async function () {
      this.timeout(OPENING_MS);
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
