// Where things are: the project, its downloads, and the folders tests work in.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything downloaded and every run's leftovers; ignored by git, deleted without loss. */
export const CACHE = join(PROJECT, ".vscode-test");

/** What test/hosts/build.mjs makes. */
export const BUILT_TESTS = join(PROJECT, "dist", "test");

export const FIXTURES = join(PROJECT, "test", "fixtures");
export const SAMPLE_NOTES = join(PROJECT, "sample-notes");

/** Pictures of failed end-to-end tests and logs of failed hosts. */
export const FAILURES = join(CACHE, "failures");

const temporary = new Set();

/** A new empty folder, gone when the process ends. */
export function temporaryFolder(purpose) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `dossier-${purpose}-`)));
  temporary.add(folder);
  return folder;
}

/** A copy of `folder` that tests may write to; it keeps the folder's name, which workbench titles show. */
export function temporaryCopy(folder, name) {
  const copy = join(temporaryFolder("workspace"), name);
  mkdirSync(copy);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** A file's or folder's path as it stands in a URI: `/home/me/notes`, `/c:/notes`. */
export function uriPath(path) {
  const slashed = path.replaceAll("\\", "/");
  return encodeURI(slashed.startsWith("/") ? slashed : `/${slashed}`);
}

process.on("exit", () => {
  for (const folder of temporary) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A process that is still ending may hold a file; the system's own clean-up takes the rest.
    }
  }
});
