// What is scored: the core, built anew from its sources, or the command line of another build.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the core. @returns what `entry.ts` exports */
export async function loadCore() {
  const outfile = join(PROJECT, "dist", "accuracy", "core.mjs");
  await build({
    absWorkingDir: PROJECT,
    entryPoints: [fileURLToPath(new URL("entry.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    logLevel: "warning",
    loader: { ".txt": "text" },
    alias: {
      yaml: "./node_modules/yaml/browser/index.js",
      "jsonc-parser": "./node_modules/jsonc-parser/lib/esm/main.js",
    },
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  return import(pathToFileURL(outfile).href);
}

/** What `inspect` of another build says of a folder. */
export function inspectByCommand(cli, folder) {
  const output = execFileSync(process.execPath, [cli, "inspect", folder], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output);
}
