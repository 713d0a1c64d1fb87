import { calendarText } from "../../../core/dates/format/calendar-text.ts";
import type { Window } from "../../../core/timeline/draw/index.ts";

/** Measures text as the page shows it. */
export function measurer(like: Element): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * 7;
  // The weight of titles, so that nothing is wider than measured.
  context.font = `600 12px ${getComputedStyle(like).fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) known.set(text, (width = context.measureText(text).width));
    return width;
  };
}

/** A part of time in words, no more exact than what can be seen. */
export function spanText({ from, to }: Window, locale: string): string {
  const days = to - from;
  const field = days > 365 * 12 ? "year" : days > 62 ? "month" : "day";
  return calendarText(locale).range(Math.floor(from), Math.ceil(to) - 1, field);
}
