import * as vscode from "vscode";
import { formatDate } from "../../core/dates/index.ts";
import type { Conflict, DateClaim } from "../../core/timeline/conflicts.ts";
import type { Telling } from "../../core/timeline/tellings.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";

/** A place in a file, as commands are told it. It can be written into a link. */
export interface EventPlace {
  /** The workspace folder, as its address. */
  readonly folder: string;
  readonly path: string;
  /** An offset (UTF-16). */
  readonly start: number;
}

/** Where something that is said of an event stands. */
export interface Said {
  readonly place: EventPlace;
  /** “notes/hanoi.md, line 12”. */
  readonly where: string;
  /** The date that is given there, in the user's language; as written where it cannot be read. */
  readonly date: string;
  /** The citation key, where it is a source's date. */
  readonly source: string | null;
}

/** Where an event is told, and what date each place gives. */
export function saidInTelling({ event, date }: Telling, folder: FolderIndex): Said {
  const { path, nameSpan } = event.origin;
  const words = date ? formatDate(date, vscode.env.language) : event.date.value;
  return { ...placeIn(folder, path, nameSpan.start), date: words, source: null };
}

/** Who gives a date that is in doubt. */
export function saidInClaim({ date, path, span, source }: DateClaim, folder: FolderIndex): Said {
  return { ...placeIn(folder, path, span.start), date: claimedDate({ date }), source };
}

export function claimedDate({ date }: Pick<DateClaim, "date">): string {
  return formatDate(date, vscode.env.language);
}

/** The dates that contradict each other, each once. */
export function claimsIn(conflicts: readonly Conflict[]): DateClaim[] {
  const claims = new Map<string, DateClaim>();
  for (const claim of conflicts.flatMap(({ a, b }) => [a, b])) {
    claims.set(`${claim.path} ${claim.span.start}`, claim);
  }
  return [...claims.values()];
}

function placeIn(folder: FolderIndex, path: string, start: number): Pick<Said, "place" | "where"> {
  const { line } = folder.workspace.lines(path).positionAt(start);
  return {
    place: { folder: folder.folder.uri.toString(), path, start },
    where: `${path}, line ${line + 1}`,
  };
}
