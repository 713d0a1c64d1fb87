import { APART, BAR, BESIDE, LABEL_HEIGHT, ROW } from "./measures.ts";
import type { Box, Bundle, Label, MeasureText } from "./model.ts";

/** More than so many in one crowd are not told apart by eye, and are drawn as one. */
const FEW = 12;

interface Across {
  readonly x: number;
  readonly width: number;
}

/** A crowd: marks so close that no number fits between them. */
interface Crowd<T> {
  readonly marks: T[];
  readonly left: number;
  right: number;
}

/**
 * Counts the marks that have no room for a label, for each crowd of them.
 * @param y of the row they stand in, in pixels
 * @returns the numbers with their places, and the marks of those crowds that are drawn as one
 */
export function bundlesOf<T extends Across>(
  marks: readonly T[],
  plot: Box,
  y: number,
  measure: MeasureText,
): { bundles: Omit<Bundle, "lane">[]; dense: ReadonlySet<T> } {
  const dense = new Set<T>();
  const middle = y + (ROW - LABEL_HEIGHT) / 2;
  let taken = plot.x;
  const bundles = crowdsOf(marks, measure).map(({ marks: own, left, right }) => {
    const text = `+${own.length}`;
    const width = measure(text);
    const after = right + BESIDE + width <= plot.x + plot.width;
    const before = left - BESIDE - width;
    // A crowd from edge to edge has its number below it.
    const lower = !after && before < taken;
    const x = after ? right + BESIDE : lower ? left : before;
    const label: Label = {
      text,
      x,
      y: lower ? middle + ROW : middle,
      width,
      height: LABEL_HEIGHT,
      anchor: after || lower ? "start" : "end",
    };
    taken = Math.max(right, x + width) + BESIDE;
    const many = own.length > FEW;
    if (many) for (const mark of own) dense.add(mark);
    return { count: own.length, label, strips: many ? stripsOf(own, y + (ROW - BAR) / 2) : [] };
  });
  return { bundles, dense };
}

/** Puts those together between which there is no room for a number. */
function crowdsOf<T extends Across>(marks: readonly T[], measure: MeasureText): Crowd<T>[] {
  const crowds: Crowd<T>[] = [];
  let crowd: Crowd<T> | undefined;
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const right = mark.x + mark.width;
    const reach = crowd ? crowd.right + BESIDE + measure(`+${crowd.marks.length + 1}`) + APART : -Infinity;
    if (crowd && mark.x <= reach) {
      crowd.marks.push(mark);
      crowd.right = Math.max(crowd.right, right);
    } else {
      crowd = { marks: [mark], left: mark.x, right };
      crowds.push(crowd);
    }
  }
  return crowds;
}

/** What marks, sorted from the left, cover together. */
function stripsOf(marks: readonly Across[], y: number): Box[] {
  const strips: { x: number; y: number; width: number; height: number }[] = [];
  let strip = strips[0];
  for (const { x, width } of marks) {
    if (strip && x <= strip.x + strip.width) strip.width = Math.max(strip.width, x + width - strip.x);
    else strips.push((strip = { x, y, width, height: BAR }));
  }
  return strips;
}
