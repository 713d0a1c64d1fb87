import { describeReference } from "../../citations/describe.ts";
import type { Problem, Reference } from "../../dossier/model.ts";
import { isForeign } from "../../index/entryTable.ts";
import { baseName } from "../../text/paths.ts";
import { referenceCard } from "../cards/reference.ts";
import type { MissingSource } from "../fixes.ts";
import type { Folder } from "../folder.ts";
import { subjectOf } from "../subject.ts";
import { usesOf } from "../uses.ts";
import { counted, joined, times } from "../words.ts";
import { groupRow, entryKey, noteRows, type Row } from "./row.ts";
import { missingSources, pages, sortKey } from "./sourceGroups.ts";

/** A source, with how often the notes cite it. */
export interface Listed {
  readonly reference: Reference;
  readonly folder: Folder;
  readonly count: number;
  /** Whether nothing cites it: no note, and nothing in the dossier. */
  readonly unused: boolean;
}

function sourceRow({ reference, folder, count }: Listed): Row {
  const found = { entry: reference, folder };
  const subject = subjectOf(found);
  return {
    key: `${entryKey(reference, folder)} ${subject.path ?? ""}`,
    subject,
    look() {
      const { authors, year, title } = describeReference(reference);
      const archived = folder.workspace.archiveOf(reference) !== null;
      const made = joined([authors, year], " ");
      const only = subject.path === undefined ? "" : `only for ${baseName(subject.path)}`;
      const copy = archived ? "with an archived copy" : "without an archived copy";
      return {
        label: title === "" ? reference.id : title,
        description: joined([String(count), made, only], " · "),
        icon: archived ? "archive" : "book",
        ...(count > 0 ? { rows: "folded" } : {}),
        kind: archived ? "dossier.reference.archived" : "dossier.reference",
        run: { action: "openEntry", args: [subject] },
        spoken: `${title}, ${made}, cited ${times(count)}, ${copy}`,
      };
    },
    below: ({ folders }) => noteRows(usesOf(folders, found)),
    card: (reader) => referenceCard(reference, folder, reader),
  };
}

/** Sources by title. Each is asked for its key once: in a comparison that would cost more than the rest. */
function byTitle(listed: readonly Listed[]): Listed[] {
  return listed
    .map((source) => ({ source, key: sortKey(source.reference) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ source }) => source);
}

/** The rows of some sources, in stretches of the alphabet where they are many. */
export function sourceRows(listed: readonly Listed[]): Row[] {
  const stretches = pages(byTitle(listed));
  const [only] = stretches;
  if (stretches.length === 1) return (only ?? []).map(sourceRow);
  return stretches.map((page, i) =>
    groupRow(stretchLabel(page), () => page.map(sourceRow), { count: page.length, key: `stretch ${i}` }),
  );
}

function stretchLabel(page: readonly Listed[]): string {
  const start = (source: Listed | undefined) => {
    const key = source ? sortKey(source.reference).slice(0, 4).trim() : "";
    return key.charAt(0).toUpperCase() + key.slice(1);
  };
  return `${start(page[0])} – ${start(page.at(-1))}`;
}

/** The rows of the sources that are cited most, the others of them in groups below. */
export function mostCited(listed: readonly Listed[]): Row[] {
  const sorted = byTitle(listed.filter(({ count }) => count > 0)).sort((a, b) => b.count - a.count);
  const [first = [], ...others] = pages(sorted);
  const rest = others.flat();
  const less = groupRow("Cited less often", () => sourceRows(rest), { count: rest.length, icon: "folder" });
  return [...first.map(sourceRow), ...(rest.length === 0 ? [] : [less])];
}

/** Keys that are cited and that no source has. */
export function missingRows(folders: readonly Folder[], letters: string): Row[] {
  const rows = folders.flatMap((folder) =>
    missingSources(folder.workspace)
      .filter(({ key }) => key.toLowerCase().includes(letters))
      .map(({ key, notes, count }): Row => {
        const subject: MissingSource = { folder: folder.address, key };
        return {
          key: `missing ${folder.address} ${key}`,
          subject,
          look: () => ({
            label: `@${key}`,
            description: String(count),
            rows: "folded",
            kind: "dossier.missingSource",
            tooltip: "It is cited, and no source has this key.",
            spoken: `${key}, cited ${times(count)}, no such source`,
          }),
          below: () => noteRows(notes.map(([path, often]) => ({ folder, path, count: often }))),
        };
      }),
  );
  return rows.length === 0 ? [] : [groupRow("Missing", rows, { count: rows.length, icon: "question" })];
}

/** What is wrong with the writing of a file's sources. */
function unreadEntries({ workspace }: Folder, path: string): readonly Problem[] {
  const all = workspace.fileProblems(path).filter(({ severity }) => severity === "error");
  if (workspace.kind(path) !== "dossier") return all;
  return all.filter(({ code }) => code.startsWith("reference/"));
}

/** The most problems of one file that are listed: the editor's own list of problems has them all. */
const MOST_PROBLEMS = 100;

/** The files of sources in which something could not be read, with what and where. */
export function troubledFiles(folders: readonly Folder[]): Row[] {
  return folders.flatMap((folder) =>
    [...folder.workspace.paths()].flatMap((path) => {
      const kind = folder.workspace.kind(path);
      if (isForeign(path) || kind === "note" || kind === "archive") return [];
      const problems = unreadEntries(folder, path);
      if (problems.length === 0) return [];
      const rows = problems.slice(0, MOST_PROBLEMS).map(({ span, message }, i): Row => ({
        key: String(i),
        look: () => ({
          label: message,
          description: `line ${folder.workspace.lines(path).positionAt(span.start).line + 1}`,
          icon: "error",
          open: { folder, path, span },
        }),
      }));
      const label = `${counted(problems.length, "entry", "entries")} could not be read`;
      const key = `trouble ${folder.addressOf(path)}`;
      return [groupRow(label, rows, { key, description: path, icon: "warning" })];
    }),
  );
}
