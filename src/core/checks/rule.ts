import type { Problem, Severity } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import type { NoteAnalysis } from "../index/note.ts";
import type { Workspace } from "../index/workspace.ts";

/** One place where a rule is broken. */
export interface Finding {
  readonly span: Span;
  /** One calm sentence for the writer: what is wrong, and what would be right where that is known. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly data?: FindingData;
}

/** What a quick fix wants to know of a finding beyond its place. */
export type FindingData =
  | { readonly kind: "near-miss"; readonly entity: string }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  /** What to put in the place of the finding, where that is sure. */
  | { readonly kind: "syntax"; readonly title: string; readonly newText: string }
  | { readonly kind: "unknown-link"; readonly nearest: readonly string[] }
  | { readonly kind: "unknown-key"; readonly key: string; readonly nearest: readonly string[] };

/** A problem with what its rule knows of it. */
export interface CheckedProblem extends Problem {
  readonly data: FindingData | null;
}

/** Nothing found; a place where something else may be done. A rule that looks at many entries has one for each. */
export type Pause = null;

/** A rule over one note, or over the entries of one dossier file. Its code reads `area/problem` and never changes. */
export interface Rule {
  readonly code: string;
  /** `off` for a rule that is asked for by name alone. */
  readonly severity: Severity | "off";
  note?(note: NoteAnalysis, path: string, workspace: Workspace): Iterable<Finding | Pause>;
  entries?(path: string, workspace: Workspace): Iterable<Finding | Pause>;
}
