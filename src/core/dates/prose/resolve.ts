import { civilDay, dayNumber, weekday } from "../calendar.ts";
import { isDayOnly, type Anchor, type Expression, type Partial, type Steppable } from "./expression.ts";
import { holidayMoment } from "./holidays.ts";
import { loosely } from "./loosely.ts";
import { dayMoment, dayText, inYear, moment, type Moment } from "./moment.ts";
import { partOf, sameIn } from "./parts.ts";
import { fitsIn, shifted, stepFrom } from "./steps.ts";
import type { Resolved, Surroundings } from "./surroundings.ts";

/** How long a sentence's “June” may lie ahead of the note without a verb that says so, in days. */
const NEAR_AHEAD = 62;

/** A day so far back would be told with its year, so one near ahead is meant, whatever the verb; and the other way round. */
const FAR_BEHIND = 240;

/** A date longer than so many days does not tell which month “the 15th” is of. */
const A_MONTH = 31;

/** So many days before the date that was told last, “the 2nd” is of the next month. */
const NEXT_MONTH = 20;

/** Which date an expression means; null where what it is counted from is not known. */
export function resolve(expression: Expression, around: Surroundings): Resolved | null {
  switch (expression.kind) {
    case "fixed":
      return { edtf: expression.edtf, moment: moment(expression.edtf), from: "words" };
    case "partial":
      return resolvePartial(expression.partial, around);
    case "step": {
      const { step, what } = expression;
      const point = expression.anchor === "here" ? (isHere(what, around) ? "text" : "note") : expression.anchor;
      const anchor = anchorOf(point, around);
      if (!anchor) return null;
      const exact = stepFrom(anchor.moment, step, what, around);
      return found(
        exact ?? (anchor.from === "text" ? loosely(anchor.moment, step, what) : null),
        anchor.from,
      );
    }
    case "shift":
      return resolveShift(expression, around);
    case "within": {
      const whole = resolve(expression.of, around);
      if (!whole?.moment) return null;
      const { part } = expression;
      if ("same" in part) {
        const like = around.before ?? around.note;
        return like && found(sameIn(whole.moment, part.same, like), whole.from);
      }
      return found(partOf(whole.moment, part), whole.from);
    }
    case "days":
      return resolveDays(expression, around);
    case "range":
      return resolveRange(expression.from, expression.to, around);
    case "holiday":
      return resolveHoliday(expression.holiday, expression.year, around);
    case "event":
      return resolveEvent(expression.edtf, expression.boundary);
    case "duration":
      return null;
  }
}

/** The days whose years EDTF writes in four digits; whatever is counted beyond them is no date of prose. */
const FIRST_DAY = dayNumber(-9999, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

function found(result: Moment | null, from: Resolved["from"]): Resolved | null {
  if (!result || result.first < FIRST_DAY || result.last > LAST_DAY) return null;
  return { edtf: result.edtf, moment: result, from };
}

function anchorOf(anchor: Anchor, { before, note }: Surroundings): { moment: Moment; from: Anchor } | null {
  if (anchor === "text" && before) return { moment: before, from: "text" };
  return note && { moment: note, from: "note" };
}

/** Whether “the week” is that of the date before: in a history always, else where that date lies in one. */
function isHere(what: Steppable, { before, isHistory }: Surroundings): boolean {
  return before !== null && (isHistory || ("unit" in what && fitsIn(before, what.unit)));
}

function resolvePartial(fields: Partial, around: Surroundings): Resolved | null {
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
function yearless(
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

/** “Friday the 13th”: in a history the first from the date before; else the nearest one, back from the note or ahead of it
 * as the tense says. */
function fatefulDay(dayOfWeek: number, dayOfMonth: number, around: Surroundings): Resolved | null {
  const { note, before, isHistory, tense } = around;
  const isTold = before !== null && isHistory;
  if (!isTold && (!note || note.first !== note.last)) return null;
  const step = isTold || tense() === "future" ? 1 : -1;
  for (let day = (isTold ? before : note)?.first ?? 0, n = 0; n < 500; n++, day += step) {
    if (weekday(day) === dayOfWeek && civilDay(day).day === dayOfMonth)
      return found(dayMoment(day), isTold ? "text" : "note");
  }
  return null;
}

function resolveShift(
  { amount, unit, from }: Extract<Expression, { kind: "shift" }>,
  around: Surroundings,
): Resolved | null {
  if (amount === null) return null;
  const start = typeof from === "string" ? anchorOf(from, around) : originOf(from, amount, around);
  if (!start) return null;
  const exact = shifted(start.moment, amount, unit, typeof from !== "string");
  return found(exact ?? (start.from === "text" ? loosely(start.moment, amount, { unit }) : null), start.from);
}

/** The date that a shift is counted from; a bare “Friday” in “a week from Friday” is the next one. */
function originOf(
  from: Expression,
  amount: number,
  around: Surroundings,
): { moment: Moment; from: Resolved["from"] } | null {
  const ahead: Surroundings =
    amount > 0 && from.kind === "partial" ? { ...around, tense: () => "future" } : around;
  const base = resolve(from, ahead);
  return base?.moment ? { moment: base.moment, from: base.from } : null;
}

/** Days of one month, as a stretch where they follow one on another, else as a set. */
function resolveDays(
  { month, days, any }: Extract<Expression, { kind: "days" }>,
  around: Surroundings,
): Resolved | null {
  const last = days.at(-1) ?? 1;
  const end = resolvePartial({ ...month, day: last }, around);
  if (!end?.moment) return null;
  const [first, until] = [end.moment.last - last + (days[0] ?? 1), end.moment.last];
  const members = days.map((day) => dayText(until - last + day)).join(",");
  return found({ edtf: any ? `[${members}]` : `{${members}}`, first, last: until }, end.from);
}

/** Ends of a range share what only one of them says: “March and June 2018”. */
function resolveRange(from: Expression, to: Expression, around: Surroundings): Resolved | null {
  if (to.kind === "fixed" && to.edtf === "..") {
    const start = resolve(from, around);
    return start && { edtf: `${start.edtf}/..`, moment: null, from: start.from };
  }
  const end = resolve(to, around);
  if (!end?.moment) return null;
  const start = resolve(withYear(from, end.moment), around);
  if (!start?.moment || isSet(start.moment) || isSet(end.moment)) return null;
  let first = start.moment;
  if (first.first > end.moment.first) {
    const earlier = resolve(withYear(from, end.moment, -1), around)?.moment;
    if (!earlier || from.kind !== "partial" || from.partial.year !== undefined) return null;
    first = earlier;
  }
  const edtf = `${openingOf(first)}/${closingOf(end.moment)}`;
  return { edtf, moment: { edtf, first: first.first, last: end.moment.last }, from: end.from };
}

/** An interval cannot begin or end with one of several dates. */
function isSet({ edtf }: Moment): boolean {
  return edtf.startsWith("[") || edtf.startsWith("{");
}

function withYear(expression: Expression, of: Moment, offset = 0): Expression {
  if (expression.kind !== "partial" || expression.partial.year !== undefined) return expression;
  const { weekday: dayOfWeek } = expression.partial;
  if (dayOfWeek !== undefined) {
    const day = of.first - ((weekday(of.first) - dayOfWeek + 7) % 7);
    return { kind: "fixed", edtf: dayText(day) };
  }
  return { kind: "partial", partial: { ...expression.partial, year: civilDay(of.first).year + offset } };
}

function openingOf({ edtf }: Moment): string {
  return edtf.split("/")[0] ?? edtf;
}

function closingOf({ edtf }: Moment): string {
  return edtf.split("/").at(-1) ?? edtf;
}

function resolveHoliday(name: string, year: Expression | null, around: Surroundings): Resolved | null {
  if (!year) return yearless((y) => holidayMoment(name, y), around, true);
  const resolved = resolve(year, around);
  return resolved?.moment
    ? found(holidayMoment(name, civilDay(resolved.moment.first).year), resolved.from)
    : null;
}

function resolveEvent(edtf: string, boundary: "after" | "before" | "during"): Resolved | null {
  const date = moment(edtf);
  if (boundary === "during") return { edtf, moment: date, from: "event" };
  if (!date) return null;
  const open = boundary === "after" ? `${dayText(date.last)}/..` : `../${dayText(date.first - 1)}`;
  return { edtf: open, moment: null, from: "event" };
}
