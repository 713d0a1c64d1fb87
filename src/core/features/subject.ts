import type { Entry } from "../dossier/model.ts";
import { entryOf, type Folder, type Found } from "./folder.ts";

/** How an entry is named in commands and links: what they are about. It can be written as JSON. */
export interface Subject {
  readonly kind: Entry["kind"];
  readonly id: string;
  /** The folder, as its address. */
  readonly folder: string;
  /** The note or bibliography a source is written in, where only some notes know it. */
  readonly path?: string;
}

export function subjectOf({ entry, folder }: Found): Subject {
  const subject: Subject = { kind: entry.kind, id: entry.id, folder: folder.address };
  const { path } = entry.origin;
  return entry.kind === "reference" && folder.workspace.local.inFile(entry.id, path) === entry
    ? { ...subject, path }
    : subject;
}

/**
 * The entry that a command's argument is about: a subject, or the row of a view that has one. It may come from a link,
 * so that nothing in it is taken on trust.
 */
export function findSubject<F extends Folder>(
  folders: readonly F[],
  argument: unknown,
): { readonly entry: Entry; readonly folder: F } | null {
  if (typeof argument !== "object" || argument === null) return null;
  if ("subject" in argument) return findSubject(folders, argument.subject);
  const { kind, id, folder: address, path } = argument as Partial<Record<keyof Subject, unknown>>;
  const folder = folders.find((each) => each.address === address);
  if (!folder || typeof id !== "string") return null;
  const entry =
    kind === "reference"
      ? folder.workspace.reference(id, typeof path === "string" ? path : undefined)
      : kind === "entity" || kind === "event"
        ? entryOf(folder, kind, id)
        : undefined;
  return entry ? { entry, folder } : null;
}
