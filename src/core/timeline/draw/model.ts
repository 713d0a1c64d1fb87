import type { EventName, EventRecord } from "../eventRecord.ts";

/** An event as the chart knows it. Those whose date cannot be read are counted, not drawn. */
export interface ChartEvent extends Pick<
  EventRecord,
  "id" | "title" | "date" | "dateText" | "tags" | "path"
> {
  readonly involved: readonly ChartName[];
  readonly place: ChartName | null;
}

type ChartName = Pick<EventName, "id" | "name">;

export type LaneBy = "person" | "place" | "tag" | "none";

/** The width in pixels of some text at 12 pixels. */
export type MeasureText = (text: string) => number;

export interface ChartOptions {
  /** Of the whole drawing, in pixels. A narrow one puts the lanes' titles above them. */
  readonly width: number;
  readonly laneBy: LaneBy;
  /** A BCP 47 tag, for the axis. */
  readonly locale: string;
  /** The first day to be seen, a day number. By default all events are seen, and all of them but for very long ones. */
  readonly from?: number | undefined;
  /** The end of the last day to be seen. */
  readonly to?: number | undefined;
  /** How many lanes there are at most beside those for the rest; 12. */
  readonly maxLanes?: number | undefined;
  /** How many rows a lane has at most, but for the one in which what has no room is bundled; 12. */
  readonly maxRows?: number | undefined;
  readonly measureText?: MeasureText | undefined;
}

/** In pixels from the upper left corner of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text with room kept for it. `text` is cut with an ellipsis where there was not enough. */
export interface Label extends Box {
  readonly text: string;
  /** The side of its box at which it stands, whatever its true width. */
  readonly anchor: "start" | "end";
}

/**
 * `point`: on one day. `span`: from one time to another. `window`: at some time within, which is all that is known (a
 * month, a year, one of several dates).
 */
export type MarkKind = "point" | "span" | "window";

/** How an end of a mark looks. `open`: it goes on (an arrow). `faded`: about then, or not known when. */
export type MarkEnd = "sharp" | "faded" | "open";

/** Where a date stands in time. Days; `to` is the end of the last day, null where that end is open. */
export interface Extent {
  readonly kind: MarkKind;
  readonly from: number | null;
  readonly to: number | null;
  readonly start: MarkEnd;
  readonly end: MarkEnd;
  /** How many days after `from`, and before `to`, the date may as well begin or end. */
  readonly startFade: number;
  readonly endFade: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** An event drawn in one lane. */
export interface ChartMark {
  /** Unique within the drawing, the same for the same event in the same lane whatever is to be seen. */
  readonly key: string;
  readonly event: ChartEvent;
  readonly lane: number;
  readonly extent: Extent;
  /** The mark without its label; what lies outside the plot is cut off. */
  readonly box: Box;
  /** How wide its faded ends are, in pixels. */
  readonly startFade: number;
  readonly endFade: number;
  /** Whether it goes on beyond what is to be seen. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
  /** Null where there was no room. */
  readonly label: Label | null;
  /** Whether it is one of so many in the same place that they are drawn as one. */
  readonly dense: boolean;
}

/** So many marks that stand too close together for labels. */
export interface Bundle {
  readonly lane: number;
  readonly count: number;
  /** What the marks cover, where they are too many to be drawn one by one; else nothing. */
  readonly strips: readonly Box[];
  readonly label: Label;
}

export interface ChartLane {
  /** Unique; stable while the lane means the same. */
  readonly key: string;
  /** Empty where there is only one lane, of everything. */
  readonly title: string;
  /** Null where the title is empty. */
  readonly label: Label | null;
  readonly y: number;
  readonly height: number;
  /** Every event of the lane in order, to be seen or not. */
  readonly events: readonly ChartEvent[];
}

export interface Tick {
  readonly x: number;
  /** Null where it would run into another. */
  readonly label: Label | null;
}

export interface Axis {
  /** The line of labels, and that of the longer periods above it. */
  readonly height: number;
  readonly ticks: readonly Tick[];
  readonly periods: readonly Tick[];
}

/** A drawing's measures, all in pixels. The same events and options give the same. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** The first day to be seen and the end of the last. */
  readonly from: number;
  readonly to: number;
  /** Where the marks stand. */
  readonly plot: Box;
  readonly axis: Axis;
  readonly lanes: readonly ChartLane[];
  /** What is to be seen, lane by lane and in order. */
  readonly marks: readonly ChartMark[];
  readonly bundles: readonly Bundle[];
  /** What the looks of the marks mean, as far as they occur. */
  readonly legend: readonly LegendEntry[];
  /** Events whose date has no place in time. */
  readonly unplaced: readonly ChartEvent[];
}

export interface LegendEntry {
  readonly look: "point" | "span" | "window" | "faded" | "dashed" | "open" | "cut";
  readonly x: number;
  readonly label: Label;
}
