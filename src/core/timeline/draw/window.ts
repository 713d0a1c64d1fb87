import type { Extent } from "./model.ts";

/** A stretch of time that is to be seen. Days; `to` is the end of the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The least that can be seen at once, in days. */
const LEAST = 4;
/** The least that is seen without being asked for, in days. */
const LEAST_FIT = 28;
/** Air on either side, as a share of all. */
const AIR = 0.03;
/** So many times what is needed for all events can be seen at once. */
const MOST = 3;

/** The window in which all events can be seen; null where there are none. */
export function fitWindow(
  extents: Iterable<Pick<Extent, "from" | "to">>,
): { from: number; to: number } | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { from, to } of extents) {
    first = Math.min(first, from ?? to ?? Infinity);
    last = Math.max(last, to ?? from ?? -Infinity);
  }
  if (first > last) return null;
  const air = Math.max((last - first) * AIR, (LEAST_FIT - (last - first)) / 2, 1);
  return { from: first - air, to: last + air };
}

/** The least number of shorter events for which long ones are cut off. */
const MANY = 4;

/**
 * The window in which every event is seen, if not to its ends: a few spans that take up most of the time do not press
 * all others together. Null where there are no events.
 */
export function focusWindow(extents: readonly Pick<Extent, "from" | "to">[]): Window | null {
  const fit = fitWindow(extents);
  if (!fit) return null;
  const all = fit.to - fit.from;
  const length = ({ from, to }: Pick<Extent, "from" | "to">) =>
    from === null || to === null ? 0 : to - from;
  const short = extents.filter((extent) => length(extent) <= all * 0.4);
  const long = extents.filter((extent) => length(extent) > all * 0.4);
  const focus = fitWindow(short);
  if (!focus || short.length < Math.max(MANY, long.length)) return fit;
  for (const { from, to } of long) {
    if (from !== null && from > focus.to) focus.to = from + all * AIR;
    if (to !== null && to < focus.from) focus.from = to - all * AIR;
  }
  return focus.to - focus.from < all * 0.6 ? focus : fit;
}

/** A window that can be drawn: neither upside down nor too narrow. */
export function soundWindow({ from, to }: Window): Window {
  if (to - from >= LEAST) return { from, to };
  const middle = (from + to) / 2;
  return { from: middle - LEAST / 2, to: middle + LEAST / 2 };
}

/**
 * Shows less (`factor` below 1) or more of time, with one day staying where it is.
 * @param fit the window of all events, beyond which it makes no sense to go far
 */
export function zoomed(window: Window, factor: number, around: number, fit: Window): Window {
  const span = window.to - window.from;
  const wanted = Math.min(Math.max(span * factor, LEAST), Math.max((fit.to - fit.from) * MOST, LEAST));
  const share = Math.min(1, Math.max(0, (around - window.from) / span));
  return kept({ from: around - share * wanted, to: around + (1 - share) * wanted }, fit);
}

/** Shows earlier (`share` below 0) or later days, by a share of what is seen. */
export function panned(window: Window, share: number, fit: Window): Window {
  const by = (window.to - window.from) * share;
  return kept({ from: window.from + by, to: window.to + by }, fit);
}

/** The window moved as little as needed for a day to be well within it. */
export function revealing(window: Window, day: number, fit: Window): Window {
  const span = window.to - window.from;
  const edge = span * 0.1;
  if (day >= window.from + edge && day <= window.to - edge) return window;
  const from = day < window.from + edge ? day - span * 0.25 : day - span * 0.75;
  return kept({ from, to: from + span }, fit);
}

/** Some of the events' time always stays in sight. */
function kept({ from, to }: Window, fit: Window): Window {
  const span = to - from;
  const shift = Math.max(0, fit.from - (from + span * 0.75)) - Math.max(0, to - span * 0.75 - fit.to);
  return { from: from + shift, to: to + shift };
}
