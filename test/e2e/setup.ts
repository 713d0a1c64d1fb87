import { closeBrowser, startBrowser } from "./session.ts";

/** One browser for the whole run; the server behind it is test/hosts/e2e.mjs's. */
export const mochaHooks = {
  beforeAll: startBrowser,
  afterAll: closeBrowser,
};
