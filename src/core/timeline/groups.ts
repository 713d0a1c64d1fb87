import { civilDay, type EdtfDate } from "../dates/index.ts";
import type { DatedEvent } from "./order.ts";

/** The events of one month, or those of a year that are not told apart by month. */
export interface MonthGroup {
  /** 1 to 12; null where the dates are not that exact. */
  readonly month: number | null;
  readonly events: readonly DatedEvent[];
}

/** The events of one year; `year` is null for those without a readable date. */
export interface YearGroup {
  readonly year: number | null;
  readonly months: readonly MonthGroup[];
}

/** The day by which a date is filed: its first or, where it has no beginning, its last. */
function filingDay({ earliest, latest }: EdtfDate): number | null {
  return earliest ?? latest;
}

const EXACT_TO_THE_MONTH = new Set(["day", "month"]);

/** Events, in order, by year and month. A date that is only known to the year stands in no month. */
export function groupByMonth(events: readonly DatedEvent[]): YearGroup[] {
  const years = new Map<number | null, Map<number | null, DatedEvent[]>>();
  for (const event of events) {
    const day = event.date && filingDay(event.date);
    const civil = day === null ? null : civilDay(day);
    const exact = event.date !== null && EXACT_TO_THE_MONTH.has(event.date.unit);
    const year = civil?.year ?? null;
    const month = civil && exact ? civil.month : null;
    const months = years.get(year) ?? new Map<number | null, DatedEvent[]>();
    years.set(year, months);
    const filed = months.get(month);
    if (filed) filed.push(event);
    else months.set(month, [event]);
  }
  return [...years]
    .sort(([a], [b]) => compareWithNullLast(a, b))
    .map(([year, months]) => ({
      year,
      months: [...months]
        .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
        .map(([month, filed]) => ({ month, events: filed })),
    }));
}

function compareWithNullLast(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
