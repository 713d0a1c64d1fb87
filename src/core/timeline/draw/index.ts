export type { ChartEvent, ChartLayout, ChartMark, ChartOptions, LaneBy, MeasureText } from "./model.ts";
export { arrange, layOut, layout, markKey, type Arrangement } from "./layout.ts";
export { drawSvg, type DrawOptions } from "./svg.ts";
export { countEvents, describeEvent } from "./words.ts";
export { panned, revealing, zoomed, type Window } from "./window.ts";
