import type { Entry } from "../dossier/model.ts";
import { inAllFolders, type Folder, type Found } from "./folder.ts";

/** One note and how often somebody is named, or something cited, in it. */
export interface NoteUses {
  readonly folder: Folder;
  readonly path: string;
  readonly count: number;
}

/** How often something occurs, and in how many notes. */
export interface Count {
  readonly count: number;
  readonly notes: number;
}

/** In which notes of one folder an entity is named or a source cited, and how often. Nothing counts events. */
function usesIn({ workspace }: Folder, entry: Entry): ReadonlyMap<string, number> {
  if (entry.kind === "entity") return workspace.mentions.notes(entry.id);
  return entry.kind === "reference" ? workspace.citing(entry) : new Map();
}

/** In which notes of all folders an entity is named, or a source cited, the most first. */
export function usesOf(folders: readonly Folder[], found: Found): NoteUses[] {
  return inAllFolders(folders, found)
    .flatMap(({ folder, entry }) =>
      [...usesIn(folder, entry)].map(([path, count]) => ({ folder, path, count })),
    )
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

/** How often an entity is named, or a source cited, in the notes of all folders. */
export function countUses(folders: readonly Folder[], found: Found): Count {
  const total = { count: 0, notes: 0 };
  for (const { folder, entry } of inAllFolders(folders, found)) {
    const uses = usesIn(folder, entry);
    total.notes += uses.size;
    if (entry.kind === "entity") total.count += folder.workspace.mentions.count(entry.id);
    else for (const count of uses.values()) total.count += count;
  }
  return total;
}
