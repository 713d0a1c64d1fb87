// Bundles the tests that run in or against VS Code into dist/test.
import { build } from "esbuild";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { cslLocators } from "../../src/core/citations/format/build-styles.mjs";
import { BUILT_TESTS, PROJECT } from "./paths.mjs";

export const END_TO_END = join(BUILT_TESTS, "e2e");

const common = {
  absWorkingDir: PROJECT,
  bundle: true,
  logLevel: "warning",
  sourcemap: "inline",
  target: "es2022",
};

/** How a script that holds the core is bundled for Node, as the extension is: the benchmark's and the accuracy sets'. */
export const coreScript = {
  ...common,
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  loader: { ".txt": "text" },
  plugins: [cslLocators],
  // As the extension is built: the modules of these packages, not their CommonJS.
  alias: {
    yaml: "./node_modules/yaml/browser/index.js",
    "jsonc-parser": "./node_modules/jsonc-parser/lib/esm/main.js",
  },
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
};

/**
 * Bundles these files of test/integration (`smoke.test.ts`, or a folder's name for all in it) into one CommonJS
 * module for Node and web worker extension hosts alike: the tests use nothing but the `vscode` API, and mocha
 * comes in its browser build. Only tests whose title has `grep` in it run. Answers the module's path.
 */
export async function buildIntegrationTests(name, files, grep = "") {
  const outfile = join(BUILT_TESTS, "integration", name, "index.cjs");
  await build({
    ...common,
    outfile,
    format: "cjs",
    platform: "browser",
    external: ["vscode"],
    define: { ONLY_TESTS_LIKE: JSON.stringify(grep) },
    entryPoints: ["test/integration/index.ts"],
    plugins: [gatherSuites(files), mochaAsGlobal],
  });
  return outfile;
}

/** Makes `import "suites"` mean all of these files. */
function gatherSuites(names) {
  return {
    name: "suites",
    setup(setup) {
      setup.onResolve({ filter: /^suites$/ }, () => ({ path: "suites", namespace: "suites" }));
      setup.onLoad({ filter: /.*/, namespace: "suites" }, () => ({
        contents: names.map((name) => `import "./${name}";`).join("\n"),
        resolveDir: join(PROJECT, "test", "integration"),
      }));
    },
  };
}

/**
 * Has mocha's browser build hang itself on the global object: left alone it would put itself in place of the
 * bundle's own exports, since its package calls the file an ES module and so it is not wrapped as CommonJS.
 */
const mochaAsGlobal = {
  name: "mocha as a global",
  setup(setup) {
    setup.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `var module, exports, define;\n${await readFile(path, "utf8")}`,
    }));
  },
};

/** One module a test file for mocha in plain Node. */
export async function buildEndToEndTests() {
  await rm(END_TO_END, { recursive: true, force: true });
  await build({
    ...common,
    outdir: END_TO_END,
    outbase: "test/e2e",
    format: "esm",
    platform: "node",
    packages: "external",
    splitting: true,
    outExtension: { ".js": ".mjs" },
    entryPoints: ["test/e2e/setup.ts", "test/e2e/**/*.test.ts"],
  });
}
