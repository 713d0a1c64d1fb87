import type { CheckedProblem } from "../checks/rule.ts";
import { isForeign } from "../index/entryTable.ts";
import type { FileKind } from "../index/files.ts";
import type { Span } from "../text/range.ts";
import type { Folder } from "./folder.ts";
import { counted } from "./words.ts";

/** How much was read in all folders. */
export interface Counts {
  readonly entities: number;
  readonly events: number;
  readonly references: number;
  readonly notes: number;
}

export function countAll(folders: readonly Folder[]): Counts {
  const sum = (size: (folder: Folder) => number) =>
    folders.reduce((total, folder) => total + size(folder), 0);
  return {
    entities: sum(({ workspace }) => workspace.entities.size),
    events: sum(({ workspace }) => workspace.events.size),
    references: sum(({ workspace }) => workspace.references.size),
    notes: sum(({ workspace }) => workspace.noteCount),
  };
}

/** “27 names, 1 event, 5 sources”. */
export function countWords({ entities, events, references }: Counts): string {
  return [counted(entities, "name"), counted(events, "event"), counted(references, "source")].join(", ");
}

/** One line of what is read, what is not, and what is wrong. */
export interface ReportLine {
  readonly icon: "check" | "circle-slash" | "file" | "warning";
  readonly label: string;
  readonly description: string;
  /** The place that it opens. */
  readonly place?: { readonly folder: Folder; readonly path: string; readonly span?: Span };
}

const KINDS: Readonly<Record<FileKind, string>> = {
  dossier: "dossier file",
  references: "references",
  bibliography: "a note's bibliography",
  note: "note",
  archive: "archived source",
};

/** What a file is to Dossier: the archived copy of a source may be written as any of the others. */
function kindOf({ workspace }: Folder, path: string, kind: FileKind): string {
  return KINDS[workspace.archives.has(path) ? "archive" : kind];
}

/**
 * What one file is to Dossier, and why.
 * @param name what the user knows it by
 * @param file undefined for what lies outside of the folders that are open
 */
export function aboutFile(
  name: string,
  file: { readonly folder: Folder; readonly path: string } | undefined,
): ReportLine {
  const unread = (description: string): ReportLine => ({
    icon: "circle-slash",
    label: `${name} is not read`,
    description,
  });
  if (!file) return unread("It lies outside of the folders that are open.");
  const { folder, path } = file;
  const kind = folder.workspace.kind(path);
  if (kind === undefined) {
    const known = folder.unreadable.find((each) => each.path === path)?.reason;
    const hidden = "It is hidden by git or by your settings, or it is not Markdown, a dossier or references.";
    return unread(known ?? hidden);
  }
  const note = folder.workspace.note(path);
  if (!note)
    return { icon: "check", label: `${name} is read as ${kindOf(folder, path, kind)}`, description: "" };
  const named = note.mentions.filter(({ entity }) => entity !== null).length;
  const unclear = note.mentions.length - named;
  const cited = counted(note.parsed.citations.length, "citation");
  const date = note.date?.edtf ?? "not given";
  const description = `${counted(named, "name")} recognised, ${unclear} unclear, ${cited}, date ${date}`;
  return { icon: "check", label: `${name} is read as a note`, description };
}

/** What could not be read in a folder, and what is wrong in its dossier. */
export function wrongIn(
  folder: Folder,
  problemsOf: (path: string) => readonly CheckedProblem[],
): ReportLine[] {
  const { workspace, unreadable } = folder;
  const unread = unreadable.map(({ path, reason }): ReportLine => ({
    icon: "circle-slash",
    label: path,
    description: reason,
    place: { folder, path },
  }));
  const wrong = [...workspace.paths("dossier"), ...workspace.paths("references")]
    .filter((path) => !isForeign(path))
    .flatMap((path) =>
      problemsOf(path).map(({ span, message }): ReportLine => ({
        icon: "warning",
        label: `${path}:${workspace.lines(path).positionAt(span.start).line + 1}`,
        description: message,
        place: { folder, path, span },
      })),
    );
  return [...unread, ...wrong];
}

/** The most files of one kind that the report lists. */
const MOST_FILES = 200;

/** The files of a folder that are read, by kind and by path. */
export function readIn(folder: Folder): ReportLine[] {
  return (["dossier", "references", "bibliography", "note", "archive"] as const).flatMap((kind) =>
    [...folder.workspace.paths(kind)]
      .filter((path) => !isForeign(path))
      .sort()
      .slice(0, MOST_FILES)
      .map((path): ReportLine => ({
        icon: "file",
        label: path,
        description: kindOf(folder, path, kind),
        place: { folder, path },
      })),
  );
}
