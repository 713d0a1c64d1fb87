// Runs an integration suite in a workbench page and collects what it reports.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearTimeout } from "node:timers";
import { launchBrowser, newPage } from "./browser.mjs";
import { FAILURES } from "./paths.mjs";

/** What test/integration/report.ts puts before each line it prints. */
const MARK = "dossier-test:";

/** What a server says at every start, since its native modules were not compiled. */
const KNOWN_NOISE = /spdlog|native-watchdog|^Canceled/;

/**
 * Opens `url`, whose payload names a tests module, and waits until that module ends.
 *
 * Answers every test's `{ title, state, ms, error? }`. A page that never ends the run, or ends it before the suite
 * has said how many tests it holds, counts as one failure with the extension host's last words.
 */
export async function runSuiteInPage(url, { host, timeout = 180_000 }) {
  const browser = await launchBrowser();
  const tests = [];
  const said = [];
  let announced;
  try {
    const page = await newPage(browser);
    const hear = (text) => {
      const at = text.indexOf(MARK);
      if (at === -1) {
        if (!KNOWN_NOISE.test(text)) said.push(text);
        return;
      }
      const report = JSON.parse(text.slice(at + MARK.length));
      if (report.kind === "end") announced = report.tests;
      else {
        tests.push(report);
        printTest(report);
      }
    };
    let timer;
    const exit = new Promise((resolve) => {
      timer = setTimeout(() => resolve("timeout"), timeout);
      page.exposeFunction("codeAutomationExit", (code) => resolve(code));
      page.on("close", () => resolve("the page closed"));
      page.on("crash", () => resolve("the page crashed"));
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) => {
      for (const arg of Array.isArray(args) ? args : [args]) if (typeof arg === "string") hear(arg);
    });
    page.on("pageerror", (error) => said.push(`page: ${error.message}`));
    await page.goto(url, { timeout: 60_000 });
    const code = await exit;
    clearTimeout(timer);
    if (announced !== tests.length) {
      const error = `the run ended (${code}) after ${tests.length} of ${announced ?? "?"} tests`;
      tests.push({ title: `${host}: the whole suite runs`, state: "failed", ms: 0, error });
      console.log(`  ✖ ${error}`);
      keepEvidence(host, said, await page.screenshot().catch(() => undefined));
    }
  } finally {
    await browser.close();
  }
  return tests;
}

function printTest({ title, state, ms, error }) {
  const sign = { passed: "✔", failed: "✖", pending: "-" }[state];
  console.log(`  ${sign} ${title}${state === "passed" ? ` (${ms} ms)` : ""}`);
  if (error !== undefined) console.log(error.replace(/^/gm, "      "));
}

function keepEvidence(host, said, picture) {
  mkdirSync(FAILURES, { recursive: true });
  const log = said.join("\n");
  writeFileSync(join(FAILURES, `${host}.log`), log);
  if (picture !== undefined) writeFileSync(join(FAILURES, `${host}.png`), picture);
  console.log(log.slice(-3000).replace(/^/gm, "      "));
  console.log(`      (all of it: ${join(FAILURES, host)}.log and .png)`);
}
