import type { TimelineLookup } from "../timeline/lookup.ts";
import { eventsIn } from "./eventsIn.ts";
import type { Workspace } from "../index/workspace.ts";

/** A workspace as the timeline asks it. */
export function timelineLookup(workspace: Workspace): TimelineLookup {
  return {
    version: (groupBy) =>
      `${workspace.names.version}${groupBy === "source" ? ` ${workspace.references.revision}` : ""}`,
    entity: (written) => workspace.entityNamed(written),
    source: (key) => workspace.references.get(key)?.title,
    eventsIn: (path) => eventsIn(workspace, path),
  };
}
