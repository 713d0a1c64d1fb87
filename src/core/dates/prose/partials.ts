import { civilDay, weekday } from "../calendar.ts";
import { isDayOnly, type Partial } from "./expression.ts";
import { dayMoment, inYear, type Moment } from "./moment.ts";
import { found, type Resolved, type Surroundings } from "./surroundings.ts";

/** How long a sentence's “June” may lie ahead of the note without a verb that says so, in days. */
const NEAR_AHEAD = 62;

/** What the text told last is another time than the note's where it lies so many days back. */
const A_YEAR = 366;

/** A day so far back would be told with its year, so one near ahead is meant, whatever the verb; and the other way round. */
const FAR_BEHIND = 240;

/** A date longer than so many days does not tell which month “the 15th” is of. */
const A_MONTH = 31;

/** So many days before the date that was told last, “the 2nd” is of the next month. */
const NEXT_MONTH = 20;

/** Which date some of year, month, day and weekday mean where they stand; null where what is missing cannot be told. */
export function resolvePartial(fields: Partial, around: Surroundings): Resolved | null {
  const { year, day, weekday: dayOfWeek } = fields;
  if (year !== undefined) return found(inYear(year, fields), "words");
  if (dayOfWeek !== undefined)
    return day === undefined ? resolveWeekday(dayOfWeek, around) : fatefulDay(dayOfWeek, day, around);
  if (day !== undefined && isDayOnly(fields)) return dayOfMonth(day, around);
  return yearless((y) => inYear(y, fields), around);
}

/** “the 15th”: of the month that the text is in, or the next; else of the note's. */
function dayOfMonth(day: number, { before, note }: Surroundings): Resolved | null {
  const isInMonth = before !== null && before.last - before.first <= A_MONTH;
  const base = isInMonth ? before : note;
  if (!base) return null;
  const { year, month, day: named } = civilDay(base.last);
  const goesOn = isInMonth && base.first === base.last && named - day >= NEXT_MONTH;
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return found(
    goesOn ? inYear(next.year, { month: next.month, day }) : inYear(year, { month, day }),
    isInMonth ? "text" : "note",
  );
}

/** Which year a date without one means. In a passage with a frame, the year that goes on from it; else by the note's date
 * and the tense: the last one up to it, or the next one from it. */
export function yearless(
  at: (year: number) => Moment | null,
  around: Surroundings,
  isHoliday = false,
): Resolved | null {
  const { frame, note } = around;
  const tense = note ? around.tense() : "unknown";
  if (frame && (around.isHistory ? !note || !around.isPromised() : tense !== "future")) {
    const { year, month } = civilDay(frame.first);
    const same = at(year);
    const isWholeYear = frame.last - frame.first > 300;
    const goesBack = same !== null && !isWholeYear && month - civilDay(same.first).month >= 6;
    return found(goesBack ? at(year + 1) : same, "frame");
  }
  if (!note) return null;
  const { year } = civilDay(note.first);
  const years = [year - 1, year, year + 1].map(at).filter((candidate) => candidate !== null);
  const past = years.findLast(({ first }) => first <= note.last) ?? null;
  const next = years.find(({ last }) => last >= note.first) ?? null;
  const ahead = next ? next.first - note.last : Infinity;
  const behind = past ? note.first - past.last : Infinity;
  const isDay = next !== null && next.first === next.last;
  const isOver = isDay && ahead >= FAR_BEHIND && behind <= NEAR_AHEAD;
  if (tense === "future") return found(isOver ? past : next, "note");
  if (tense === "past" && (isHoliday || !(isDay && ahead <= NEAR_AHEAD && behind >= FAR_BEHIND)))
    return found(past, "note");
  return found(ahead <= NEAR_AHEAD && ahead < behind ? next : (past ?? next), "note");
}

function resolveWeekday(dayOfWeek: number, around: Surroundings): Resolved | null {
  const { frame, note } = around;
  if (frame && around.isHistory && frame.first === frame.last) {
    return found(dayMoment(frame.first + ((dayOfWeek - weekday(frame.first) + 7) % 7)), "frame");
  }
  if (!note || note.first !== note.last) return null;
  const day = note.first;
  const tense = around.tense();
  const ahead = (dayOfWeek - weekday(day) + 7) % 7;
  return found(dayMoment(tense === "future" ? day + ahead : ahead === 0 ? day : day + ahead - 7), "note");
}

/** “Friday the 13th”: the first from the date before, where that is of another time; else the nearest one, back from the note or ahead of it
 * as the tense says. */
function fatefulDay(dayOfWeek: number, dayOfMonth: number, around: Surroundings): Resolved | null {
  const { note, before, isHistory, tense } = around;
  const isTold = before !== null && (isHistory || (note !== null && before.last < note.first - A_YEAR));
  if (!isTold && (!note || note.first !== note.last)) return null;
  const step = isTold || tense() === "future" ? 1 : -1;
  for (let day = (isTold ? before : note)?.first ?? 0, n = 0; n < 500; n++, day += step) {
    if (weekday(day) === dayOfWeek && civilDay(day).day === dayOfMonth)
      return found(dayMoment(day), isTold ? "text" : "note");
  }
  return null;
}
