import type * as vscode from "vscode";
import type { SearchableSource } from "../../core/citations/search.ts";
import { searchIndexes, type SourceIndex } from "../../core/citations/sourceIndex.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { PreparedSources } from "./preparedSources.ts";

const prepared = new WeakMap<FolderIndex, PreparedSources>();

/** The sources that a note can cite, each key once, ready to be searched on every keystroke. */
export class CitableSources {
  /** @param isMeant whether a source is the one that its key means in the note */
  constructor(
    private readonly indexes: readonly SourceIndex[],
    private readonly isMeant: (source: SearchableSource) => boolean,
  ) {}

  /** Whether there is none at all. */
  get empty(): boolean {
    return this.indexes.every(({ size }) => size === 0);
  }

  /** As `SourceIndex.search`. */
  search(
    query: string,
    ranks: ReadonlyMap<string, number>,
    limit: number,
    among: (source: SearchableSource) => boolean = () => true,
  ): SearchableSource[] {
    const counts = (source: SearchableSource) => this.isMeant(source) && among(source);
    return searchIndexes(this.indexes, query, ranks, limit, counts);
  }
}

/** The sources of a folder, which are made ready from when they are first asked for. */
export function preparedSources(folder: FolderIndex): PreparedSources {
  const known = prepared.get(folder) ?? new PreparedSources(folder.workspace);
  prepared.set(folder, known);
  return known;
}

/** The sources that a note can cite: its own, those of its bibliographies and those of the workspace. */
export async function citableSources(folder: FolderIndex, uri: vscode.Uri): Promise<CitableSources> {
  const known = preparedSources(folder);
  const { workspace } = folder;
  const path = folder.pathOf(uri);
  if (path === null || !workspace.local.has(path))
    return new CitableSources([await known.ofAll()], () => true);
  const named = workspace.local.bibliographies(path).flatMap(({ path: file }) => file ?? []);
  const indexes = [known.ofAll(), ...[...new Set([path, ...named])].map((file) => known.ofFile(file))];
  // By place, for a file that was read again meanwhile holds other objects.
  const isMeant = ({ reference: { id, origin } }: SearchableSource) =>
    workspace.reference(id, path)?.origin.path === origin.path;
  return new CitableSources(await Promise.all(indexes), isMeant);
}

/** Ranks for the sources that a note already cites: the last cited first. */
function citedFirst(folder: FolderIndex, uri: vscode.Uri): Map<string, number> {
  const path = folder.pathOf(uri);
  const citations = path === null ? [] : (folder.workspace.note(path)?.parsed.citations ?? []);
  const keys = citations.flatMap(({ items }) => items.map(({ key }) => key)).reverse();
  return new Map([...new Set(keys)].map((key, rank) => [key, rank]));
}

/** Ranks for sources: those that the note cites already come first, then those cited lately in any note. */
export function ranksOf(
  folder: FolderIndex,
  uri: vscode.Uri,
  recent: readonly string[],
): Map<string, number> {
  const ranks = citedFirst(folder, uri);
  for (const key of recent) if (!ranks.has(key)) ranks.set(key, ranks.size);
  return ranks;
}
