import { countEvents, drawSvg, layout, type ChartEvent } from "../timeline/draw/index.ts";

/** As wide as a page in landscape, in pixels. */
const WIDTH = 1200;
/** So many rows of labels a lane may have: on paper nobody can zoom in on a bundle. */
const ROWS = 60;

/** Events as an SVG that stands by itself, in lanes by person, light or dark as the reader's system is. */
export function drawnChart(events: readonly ChartEvent[], locale: string): string {
  const chart = layout(events, { width: WIDTH, laneBy: "person", locale, maxRows: ROWS });
  return drawSvg(chart, { theme: "auto", title: countEvents(events.length), locale });
}
