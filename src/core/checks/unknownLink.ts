import { nearestKeys } from "../text/nearest.ts";
import { linkName } from "../index/links.ts";
import { targetSpan } from "../index/links.ts";
import type { Workspace } from "../index/workspace.ts";
import type { Rule } from "./rule.ts";

/** Targets that are no note's business: pictures and other attachments by their ending, and addresses. */
function isElsewhere(target: string): boolean {
  return target.includes("://") || (/\.\d*[a-z][a-z\d]{0,9}$/i.test(target) && !/\.md$/i.test(target));
}

/** Whether a link leads to nothing. A name of several leads to one of them, though nobody knows which. */
function isDead(target: string, workspace: Workspace): boolean {
  return workspace.linked(target) === undefined && workspace.names.named(target).length === 0;
}

export const unknownLink: Rule = {
  code: "link/unknown",
  severity: "information",
  *note(note, _path, workspace) {
    let known: Set<string> | null = null;
    for (const { links } of note.parsed.proses) {
      for (const link of links) {
        const { target } = link;
        if (target === "" || isElsewhere(target) || !isDead(target, workspace)) continue;
        known ??= new Set(workspace.linkNames());
        const name = linkName(target);
        const nearest = [...(known.has(name) ? [name] : []), ...nearestKeys(name, known)];
        const hint = nearest[0] === undefined ? "" : ` Perhaps “${nearest[0]}”?`;
        yield {
          span: targetSpan(note.parsed.text, link),
          message: `No entry and no note is called “${target}”.${hint}`,
          data: { kind: "unknown-link", nearest },
        };
      }
    }
  },
};
