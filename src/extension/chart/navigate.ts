import type { ChartEvent, ChartLayout, Extent } from "../../core/timeline/draw/model.ts";

/** Lanes with their events in order, and where each stands in time. */
export interface Lanes {
  readonly lanes: ChartLayout["lanes"];
  readonly extents: ReadonlyMap<ChartEvent, Extent>;
}

/** An event in a lane: where the keyboard is. */
export interface Place {
  readonly lane: number;
  readonly event: ChartEvent;
}

export type Move = "next" | "previous" | "above" | "below" | "first" | "last" | "top" | "bottom";

/** What a key moves to; null for keys that move nothing. */
export function moveOf({ key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean }): Move | null {
  switch (key) {
    case "ArrowRight":
      return "next";
    case "ArrowLeft":
      return "previous";
    case "ArrowUp":
      return "above";
    case "ArrowDown":
      return "below";
    case "Home":
      return ctrlKey ? "top" : "first";
    case "End":
      return ctrlKey ? "bottom" : "last";
    default:
      return null;
  }
}

/** The day by which an event is found again in another lane. */
export function dayOf({ extents }: Pick<Lanes, "extents">, event: ChartEvent): number {
  const extent = extents.get(event);
  return extent?.from ?? extent?.to ?? 0;
}

/**
 * Where a move leads. Along a lane it goes by time, to the end of one lane and on to the next; up and down it goes to
 * the event nearest in time.
 */
export function moved(all: Lanes, { lane, event }: Place, move: Move): Place {
  const here = all.lanes[lane]?.events ?? [];
  const at = here.indexOf(event);
  const stay = { lane, event };
  switch (move) {
    case "next":
      return placeAt(all, lane, at + 1) ?? placeAt(all, lane + 1, 0) ?? stay;
    case "previous":
      return (at > 0 ? placeAt(all, lane, at - 1) : null) ?? placeAt(all, lane - 1, -1) ?? stay;
    case "above":
      return nearest(all, lane - 1, dayOf(all, event)) ?? stay;
    case "below":
      return nearest(all, lane + 1, dayOf(all, event)) ?? stay;
    case "first":
      return placeAt(all, lane, 0) ?? stay;
    case "last":
      return placeAt(all, lane, -1) ?? stay;
    case "top":
      return placeAt(all, 0, 0) ?? stay;
    case "bottom":
      return placeAt(all, all.lanes.length - 1, -1) ?? stay;
  }
}

/** @param at from 0; -1 for the last */
function placeAt({ lanes }: Lanes, lane: number, at: number): Place | null {
  const event = lane < 0 ? undefined : lanes[lane]?.events.at(at);
  return event ? { lane, event } : null;
}

function nearest(all: Lanes, lane: number, day: number): Place | null {
  let best: ChartEvent | null = null;
  for (const event of all.lanes[lane]?.events ?? []) {
    const better = !best || Math.abs(dayOf(all, event) - day) < Math.abs(dayOf(all, best) - day);
    if (better) best = event;
  }
  return best && { lane, event: best };
}
