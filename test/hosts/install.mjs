// Installs a host once, under .vscode-test and outside the project's own dependencies.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "./paths.mjs";
import { npm } from "./processes.mjs";

const STAMP = "installed.json";

/**
 * Runs `install(folder)` in an empty `.vscode-test/<name>` unless it has run to its end there with the same
 * `recipe` before. The stamp is written last, so an interrupted install is done again.
 */
export async function installOnce(name, recipe, install) {
  const folder = join(CACHE, name);
  const stamp = join(folder, STAMP);
  const wanted = JSON.stringify(recipe);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;
  console.log(`Installing ${name} …`);
  const begun = Date.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await install(folder);
  writeFileSync(stamp, wanted);
  console.log(`Installed ${name} in ${Math.round((Date.now() - begun) / 1000)} s`);
  return folder;
}

const QUIETLY = ["--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs packages into `folder`, which need not be a package itself. Install scripts stay off: they would
 * compile native modules that nothing here needs, and download a browser.
 */
export function installPackages(folder, packages) {
  return npm(["install", "--prefix", folder, "--no-save", "--ignore-scripts", ...QUIETLY, ...packages], {
    cwd: folder,
  });
}

/** Installs what the package in `folder` needs to run, under the same terms. */
export function installDependencies(folder) {
  const only = ["--omit=dev", "--package-lock=false", "--ignore-scripts"];
  return npm(["install", "--prefix", folder, ...only, ...QUIETLY], { cwd: folder });
}
