import { exportTimeline } from "../../core/timeline/export/index.ts";
import { chartEvent } from "../../core/features/chartEvents.ts";
import { drawnChart } from "../../core/features/drawnTimeline.ts";
import { exportedEvents } from "../../core/features/exportedEvents.ts";
import type { PlacedEvent } from "../views/eventNode.ts";

export { TIMELINE_FORMATS } from "../../core/timeline/export/index.ts";

/** Events of one folder or several in one file of a format, and how many do not fit in it. */
export function exported(
  format: string,
  shown: readonly PlacedEvent[],
  locale: string,
): { text: string; leftOut: number } {
  const title = [...new Set(shown.map(({ folder }) => folder.folder.name))].join(", ");
  const events = shown.flatMap((placed) => exportedEvents(placed.folder.workspace, [placed], locale));
  const draw = () => {
    const drawn = shown.map((placed, at) =>
      chartEvent(placed.folder.workspace, placed, locale, `${placed.event.id}-${at}`),
    );
    return drawnChart(drawn, locale);
  };
  const { text, leftOut } = exportTimeline(format, events, { title, locale, now: new Date() }, draw);
  return { text, leftOut: leftOut.length };
}
