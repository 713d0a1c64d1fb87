import { chromium, type Browser, type LaunchOptions } from "playwright-core";

/** What test/hosts/e2e.mjs tells the tests of the server it started, in the environment variable DOSSIER_E2E. */
export interface Session {
  /** Such as `http://localhost:40123`. */
  url: string;
  launch: LaunchOptions;
  /** The server's user settings, written anew each time a workbench opens. */
  settingsFile: string;
  quietSettings: Record<string, unknown>;
  themes: { light: string; dark: string };
  fixtures: string;
  sampleNotes: string;
  failures: string;
  pictures: string;
}

let browser: Browser | undefined;

export function session(): Session {
  const told = process.env["DOSSIER_E2E"];
  if (told === undefined) throw new Error("run these tests with: node test/run.mjs e2e");
  return JSON.parse(told) as Session;
}

export async function startBrowser(): Promise<void> {
  browser = await chromium.launch(session().launch);
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
}

export function currentBrowser(): Browser {
  if (browser === undefined) throw new Error("no browser: mocha was started without test/e2e/setup.ts");
  return browser;
}
