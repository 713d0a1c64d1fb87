import { scaleLinear, type ScaleLinear } from "d3-scale";
import { compareDates, type EdtfDate } from "../../dates/index.ts";
import { AXIS_HEIGHT, axisOf } from "./axis.ts";
import { extentOf } from "./extent.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { legendOf } from "./legend.ts";
import type {
  Box,
  Bundle,
  ChartEvent,
  ChartLane,
  ChartLayout,
  ChartMark,
  ChartOptions,
  Extent,
  Label,
  MeasureText,
} from "./model.ts";
import { ARROW } from "./marks.ts";
import { BAR, ROW } from "./measures.ts";
import { pack, type Packed, type Unpacked } from "./pack.ts";
import { estimateWidth, fitted, oneLine, remembering } from "./text.ts";
import { fitWindow, focusWindow, soundWindow, type Window } from "./window.ts";

const MAX_LANES = 12;
const MAX_ROWS = 12;
/** Narrower drawings have the lanes' titles above them. */
const NARROW = 560;
const WIDEST_GUTTER = 190;
const MARGIN = 10;
const LANE_PADDING = 6;
const TITLE_HEIGHT = 22;
const POINT = 12;
/** A bar is never thinner, so that it can be seen and clicked. */
const THINNEST = 9;
/** One that fades on both sides needs more. */
const THINNEST_SOFT = 24;
/** How far a bar goes on whose end is not known. */
const STUB = 56;
const LEAST_FADE = 14;

interface Dated extends ChartEvent {
  readonly date: EdtfDate;
}

/** Events by lane, ready to be laid out for any window. */
export interface Arrangement {
  readonly lanes: readonly Lane[];
  readonly extents: ReadonlyMap<ChartEvent, Extent>;
  readonly unplaced: readonly ChartEvent[];
  /** In which all events are seen; null where there are none to be seen. */
  readonly fit: Window | null;
  /** In which every event is seen, though not to its ends where it is very long. */
  readonly focus: Window | null;
}

/** Sorts events into lanes: what stays the same whatever part of time is to be seen. */
export function arrange(
  events: readonly ChartEvent[],
  { laneBy, maxLanes = MAX_LANES }: Pick<ChartOptions, "laneBy" | "maxLanes">,
): Arrangement {
  const extents = new Map<ChartEvent, Extent>();
  const unplaced: ChartEvent[] = [];
  for (const event of events) {
    const extent = event.date && extentOf(event.date);
    if (extent) extents.set(event, extent);
    else unplaced.push(event);
  }
  const sorted = ([...extents.keys()] as Dated[]).sort(
    (a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
  const lanes = lanesOf(sorted, laneBy, maxLanes);
  const all = [...extents.values()];
  return { lanes, extents, unplaced, fit: fitWindow(all), focus: focusWindow(all) };
}

/** The name of an event's mark in a lane. */
export function markKey(lane: Pick<Lane, "key">, event: ChartEvent): string {
  return JSON.stringify([lane.key, event.id]);
}

/**
 * Lays a chart out: lanes, marks, labels that touch nothing, and the axis. Pure; the same events and options give the
 * same. Takes time linear in the number of events.
 */
export function layout(events: readonly ChartEvent[], options: ChartOptions): ChartLayout {
  return layOut(arrange(events, options), options);
}

/** As {@link layout}, of events that are arranged: what a step of zooming costs. */
export function layOut(arrangement: Arrangement, options: ChartOptions): ChartLayout {
  const { lanes, extents, unplaced, focus } = arrangement;
  const measure = remembering(options.measureText ?? estimateWidth);
  const width = Math.max(options.width, 160);
  const whole = focus ?? { from: 0, to: 1 };
  const window = soundWindow({ from: options.from ?? whole.from, to: options.to ?? whole.to });
  const narrow = width < NARROW;
  const gutter = narrow ? 0 : gutterOf(lanes, width, measure);
  const left = Math.max(gutter, MARGIN);
  const plot = { x: left, y: AXIS_HEIGHT, width: width - left - MARGIN, height: 0 };
  const scale = scaleLinear([window.from, window.to], [plot.x, plot.x + plot.width]);

  const drawn: ChartLane[] = [];
  const marks: ChartMark[] = [];
  const bundles: Bundle[] = [];
  let y = AXIS_HEIGHT;
  for (const [at, lane] of lanes.entries()) {
    const title = narrow && lane.title !== "" ? TITLE_HEIGHT : 0;
    const top = y + LANE_PADDING + title;
    const unpacked = lane.events.flatMap((event) => {
      const extent = extents.get(event);
      const mark = extent && marked(event, extent, scale, window, plot);
      return mark ? [mark] : [];
    });
    const packing = pack(unpacked, plot, top, options.maxRows ?? MAX_ROWS, measure);
    for (const packed of packing.packed) marks.push(finished(packed, lane, at, top));
    for (const bundle of packing.bundles) bundles.push({ ...bundle, lane: at });
    const height = packing.rows * ROW + 2 * LANE_PADDING + title;
    drawn.push({
      key: lane.key,
      title: lane.title,
      label: laneLabel(lane, y, narrow ? plot.width : gutter - 2 * MARGIN, narrow, measure),
      y,
      height,
      events: lane.events,
    });
    y += height;
  }
  const legend = legendOf(marks, y, width, measure);
  return {
    width,
    height: y + legend.height,
    ...window,
    plot: { ...plot, height: y - AXIS_HEIGHT },
    axis: axisOf(window, scale, plot, options.locale, measure),
    lanes: drawn,
    marks,
    bundles,
    legend: legend.entries,
    unplaced,
  };
}

function gutterOf(lanes: readonly Lane[], width: number, measure: MeasureText): number {
  const widest = lanes.reduce((most, { title }) => Math.max(most, measure(oneLine(title))), 0);
  return widest === 0 ? 0 : Math.min(widest + 2 * MARGIN, WIDEST_GUTTER, width / 4);
}

function laneLabel(
  { title }: Lane,
  y: number,
  room: number,
  narrow: boolean,
  measure: MeasureText,
): Label | null {
  if (title === "") return null;
  const text = fitted(oneLine(title), room, measure, 1) ?? "…";
  const top = y + LANE_PADDING + (narrow ? 0 : (ROW - 16) / 2);
  return { text, x: MARGIN, y: top, width: measure(text), height: 16, anchor: "start" };
}

interface Marked extends Unpacked {
  readonly event: ChartEvent;
  readonly extent: Extent;
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** Where an event's mark stands across; null where it is not to be seen. */
function marked(
  event: ChartEvent,
  extent: Extent,
  scale: ScaleLinear<number, number>,
  window: Window,
  plot: Box,
): Marked | null {
  const { from, to, kind } = extent;
  if ((from ?? -Infinity) >= window.to || (to ?? Infinity) <= window.from) return null;
  const right = plot.x + plot.width;
  const base = { event, extent, title: event.title, isPoint: kind === "point" };
  if (kind === "point" && from !== null) {
    const x = Math.min(Math.max(scale(from + 0.5) - POINT / 2, plot.x), right - POINT);
    return { ...base, x, width: POINT, startFade: 0, endFade: 0, inset: 0, cutLeft: false, cutRight: false };
  }
  const wantedEnd = to !== null ? scale(to) : extent.end === "open" ? right : scale(from ?? 0) + STUB;
  const wantedStart =
    from !== null ? scale(from) : extent.start === "open" ? Math.min(plot.x, wantedEnd) : wantedEnd - STUB;
  if (wantedEnd <= plot.x || wantedStart >= right) return null;
  const soft = extent.start === "faded" && extent.end === "faded";
  const [x, end] = seen(wantedStart, wantedEnd, soft, plot);
  const perDay = plot.width / (window.to - window.from);
  const cutLeft = from !== null && wantedStart < plot.x - 0.5;
  const cutRight = to !== null && wantedEnd > right + 0.5;
  const fade = (days: number | null) =>
    days === null ? STUB : Math.min(Math.max(days * perDay, LEAST_FADE), (end - x) * 0.45);
  return {
    ...base,
    x,
    width: end - x,
    startFade: extent.start !== "faded" || cutLeft ? 0 : fade(from === null ? null : extent.startFade),
    endFade: extent.end !== "faded" || cutRight ? 0 : fade(to === null ? null : extent.endFade),
    inset: extent.start === "open" ? ARROW / 2 : 0,
    cutLeft,
    cutRight,
  };
}

/** What is seen of a bar: as much as lies in the plot, and never too little to be found. */
function seen(start: number, end: number, soft: boolean, plot: Box): [number, number] {
  const right = plot.x + plot.width;
  const missing = Math.max(0, (soft ? THINNEST_SOFT : THINNEST) - (end - start));
  // Exact ends stay where they are; what fades on both sides grows to both.
  const from = soft ? start - missing / 2 : start;
  const x = Math.max(Math.min(from, right - THINNEST), plot.x);
  return [x, Math.min(Math.max(from + (end - start) + missing, x + THINNEST), right)];
}

function finished(
  { mark, row, label, dense }: Packed<Marked>,
  lane: Lane,
  at: number,
  top: number,
): ChartMark {
  const { event, extent, x, width, startFade, endFade, cutLeft, cutRight } = mark;
  const height = extent.kind === "point" ? POINT : BAR;
  const y = top + row * ROW + (ROW - height) / 2;
  const box = { x, y, width, height };
  const key = markKey(lane, event);
  return { key, event, lane: at, extent, box, startFade, endFade, cutLeft, cutRight, label, dense };
}
