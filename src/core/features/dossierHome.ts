import { isForeign } from "../index/entryTable.ts";
import type { Folder } from "./folder.ts";

/** Something of which one file may be told to hold most. */
interface Kept {
  readonly origin: { readonly path: string };
}

/**
 * The dossier file in which the user keeps entries of a kind: that which holds most of them, else most of all entries,
 * else any. null where the folder has no dossier file.
 */
export function dossierHome(
  { workspace }: Folder,
  ofKind: Iterable<Kept>,
  others: Iterable<Kept>,
): string | null {
  const counts = new Map<string, number>();
  const count = (entries: Iterable<Kept>, weight: number) => {
    for (const { origin } of entries) {
      if (isForeign(origin.path) || workspace.kind(origin.path) !== "dossier") continue;
      counts.set(origin.path, (counts.get(origin.path) ?? 0) + weight);
    }
  };
  count(ofKind, 1000);
  count(others, 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  if (best) return best[0];
  for (const path of workspace.paths("dossier")) if (!isForeign(path)) return path;
  return null;
}
