import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileClassifier } from "../core/index/files.ts";
import { DEFAULT_GLOBS } from "../core/index/globs.ts";
import {
  convertBibtex,
  loadArchives,
  loadBibliographies,
  loadFolder,
  type FolderReader,
  type Unreadable,
} from "../core/index/load.ts";
import { Workspace } from "../core/index/workspace.ts";

function diskReader(root: string): FolderReader {
  return {
    async list(path) {
      const entries = await readdir(join(root, path), { withFileTypes: true });
      const listed = [];
      for (const entry of entries) {
        if (entry.isDirectory()) listed.push({ name: entry.name, isFolder: true });
        else if (entry.isFile() || (await isFile(join(root, path, entry.name)))) {
          listed.push({ name: entry.name, isFolder: false });
        }
      }
      return listed;
    },
    read: (path) => readFile(join(root, path)),
  };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** A folder that has been read, and what of it could not be. */
export interface OpenedFolder {
  readonly workspace: Workspace;
  readonly unreadable: readonly Unreadable[];
}

/** Reads a folder into an index and does all its work. A file that cannot be read costs only itself. */
export async function openFolder(
  folder: string,
  workspace = new Workspace({ keepAll: true }),
): Promise<OpenedFolder> {
  const reader = diskReader(folder);
  const rules = { kindOf: fileClassifier(DEFAULT_GLOBS), excludes: () => false };
  const unreadable = await loadFolder(workspace, reader, rules);
  workspace.settle();
  await loadBibliographies(workspace, reader, new Set());
  await convertBibtex(workspace);
  workspace.settle();
  await loadArchives(workspace, reader, new Set());
  workspace.settle();
  return { workspace, unreadable };
}
