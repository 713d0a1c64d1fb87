// Bundles the tests that run in or against VS Code into dist/test.
import { build } from "esbuild";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BUILT_TESTS, PROJECT } from "./paths.mjs";

/** The integration suite's module, which any extension host loads: VS Code adds the `.js` itself on the web. */
export const INTEGRATION_SUITE = join(BUILT_TESTS, "integration", "index.js");
export const END_TO_END = join(BUILT_TESTS, "e2e");

const common = {
  absWorkingDir: PROJECT,
  bundle: true,
  logLevel: "warning",
  sourcemap: "inline",
  target: "es2022",
};

/**
 * One CommonJS file for Node and web worker extension hosts alike: the suites use nothing but the `vscode` API,
 * and mocha comes in its browser build.
 */
export async function buildIntegrationTests() {
  const suites = (await readdir(join(PROJECT, "test", "integration"))).filter((name) =>
    name.endsWith(".test.ts"),
  );
  await build({
    ...common,
    outfile: INTEGRATION_SUITE,
    format: "cjs",
    platform: "browser",
    external: ["vscode"],
    entryPoints: ["test/integration/index.ts"],
    plugins: [gatherSuites(suites), mochaAsGlobal],
  });
  // The project's own package.json would have Node read this as an ES module.
  await writeFile(join(BUILT_TESTS, "integration", "package.json"), '{ "type": "commonjs" }\n');
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
