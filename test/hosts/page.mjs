// Runs an integration suite in a workbench page and collects what it reports.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearTimeout } from "node:timers";
import { launchBrowser, newPage } from "./browser.mjs";
import { FAILURES } from "./paths.mjs";
import { listener } from "./report.mjs";

/** What a server says at every start, since its native modules were not compiled. */
const KNOWN_NOISE = /spdlog|native-watchdog|^Canceled/;

/**
 * Opens `url`, whose payload names a tests module, and waits until that module ends.
 * Answers every test's `{ title, state, ms, error? }`.
 */
export async function runSuiteInPage(url, { host, timeout = 900_000 }) {
  const browser = await launchBrowser();
  const said = [];
  const suite = listener(host);
  try {
    const page = await newPage(browser);
    let timer;
    const exit = new Promise((resolve) => {
      timer = setTimeout(() => resolve(`not, in ${timeout / 1000} s`), timeout);
      page.exposeFunction("codeAutomationExit", (code) => resolve(`with code ${code}`));
      page.on("close", () => resolve("with the page closed"));
      page.on("crash", () => resolve("with the page crashed"));
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) => {
      for (const text of [args].flat()) {
        if (typeof text === "string" && !suite.hear(text) && !KNOWN_NOISE.test(text)) said.push(text);
      }
    });
    page.on("pageerror", (error) => said.push(`page: ${error.message}`));
    await page.goto(url, { timeout: 120_000 });
    const how = await exit;
    clearTimeout(timer);
    if (!suite.complete()) {
      suite.broke(how);
      keepEvidence(host, said, await page.screenshot({ timeout: 10_000 }).catch(() => undefined));
    }
  } finally {
    await browser.close();
  }
  return suite.tests;
}

function keepEvidence(host, said, picture) {
  mkdirSync(FAILURES, { recursive: true });
  const log = said.join("\n");
  writeFileSync(join(FAILURES, `${host}.log`), log);
  if (picture !== undefined) writeFileSync(join(FAILURES, `${host}.png`), picture);
  console.log(log.slice(-3000).replace(/^/gm, "      "));
  console.log(`      (all of it: ${join(FAILURES, host)}.log and .png)`);
}
