// VS Code desktop, where there is one or one can be downloaded.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";
import { CACHE, temporaryFolder } from "./paths.mjs";
import { run, start } from "./processes.mjs";
import { listener } from "./report.mjs";

const DOWNLOAD_LIMIT = 300_000;

/** Answers `{ path, wrapper }`, what to run and what to run it under; or `{ unavailable }`, why there is none. */
export async function findDesktop() {
  const wrapper = await display();
  if (wrapper === undefined) return { unavailable: "no display, and no xvfb-run to make one" };
  const named = process.env["VSCODE_EXECUTABLE_PATH"];
  if (named !== undefined && named !== "") {
    return existsSync(named)
      ? { path: named, wrapper }
      : { unavailable: `VSCODE_EXECUTABLE_PATH names ${named}, which does not exist` };
  }
  try {
    const download = downloadAndUnzipVSCode({
      version: "stable",
      cachePath: join(CACHE, "desktop"),
      reporter: new SilentReporter(),
    });
    const late = sleep(DOWNLOAD_LIMIT, undefined, { ref: false }).then(() => {
      throw new Error(`the download took more than ${DOWNLOAD_LIMIT / 1000} s`);
    });
    return { path: await Promise.race([download, late]), wrapper };
  } catch (error) {
    return { unavailable: error instanceof Error ? error.message : String(error) };
  }
}

/** What to run a windowed program under: nothing where there is a display, else a virtual one, else undefined. */
async function display() {
  if (process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]) return [];
  const { code } = await run("xvfb-run", ["--help"], { timeout: 10_000 });
  return code === 0 ? ["xvfb-run", "-a"] : undefined;
}

function launch({ path, wrapper }, args) {
  const data = temporaryFolder("desktop");
  const [command, ...before] = [...wrapper, path];
  return start(command, [
    ...before,
    ...["--user-data-dir", join(data, "user"), "--extensions-dir", join(data, "extensions")],
    ...["--no-sandbox", "--disable-gpu", "--disable-updates", "--skip-welcome", "--skip-release-notes"],
    ...["--disable-telemetry", "--disable-workspace-trust"],
    ...args,
  ]);
}

/** Opens a window on `folder` with the extension under development; answers its process. */
export function openDesktop(desktop, { folder, extension }) {
  return launch(desktop, [`--extensionDevelopmentPath=${extension}`, folder]);
}

/** Runs the tests module `tests` over `folder`; answers every test's `{ title, state, ms, error? }`. */
export async function runSuiteOnDesktop(desktop, { folder, extension, tests, timeout = 900_000 }) {
  const suite = listener("desktop");
  const args = [`--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${tests}`, folder];
  const running = launch(desktop, args);
  const how = await Promise.race([
    running.ended.then((code) => `with code ${code}`),
    sleep(timeout, `not, in ${timeout / 1000} s`, { ref: false }),
  ]);
  await running.stop();
  for (const line of running.log().split("\n")) suite.hear(line);
  if (!suite.complete()) {
    suite.broke(how);
    console.log(running.log().slice(-3000));
  }
  return suite.tests;
}
