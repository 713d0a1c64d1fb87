import type { Span } from "../text/range.ts";
import type { Folder } from "./folder.ts";
import { linkAt } from "./links.ts";
import { entryAt } from "./occurrences.ts";

/** Where something that is pointed at is written down. */
export interface Definition {
  /** What is pointed at. */
  readonly from: Span;
  readonly path: string;
  /** The whole entry, and in it what a reader looks for: its name. Of a note, its beginning. */
  readonly whole: Span;
  readonly name: Span;
}

const BEGINNING: Span = { start: 0, end: 0 };

/** Where the name, key, id or link at an offset leads; null where that is nowhere. */
export function definitionAt({ workspace }: Folder, path: string, offset: number): Definition | null {
  const found = entryAt(workspace, path, offset);
  if (found) {
    const { origin } = found.entry;
    return { from: found.occurrence.span, path: origin.path, whole: origin.span, name: origin.nameSpan };
  }
  const note = workspace.note(path);
  const link = note && linkAt(note, offset);
  const linked = link && workspace.linked(link.target);
  if (!link || linked?.kind !== "note") return null;
  return { from: link.span, path: linked.path, whole: BEGINNING, name: BEGINNING };
}
