import type { Entry } from "../dossier/model.ts";
import type { Unreadable } from "../index/load.ts";
import type { Workspace } from "../index/workspace.ts";

/** One folder of an editor's window, as features see it. */
export interface Folder {
  /** The folder's address: no other of the window has it. */
  readonly address: string;
  readonly workspace: Workspace;
  /** The address of a file by its path in this folder's index, which may be that of a file lent by another folder. */
  addressOf(path: string): string;
  /** The files that should have been read and could not be. */
  readonly unreadable: readonly Unreadable[];
  /** Markdown as the plain text of it. Asked here, since what reads Markdown is loaded with the index. */
  plainText(markdown: string): string;
}

/** An entry and the folder in whose index it stands. */
export interface Found<E extends Entry = Entry> {
  readonly entry: E;
  readonly folder: Folder;
}

/** Everything a link can lead to or a symbol can stand for: people and the like, events, and sources, in that order. */
export function* entriesOf({ workspace }: Folder): Generator<Entry, void, void> {
  yield* workspace.entities.values();
  yield* workspace.events.values();
  yield* workspace.references.values();
}

/** What an entry is called. */
export function nameOf(entry: Entry): string {
  return entry.kind === "entity" ? entry.name : entry.title;
}

/** The entry that an id or key means in a folder, as one of a kind. */
export function entryOf({ workspace }: Folder, kind: Entry["kind"], id: string): Entry | undefined {
  const { entities, events, references } = workspace;
  return { entity: entities, event: events, reference: references }[kind].get(id);
}

/**
 * The folders of the window that mean the same entry by its id, the found one's own among them, each with its own reading
 * of it: the folder that it is written in, and those that it is lent to.
 */
export function inAllFolders<E extends Entry>(folders: readonly Folder[], found: Found<E>): Found<E>[] {
  if (folders.length === 1) return [found];
  const { entry, folder } = found;
  const home = folder.addressOf(entry.origin.path);
  return folders.flatMap((other) => {
    const theirs = other === folder ? entry : entryOf(other, entry.kind, entry.id);
    if (!theirs || other.addressOf(theirs.origin.path) !== home) return [];
    return [{ entry: theirs as E, folder: other }];
  });
}
