// What is scored: the core, built anew from its sources, or the command line of another build.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { coreScript } from "../hosts/build.mjs";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the core. @returns what `entry.ts` exports */
export async function loadCore() {
  const outdir = join(PROJECT, "dist", "accuracy");
  const core = fileURLToPath(new URL("entry.ts", import.meta.url));
  await build({ ...coreScript, outdir, entryPoints: { core } });
  return import(pathToFileURL(join(outdir, "core.mjs")).href);
}

/** What `inspect` of another build says of a folder. */
export function inspectByCommand(cli, folder) {
  const output = execFileSync(process.execPath, [cli, "inspect", folder], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output);
}
