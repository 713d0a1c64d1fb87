import type { ChartEvent } from "../../../core/timeline/draw/index.ts";
import type { ToPage } from "../messages.ts";
import { Chart } from "./chart.ts";
import { element, host, isLaneBy } from "./host.ts";

const lanes = element("lanes", HTMLSelectElement);
const status = element("status", HTMLElement);
const empty = element("empty", HTMLElement);
const area = element("chart", HTMLElement);

let coming: ChartEvent[] = [];
let note = "";
let timer: ReturnType<typeof setTimeout> | null = null;

/** Says what is seen once it has been so for a moment, so that zooming is not read out step by step. */
function say(text: string): void {
  if (timer) clearTimeout(timer);
  timer = setTimeout(() => {
    if (status.textContent !== text) status.textContent = text;
  }, 250);
}

const chart = new Chart((seen) => say([seen, note].filter((part) => part !== "").join(" · ")));

function show(events: readonly ChartEvent[], leftOut: number): void {
  const undated = events.filter(
    ({ date }) => !date || (date.earliest === null && date.latest === null),
  ).length;
  const nothing = undated === events.length;
  note = [
    leftOut > 0 ? `${leftOut} left out by the Timeline’s filters` : "",
    undated > 0 ? `${undated} without a date that can be drawn` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  empty.textContent =
    events.length > 0
      ? "No events to draw yet. None of them has a date that can be drawn: the Timeline lists them all."
      : leftOut > 0
        ? "No events to draw. The Timeline’s filters leave all of them out."
        : "No events to draw yet. Write one under “events:” in a dossier file: a date and a title are enough.";
  empty.hidden = !nothing;
  area.hidden = nothing;
  if (nothing) say(note);
  chart.take(events);
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "summary") chart.card.takeSummary(data.id, data.summary);
  else {
    if (data.first) coming = [];
    coming.push(...data.events);
    if (data.last) show(coming, data.leftOut);
  }
});

lanes.value = chart.laneBy;
lanes.addEventListener("change", () => {
  if (isLaneBy(lanes.value)) chart.laneBy = lanes.value;
});
element("zoom-in", HTMLButtonElement).addEventListener("click", () => chart.zoomIn());
element("zoom-out", HTMLButtonElement).addEventListener("click", () => chart.zoomOut());
element("fit", HTMLButtonElement).addEventListener("click", () => chart.fit());

say("Reading your notes…");
host.postMessage({ type: "ready" });
