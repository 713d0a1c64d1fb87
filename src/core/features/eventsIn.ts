import { citedKeys } from "../citations/citedKeys.ts";
import type { Workspace } from "../index/workspace.ts";

/** The ids of the events that a note is about: those it tells, links to, or cites a source of. */
export function eventsIn(workspace: Workspace, path: string): ReadonlySet<string> {
  const ids = new Set(workspace.events.ofFile(path).map(({ id }) => id));
  const note = workspace.note(path);
  if (!note) return ids;
  for (const { target } of note.parsed.proses.flatMap(({ links }) => links)) {
    const linked = workspace.linked(target);
    if (linked?.kind === "event") ids.add(linked.id);
  }
  const cited = new Set(citedKeys(note.parsed.citations));
  if (cited.size === 0) return ids;
  for (const { event } of workspace.timeline()) {
    if (event.sources.some(({ key }) => cited.has(key))) ids.add(event.id);
  }
  return ids;
}
