import type { Expression, Reading } from "./expression.ts";
import { partial, reading } from "./expression.ts";
import { Gap, type Tokens } from "./tokens.ts";

type ReadDate = (i: number, lenient?: boolean) => Reading | null;

const TO: ReadonlySet<string> = new Set(["to", "through", "thru", "until", "till"]);
const NOW: ReadonlySet<string> = new Set(["present", "today", "now"]);

/** “between March and June 2018”, “from 12 June to 3 July”. */
export function readRange(t: Tokens, i: number, readDate: ReadDate): Reading | null {
  const between = t.is(i, "between");
  if ((!between && !t.is(i, "from")) || !spacedOrQuoted(t, i + 1)) return null;
  const from = readDate(i + 1, true);
  const days = between && from ? betweenDays(from.expression) : null;
  if (from && days) return { ...from, start: i, expression: days, before: 0 };
  if (!from || !isCalendar(from.expression)) return null;
  const linked = between ? t.is(from.end, "and") : t.isOneOf(from.end, TO);
  const stopped = t.spaced(from.end) || t.gap(from.end) === Gap.stop || t.gap(from.end) === Gap.comma;
  if (!linked || !stopped || !spacedOrQuoted(t, from.end + 1)) return null;
  const to = readSecond(t, from.end + 1, from.expression, readDate);
  return (
    to && {
      ...to,
      ...reading(i, to.end, { kind: "range", from: from.expression, to: to.expression }),
      before: 0,
    }
  );
}

/** “20 and 24 August”, after “between”. */
function betweenDays(expression: Expression): Expression | null {
  if (expression.kind === "range") return expression;
  if (expression.kind !== "days" || expression.any || expression.days.length !== 2) return null;
  const [first = 1, last = 1] = expression.days;
  const { month } = expression;
  return {
    kind: "range",
    from: partial({ ...month, day: first }),
    to: partial({ ...month, day: last }),
  };
}

/** A space, perhaps with the apostrophe of “’95”. */
function spacedOrQuoted(t: Tokens, i: number): boolean {
  return t.spaced(i) || t.gap(i) === Gap.spaceApostrophe;
}

/** The second half of a range whose first has been read: “1939–1945”, “June 12 to July 3”, “2015–present”. */
export function readTail(t: Tokens, first: Reading, readDate: ReadDate): Reading | null {
  if (!isCalendar(first.expression)) return null;
  const gap = t.gap(first.end);
  const dashed = gap === Gap.hyphen || gap === Gap.dash;
  const worded = !dashed && t.spaced(first.end) && t.isOneOf(first.end, TO) && t.spaced(first.end + 1);
  if (!dashed && !worded) return null;
  const at = worded ? first.end + 1 : first.end;
  if (worded && !t.isNumber(at) && t.lexeme(at) === null) return null;
  const to = readSecond(t, at, first.expression, readDate);
  if (!to) return null;
  if (dashed && isLifetime(first.expression, to.expression)) return null;
  if (gap === Gap.dash && !bothYears(first.expression, to.expression) && !isOpen(to.expression)) return null;
  return {
    ...to,
    ...reading(first.start, to.end, { kind: "range", from: first.expression, to: to.expression }),
    before: first.before ?? 0,
  };
}

function readSecond(t: Tokens, at: number, from: Expression, readDate: ReadDate): Reading | null {
  if (hasYear(from) && t.isOneOf(at, NOW)) return reading(at, at + 1, { kind: "fixed", edtf: ".." });
  if (hasYear(from) && t.is(at, "the") && t.is(at + 1, "present"))
    return reading(at, at + 2, { kind: "fixed", edtf: ".." });
  const to = readDate(at, true);
  return to && isCalendar(to.expression) && sameKind(from, to.expression) ? to : null;
}

function isCalendar(expression: Expression): boolean {
  return expression.kind === "partial" || expression.kind === "fixed" || expression.kind === "holiday";
}

function isOpen(expression: Expression): boolean {
  return expression.kind === "fixed" && expression.edtf === "..";
}

function hasYear(expression: Expression): boolean {
  return (
    expression.kind === "fixed" || (expression.kind === "partial" && expression.partial.year !== undefined)
  );
}

/** Two days many years apart, as of birth and death, are two dates. */
function isLifetime(from: Expression, to: Expression): boolean {
  if (
    from.kind !== "partial" ||
    to.kind !== "partial" ||
    from.partial.day === undefined ||
    to.partial.day === undefined
  ) {
    return false;
  }
  return (to.partial.year ?? 0) - (from.partial.year ?? Infinity) >= 10;
}

function bothYears(from: Expression, to: Expression): boolean {
  return hasYear(from) && hasYear(to);
}

/** A weekday goes with a weekday, a year with a date of a year. */
function sameKind(from: Expression, to: Expression): boolean {
  if (from.kind !== "partial" || to.kind !== "partial") return true;
  const weekdays = from.partial.weekday !== undefined;
  if (weekdays !== (to.partial.weekday !== undefined)) return false;
  const isYearOnly = (p: typeof from.partial): boolean =>
    p.month === undefined && p.season === undefined && p.weekday === undefined;
  if (isYearOnly(from.partial))
    return to.partial.year !== undefined && to.partial.year >= (from.partial.year ?? to.partial.year);
  return !isYearOnly(to.partial);
}
