import { civilDay, type EdtfDate } from "../../dates/index.ts";

/** One end of an event for formats that know a year, a month and a day and nothing else. */
export interface CivilDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Both ends of a date, no more exact than they are known. `end` is null where it says no more than `start`. */
export interface CivilRange {
  readonly start: CivilDate;
  readonly end: CivilDate | null;
  /** Whether the two ends, read as such formats are, say exactly what the EDTF says. */
  readonly exact: boolean;
}

/**
 * A date as a first and a last day, month or year. A single day, month or year is one end; a stretch whose ends are plain
 * dates keeps their precision; anything else (a season, a decade, a set) becomes its first and last day. Open ends are
 * left out: of `../2018`, `2018/..` and `[..2018]` only 2018 is said.
 *
 * @returns null for a date without any known end
 */
export function civilRange(date: EdtfDate): CivilRange | null {
  const { shape, earliest, latest } = date;
  const sure = !date.approximate && !date.uncertain;
  const plain = plainDate(date);
  if (plain) return { start: plain, end: null, exact: sure };
  if (shape.kind === "interval") {
    const start = typeof shape.start === "string" ? null : (plainDate(shape.start) ?? firstDay(shape.start));
    const end = typeof shape.end === "string" ? null : (plainDate(shape.end) ?? lastDay(shape.end));
    const ends = typeof shape.start !== "string" && typeof shape.end !== "string";
    const exact = sure && ends && plainDate(shape.start) !== null && plainDate(shape.end) !== null;
    if (start && end) return { start, end, exact };
    const known = start ?? end;
    return known && { start: known, end: null, exact: false };
  }
  if (shape.kind === "set" && (earliest === null || latest === null)) return endsOfSet(shape.members);
  if (earliest === null || latest === null) return null;
  return { start: dayOf(earliest), end: earliest === latest ? null : dayOf(latest), exact: false };
}

/** What is known of a set with an open end, as `[..2018]`: from its first date to its last. */
function endsOfSet(members: readonly EdtfDate[]): CivilRange | null {
  const ranges = members.flatMap((member) => civilRange(member) ?? []);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  return { start: first.start, end: first === last ? first.end : (last.end ?? last.start), exact: false };
}

/** A date that is just a year, a month or a day. */
function plainDate({ shape, precision }: EdtfDate): CivilDate | null {
  if (shape.kind !== "date" || shape.season !== null || shape.year === null) return null;
  const { year, month, day } = shape;
  if (precision === "year" && shape.years[0] === shape.years[1]) return { year, month: null, day: null };
  if (precision === "month" && month !== null) return { year, month, day: null };
  return precision === "day" && month !== null && day !== null ? { year, month, day } : null;
}

function firstDay({ earliest }: EdtfDate): CivilDate | null {
  return earliest === null ? null : dayOf(earliest);
}

function lastDay({ latest }: EdtfDate): CivilDate | null {
  return latest === null ? null : dayOf(latest);
}

function dayOf(day: number): CivilDate {
  const { year, month, day: date } = civilDay(day);
  return { year, month, day: date };
}
