import { bundlesOf } from "./bundles.ts";
import type { Box, Bundle, Label, MeasureText } from "./model.ts";
import { APART, BESIDE, LABEL_HEIGHT, ROW } from "./measures.ts";
import { fitted, oneLine } from "./text.ts";

/** Within a bar, on either side of its label. */
const WITHIN = 8;
/** Nobody reads a longer title in a chart; in pixels. */
const LONGEST_LABEL = 340;

/** A mark before it has a row. */
export interface Unpacked {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  /** How much of a bar's ends is no good ground for text, in pixels. */
  readonly startFade: number;
  readonly endFade: number;
  /** Left free before a label within the bar, in pixels. */
  readonly inset: number;
  readonly isPoint: boolean;
}

export interface Packed<T extends Unpacked> {
  readonly mark: T;
  readonly row: number;
  readonly label: Label | null;
  readonly dense: boolean;
}

interface Placing {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly anchor: Label["anchor"];
  /** What the mark and its label take up together. */
  readonly left: number;
  readonly right: number;
}

/** Where a label goes: within its bar, else to the right of the mark, else to the left; cut where it fits nowhere. */
function placing(mark: Unpacked, plot: Box, measure: MeasureText): Placing | null {
  const [left, right] = [mark.x, mark.x + mark.width];
  const inside = mark.isPoint
    ? 0
    : mark.width - mark.inset - mark.startFade / 2 - mark.endFade / 2 - 2 * WITHIN;
  const after = plot.x + plot.width - right - BESIDE;
  const before = left - plot.x - BESIDE;
  const room = Math.max(inside, after, before);
  const text = fitted(oneLine(mark.title), Math.min(room, LONGEST_LABEL), measure);
  if (text === null) return null;
  const width = measure(text);
  if (width <= inside)
    return { text, width, left, right, x: left + mark.inset + mark.startFade / 2 + WITHIN, anchor: "start" };
  if (width <= after)
    return { text, width, left, right: right + BESIDE + width, x: right + BESIDE, anchor: "start" };
  return { text, width, left: left - BESIDE - width, right, x: left - BESIDE - width, anchor: "end" };
}

/**
 * Puts the marks of one lane into rows so that neither marks nor labels touch: each into the first row that has room,
 * as in interval packing. What has room in none of `maxRows` rows comes, without label, into one more row, where `+17`
 * says how many stand together.
 *
 * Linear in the number of marks, for `maxRows` is bounded.
 * @param marks by time
 * @param top of the first row, in pixels
 */
export function pack<T extends Unpacked>(
  marks: readonly T[],
  plot: Box,
  top: number,
  maxRows: number,
  measure: MeasureText,
): { packed: Packed<T>[]; rows: number; bundles: Omit<Bundle, "lane">[] } {
  /** Where each row is free from. */
  const ends: number[] = [];
  const packed: Packed<T>[] = [];
  const crowded: T[] = [];
  for (const mark of marks) {
    const room = ends.length < maxRows || ends.some((end) => end + APART <= mark.x);
    const place = room ? placing(mark, plot, measure) : null;
    let row = place === null ? -1 : ends.findIndex((end) => end + APART <= place.left);
    if (row < 0 && ends.length < maxRows && place !== null) row = ends.length;
    if (place === null || row < 0) {
      crowded.push(mark);
      continue;
    }
    ends[row] = place.right;
    const { text, x, width, anchor } = place;
    const y = top + row * ROW + (ROW - LABEL_HEIGHT) / 2;
    packed.push({ mark, row, label: { text, x, y, width, height: LABEL_HEIGHT, anchor }, dense: false });
  }
  const last = ends.length;
  const { bundles, dense } = bundlesOf(crowded, plot, top + last * ROW, measure);
  for (const mark of crowded) packed.push({ mark, row: last, label: null, dense: dense.has(mark) });
  const bottom = Math.max(
    last + Number(crowded.length > 0),
    ...bundles.map(({ label }) => Math.ceil((label.y - top) / ROW)),
  );
  return { packed, rows: Math.max(1, bottom), bundles };
}
