import type { Entry } from "../core/dossier/model.ts";
import type { Subject } from "./cards/card.ts";
import type { FolderIndex } from "./workspace/folderIndex.ts";
import type { Index } from "./workspace/index.ts";

/** An entry and the index it is in. */
export interface Found<T extends Entry = Entry> {
  readonly entry: T;
  readonly folder: FolderIndex;
}

/** How an entry is named in commands and links. */
export function subjectOf({ entry, folder }: Found): Subject {
  const subject: Subject = { kind: entry.kind, id: entry.id, folder: folder.folder.uri.toString() };
  const { path } = entry.origin;
  return entry.kind === "reference" && folder.workspace.local.inFile(entry.id, path) === entry
    ? { ...subject, path }
    : subject;
}

/**
 * The entry that a command's argument is about: a subject, or the row of a view that has one. It may come from a link,
 * so that nothing in it is taken on trust.
 */
export function findSubject(index: Index, argument: unknown): Found | null {
  if (typeof argument !== "object" || argument === null) return null;
  if ("subject" in argument) return findSubject(index, argument.subject);
  const { kind, id, folder: address, path } = argument as Partial<Record<keyof Subject, unknown>>;
  const folder = index.folders.find((candidate) => candidate.folder.uri.toString() === address);
  if (!folder || typeof id !== "string") return null;
  const { entities, events } = folder.workspace;
  const entry =
    kind === "entity"
      ? entities.get(id)
      : kind === "event"
        ? events.get(id)
        : kind === "reference"
          ? folder.workspace.reference(id, typeof path === "string" ? path : undefined)
          : undefined;
  return entry ? { entry, folder } : null;
}
