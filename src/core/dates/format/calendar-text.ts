import { civilDay, dayNumber } from "../calendar.ts";

const DAY_MS = 86_400_000;
/** The farthest day from 1970 that `Intl` can name. */
const FARTHEST_DAY = 100_000_000;

/** A year below this is too short to be known for one by itself: “44 BC”, “14 AD”. */
const ERA_BELOW = 100;

export type Field = "day" | "month" | "year" | "month-day" | "month-only" | "weekday";

const OPTIONS: Readonly<Record<Field, Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
  "month-day": { day: "numeric", month: "long" },
  "month-only": { month: "long" },
  weekday: { weekday: "long" },
};

/** What goes without its year where that is known from around it. */
const YEARLESS: Readonly<Partial<Record<Field, Field>>> = { day: "month-day", month: "month-only" };

/** How much is said of a date: with months cut short, and without the year where that is known. */
interface Brevity {
  /** The year that needs no saying; null where all do. */
  readonly knownYear: number | null;
}

/** Names days, months and years in one locale's way. Always reckons in UTC, so that no time zone can move a day. */
export class CalendarText {
  readonly #locale: string;
  readonly #brevity: Brevity | null;
  readonly #formats: Map<string, Intl.DateTimeFormat>;

  /** @param locale a BCP 47 tag; one that is malformed is read as English */
  constructor(
    locale: string,
    brevity: Brevity | null = null,
    formats = new Map<string, Intl.DateTimeFormat>(),
  ) {
    this.#locale = isLocale(locale) ? locale : "en";
    this.#brevity = brevity;
    this.#formats = formats;
  }

  /** The same with short months; days and months of `knownYear` go without it. */
  brief(knownYear: number | null): CalendarText {
    return new CalendarText(this.#locale, { knownYear }, this.#formats);
  }

  text(day: number, field: Field): string {
    if (Math.abs(day) > FARTHEST_DAY) return this.#farYear(civilDay(day).year);
    return this.#format(this.#needed(field, day, day), day).format(day * DAY_MS);
  }

  /** From one day to another, with what they share said once: “27–28 February 2019”. */
  range(from: number, to: number, field: Field): string {
    const far = Math.abs(from) > FARTHEST_DAY || Math.abs(to) > FARTHEST_DAY;
    if (far || civilDay(from).year < ERA_BELOW) return `${this.text(from, field)} – ${this.text(to, field)}`;
    const parts = this.#format(this.#needed(field, from, to), from).formatRangeToParts(
      from * DAY_MS,
      to * DAY_MS,
    );
    const sizeOf = (source: string): number =>
      parts.filter((p) => p.source === source && p.type !== "literal").length;
    const isTight = sizeOf("startRange") === 1 && sizeOf("endRange") === 1;
    return parts.map(({ value }) => (isTight ? value.replace(/^[ \u2009]–[ \u2009]$/, "–") : value)).join("");
  }

  /** The field, without the year where both days are of that which is known. */
  #needed(field: Field, from: number, to: number): Field {
    const known = this.#brevity?.knownYear ?? null;
    const isKnown = known !== null && [from, to].every((day) => civilDay(day).year === known);
    return (isKnown ? YEARLESS[field] : undefined) ?? field;
  }

  #format(field: Field, day: number): Intl.DateTimeFormat {
    const needsEra = civilDay(day).year < ERA_BELOW && !field.startsWith("month-") && field !== "weekday";
    const key = field + (needsEra ? "-era" : "") + (this.#brevity ? "-brief" : "");
    let format = this.#formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.#locale, {
        ...OPTIONS[field],
        ...(this.#brevity && OPTIONS[field].month ? { month: "short" } : {}),
        ...(needsEra ? { era: "short" } : {}),
        timeZone: "UTC",
        calendar: "gregory",
      });
      this.#formats.set(key, format);
    }
    return format;
  }

  #farYear(year: number): string {
    const number = new Intl.NumberFormat(this.#locale);
    if (year > 0) return number.format(year);
    const sample = dayNumber(-1, 7, 1);
    const parts = this.#format("year", sample).formatToParts(sample * DAY_MS);
    return parts.map((part) => (part.type === "year" ? number.format(1 - year) : part.value)).join("");
  }
}

/** Whether a text is a well-formed BCP 47 tag. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

const known = new Map<string, CalendarText>();

/** The one {@link CalendarText} of a locale: `Intl` formats are dear to make. */
export function calendarText(locale: string): CalendarText {
  let text = known.get(locale);
  if (!text) {
    text = new CalendarText(locale);
    known.set(locale, text);
  }
  return text;
}
