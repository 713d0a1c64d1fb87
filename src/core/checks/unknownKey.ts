import { nearestKeys } from "../citations/nearest.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Rule } from "./rule.ts";

function message(key: string, workspace: Workspace): string {
  const [nearest] = nearestKeys(key, [...workspace.references.ids()]);
  const hint = nearest ? ` Did you mean “${nearest}”?` : "";
  return `No source has the key “${key}”.${hint}`;
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
        yield { span: idSpan, message: message(key, workspace), severity };
      }
    }
  },
  *entries(path, workspace) {
    const users = [...workspace.entities.ofFile(path), ...workspace.events.ofFile(path)];
    for (const { key, span } of users.flatMap(({ sources }) => sources)) {
      if (!workspace.references.get(key))
        yield { span, message: message(key, workspace), severity: "warning" };
    }
  },
};
