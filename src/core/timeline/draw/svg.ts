import { drawMark, drawSample } from "./marks.ts";
import type { Axis, Box, Bundle, ChartLayout, ChartMark, Label } from "./model.ts";
import { standaloneStyle } from "./style.ts";
import { countEvents, describeEvent } from "./words.ts";
import { escapeXml } from "../../text/escape.ts";
import { px } from "./px.ts";

export interface DrawOptions {
  /**
   * `css`: classes alone, which media/chart.css colours. Else a drawing that stands alone, with colours of its own;
   * `auto` is dark where the reader's system is.
   */
  readonly theme: "css" | "light" | "dark" | "auto";
  /** Said of the whole drawing to those who hear it. Plain text. */
  readonly title: string;
  /** That of the dates' words. */
  readonly locale: string;
  /** Begins every id in the drawing: two drawings in one page need two. Letters, digits, hyphens. */
  readonly id?: string | undefined;
  /** The key of a mark that is drawn by itself, however many stand in the same place. */
  readonly focus?: string | null | undefined;
  /** Whether marks can be focused and chosen, as in the webview. */
  readonly interactive?: boolean | undefined;
}

/**
 * Draws a chart as one `<svg>` element, which is XML. It holds neither scripts nor style attributes, and every text in
 * it is escaped. The same layout and options give the same.
 */
export function drawSvg(layout: ChartLayout, options: DrawOptions): string {
  const { theme, title, id = "dt", interactive = false } = options;
  const height = layout.lanes.length === 0 ? 64 : layout.height;
  const size = `width="${px(layout.width)}" height="${px(height)}" viewBox="0 0 ${px(layout.width)} ${px(height)}"`;
  const role = interactive
    ? `role="listbox" aria-label="${escapeXml(title)}"`
    : `role="list" aria-labelledby="${id}-title ${id}-desc"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="dt" ${size} ${role}>`,
    // In the webview a title would hover over everything.
    interactive ? "" : `<title id="${id}-title">${escapeXml(title)}</title>`,
    interactive ? "" : `<desc id="${id}-desc">${escapeXml(summary(layout))}</desc>`,
    theme === "css" ? "" : standaloneStyle(theme),
    `<defs><radialGradient id="${id}-halo"><stop class="dt-stop" offset=".2"/><stop class="dt-stop" offset="1" stop-opacity="0"/></radialGradient></defs>`,
    `<rect class="dt-ground" width="${px(layout.width)}" height="${px(height)}"/>`,
    layout.lanes.length === 0
      ? `<text class="dt-quiet" x="${px(layout.width / 2)}" y="37" text-anchor="middle">No events to draw.</text>`
      : parts(layout, options, id),
    `</svg>`,
  ].join("");
}

function summary({ lanes, unplaced }: ChartLayout): string {
  const shown = new Set(lanes.flatMap(({ events }) => events)).size;
  const without =
    unplaced.length === 0 ? "" : ` ${countEvents(unplaced.length)} without a place in time are left out.`;
  return `${countEvents(shown)} on a line of time.${without}`;
}

function parts(layout: ChartLayout, options: DrawOptions, id: string): string {
  const contents = layout.lanes.map((): string[] => []);
  for (const bundle of layout.bundles) contents[bundle.lane]?.push(drawBundle(bundle, options));
  layout.marks.forEach((mark, at) => contents[mark.lane]?.push(drawEvent(mark, `${id}-${at}`, id, options)));
  const lanes = layout.lanes.map((lane, at) => {
    const heading =
      lane.label === null
        ? ""
        : text(
            lane.label,
            "dt-title",
            lane.label.text === lane.title ? "" : lane.title,
            ' aria-hidden="true"',
          );
    const group =
      options.interactive && lane.title !== "" ? ` role="group" aria-label="${escapeXml(lane.title)}"` : "";
    return `<g class="dt-lane"${group}>${heading}${contents[at]?.join("") ?? ""}</g>`;
  });
  return [
    `<g aria-hidden="true">${ground(layout)}</g>`,
    ...lanes,
    `<g class="dt-axis" aria-hidden="true">${drawAxis(layout.axis, layout)}</g>`,
    `<g class="dt-legend" aria-hidden="true">${layout.legend
      .map((entry, at) => drawSample(entry, `${id}-l${at}`) + text(entry.label, "dt-quiet"))
      .join("")}</g>`,
  ].join("");
}

/** Every other lane a little darker, and a line at each tick. */
function ground({ lanes, width, plot, axis }: ChartLayout): string {
  const bands = lanes.map(({ y, height }, at) =>
    at % 2 === 0 ? "" : `<rect class="dt-band" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`,
  );
  const lines = axis.ticks.map(
    ({ x }) => `<path class="dt-line" d="M${px(x)} ${px(plot.y)}V${px(plot.y + plot.height)}"/>`,
  );
  const end = `<path class="dt-line" d="M0 ${px(plot.y + plot.height)}H${px(width)}"/>`;
  return bands.join("") + lines.join("") + end;
}

function drawAxis({ height, ticks, periods }: Axis, { width }: ChartLayout): string {
  return [
    `<rect class="dt-ground" width="${px(width)}" height="${px(height)}"/>`,
    `<path class="dt-line" d="M0 ${px(height)}H${px(width)}"/>`,
    ...ticks.map(({ x }) => `<path class="dt-line" d="M${px(x)} ${px(height / 2)}V${px(height)}"/>`),
    ...ticks.map(({ label }) => (label ? text(label, "dt-quiet") : "")),
    ...periods.map(({ label }) => (label ? text(label, "dt-title") : "")),
  ].join("");
}

function drawEvent(
  mark: ChartMark,
  own: string,
  id: string,
  { locale, interactive, focus }: DrawOptions,
): string {
  if (interactive && mark.dense && mark.key !== focus) return "";
  const words = escapeXml(describeEvent(mark.event, locale));
  const shape =
    mark.dense && !interactive ? unseen(mark.box) : drawMark(mark, mark.extent.kind === "point" ? id : own);
  const label = mark.label ? text(mark.label, "dt-label") : "";
  if (!interactive)
    return `<g class="dt-event" role="listitem" aria-label="${words}"><title>${words}</title>${shape}${label}</g>`;
  const names = `data-key="${escapeXml(mark.key)}" data-event="${escapeXml(mark.event.id)}"`;
  return `<g class="dt-event" role="option" tabindex="-1" aria-selected="false" aria-label="${words}" ${names}>${hitArea(mark)}${shape}${label}</g>`;
}

/** What can be clicked: the mark, its label and what is between them. */
function hitArea({ box, label }: ChartMark): string {
  const left = Math.min(box.x, label?.x ?? box.x) - 4;
  const right = Math.max(box.x + box.width, label ? label.x + label.width : 0) + 4;
  const middle = box.y + box.height / 2;
  return `<rect class="dt-hit" x="${px(left)}" y="${px(middle - 11)}" width="${px(right - left)}" height="22" rx="4"/>`;
}

/** A place for those who hear an event that cannot be told apart by eye. */
function unseen({ x, y, width, height }: Box): string {
  return `<rect fill="none" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`;
}

function drawBundle({ count, label, strips }: Bundle, { interactive }: DrawOptions): string {
  const more = interactive && strips.length > 0 ? " Click to zoom in." : "";
  const words = `${countEvents(count)} without room for a title.${more}`;
  const covered = strips.map(
    ({ x, y, width, height }) =>
      `<rect class="dt-crowd" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="6"/>`,
  );
  const name = strips.length > 0 ? "dt-bundle" : "dt-few";
  const number = text(label, "dt-quiet");
  return `<g class="${name}" aria-hidden="true"><title>${words}</title>${covered.join("")}${number}</g>`;
}

function text(label: Label, names: string, title = "", more = ""): string {
  const { text: shown, x, y, width, height, anchor } = label;
  const hint = title === "" ? "" : `<title>${escapeXml(title)}</title>`;
  const at = anchor === "start" ? `x="${px(x)}"` : `x="${px(x + width)}" text-anchor="end"`;
  return `<text class="${names}"${more} ${at} y="${px(y + height / 2 + 4.2)}">${escapeXml(shown)}${hint}</text>`;
}
