import { civilDay, yearText } from "../dates/calendar.ts";
import type { EdtfDate } from "../dates/index.ts";

/** A stretch of the calendar under which events are filed. */
export interface Period {
  readonly level: "millennium" | "century" | "decade" | "year" | "month";
  /** EDTF, for its name in the reader's language: `201X`, `2018`, `2018-06`. */
  readonly edtf: string;
  /** Its first year. */
  readonly year: number;
  /** 1 to 12; null for all but months. */
  readonly month: number | null;
}

const YEARS = { decade: 10, century: 100, millennium: 1000 } as const;

/** The decade, century or millennium that a year lies in. */
export function periodOfYears(year: number, level: keyof typeof YEARS): Period {
  const size = YEARS[level];
  const first = Math.floor(year / size) * size;
  const last = first + size - 1;
  // Only years of four digits after Christ have a notation for their tens that nobody can read otherwise.
  const edtf =
    first >= 0 && last <= 9999
      ? String(first / size).padStart(4 - Math.log10(size), "0") + "X".repeat(Math.log10(size))
      : `${yearText(first)}/${yearText(last)}`;
  return { level, edtf, year: first, month: null };
}

export function periodOfYear(year: number): Period {
  return { level: "year", edtf: yearText(year), year, month: null };
}

/**
 * The narrowest period that an event is filed under: by its first day or, where that is open, its last; never narrower
 * than its date is known. Null where the date has neither.
 */
export function filingPeriod({ earliest, latest, unit }: EdtfDate): Period | null {
  const day = earliest ?? latest;
  if (day === null) return null;
  const { year, month } = civilDay(day);
  if (unit === "day" || unit === "month") {
    const edtf = `${yearText(year)}-${String(month).padStart(2, "0")}`;
    return { level: "month", edtf, year, month };
  }
  return unit === "year" || unit === "season" ? periodOfYear(year) : periodOfYears(year, unit);
}
