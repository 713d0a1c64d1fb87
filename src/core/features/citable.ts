import type { SearchableSource } from "../citations/search.ts";
import { searchIndexes, type SourceIndex } from "../citations/sourceIndex.ts";
import type { Folder } from "./folder.ts";
import { PreparedSources, type Run } from "./preparedSources.ts";

const prepared = new WeakMap<Folder, PreparedSources>();

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
export function preparedSources(folder: Folder, run: Run): PreparedSources {
  const known = prepared.get(folder) ?? new PreparedSources(folder.workspace, run);
  prepared.set(folder, known);
  return known;
}

/**
 * The sources that a note can cite: its own, those of its bibliographies and those of the workspace.
 * @param path null for a note that lies outside of the folder
 */
export async function citableSources(folder: Folder, path: string | null, run: Run): Promise<CitableSources> {
  const known = preparedSources(folder, run);
  const { workspace } = folder;
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
function citedFirst({ workspace }: Folder, path: string | null): Map<string, number> {
  const citations = path === null ? [] : (workspace.note(path)?.parsed.citations ?? []);
  const keys = citations.flatMap(({ items }) => items.map(({ key }) => key)).reverse();
  return new Map([...new Set(keys)].map((key, rank) => [key, rank]));
}

/** Ranks for sources: those that the note cites already come first, then those cited lately in any note. */
export function ranksOf(folder: Folder, path: string | null, recent: readonly string[]): Map<string, number> {
  const ranks = citedFirst(folder, path);
  for (const key of recent) if (!ranks.has(key)) ranks.set(key, ranks.size);
  return ranks;
}
