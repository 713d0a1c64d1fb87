// `npm run package`: the production build as a .vsix, its size watched.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createVSIX, listFiles } from "@vscode/vsce";
import { PROJECT } from "./paths.mjs";
import { run } from "./processes.mjs";

/** What the main bundle (with all that it imports at once) may weigh, in bytes: it is read each time VS Code starts with a Markdown file open. */
const MAIN_LIMIT = 350_000;

const DIST = join(PROJECT, "dist");
const BUNDLES = new Set(["node", "web", "webview", "csl"]);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Removes what earlier builds left: the package takes whatever bundles stand there. Tests' bundles stay. */
function clearBundles() {
  if (!existsSync(DIST)) return;
  for (const entry of readdirSync(DIST, { withFileTypes: true })) {
    if (entry.isFile() || BUNDLES.has(entry.name)) rmSync(join(DIST, entry.name), { recursive: true });
  }
}

/** What VS Code reads to start the extension: the entry and, over and over, the chunks that it imports at once. */
function startupFiles(entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  const imports = readFileSync(entry, "utf8").matchAll(/\b(?:from|import)\s*"(\.\/[^"]+)"/g);
  for (const [, chunk] of imports) startupFiles(join(dirname(entry), chunk), found);
  return found;
}

/** The files that the manifest names, which VS Code looks for in the package. */
function namedFiles(manifest) {
  const text = JSON.stringify([manifest.main, manifest.browser, manifest.icon, manifest.contributes]);
  return [...text.matchAll(/"(?:\.\/)?((?:dist|media|schemas|snippets|syntaxes)\/[^"*]+)"/g)].map(
    ([, path]) => path,
  );
}

/** Builds and packs; answers the .vsix file's path. Throws where the build fails, the main bundle is too big or a file is missing. */
export async function makePackage() {
  clearBundles();
  const { code, log } = await run(process.execPath, ["esbuild.mjs", "--production"], {
    cwd: PROJECT,
    timeout: 300_000,
  });
  if (code !== 0) throw new Error(`the production build failed:\n${log}`);
  const manifest = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
  const { main, name, version } = manifest;
  const startup = startupFiles(join(PROJECT, main));
  const size = [...startup].reduce((sum, file) => sum + statSync(file).size, 0);
  if (size > MAIN_LIMIT) {
    throw new Error(
      `${main} is ${kilobytes(size)} with what it imports at once, more than the ${kilobytes(MAIN_LIMIT)} it may be`,
    );
  }
  const path = join(PROJECT, `${name}-${version}.vsix`);
  const options = { cwd: PROJECT, dependencies: false };
  const files = await listFiles(options);
  const missing = namedFiles(manifest).filter((file) => !files.includes(file));
  if (missing.length > 0)
    throw new Error(`package.json names what the package leaves out: ${missing.join(", ")}`);
  for (const file of files.sort())
    console.log(`${kilobytes(statSync(join(PROJECT, file)).size).padStart(10)}  ${file}`);
  await createVSIX({
    ...options,
    packagePath: path,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  console.log(
    `${path}: ${kilobytes(statSync(path).size)}, main bundle ${kilobytes(size)} of ${kilobytes(MAIN_LIMIT)}`,
  );
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await makePackage();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
