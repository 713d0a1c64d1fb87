import type { Entry } from "../dossier/model.ts";
import { isForeign, type EntryTable } from "../index/entryTable.ts";
import type { Workspace } from "../index/workspace.ts";
import type { Finding, Pause, Rule } from "./rule.ts";

/** An event may be told in notes too under its id: only entries of dossier files clash. */
function clash(entry: Entry, claimant: Entry, workspace: Workspace): boolean {
  return entry.kind !== "event" || workspace.kind(claimant.origin.path) !== "note";
}

function* clashes<T extends Entry>(
  table: EntryTable<T>,
  path: string,
  workspace: Workspace,
  noun: string,
): Generator<Finding | Pause> {
  for (const entry of table.ofFile(path)) {
    yield null;
    const claimants = table.claimants(entry.id).filter(({ origin }) => !isForeign(origin.path));
    const [first, ...others] = claimants.filter((claimant) => clash(entry, claimant, workspace));
    if (!first || others.length === 0 || entry.origin.idSpan === null) continue;
    const other = entry.origin === first.origin ? others[0] : first;
    if (!other) continue;
    const line = workspace.lines(other.origin.path).positionAt(other.origin.span.start).line + 1;
    const place = other.origin.path === path ? `on line ${line}` : `in ${other.origin.path}, line ${line}`;
    const consequence = entry.origin === first.origin ? "that one is not read" : "this one is not read";
    yield {
      span: entry.origin.idSpan,
      message: `The id “${entry.id}” is also given to another ${noun} ${place}; ${consequence}. Give each its own id.`,
    };
  }
}

export const duplicateEntityId: Rule = {
  code: "entity/duplicate-id",
  severity: "error",
  entries: (path, workspace) => clashes(workspace.entities, path, workspace, "entry"),
};

export const duplicateReference: Rule = {
  code: "reference/duplicate",
  severity: "error",
  entries: (path, workspace) => clashes(workspace.references, path, workspace, "reference"),
};

export const duplicateEventId: Rule = {
  code: "event/duplicate-id",
  severity: "error",
  *entries(path, workspace) {
    if (workspace.kind(path) !== "note") yield* clashes(workspace.events, path, workspace, "event");
  },
};
