import { countEvents, drawSvg, layout, type ChartEvent } from "../timeline/draw/index.ts";
import type { DatedEvent } from "../timeline/order.ts";
import { chartEvent } from "./chartEvents.ts";
import type { Workspace } from "../index/workspace.ts";

/** As wide as a page in landscape, in pixels. */
const WIDTH = 1200;
/** So many rows of labels a lane may have: on paper nobody can zoom in on a bundle. */
const ROWS = 60;

/** Events of the chart as an SVG that stands by itself, in lanes by person, light or dark as the reader's system is. */
export function drawnChart(events: readonly ChartEvent[], locale: string): string {
  const chart = layout(events, { width: WIDTH, laneBy: "person", locale, maxRows: ROWS });
  return drawSvg(chart, { theme: "auto", title: countEvents(events.length), locale });
}

/** The same of a folder's events. */
export function drawnTimeline(workspace: Workspace, events: readonly DatedEvent[], locale: string): string {
  return drawnChart(
    events.map((dated) => chartEvent(workspace, dated, locale)),
    locale,
  );
}
