import type { ScaleLinear } from "d3-scale";
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from "d3-time";
import { civilDay, dayNumber } from "../../dates/calendar.ts";
import { calendarText } from "../../dates/format/calendar-text.ts";
import type { Axis, Box, Label, MeasureText, Tick } from "./model.ts";
import type { Window } from "./window.ts";

export const AXIS_HEIGHT = 42;
const LINE = 18;
const GAP = 10;
const DAY_MS = 86_400_000;
/** Beyond this, `Date` does not reckon. */
const FARTHEST_DAY = 99_000_000;

/** A kind of tick that is finer than years. */
interface Level {
  readonly interval: TimeInterval;
  /** The longer periods named above the ticks. */
  readonly periods: TimeInterval;
  readonly period: "month" | "year";
  readonly days: number;
  readonly format: Intl.DateTimeFormatOptions;
  /** The least room for each, in pixels. */
  readonly room: number;
}

const DAY: Intl.DateTimeFormatOptions = { day: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { month: "short" };

const LEVELS: readonly Level[] = [
  { interval: utcDay, periods: utcMonth, period: "month", days: 1, format: DAY, room: 36 },
  { interval: utcMonday, periods: utcMonth, period: "month", days: 7, format: DAY, room: 60 },
  { interval: utcMonth, periods: utcYear, period: "year", days: 30.4, format: MONTH, room: 44 },
  {
    interval: utcMonth.every(3) ?? utcMonth,
    periods: utcYear,
    period: "year",
    days: 91.3,
    format: MONTH,
    room: 44,
  },
];

interface Place {
  readonly day: number;
  readonly text: string;
}

/** The axis above a plot: ticks with labels that never run into each other, and the longer periods they lie in. */
export function axisOf(
  window: Window,
  scale: ScaleLinear<number, number>,
  plot: Box,
  locale: string,
  measure: MeasureText,
): Axis {
  const perDay = plot.width / (window.to - window.from);
  const calendar = calendarText(locale);
  const near = Math.abs(window.from) < FARTHEST_DAY && Math.abs(window.to) < FARTHEST_DAY;
  const level = near ? LEVELS.find(({ days, room }) => days * perDay >= room) : undefined;
  const label = (text: string, x: number, y: number): Label => ({
    text,
    x,
    y,
    width: measure(text),
    height: LINE,
    anchor: "start",
  });
  if (!level) {
    const years = yearTicks(window, perDay, (year) => calendar.text(dayNumber(year, 1, 1), "year"), measure);
    const seen = years.length > 0 ? [] : [{ day: window.from, text: calendar.text(window.from, "year") }];
    return {
      height: AXIS_HEIGHT,
      ticks: placed(years, scale, plot, (text, x) => label(text, x, LINE + 3)),
      periods: placed(seen, scale, plot, (text, x) => label(text, x, 2)),
    };
  }
  const format = dateFormat(locale, level.format);
  const ticks = dates(level.interval, window).map((date) => ({
    day: date.getTime() / DAY_MS,
    text: format.format(date),
  }));
  const periods = dates(level.periods, window, true).map((date) => {
    const day = date.getTime() / DAY_MS;
    return { day: Math.max(day, window.from), text: calendar.text(day, level.period) };
  });
  return {
    height: AXIS_HEIGHT,
    ticks: placed(ticks, scale, plot, (text, x) => label(text, x, LINE + 3)),
    periods: placed(periods, scale, plot, (text, x) => label(text, x, 2)),
  };
}

/** The beginnings that lie in a window, with that before it where asked for. */
function dates(interval: TimeInterval, { from, to }: Window, before = false): Date[] {
  const start = new Date(from * DAY_MS);
  return interval.range(before ? interval.floor(start) : start, new Date(to * DAY_MS));
}

/**
 * Years at steps of 1, 2 or 5 times a power of ten. Before the year 1 they are counted as people do (500 BC is the year
 * −499), so that those are as round.
 */
function yearTicks(
  { from, to }: Window,
  perDay: number,
  name: (year: number) => string,
  measure: MeasureText,
): Place[] {
  const [first, last] = [civilDay(Math.floor(from)).year, civilDay(Math.floor(to)).year];
  const room = Math.max(measure(name(first)), measure(name(last)), 24) + 2 * GAP;
  const least = room / perDay / 365.2425;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= least) ?? power * 10;
  const years: number[] = [];
  for (let before = Math.floor((1 - first) / step) * step; before >= Math.max(step, 1 - last); before -= step)
    years.push(1 - before);
  if (first <= 1 && last >= 1 && step > 1) years.push(1);
  for (let year = Math.max(Math.ceil(first / step) * step, step); year <= last; year += step)
    years.push(year);
  return years
    .map((year) => ({ day: dayNumber(year, 1, 1), text: name(year) }))
    .filter(({ day }) => day >= from && day <= to);
}

function placed(
  places: readonly Place[],
  scale: ScaleLinear<number, number>,
  plot: Box,
  label: (text: string, x: number) => Label,
): Tick[] {
  const ticks: Tick[] = [];
  // From the right, for a label that has no room gives way to the one after it.
  let limit = plot.x + plot.width;
  for (const { day, text } of [...places].reverse()) {
    const x = scale(day);
    const there = label(text, x + 4);
    const fits = there.x + there.width <= limit;
    if (fits) limit = there.x - GAP;
    ticks.push({ x, label: fits ? there : null });
  }
  return ticks.reverse();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl` formats are dear to make. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    const settings = { ...options, timeZone: "UTC", calendar: "gregory" };
    try {
      format = new Intl.DateTimeFormat(locale, settings);
    } catch {
      format = new Intl.DateTimeFormat("en", settings);
    }
    formats.set(key, format);
  }
  return format;
}
