import type { Workspace } from "../../index/workspace.ts";
import type { Folder } from "../folder.ts";
import type { Row } from "./row.ts";

/** What a list is to show. */
export interface Shown<Arrangement extends string = string> {
  readonly folders: readonly Folder[];
  readonly arrangement: Arrangement;
  /** The rows that have these letters in them are shown; in lower case, "" lets everything pass. */
  readonly letters: string;
  /** BCP 47, for the order of names. */
  readonly locale: string;
  /** The note that is in the editor. */
  readonly note: { readonly folder: Folder; readonly path: string } | undefined;
}

/** A view that lists entries: how it can be arranged and searched, and its rows. */
export interface ListView<Arrangement extends string = string> {
  readonly title: string;
  /** The ways in which it can be arranged, with what stands beside the title. */
  readonly arrangements: Readonly<Record<Arrangement, string>>;
  /** The arrangement in a new workspace. */
  readonly usual: Arrangement;
  /** The arrangement that follows the note in the editor. */
  readonly followsNote?: Arrangement;
  /** Says where the letters of the filter are looked for. */
  readonly prompt: string;
  readonly rows: (shown: Shown<Arrangement>) => Row[];
  /** Differs whenever the rows of a folder may differ. */
  readonly revision: (workspace: Workspace) => string;
  /** Makes ready in steps what the rows would take long for; it is done again where {@link needs} differs. */
  readonly prepare?: (shown: Shown<Arrangement>) => Generator<void, void, void>;
  readonly needs?: (shown: Shown<Arrangement>) => string;
}

/** What an index, or several, hold at present, as a text that differs whenever one of them does. */
export function revisionOf(...tables: readonly { readonly revision: number }[]): string {
  return tables.map(({ revision }) => revision).join("/");
}
