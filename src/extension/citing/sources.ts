import type * as vscode from "vscode";
import { searchable, type SearchableSource } from "../../core/citations/search.ts";
import type { Reference } from "../../core/dossier/model.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";

const cache = new WeakMap<Reference, SearchableSource>();

function ready(reference: Reference): SearchableSource {
  let source = cache.get(reference);
  if (!source) {
    source = searchable(reference);
    cache.set(reference, source);
  }
  return source;
}

/** The sources that a note can cite: its own, those of its bibliographies and those of the workspace. */
export function citableSources(folder: FolderIndex, uri: vscode.Uri): SearchableSource[] {
  const path = folder.pathOf(uri);
  const citable = path === null ? [...folder.workspace.references.values()] : folder.workspace.citable(path);
  return citable.map(ready);
}

/** Ranks for the sources that a note already cites: the last cited first. */
export function citedFirst(folder: FolderIndex, uri: vscode.Uri): Map<string, number> {
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
