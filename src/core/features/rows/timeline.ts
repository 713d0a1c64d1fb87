import type { GroupNode, TimelineNode } from "../../timeline/model.ts";
import type { TimelineController } from "../timeline/controller.ts";
import { countWords, groupLabel } from "../timeline/words.ts";
import { eventRow } from "./event.ts";
import { measuredRows } from "./measured.ts";
import type { Row } from "./row.ts";

/** A group's row, which knows the group. */
export interface GroupRow extends Row {
  readonly group: GroupNode;
}

export function isGroupRow(row: Row): row is GroupRow {
  return "group" in row;
}

const ICONS: Readonly<Partial<Record<GroupNode["level"], string>>> = {
  person: "person",
  place: "location",
  tag: "tag",
  source: "book",
};

/** The rows of the timeline: what was measured, then its groups. */
export function timelineRows(timeline: TimelineController): Row[] {
  const measured = measuredRows(timeline);
  return [...measured, ...rowsOf(timeline.model.groups, timeline, null)];
}

/** The key of a row of the model: another generation lets the editor forget which rows were open. */
export function timelineKey(key: string, { generation }: TimelineController): string {
  return `${generation} ${key}`;
}

/** @param year the year that stands above the rows; null where none does */
function rowsOf(nodes: readonly TimelineNode[], timeline: TimelineController, year: number | null): Row[] {
  return nodes.flatMap((node) => {
    if (node.kind === "group") return [groupRow(node, timeline)];
    const placed = timeline.events.placed(node.dated);
    return placed ? [eventRow(placed, timelineKey(node.key, timeline), year)] : [];
  });
}

function groupRow(group: GroupNode, timeline: TimelineController): GroupRow {
  return {
    key: timelineKey(group.key, timeline),
    group,
    look({ locale }) {
      const label = groupLabel(group, timeline.state.groupBy, locale);
      const icon = ICONS[group.level];
      return {
        label,
        description: String(group.count),
        ...(icon === undefined ? {} : { icon }),
        rows: timeline.isOpen(group) ? "unfolded" : "folded",
        spoken: `${label}, ${countWords(group.count)}`,
      };
    },
    below: () => rowsOf(group.children, timeline, knownYear(group)),
  };
}

/** The year that all is of that stands below a group; null where that is no one year. */
function knownYear({ level, year }: GroupNode): number | null {
  return level === "year" || level === "month" ? year : null;
}
