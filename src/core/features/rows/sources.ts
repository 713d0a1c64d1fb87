import type { Reference } from "../../dossier/model.ts";
import { isForeign } from "../../index/entryTable.ts";
import type { Folder } from "../folder.ts";
import { countUses } from "../uses.ts";
import { revisionOf, type ListView } from "./listView.ts";
import { groupRow, type Row } from "./row.ts";
import { byKind, byYear, sortKey, sourceHas, yearOf } from "./sourceGroups.ts";
import { missingRows, mostCited, sourceRows, troubledFiles, type Listed } from "./sourceRows.ts";

/** In groups by kind or by year, or by how often the sources are cited. */
type Arrangement = "kind" | "year" | "use";

/** So many sources are made ready in one step. */
const STEP = 64;

/** Sources: all that can be cited, what is cited and is not there, and what could not be read. */
export const SOURCES: ListView<Arrangement> = {
  title: "Sources",
  arrangements: { kind: "", year: "by year", use: "by use" },
  usual: "kind",
  prompt:
    "Show only sources with these letters in key, title, author, year or container. Leave empty to show all.",
  revision(workspace) {
    const { references, local, citations, entities, events } = workspace;
    let problems = 0;
    for (const path of workspace.paths()) problems += workspace.fileProblems(path).length;
    return `${revisionOf(references, local, citations, entities, events)}/${problems}`;
  },
  rows({ folders, arrangement, letters }) {
    const listed = folders.flatMap((folder) => listedIn(folder, folders, letters));
    const unused = listed.filter((source) => source.unused);
    return [
      ...troubledFiles(folders),
      ...arranged(listed, arrangement),
      ...group("Not cited", "circle-outline", unused, "folded"),
      ...missingRows(folders, letters),
    ];
  },
  needs({ folders, arrangement, letters }) {
    const revisions = folders.map(({ workspace: { references, local } }) => revisionOf(references, local));
    return JSON.stringify([arrangement, letters === "", revisions]);
  },
  /** Makes every source ready to be sorted and searched: of thousands, that takes longer than a frame. */
  *prepare({ folders, arrangement, letters }) {
    let count = 0;
    for (const reference of folders.flatMap(allIn)) {
      sortKey(reference);
      if (arrangement === "year") yearOf(reference);
      if (letters !== "") sourceHas(reference, "");
      if (++count % STEP === 0) yield;
    }
  },
};

function allIn({ workspace: { references, local } }: Folder): Reference[] {
  return [...references.values(), ...local.values()];
}

function listedIn(folder: Folder, folders: readonly Folder[], letters: string): Listed[] {
  const used = folder.workspace.usedSources();
  return allIn(folder)
    .filter((source) => !isForeign(source.origin.path) && (letters === "" || sourceHas(source, letters)))
    .map((reference) => {
      const { count } = countUses(folders, { entry: reference, folder });
      return { reference, folder, count, unused: count === 0 && !used.has(reference.id) };
    });
}

function group(label: string, icon: string, members: readonly Listed[], rows: "folded" | "unfolded"): Row[] {
  if (members.length === 0) return [];
  return [groupRow(label, () => sourceRows(members), { count: members.length, icon, rows })];
}

function arranged(listed: readonly Listed[], arrangement: Arrangement): Row[] {
  if (arrangement === "use") return mostCited(listed);
  const [groups, icon] =
    arrangement === "kind" ? ([byKind(listed), "library"] as const) : ([byYear(listed), "calendar"] as const);
  return groups.flatMap(({ label, members }) => group(label, icon, members, "unfolded"));
}
