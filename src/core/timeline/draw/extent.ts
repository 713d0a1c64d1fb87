import type { EdtfDate } from "../../dates/index.ts";
import type { IntervalEnd } from "../../dates/edtf/model.ts";
import type { Extent, MarkEnd } from "./model.ts";

/** Where a date stands in time and how it is to look; null where it has neither a first nor a last day. */
export function extentOf(date: EdtfDate): Extent | null {
  const { earliest, latest, approximate, uncertain, shape } = date;
  if (earliest === null && latest === null) return null;
  // A day of any year at all has no place in time.
  if (shape.kind === "date" && shape.yearText === "XXXX") return null;
  const from = earliest;
  const to = latest === null ? null : latest + 1;
  if (shape.kind === "interval") {
    return {
      kind: "span",
      from,
      to,
      start: endLook(shape.start),
      end: endLook(shape.end),
      startFade: fadeDays(shape.start),
      endFade: fadeDays(shape.end),
      approximate,
      uncertain,
    };
  }
  const day = earliest === latest && shape.kind === "date";
  const whole = from === null || to === null ? 0 : to - from;
  const fade = approximate ? whole / 3 : 0;
  const look: MarkEnd = approximate ? "faded" : "sharp";
  return {
    kind: day ? "point" : "window",
    from,
    to,
    start: from === null ? "open" : look,
    end: to === null ? "open" : look,
    startFade: fade,
    endFade: fade,
    approximate,
    uncertain,
  };
}

function endLook(end: IntervalEnd): MarkEnd {
  if (end === "open") return "open";
  return end === "unknown" || end.approximate ? "faded" : "sharp";
}

/** The days within which an approximate end lies. */
function fadeDays(end: IntervalEnd): number {
  if (typeof end === "string" || !end.approximate) return 0;
  return end.earliest === null || end.latest === null ? 0 : end.latest - end.earliest + 1;
}
