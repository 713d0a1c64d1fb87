import { readBibtex } from "../citations/bibtex.ts";
import { decodeText } from "../text/decode.ts";
import type { FileKind } from "./files.ts";
import { GitIgnore } from "./gitIgnore.ts";
import { Readings } from "./readings.ts";
import type { Workspace } from "./workspace.ts";

/** A folder as its host shows it. Paths are relative to it, with `/`; the folder itself is `""`. */
export interface FolderReader {
  /** What a folder holds. Links to folders are left out, so that no walk goes in circles. */
  list(path: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  /** Throws where there is no such file. */
  read(path: string): Promise<Uint8Array>;
}

/** Which files are read, and as what. */
export interface ReadingRules {
  /** What a file is by its path; null for none of ours. */
  kindOf(path: string): FileKind | null;
  /** Whether the user has hidden a file or folder. */
  excludes(path: string): boolean;
}

/** A file that could not be read, and why, in words for its owner. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** As many reads at once as keep a slow disk or network busy without flooding it. */
const READS_AT_ONCE = 16;

/**
 * All files below a folder that are neither hidden by the user nor ignored by git, in alphabetical order.
 * A folder that cannot be listed is passed over.
 * @param git what git ignores; grows by the `.gitignore` files that are met
 */
async function* walk(
  reader: FolderReader,
  excludes: (path: string) => boolean,
  folder = "",
  git = new GitIgnore(),
): AsyncGenerator<string, void, void> {
  const entries = await reader.list(folder).catch(() => []);
  if (entries.some(({ name, isFolder }) => name === ".gitignore" && !isFolder)) {
    // One that cannot be read leaves out nothing.
    const bytes = await reader.read(folder === "" ? ".gitignore" : `${folder}/.gitignore`).catch(() => null);
    const decoded = bytes && decodeText(bytes);
    if (decoded && "text" in decoded) git.set(folder, decoded.text);
  }
  for (const { name, isFolder } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (name === "node_modules" || name === ".git" || excludes(path)) continue;
    if (isFolder ? git.ignoresFolder(path) : git.ignores(path)) continue;
    if (isFolder) yield* walk(reader, excludes, path, git);
    else yield path;
  }
}

/** Reads one file into the index, unless the reading counts no more once it is done. @returns why it could not be, or null */
export async function readInto(
  workspace: Pick<Workspace, "set" | "delete">,
  reader: FolderReader,
  path: string,
  kind: FileKind,
  readings = new Readings(),
): Promise<Unreadable | null> {
  const counts = readings.begin(path);
  const read = await reader.read(path).then(decodeText, (error: unknown) => ({
    reason: error instanceof Error ? error.message : String(error),
  }));
  if (!counts()) return null;
  if ("text" in read) {
    workspace.set(path, kind, read.text);
    return null;
  }
  workspace.delete(path);
  return { path, reason: read.reason };
}

/**
 * Reads a folder (or one folder in it) into the index.
 * @param git what git ignores; grows by the `.gitignore` files that are met
 * @returns what could not be read
 */
export async function loadFolder(
  workspace: Pick<Workspace, "set" | "delete">,
  reader: FolderReader,
  rules: ReadingRules,
  below = "",
  git = new GitIgnore(),
  readings = new Readings(),
): Promise<Unreadable[]> {
  const unreadable: Unreadable[] = [];
  const running = new Set<Promise<void>>();
  for await (const path of walk(reader, (hidden) => rules.excludes(hidden), below, git)) {
    const kind = rules.kindOf(path);
    if (!kind) continue;
    const task = readInto(workspace, reader, path, kind, readings).then((problem) => {
      running.delete(task);
      if (problem) unreadable.push(problem);
    });
    running.add(task);
    if (running.size >= READS_AT_ONCE) await Promise.race(running);
  }
  await Promise.all(running);
  return unreadable;
}

/**
 * Reads the archived copies that references name and that are not notes. Those that are not there stay missing.
 * @param tried the paths that were looked for before, which are not looked for again; grows
 */
export async function loadArchives(
  workspace: Workspace,
  reader: FolderReader,
  tried: Set<string>,
  readings = new Readings(),
): Promise<void> {
  for (const path of [...workspace.archives.wanted()]) {
    if (workspace.kind(path) !== undefined || tried.has(path)) continue;
    tried.add(path);
    await readInto(workspace, reader, path, "archive", readings);
  }
}

/**
 * Reads the bibliographies that notes name and that are not read anyway, and forgets those that no note names any more.
 * @param tried the paths that were looked for before, which are not looked for again; grows
 */
export async function loadBibliographies(
  workspace: Workspace,
  reader: FolderReader,
  tried: Set<string>,
  readings = new Readings(),
): Promise<void> {
  for (const path of [...workspace.paths("bibliography")]) {
    if (workspace.local.names(path)) continue;
    workspace.delete(path);
    tried.delete(path);
  }
  for (const path of [...workspace.local.wanted()]) {
    if (workspace.kind(path) !== undefined || tried.has(path)) continue;
    tried.add(path);
    await readInto(workspace, reader, path, "bibliography", readings);
  }
}

/**
 * Converts the BibTeX files that have changed. A library does so that loads when it is first needed.
 * @param pause is awaited between slices of the work, so that a host can do something else
 */
export async function convertBibtex(workspace: Workspace, pause?: () => Promise<void>): Promise<void> {
  for (const { path, text } of [...workspace.unconverted()]) {
    workspace.convert(path, text, await readBibtex(text, path, pause ? { pause } : {}));
  }
}
