import picomatch from "picomatch";

/** What a file is to Dossier. `archive` is an archived copy of a source, which a reference's `file:` names; `bibliography`
 * is read only because a note's `bibliography:` names it, and is those notes' alone. */
export type FileKind = "dossier" | "references" | "bibliography" | "note" | "archive";

/** Globs, relative to the workspace folder, that say which files are read as what. */
export interface FileGlobs {
  readonly dossier: readonly string[];
  readonly references: readonly string[];
  readonly notes: readonly string[];
}

export const DEFAULT_GLOBS: FileGlobs = {
  dossier: ["**/dossier/**/*.{yaml,yml}", "**/*.dossier.{yaml,yml}"],
  references: ["**/references.{yaml,yml,json}", "**/*.bib", "**/*.ris"],
  notes: ["**/*.md"],
};

/** Folders that never hold a writer's notes. */
export const NEVER_READ: readonly string[] = ["**/node_modules/**", "**/.git/**", "**/.vscode-test/**"];

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
