import { countEvents, drawSvg, layout } from "../../core/timeline/draw/index.ts";
import { escapeXml } from "../../core/text/escape.ts";
import { readTimelineBlock } from "../../core/timeline/block.ts";
import { filterEvents } from "../../core/timeline/filter.ts";
import { eventRecords } from "../../core/features/eventRecord.ts";
import { timelineLookup } from "../../core/features/timelineLookup.ts";
import type { IndexedFile } from "../workspace/index.ts";

/** About as wide as the preview's text. */
const WIDTH = 680;

/** What a fenced block `timeline` shows, as HTML: the drawing, and below it what in the block was not understood.
 *
 * @param count tells the drawings of one page apart
 */
export function drawBlock(
  { folder, path }: IndexedFile,
  text: string,
  count: number,
  locale: string,
): string {
  const { filter, laneBy, problems } = readTimelineBlock(text, path);
  const passes = filterEvents(filter, timelineLookup(folder.workspace));
  const events = eventRecords(folder.workspace, locale, passes ?? undefined);
  const notices = problems.map((problem) => `<p class="dossier-problem">${escapeXml(problem)}</p>`).join("");
  if (events.length === 0) return `<p>No event meets what this timeline asks for.</p>${notices}`;
  const chart = layout(events, { width: WIDTH, laneBy, locale });
  const title = countEvents(events.length);
  return drawSvg(chart, { theme: "css", title, locale, id: `dossier-${count}` }) + notices;
}
