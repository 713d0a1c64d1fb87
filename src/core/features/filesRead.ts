import { isForeign } from "../index/entryTable.ts";
import type { Folder } from "./folder.ts";
import { counted } from "./words.ts";

/** The files in which sources were looked for, and what was wrong in them. */
export interface FilesRead {
  readonly files: number;
  /** One line for each file that could not be read, or not all of it. */
  readonly wrong: readonly string[];
}

const HOLDS_SOURCES = /\.(?:ya?ml|json|bib(?:tex)?|ris)$/i;

export function filesRead({ workspace, unreadable: all }: Folder): FilesRead {
  const paths = (["references", "bibliography", "dossier"] as const)
    .flatMap((kind) => [...workspace.paths(kind)])
    .filter((path) => !isForeign(path));
  const unreadable = all
    .filter(({ path }) => HOLDS_SOURCES.test(path))
    .map(({ path, reason }) => `${path}: ${reason}`);
  const broken = paths.flatMap((path) => {
    const [first, ...others] = workspace.fileProblems(path);
    if (!first) return [];
    const line = workspace.lines(path).positionAt(first.span.start).line + 1;
    return [`${path}:${line}: ${first.message}${others.length > 0 ? ` (and ${others.length} more)` : ""}`];
  });
  return { files: paths.length, wrong: [...unreadable, ...broken] };
}

/** The same in a few words: `3 files read, 1 with problems`. */
export function describeFiles({ files, wrong }: FilesRead): string {
  const read = `${counted(files, "file")} read`;
  return wrong.length === 0 ? `${read}, no problems` : `${read}, ${wrong.length} with problems`;
}
