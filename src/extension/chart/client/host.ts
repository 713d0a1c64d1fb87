import type { LaneBy } from "../../../core/timeline/draw/index.ts";
import type { FromPage } from "../messages.ts";

/** What the page remembers while it is hidden. */
export interface Remembered {
  readonly laneBy: LaneBy;
  /** The window that is seen; null for the usual one. */
  readonly window: { readonly from: number; readonly to: number } | null;
  /** The mark that has the focus. */
  readonly key: string | null;
}

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): Partial<Remembered> | undefined;
  setState(state: Remembered): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code, as a webview sees it. It can be had once only. */
export const host = acquireVsCodeApi();

const LANES: readonly string[] = ["person", "place", "tag", "none"] satisfies LaneBy[];

export function isLaneBy(value: unknown): value is LaneBy {
  return typeof value === "string" && LANES.includes(value);
}

/** What was remembered, as far as it can still be used. */
export function recall(): Remembered {
  const { laneBy, window, key } = host.getState() ?? {};
  const sound = window && Number.isFinite(window.from) && Number.isFinite(window.to);
  return {
    laneBy: isLaneBy(laneBy) ? laneBy : "person",
    window: sound ? { from: window.from, to: window.to } : null,
    key: typeof key === "string" ? key : null,
  };
}

/** An element of the page that chartPage writes. */
export function element<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}.`);
  return found;
}
