import { nearestKeys } from "../text/nearest.ts";
import type { Severity } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import { isSpan } from "../timeline/tellings.ts";
import type { Workspace } from "../index/workspace.ts";
import type { Finding, Rule } from "./rule.ts";

/** The keys that can be cited in a file. */
function* keysIn(workspace: Workspace, path: string): Generator<string> {
  if (workspace.local.has(path)) yield* workspace.citable(path).map(({ id }) => id);
  else yield* workspace.references.ids();
}

function unknown(key: string, path: string, span: Span, severity: Severity, workspace: Workspace): Finding {
  const nearest = nearestKeys(key, keysIn(workspace, path));
  const hint = nearest[0] === undefined ? "" : ` Did you mean “${nearest[0]}”?`;
  const message = `No source has the key “${key}”.${hint}`;
  return { span, message, severity, data: { kind: "unknown-key", key, nearest } };
}

export const unknownKey: Rule = {
  code: "citation/unknown-key",
  severity: "error",
  *note(note, path, workspace) {
    for (const { kind, items } of note.parsed.citations) {
      for (const { key, idSpan } of items) {
        if (workspace.reference(key, path)) continue;
        // A bare @word may be a handle on a social network: worth a look, but not an error.
        const severity = kind === "in-text" ? "warning" : "error";
        yield unknown(key, path, idSpan, severity, workspace);
      }
    }
  },
  *entries(path, workspace) {
    // What a span of a note cites is among the note's citations.
    const events = workspace.events.ofFile(path).filter((event) => !isSpan(event));
    const users = [...workspace.entities.ofFile(path), ...events];
    for (const { key, span } of users.flatMap(({ sources }) => sources)) {
      if (!workspace.reference(key, path)) yield unknown(key, path, span, "warning", workspace);
    }
  },
};
