import { closeBrowser, startBrowser } from "./session.ts";

/** A browser's first start reads a few hundred megabytes; a busy machine takes its time over that. */
const START_MS = 180_000;

/** One browser for the whole run; the server behind it is test/hosts/e2e.mjs's. */
export const mochaHooks = {
  async beforeAll(this: Mocha.Context) {
    this.timeout(START_MS);
    await startBrowser();
  },
  async afterAll(this: Mocha.Context) {
    this.timeout(START_MS);
    await closeBrowser();
  },
};
