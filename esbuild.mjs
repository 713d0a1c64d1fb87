// Builds Dossier. Flags: --production (minified), --watch, --tests (the unit tests too).
import { build, context } from "esbuild";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildStyles } from "./src/core/citations/format/build-styles.mjs";

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
  plugins: [noNetwork],
  define: { "process.env.NODE_ENV": JSON.stringify(production ? "production" : "development") },
};

/** Node's build of `yaml` is CommonJS, of which nothing can be left out; its other one is the same in modules. */
const smallYaml = { yaml: "./node_modules/yaml/browser/index.js" };

/** Every file below `folder` whose name ends so. */
async function filesBelow(folder, ending) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

// Chunks are named by their content, so that old ones would stay.
for (const folder of ["dist/node", "dist/web"]) await rm(folder, { recursive: true, force: true });

const builds = [
  {
    ...common,
    entryPoints: { extension: "src/extension/node.ts" },
    outdir: "dist/node",
    format: "esm",
    platform: "node",
    external: ["vscode"],
    splitting: true,
    alias: smallYaml,
  },
  {
    ...common,
    entryPoints: { extension: "src/extension/browser.ts" },
    outdir: "dist/web",
    // In a package of modules, VS Code takes a ".js" for one, which the web host cannot load.
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    platform: "browser",
    external: ["vscode"],
  },
  {
    ...common,
    entryPoints: { chart: "src/extension/chart/client/main.ts" },
    outdir: "dist/webview",
    format: "iife",
    platform: "browser",
  },
  {
    ...common,
    entryPoints: { cli: "src/cli/main.ts" },
    outdir: "dist",
    format: "esm",
    platform: "node",
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  },
];

/** The CSL engine, in a file of its own for all hosts: it loads when first needed, and its licence is not ours. */
builds.push({
  ...common,
  entryPoints: { citeproc: "citeproc" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  platform: "neutral",
  mainFields: ["main"],
  banner: {
    js:
      "/*! citeproc-js, Copyright (c) 2009-2019 Frank Bennett. Used unchanged under the Common Public Attribution\n" +
      "    License, version 1.0 (https://opensource.org/license/cpal-1-0); source: https://github.com/Juris-M/citeproc-js */",
  },
});
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
    platform: "node",
    packages: "external",
  });
}

if (flags.has("--watch")) {
  for (const options of builds) await (await context(options)).watch();
} else {
  await Promise.all(builds.map((options) => build(options)));
}
