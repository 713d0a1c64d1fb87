// Builds Dossier. Flags: --production (minified), --watch, --tests (the unit tests too).
import { build, context } from "esbuild";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildStyles, cslLocators } from "./src/core/citations/format/build-styles.mjs";

const flags = new Set(process.argv.slice(2));
const production = flags.has("--production");

/** Citation.js can fetch what it is given an address of. Ours is never given one, and carries nothing to fetch with. */
const noNetwork = {
  name: "no-network",
  setup(build) {
    build.onResolve({ filter: /^(?:node|sync)-fetch$/ }, ({ path }) => ({ path, namespace: "no-network" }));
    build.onLoad({ filter: /.*/, namespace: "no-network" }, () => ({
      contents:
        "export class Headers {} export default function () { throw new Error('Dossier fetches nothing.'); }",
    }));
  },
};

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  target: "es2022",
  logLevel: "warning",
  legalComments: "linked",
  plugins: [noNetwork, cslLocators],
  // The word lists of data/.
  loader: { ".txt": "text" },
  define: { "process.env.NODE_ENV": JSON.stringify(production ? "production" : "development") },
};

/**
 * What Node would take as CommonJS, taken as the modules that the same packages hold: of those a part can be left out,
 * and `jsonc-parser` cannot be put into a bundle otherwise.
 */
const asModules = {
  yaml: "./node_modules/yaml/browser/index.js",
  "jsonc-parser": "./node_modules/jsonc-parser/lib/esm/main.js",
};

/** Every file below `folder` whose name ends so. */
async function filesBelow(folder, ending) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

// Chunks are named by their content, so that old ones would stay.
const chunked = ["dist/node", "dist/web", ...(flags.has("--tests") ? ["dist/test/unit"] : [])];
for (const folder of chunked) await rm(folder, { recursive: true, force: true });

/** Leaves to the host what it has itself. */
const inVSCode = { external: ["vscode"] };

/** In a package of modules, a file of another kind must say so by its name, for VS Code and Node alike. */
const asCommonJs = { format: "cjs", outExtension: { ".js": ".cjs" } };

/** What a script needs that runs by itself, and in it whatever was CommonJS. */
const scriptHead =
  '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** citeproc-js has another licence than ours, which wants this said. */
const attribution =
  "/*! citeproc-js, Copyright (c) 2009-2019 Frank Bennett. Used unchanged under the Common Public Attribution\n" +
  "    License, version 1.0 (https://opensource.org/license/cpal-1-0); source: https://github.com/Juris-M/citeproc-js */";

/** What one build makes of which source, for what, and what else is to be said of it. */
const bundled = (name, source, outdir, platform, more) => ({
  ...common,
  entryPoints: { [name]: source },
  outdir,
  platform,
  ...more,
});

const builds = [
  bundled("extension", "src/extension/node.ts", "dist/node", "node", {
    ...inVSCode,
    format: "esm",
    splitting: true,
    alias: asModules,
  }),
  bundled("extension", "src/extension/browser.ts", "dist/web", "browser", { ...inVSCode, ...asCommonJs }),
  bundled("chart", "src/extension/chart/client/main.ts", "dist/webview", "browser", { format: "iife" }),
  bundled("cli", "src/cli/main.ts", "dist", "node", {
    format: "esm",
    alias: asModules,
    banner: { js: scriptHead },
  }),
  // A file of its own for all hosts: it loads when first needed.
  bundled("citeproc", "citeproc", "dist", "neutral", {
    ...asCommonJs,
    mainFields: ["main"],
    banner: { js: attribution },
  }),
];

await buildStyles("dist/csl");

if (flags.has("--tests")) {
  builds.push({
    ...common,
    minify: false,
    sourcemap: "inline",
    entryPoints: await filesBelow("test/unit", ".test.ts"),
    outbase: "test/unit",
    outdir: "dist/test/unit",
    format: "esm",
    // What many tests load is built once.
    splitting: true,
    platform: "node",
    packages: "external",
  });
}

if (flags.has("--watch")) {
  for (const options of builds) await (await context(options)).watch();
} else {
  await Promise.all(builds.map((options) => build(options)));
}
