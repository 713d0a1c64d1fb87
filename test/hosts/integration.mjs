// The integration suites, in any host that runs in a page.
import { readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { buildIntegrationTests } from "./build.mjs";
import { findDesktop, runSuiteOnDesktop } from "./desktop.mjs";
import { runSuiteInPage } from "./page.mjs";
import { FIXTURES, PROJECT, temporaryCopy, temporaryFolder } from "./paths.mjs";
import { startServer, workbenchUrl } from "./server.mjs";
import { startWeb } from "./web.mjs";

/**
 * A suite: a folder of tests below test/integration ("" for those right in it), the fixture that it opens, and the
 * workspace file therein where it opens several folders at once.
 */
const SUITES = [
  { name: "one-folder", tests: "", fixture: "workspace" },
  { name: "multi-root", tests: "multi-root", fixture: "multi-root", workspace: "both.code-workspace" },
];

const [ONE_FOLDER] = SUITES;

function testFiles(folder) {
  return readdirSync(join(PROJECT, "test", "integration", folder))
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => (folder === "" ? name : `${folder}/${name}`));
}

/** Runs every suite in a server host against the extension in folder `extension`; answers their tests. */
export async function runOnServer(host, { extension = PROJECT, grep } = {}) {
  const server = await startServer(host, { driver: true });
  try {
    const tests = [];
    for (const suite of SUITES) {
      tests.push(...(await runSuite(server, { ...suite, extensions: [extension], grep })));
    }
    return tests;
  } finally {
    await server.stop();
  }
}

/** Runs the one-folder suite in the web host, which opens no workspace of several folders. */
export async function runOnWeb({ extension = PROJECT, grep } = {}) {
  const built = await buildIntegrationTests(ONE_FOLDER.name, testFiles(ONE_FOLDER.tests), grep);
  const server = await startWeb({
    folder: temporaryCopy(join(FIXTURES, ONE_FOLDER.fixture), ONE_FOLDER.fixture),
    extension,
    // Served from below the extension's folder.
    tests: join(extension, relative(PROJECT, built)),
  });
  try {
    return await runSuiteInPage(server.url, { host: "web" });
  } finally {
    await server.stop();
  }
}

/** Runs the one-folder suite in VS Code desktop; answers no tests but `unavailable`, a reason, where there is none. */
export async function runOnDesktop({ extension = PROJECT, grep } = {}) {
  const desktop = await findDesktop();
  if (desktop.unavailable !== undefined) return desktop;
  const tests = await buildIntegrationTests(ONE_FOLDER.name, testFiles(ONE_FOLDER.tests), grep);
  const folder = temporaryCopy(join(FIXTURES, ONE_FOLDER.fixture), ONE_FOLDER.fixture);
  return runSuiteOnDesktop(desktop, { folder, extension, tests });
}

/** Runs the smoke test against the Dossier that is installed in `extensionsDir`. */
export async function runInstalled(host, extensionsDir) {
  const server = await startServer(host, { driver: true, extensionsDir });
  try {
    const extensions = [emptyExtension()];
    return await runSuite(server, { ...ONE_FOLDER, name: "installed", files: ["smoke.test.ts"], extensions });
  } finally {
    await server.stop();
  }
}

/** VS Code runs a tests module only along with an extension under development: here, one that does nothing. */
function emptyExtension() {
  const folder = temporaryFolder("carrier");
  const manifest = {
    name: "carrier",
    publisher: "dossier-tests",
    version: "0.0.0",
    engines: { vscode: "*" },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

async function runSuite(
  server,
  { name, tests, files = testFiles(tests), fixture, workspace, extensions, grep },
) {
  const built = await buildIntegrationTests(name, files, grep);
  const folder = temporaryCopy(join(FIXTURES, fixture), fixture);
  const opened = workspace === undefined ? { folder } : { workspace: join(folder, workspace) };
  return runSuiteInPage(workbenchUrl(server, { ...opened, extensions, tests: built }), { host: server.host });
}
