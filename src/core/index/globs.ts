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
