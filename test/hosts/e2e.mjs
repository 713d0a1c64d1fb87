// The end-to-end tests: mocha in a process of its own, against one server.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchOptions } from "./browser.mjs";
import { buildEndToEndTests, END_TO_END } from "./build.mjs";
import { runMocha } from "./mocha.mjs";
import { FAILURES, FIXTURES, PROJECT, SAMPLE_NOTES } from "./paths.mjs";
import { startServer } from "./server.mjs";
import { QUIET, THEMES } from "./settings.mjs";

/**
 * Runs test/e2e/*.test.ts, or with `screenshots` test/e2e/screenshots/*.test.ts, which write media/*.png.
 * `options` go to mocha. Answers their tests.
 */
export async function runEndToEnd({ extension = PROJECT, options = [], screenshots = false } = {}) {
  await buildEndToEndTests();
  // Trust is a matter of settings here: a test may open a folder in Restricted Mode.
  const server = await startServer("server-newest", { trust: "ask", linked: [extension] });
  const pictures = screenshots ? join(PROJECT, "media") : join(FAILURES, "..", "pictures");
  mkdirSync(pictures, { recursive: true });
  const session = {
    url: server.url,
    launch: { ...(await launchOptions()), timeout: 180_000 },
    settingsFile: server.settingsFile,
    quietSettings: QUIET,
    themes: THEMES,
    fixtures: FIXTURES,
    sampleNotes: SAMPLE_NOTES,
    failures: FAILURES,
    pictures,
  };
  try {
    return await runMocha({
      files: [join(END_TO_END, screenshots ? "screenshots/*.test.mjs" : "*.test.mjs")],
      options: ["--require", join(END_TO_END, "setup.mjs"), ...options],
      env: { DOSSIER_E2E: JSON.stringify(session) },
      timeout: 1_800_000,
    });
  } finally {
    await server.stop();
  }
}
