import { isForeign } from "../index/entryTable.ts";
import type { DateClaim } from "../timeline/conflicts.ts";
import type { Workspace } from "../index/workspace.ts";
import type { Finding, Pause, Rule } from "./rule.ts";

function message(here: DateClaim, there: DateClaim, workspace: Workspace): string {
  const by = ({ source }: DateClaim) => (source === null ? "" : ` (${source})`);
  const line = workspace.lines(there.path).positionAt(there.span.start).line + 1;
  const place = there.path === here.path ? `on line ${line}` : `in ${there.path}, line ${line}`;
  return `Two dates that cannot both be true: ${here.date.edtf} here${by(here)}, ${there.date.edtf} ${place}${by(there)}.`;
}

/** Tellings or sources of one event give dates that contradict each other; said at each of them. */
export const eventConflict: Rule = {
  code: "event/conflict",
  severity: "warning",
  *entries(path, workspace): Generator<Finding | Pause> {
    if (isForeign(path)) return;
    const ids = new Set(workspace.events.ofFile(path).map(({ id }) => id));
    for (const id of ids) {
      yield null;
      const said = new Set<number>();
      for (const { a, b } of workspace.conflicts(id)) {
        for (const [here, there] of [
          [a, b],
          [b, a],
        ] as const) {
          if (here.path !== path || said.has(here.span.start)) continue;
          said.add(here.span.start);
          yield { span: here.span, message: message(here, there, workspace) };
        }
      }
    }
  },
};
