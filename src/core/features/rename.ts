import { isWritableKey } from "../citations/key.ts";
import type { Entry } from "../dossier/model.ts";
import { isForeign } from "../index/entryTable.ts";
import type { Span } from "../text/range.ts";
import { entryOf, inAllFolders, nameOf, type Folder } from "./folder.ts";
import { entryAt, renameId, renameName, type FoundEntry, type Renaming } from "./occurrences.ts";

/** One change of a renaming, in the folder whose index names the file. */
export interface RenameEdit extends Renaming {
  readonly folder: Folder;
}

/** Why nothing can be renamed at a place that speaks of no entry. */
export const NOTHING_HERE = "There is no name, id or citation key of the dossier here.";

/** Whether an offset is on an id or key, which is renamed everywhere, or on a name, which is the writer's own text. */
function isId({ occurrence }: FoundEntry): boolean {
  return occurrence.kind === "id";
}

/** What a renaming at an offset would replace there, and by what as yet. Throws with why there can be none, in words. */
export function prepareRename(
  { workspace }: Folder,
  path: string,
  offset: number,
): { readonly span: Span; readonly placeholder: string } {
  const found = entryAt(workspace, path, offset);
  if (!found) throw new Error(NOTHING_HERE);
  const { entry, occurrence } = found;
  if (entry.kind !== "entity" && !isId(found)) {
    throw new Error("Rename it by its id or key; its title is edited where it is written.");
  }
  if (isId(found) && entry.origin.idSpan === null) {
    throw new Error(`“${entry.id}” is made from the name. Give the entry an id of its own to rename it.`);
  }
  return { span: occurrence.core, placeholder: isId(found) ? entry.id : nameOf(entry) };
}

/**
 * What a new name, id or key changes, in every folder, whichever of them lends the entry to the others. Throws with what
 * is wrong with a new id, in words.
 */
export function renameEdits(
  folders: readonly Folder[],
  folder: Folder,
  { path, offset }: { readonly path: string; readonly offset: number },
  newName: string,
): RenameEdit[] | null {
  const found = entryAt(folder.workspace, path, offset);
  const wanted = newName.trim();
  if (!found || wanted === "") return null;
  const byId = isId(found);
  if (byId) refuseUnusable(found.entry, folder, path, wanted);
  return inAllFolders(folders, { entry: found.entry, folder }).flatMap(({ folder: here, entry }) =>
    renamings(here, entry, byId, wanted)
      .filter((edit) => !isForeign(edit.path))
      .map((edit) => ({ ...edit, folder: here })),
  );
}

function renamings({ workspace }: Folder, entry: Entry, byId: boolean, newName: string): readonly Renaming[] {
  if (!byId && entry.kind === "entity") return renameName(workspace, entry, newName);
  return renameId(workspace, entry, newName) ?? [];
}

function refuseUnusable(entry: Entry, folder: Folder, path: string, id: string): void {
  if (/[\s[\]|#{}]/.test(id) || (entry.kind === "reference" && !isWritableKey(id))) {
    throw new Error(`“${id}” cannot be an id: spaces, brackets, “|” and “#” have a meaning of their own.`);
  }
  const taken =
    entry.kind === "reference" ? folder.workspace.reference(id, path) : entryOf(folder, entry.kind, id);
  if (taken && taken !== entry) throw new Error(`Another entry has the id “${id}” already.`);
}
