import { formatDate } from "../../dates/index.ts";
import type { Conflict, DateClaim } from "../../timeline/conflicts.ts";
import type { Telling } from "../../timeline/tellings.ts";
import type { Folder } from "../folder.ts";

/** A place in a file, as commands are told it. It can be written as JSON. */
export interface PlaceInFile {
  /** The folder, as its address. */
  readonly folder: string;
  readonly path: string;
  /** An offset (UTF-16). */
  readonly start: number;
}

/** Where something that is said of an event stands. */
export interface Said {
  readonly place: PlaceInFile;
  /** “notes/hanoi.md, line 12”. */
  readonly where: string;
  /** The date that is given there, in the reader's language; as written where it cannot be read. */
  readonly date: string;
  /** The citation key, where it is a source's date. */
  readonly source: string | null;
}

/** Where an event is told, and what date that place gives. */
export function saidInTelling({ event, date }: Telling, folder: Folder, locale: string): Said {
  const { path, nameSpan } = event.origin;
  const words = date ? formatDate(date, locale) : event.date.value;
  return { ...placeIn(folder, path, nameSpan.start), date: words, source: null };
}

/** Who gives a date that is in doubt. */
export function saidInClaim({ date, path, span, source }: DateClaim, folder: Folder, locale: string): Said {
  return { ...placeIn(folder, path, span.start), date: formatDate(date, locale), source };
}

/** The dates that contradict each other, each once. */
export function claimsIn(conflicts: readonly Conflict[]): DateClaim[] {
  const claims = new Map<string, DateClaim>();
  for (const claim of conflicts.flatMap(({ a, b }) => [a, b])) {
    claims.set(`${claim.path} ${claim.span.start}`, claim);
  }
  return [...claims.values()];
}

function placeIn({ address, workspace }: Folder, path: string, start: number): Pick<Said, "place" | "where"> {
  const { line } = workspace.lines(path).positionAt(start);
  return { place: { folder: address, path, start }, where: `${path}, line ${line + 1}` };
}
