import type { Folder } from "../folder.ts";
import { groupRow, noteRows, type Row } from "./row.ts";

/** A name that nobody bears is offered from so many mentions on. */
const ENOUGH_MENTIONS = 3;

/** The most strangers that are offered at once. */
const MOST_STRANGERS = 100;

/** A name that stands in notes and not in the dossier: one click makes the entry. */
function strangerRow(name: string, count: number, folder: Folder): Row {
  const { strangers } = folder.workspace;
  return {
    key: `stranger ${folder.address} ${name}`,
    subject: name,
    look: () => ({
      label: name,
      description: String(count),
      rows: "folded",
      kind: "dossier.stranger",
      icon: "question",
      tooltip: `${name} is named in your notes and is not in the dossier.`,
    }),
    below: () =>
      noteRows([...strangers.notes(name)].map(([path, times]) => ({ folder, path, count: times }))),
  };
}

/** The group of names that the notes use and the dossier does not know, the most used first; none where there are none. */
export function strangerRows(folders: readonly Folder[], letters: string): Row[] {
  const found = folders
    .flatMap((folder) => {
      const { strangers } = folder.workspace;
      return [...strangers.things()].map((name) => ({ name, folder, count: strangers.count(name) }));
    })
    .filter(({ name, count }) => count >= ENOUGH_MENTIONS && name.toLowerCase().includes(letters))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_STRANGERS);
  if (found.length === 0) return [];
  const rows = found.map(({ name, count, folder }) => strangerRow(name, count, folder));
  return [groupRow("Not in the dossier", rows, { count: found.length, icon: "question" })];
}
