import { addMonths, civilDay } from "./calendar.ts";
import { compareDates } from "./edtf/order.ts";
import type { EdtfDate } from "./edtf/model.ts";
import { isLocale } from "./format/calendar-text.ts";
import { dateWords, fill } from "./format/words.ts";

/** From one day to another. */
type Stretch = readonly [from: number, to: number];

/** A length of time between two dates, as surely as they tell it. */
export interface Duration {
  /** In days; null where an open or unknown date leaves it open. */
  readonly least: number | null;
  readonly most: number | null;
  /** The days that `least` and `most` run from and to, by which they are counted in months and years. */
  readonly shortest: Stretch | null;
  readonly longest: Stretch | null;
}

/**
 * How long it is from one date to the other, whichever comes first: at least from the last day that the earlier may be
 * to the first that the later may be (0 where they overlap), at most the other way round.
 */
export function durationBetween(a: EdtfDate, b: EdtfDate): Duration {
  const [from, to] = compareDates(a, b) <= 0 ? [a, b] : [b, a];
  const shortest = stretch(from.latest, to.earliest);
  const longest = longer(stretch(from.earliest, to.latest), stretch(to.earliest, from.latest));
  return {
    least: shortest && shortest[1] - shortest[0],
    most: longest && longest[1] - longest[0],
    shortest,
    longest,
  };
}

/** Where two dates overlap, the first day of the later one may be farther from the last day of the earlier. */
function longer(there: Stretch | null, back: Stretch | null): Stretch | null {
  return there && back && back[1] - back[0] > there[1] - there[0] ? back : back && there;
}

function stretch(from: number | null, to: number | null): Stretch | null {
  return from === null || to === null ? null : [from, Math.max(from, to)];
}

type Unit = "day" | "month" | "year";

/** From so many days on, months are the unit; from so many months on, years. */
const DAYS_ENOUGH = 60;
const MONTHS_ENOUGH = 24;

/**
 * A duration in words: “18 months”, “17 months, 6 days”, “between 17 and 19 months”, “at least 2 years”. Months and
 * years are those of the calendar. What it is at least is rounded down, what it is at most, up.
 *
 * @param locale a BCP 47 tag
 */
export function formatDuration({ shortest, longest }: Duration, locale = "en"): string {
  const words = dateWords(locale);
  const text = new UnitText(locale);
  if (shortest && longest) {
    if (shortest[0] === longest[0] && shortest[1] === longest[1]) return exactly(shortest, text);
    const unit = unitFor(longest);
    const [least, most] = [countOf(shortest, unit, false), countOf(longest, unit, true)];
    if (least === most) return text.of(most, unit);
    if (least === 0) return fill(words.atMost, text.of(most, unit));
    return fill(words.between, text.number(least), text.of(most, unit));
  }
  if (shortest)
    return fill(words.atLeast, text.of(countOf(shortest, unitFor(shortest), false), unitFor(shortest)));
  if (longest) return fill(words.atMost, text.of(countOf(longest, unitFor(longest), true), unitFor(longest)));
  return words.unknownLength;
}

function exactly(stretch: Stretch, text: UnitText): string {
  const [from, to] = stretch;
  const unit = unitFor(stretch);
  if (unit === "day") return text.of(to - from, "day");
  const months = wholeMonths(stretch);
  if (unit === "month") return text.list([months, "month"], [to - addMonths(from, months), "day"]);
  return text.list([Math.floor(months / 12), "year"], [months % 12, "month"]);
}

function unitFor(stretch: Stretch): Unit {
  if (stretch[1] - stretch[0] < DAYS_ENOUGH) return "day";
  return wholeMonths(stretch) < MONTHS_ENOUGH ? "month" : "year";
}

function countOf(stretch: Stretch, unit: Unit, up: boolean): number {
  const [from, to] = stretch;
  if (unit === "day") return to - from;
  const months = wholeMonths(stretch);
  const size = unit === "month" ? 1 : 12;
  const whole = Math.floor(months / size);
  return up && addMonths(from, whole * size) < to ? whole + 1 : whole;
}

function wholeMonths([from, to]: Stretch): number {
  const [a, b] = [civilDay(from), civilDay(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Numbers with their unit in one locale's way. */
class UnitText {
  readonly #locale: string;

  /** @param locale a BCP 47 tag; one that is malformed is read as English */
  constructor(locale: string) {
    this.#locale = isLocale(locale) ? locale : "en";
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#locale).format(value);
  }

  of(value: number, unit: Unit): string {
    return new Intl.NumberFormat(this.#locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
  }

  /** The counts that are not 0, such as “2 years, 1 month”. */
  list(...counts: readonly (readonly [number, Unit])[]): string {
    const parts = counts.filter(([value]) => value > 0).map(([value, unit]) => this.of(value, unit));
    return new Intl.ListFormat(this.#locale, { type: "unit", style: "long" }).format(parts);
  }
}
