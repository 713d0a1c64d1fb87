import { civilDay, weekday } from "../calendar.ts";
import type { Anchor, Expression, Steppable } from "./expression.ts";
import { holidayMoment } from "./words/holidays.ts";
import { loosely } from "./loosely.ts";
import { dayText, inYear, moment, type Moment } from "./moment.ts";
import { resolvePartial, yearless } from "./partials.ts";
import { partOf, sameIn } from "./parts.ts";
import { fitsIn, shifted, stepFrom } from "./steps.ts";
import { found, type Resolved, type Surroundings } from "./surroundings.ts";

/** Which date an expression means; null where what it is counted from is not known. */
export function resolve(expression: Expression, around: Surroundings): Resolved | null {
  switch (expression.kind) {
    case "fixed":
      return { edtf: expression.edtf, moment: moment(expression.edtf), from: "words" };
    case "partial":
      return resolvePartial(expression.partial, around);
    case "step": {
      const { step, what } = expression;
      const point =
        expression.anchor === "here" ? (isHere(what, around) ? "text" : "note") : expression.anchor;
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
    case "turn": {
      const anchor = anchorOf("text", around);
      if (!anchor) return null;
      const { year } = civilDay(anchor.moment.first);
      return found(inYear(Math.round(year / expression.years) * expression.years), anchor.from);
    }
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

function anchorOf(anchor: Anchor, { before, note }: Surroundings): { moment: Moment; from: Anchor } | null {
  if (anchor === "text" && before) return { moment: before, from: "text" };
  return note && { moment: note, from: "note" };
}

/** Whether “the week” is that of the date before: in a history always, else where that date lies in one. */
function isHere(what: Steppable, { before, isHistory }: Surroundings): boolean {
  return before !== null && (isHistory || ("unit" in what && fitsIn(before, what.unit)));
}

function resolveShift(
  { amount, unit, from }: Extract<Expression, { kind: "shift" }>,
  around: Surroundings,
): Resolved | null {
  if (amount === null) return null;
  const start = typeof from === "string" ? anchorOf(from, around) : resolve(from, around);
  if (!start?.moment) return null;
  const exact = shifted(start.moment, amount, unit, typeof from !== "string");
  return found(exact ?? (start.from === "text" ? loosely(start.moment, amount, { unit }) : null), start.from);
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
  if (first.first > end.moment.first && end.from === "frame") {
    const later = resolve(withYear(to, end.moment, 1), around)?.moment;
    return later ? between(first, later, "frame") : null;
  }
  if (first.first > end.moment.first) {
    const earlier = resolve(withYear(from, end.moment, -1), around)?.moment;
    if (!earlier || from.kind !== "partial" || from.partial.year !== undefined) return null;
    first = earlier;
  }
  return between(first, end.moment, end.from);
}

/** The interval between two dates; null where it would run backwards. */
function between(from: Moment, to: Moment, source: Resolved["from"]): Resolved | null {
  if (from.first > to.first) return null;
  const edtf = `${openingOf(from)}/${closingOf(to)}`;
  return { edtf, moment: { edtf, first: from.first, last: to.last }, from: source };
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
