import { writingRank } from "../citations/add-references.ts";
import { isForeign } from "../index/entryTable.ts";
import type { Workspace } from "../index/workspace.ts";

/** Where a new reference goes where there is no file for it yet. */
export const NEW_REFERENCES_FILE = "references.yaml";

/**
 * The file in which the user keeps references: of those that we like best to write to, the one that holds most. null
 * where there is none.
 */
export function referencesHome(workspace: Workspace): string | null {
  const counts = new Map<string, number>();
  for (const path of workspace.paths("references")) counts.set(path, 0);
  for (const { origin } of workspace.references.values()) {
    counts.set(origin.path, (counts.get(origin.path) ?? 0) + 1);
  }
  const homes = [...counts].flatMap(([path, count]) => {
    const rank = isForeign(path) ? null : writingRank(path);
    return rank === null ? [] : [{ path, count, rank }];
  });
  homes.sort((a, b) => a.rank - b.rank || b.count - a.count || (a.path < b.path ? -1 : 1));
  return homes[0]?.path ?? null;
}

/** The type that most sources of a file have, or of the folder where it has none: a new one is likely of that kind too. */
export function usualType(workspace: Workspace, path: string | null): string {
  const counts = new Map<string, number>();
  const here = path === null ? [] : workspace.referencesIn(path);
  for (const { type } of here.length > 0 ? here : workspace.references.values()) {
    if (type !== "") counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? "webpage";
}
