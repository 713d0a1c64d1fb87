import * as vscode from "vscode";
import { drawnChart } from "../../core/features/drawnTimeline.ts";
import { eventRecord } from "../../core/features/eventRecord.ts";
import type { PlacedEvent } from "../../core/features/rows/event.ts";
import { exportTimeline } from "../../core/timeline/export/index.ts";

export { TIMELINE_FORMATS } from "../../core/timeline/export/index.ts";

/** Events of one folder or several in one file of a format, and how many do not fit in it. */
export function exported(
  format: string,
  shown: readonly PlacedEvent[],
  locale: string,
): { text: string; leftOut: number } {
  const names = shown.map(({ folder: { address } }) => nameOf(address));
  const events = shown.map((placed) => eventRecord(placed.folder.workspace, placed, locale));
  const context = { title: [...new Set(names)].join(", "), locale, now: new Date() };
  // In a drawing no two events may have one id; those of two folders may.
  const draw = () =>
    drawnChart(
      events.map((event, at) => ({ ...event, id: `${event.id}-${at}` })),
      locale,
    );
  const { text, leftOut } = exportTimeline(format, events, context, draw);
  return { text, leftOut: leftOut.length };
}

function nameOf(address: string): string {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(address, true))?.name ?? "";
}
