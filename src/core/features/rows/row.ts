import type { Entry } from "../../dossier/model.ts";
import { baseName } from "../../text/paths.ts";
import type { Action } from "../actions.ts";
import type { Reader } from "../cards/reader.ts";
import type { Place } from "../references.ts";
import type { Folder } from "../folder.ts";
import type { NoteUses } from "../uses.ts";

/** One row of a view. What it looks like and what is below it is worked out when somebody sees it. */
export interface Row {
  /** Unique among the rows beside it, and stable while the thing is the same, so that rows stay open. */
  readonly key: string;
  look(reader: Reader): Look;
  /** Asked once. */
  below?(reader: Reader): readonly Row[];
  /** The card that hovers over the row, in Markdown. */
  card?(reader: Reader): string | Promise<string>;
  /** What commands on the row are about, as plain data. */
  readonly subject?: unknown;
}

/** What a row looks like, and what a click does. */
export interface Look {
  readonly label: string;
  readonly description?: string;
  /** The name of an editor's sign, and whether it warns. */
  readonly icon?: string;
  readonly warns?: boolean;
  /** Whether there are rows below it, and whether those are seen at first. */
  readonly rows?: "folded" | "unfolded";
  /** The kind of row, by which menus offer their commands. */
  readonly kind?: `dossier.${string}`;
  /** For those who do not see the signs. */
  readonly spoken?: string;
  readonly tooltip?: string;
  readonly run?: { readonly action: Action; readonly args: readonly unknown[] };
  /** A file to open, at a stretch of it or as it was left. */
  readonly open?: Omit<Place, "span"> & { readonly span?: Place["span"] };
}

/** A row that only holds others. */
export function groupRow(
  label: string,
  rows: readonly Row[] | (() => readonly Row[]),
  {
    count,
    key = `group ${label}`,
    ...look
  }: Partial<Look> & { readonly count?: number; readonly key?: string } = {},
): Row {
  const description = count === undefined ? {} : { description: String(count) };
  return {
    key,
    look: () => ({ rows: "folded", ...description, ...look, label }),
    below: () => (typeof rows === "function" ? rows() : rows),
  };
}

/** The key of an entry's row. */
export function entryKey(entry: Entry, { address }: Folder): string {
  return `${entry.kind} ${address} ${entry.id}`;
}

/** One row for each note in which something occurs; a click opens the note. */
export function noteRows(uses: readonly NoteUses[]): Row[] {
  return uses.map(({ folder, path, count }) => ({
    key: `in ${folder.addressOf(path)}`,
    look: () => ({
      label: folder.workspace.noteRecord(path)?.title ?? baseName(path),
      description: `${count} · ${path}`,
      icon: "note",
      open: { folder, path },
    }),
  }));
}
