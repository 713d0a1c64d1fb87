import type { NoteAnalysis } from "../index/note.ts";
import type { ProseLink } from "../text/prose.ts";
import { touches, type Span } from "../text/range.ts";
import type { Folder } from "./folder.ts";

/** The wikilinks of a note. */
export function linksOf({ parsed }: NoteAnalysis): ProseLink[] {
  return parsed.proses.flatMap(({ links }) => links);
}

/** The wikilink at an offset of a note. */
export function linkAt(note: NoteAnalysis, offset: number): ProseLink | undefined {
  return linksOf(note).find(({ span }) => touches(span, offset));
}

/** A wikilink that leads somewhere. */
export interface Link {
  readonly span: Span;
  readonly path: string;
  /** Where in the file an entry stands; null for a note, which is opened at its beginning. */
  readonly target: Span | null;
}

/** Where the wikilinks of a note lead; those that lead nowhere are left out. */
export function linkTargets({ workspace }: Folder, path: string): Link[] {
  const note = workspace.note(path);
  if (!note) return [];
  return linksOf(note).flatMap(({ span, target }): Link[] => {
    const linked = workspace.linked(target);
    if (!linked) return [];
    if (linked.kind === "note") return [{ span, path: linked.path, target: null }];
    return [{ span, path: linked.origin.path, target: linked.origin.nameSpan }];
  });
}
