import type { ChartMark, LegendEntry } from "./model.ts";
import { SAMPLE_WIDTH } from "./legend.ts";
import { px } from "./px.ts";

const CORNER = 4;
/** How far the point of an open end reaches, in pixels. */
export const ARROW = 9;
const TOOTH = 4;

type Drawn = Pick<ChartMark, "box" | "extent" | "startFade" | "endFade" | "cutLeft" | "cutRight">;

/** The shape of a mark, without its label. @param id prefix of the ids of what it refers to, unique in the document */
export function drawMark(mark: Drawn, id: string): string {
  return mark.extent.kind === "point" ? point(mark, id) : bar(mark, id);
}

function point({ box, extent }: Drawn, id: string): string {
  const centre = `cx="${px(box.x + box.width / 2)}" cy="${px(box.y + box.height / 2)}"`;
  const { approximate, uncertain } = extent;
  const halo = approximate ? `<circle class="dt-halo" ${centre} r="8" fill="url(#${id}-halo)"/>` : "";
  if (uncertain) return `${halo}<circle class="dt-hollow dt-ink dt-dashed" ${centre} r="5"/>`;
  return halo === "" ? `<circle class="dt-point dt-ink" ${centre} r="5"/>` : halo;
}

function bar(mark: Drawn, id: string): string {
  const { extent, startFade, endFade } = mark;
  const names = [extent.kind === "span" ? "dt-span" : "dt-window"];
  if (extent.uncertain) names.push("dt-dashed");
  if (startFade === 0 && endFade === 0)
    return `<path class="${names.join(" ")} dt-ink" d="${outline(mark)}"/>`;
  // A line around what fades on both sides would be all that is seen of it.
  if (startFade > 0 && endFade > 0 && !extent.uncertain) names.push("dt-blur");
  const fade = `${id}-fade`;
  const paint = `fill="url(#${fade})" stroke="url(#${fade})"`;
  return `${gradient(mark, fade)}<path class="${names.join(" ")}" ${paint} d="${outline(mark)}"/>`;
}

/** From nothing to all and back, along the bar. */
function gradient({ box, startFade, endFade }: Drawn, id: string): string {
  const stop = (at: number, opacity: number) =>
    `<stop class="dt-stop" offset="${String(Math.round((at / box.width) * 1000) / 1000)}" stop-opacity="${opacity}"/>`;
  const stops = [
    startFade > 0 ? stop(0, 0) + stop(startFade, 1) : stop(0, 1),
    endFade > 0 ? stop(box.width - endFade, 1) + stop(box.width, 0) : stop(box.width, 1),
  ];
  const from = `x1="${px(box.x)}" y1="0" x2="${px(box.x + box.width)}" y2="0"`;
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${from}>${stops.join("")}</linearGradient>`;
}

/** A rounded bar; an open end is a point to the side, one that is cut off looks torn. */
function outline(mark: Drawn): string {
  const { box, extent, cutLeft, cutRight } = mark;
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  const end = side(right, y, bottom, -1, extent.end === "open", cutRight, width);
  const start = side(x, bottom, y, 1, extent.start === "open", cutLeft, width);
  return `M${end}L${start}Z`;
}

/** One side of a bar, from `from` to `to`. @param inward where the bar is, 1 to the right, -1 to the left */
function side(
  x: number,
  from: number,
  to: number,
  inward: 1 | -1,
  open: boolean,
  cut: boolean,
  width: number,
): string {
  const at = (share: number) => px(from + (to - from) * share);
  if (open) {
    const back = px(x + inward * Math.min(ARROW, width / 2));
    return `${back} ${px(from)}L${px(x)} ${at(0.5)}L${back} ${px(to)}`;
  }
  if (cut) {
    const back = px(x + inward * TOOTH);
    return `${px(x)} ${px(from)}L${back} ${at(0.25)}L${px(x)} ${at(0.5)}L${back} ${at(0.75)}L${px(x)} ${px(to)}`;
  }
  const corner = Math.min(CORNER, width / 2);
  const back = px(x + inward * corner);
  const turn = Math.sign(to - from) * corner;
  const arc = `A${px(corner)} ${px(corner)} 0 0 1`;
  return `${back} ${px(from)}${arc} ${px(x)} ${px(from + turn)}V${px(to - turn)}${arc} ${back} ${px(to)}`;
}

/** A small picture of what an entry of the legend explains. */
export function drawSample({ look, x, label }: LegendEntry, id: string): string {
  const middle = label.y + label.height / 2;
  const isPoint = look === "point" || look === "dashed";
  const height = 12;
  const width = isPoint ? 12 : SAMPLE_WIDTH;
  const box = { x: x + (SAMPLE_WIDTH - width) / 2, y: middle - height / 2, width, height };
  const faded = look === "faded";
  return drawMark(
    {
      box,
      extent: {
        kind: isPoint ? "point" : look === "window" ? "window" : "span",
        from: 0,
        to: 1,
        start: faded ? "faded" : "sharp",
        end: look === "open" ? "open" : faded ? "faded" : "sharp",
        startFade: 0,
        endFade: 0,
        approximate: faded,
        uncertain: look === "dashed",
      },
      startFade: faded ? 10 : 0,
      endFade: faded ? 10 : 0,
      cutLeft: false,
      cutRight: look === "cut",
    },
    id,
  );
}
