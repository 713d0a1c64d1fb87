// A Chromium to show the workbench in.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { installFromDebian } from "./debian.mjs";
import { installOnce, installPackages } from "./install.mjs";
import { run } from "./processes.mjs";

const WINDOW = { width: 1400, height: 900 };

const SWITCHES = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run"],
];

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A headless Chromium packed for npm: needs no system package but libnss3. */
const PACKED = "@sparticuz/chromium@147.0.0";

let found;

/** The path of a Chromium, looked for (and installed where need be) once; says in one line which it is. */
export function findBrowser() {
  found ??= search().then(({ path, how }) => {
    console.log(`Browser: ${path} (${how})`);
    return path;
  });
  return found;
}

/** What to start it with, for playwright-core's `launch`. */
export async function launchOptions() {
  const path = await findBrowser();
  return {
    executablePath: path,
    headless: true,
    args: [...SWITCHES, `--window-size=${WINDOW.width},${WINDOW.height}`],
  };
}

/** A browser that is closed by whoever asked for it. */
export async function launchBrowser() {
  return chromium.launch({ ...(await launchOptions()), timeout: 180_000 });
}

/** A page of the fixed window size in a browser context of its own. */
export async function newPage(browser) {
  const context = await browser.newContext({ viewport: WINDOW, locale: "en-US" });
  return context.newPage();
}

async function search() {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
    return { path: named, how: "CHROME_PATH" };
  }
  const installed = onPath() ?? USUAL_PLACES.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, how: "installed" };
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, how: "Playwright's own" };
  if (await installFromDebian("chromium")) {
    const path = onPath();
    if (path !== undefined) return { path, how: "installed from Debian just now" };
  }
  const packed = await unpackFromNpm();
  if (packed !== undefined) return { path: packed, how: "npm @sparticuz/chromium" };
  throw new Error(
    "No Chromium here. Install one (Debian: `apt-get install chromium`; elsewhere Google Chrome, or " +
      "`npx playwright-core install chromium`), or set CHROME_PATH to one.",
  );
}

function onPath() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of NAMES) {
    for (const folder of folders) {
      const path = join(folder, process.platform === "win32" ? `${name}.exe` : name);
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}

async function unpackFromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    const folder = await installOnce("chromium", PACKED, (prefix) => installPackages(prefix, [PACKED]));
    const entry = createRequire(join(folder, "x.cjs")).resolve("@sparticuz/chromium");
    const { default: packed } = await import(pathToFileURL(entry).href);
    const path = await packed.executablePath();
    const { code, log } = await run(path, ["--version"], { timeout: 20_000 });
    if (code === 0) return path;
    console.log(`@sparticuz/chromium does not start (it needs libnss3):\n${log.slice(-500)}`);
  } catch (error) {
    console.log(`@sparticuz/chromium: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}
