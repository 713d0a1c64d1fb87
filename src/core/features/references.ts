import type { Entry } from "../dossier/model.ts";
import { isForeign } from "../index/entryTable.ts";
import type { Span } from "../text/range.ts";
import { inAllFolders, type Folder, type Found } from "./folder.ts";
import { entryAt, occurrencesIn, occurrencesOf } from "./occurrences.ts";
import { usesOf } from "./uses.ts";

/** A stretch of a file of a folder. */
export interface Place {
  readonly folder: Folder;
  readonly path: string;
  readonly span: Span;
}

/** Every place in all folders that speaks of what is pointed at. */
export function referencesAt(
  folders: readonly Folder[],
  folder: Folder,
  { path, offset, withDefinition }: { path: string; offset: number; withDefinition: boolean },
): Place[] {
  const found = entryAt(folder.workspace, path, offset);
  if (!found) return [];
  return inAllFolders(folders, { entry: found.entry, folder }).flatMap(({ folder: here, entry }) =>
    occurrencesOf(here.workspace, entry)
      .filter((each) => (withDefinition || each.kind !== "definition") && !isForeign(each.path))
      .map((each) => ({ folder: here, path: each.path, span: each.span })),
  );
}

/** The places in one file that speak of the same entry as an offset of it does. */
export function highlightsAt(
  { workspace }: Folder,
  path: string,
  offset: number,
): { readonly span: Span; readonly isDefinition: boolean }[] {
  const found = entryAt(workspace, path, offset);
  if (!found) return [];
  return [...occurrencesIn(workspace, path)]
    .filter(({ entry }) => entry.kind === found.entry.kind && entry.id === found.entry.id)
    .map(({ occurrence: { span, kind } }) => ({ span, isDefinition: kind === "definition" }));
}

/** Every place in the notes of all folders that names an entity or cites a source. */
export function mentionsOf(folders: readonly Folder[], found: Found): Place[] {
  return usesOf(folders, found).flatMap(({ folder, path }) =>
    spansIn(folder, path, found.entry).map((span) => ({ folder, path, span })),
  );
}

function spansIn({ workspace }: Folder, path: string, { kind, id }: Entry): Span[] {
  const note = workspace.note(path);
  if (!note) return [];
  if (kind === "entity") return note.mentions.filter(({ entity }) => entity === id).map(({ span }) => span);
  return note.parsed.citations
    .flatMap(({ items }) => items)
    .filter(({ key }) => key === id)
    .map(({ idSpan }) => idSpan);
}
