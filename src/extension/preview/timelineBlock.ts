import type MarkdownIt from "markdown-it";
import type { NoteFinder } from "./model.ts";

/** Renders a fenced block `timeline` as the drawing of that part of the timeline; other blocks stay as they are. */
export function renderTimelines(md: MarkdownIt, find: NoteFinder): void {
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env: unknown, self) => {
    const token = tokens[index];
    const isTimeline = token?.info.trim().split(/\s+/)[0] === "timeline";
    const note = isTimeline ? find(env) : null;
    if (!token || !note) return fence?.(tokens, index, options, env, self) ?? "";
    const drawn = note.timeline(token.content, index);
    return `<div class="dossier-chart" data-line="${token.map?.[0] ?? 0}">${drawn ?? "Drawing the timeline …"}</div>\n`;
  };
}
