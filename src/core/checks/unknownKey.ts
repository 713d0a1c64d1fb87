import { nearestKeys } from "../citations/nearest.ts";
import type { Severity } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Finding, Rule } from "./rule.ts";

function unknown(key: string, span: Span, severity: Severity, workspace: Workspace): Finding {
  const nearest = nearestKeys(key, workspace.references.ids());
  const hint = nearest[0] === undefined ? "" : ` Did you mean “${nearest[0]}”?`;
  const message = `No source has the key “${key}”.${hint}`;
  return { span, message, severity, data: { kind: "unknown-key", nearest } };
}

export const unknownKey: Rule = {
  code: "citation/unknown-key",
  severity: "error",
  *note(note, _path, workspace) {
    const own = new Set(note.frontmatter?.references.map(({ id }) => id));
    for (const { kind, items } of note.parsed.citations) {
      for (const { key, idSpan } of items) {
        if (own.has(key) || workspace.references.get(key)) continue;
        // A bare @word may be a handle on a social network: worth a look, but not an error.
        const severity = kind === "in-text" ? "warning" : this.severity;
        yield unknown(key, idSpan, severity, workspace);
      }
    }
  },
  *entries(path, workspace) {
    const users = [...workspace.entities.ofFile(path), ...workspace.events.ofFile(path)];
    for (const { key, span } of users.flatMap(({ sources }) => sources)) {
      if (!workspace.references.get(key)) yield unknown(key, span, "warning", workspace);
    }
  },
};
