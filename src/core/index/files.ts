import picomatch from "picomatch";
import { NEVER_READ, type FileGlobs } from "./globs.ts";

/** What a file is to Dossier. `archive` is an archived copy of a source, which a reference's `file:` names; `bibliography`
 * is read only because a note's `bibliography:` names it, and is those notes' alone. */
export type FileKind = "dossier" | "references" | "bibliography" | "note" | "archive";

/** A file as whoever feeds the index says it is now. */
export interface HeldFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** Says what a path (relative, with `/`) is; null for what Dossier does not read. A dossier file wins over a note. */
export function fileClassifier(globs: FileGlobs): (path: string) => FileKind | null {
  const options = { dot: true };
  const never = picomatch([...NEVER_READ], options);
  const rules = [
    ["dossier", picomatch([...globs.dossier], options)],
    ["references", picomatch([...globs.references], options)],
    ["note", picomatch([...globs.notes], options)],
  ] as const;
  return (path) => {
    if (never(path)) return null;
    return rules.find(([, matches]) => matches(path))?.[0] ?? null;
  };
}
