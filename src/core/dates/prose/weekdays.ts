import { readDayFirst, readMonth, readNumeric, readOrdinal } from "./absolute.ts";
import { readBareWeekday } from "./bare.ts";
import { partial, reading, type Expression, type Reading } from "./expression.ts";
import { readStep } from "./relative.ts";
import { Gap, type Tokens } from "./tokens.ts";

/** “Friday, June 12, 2018”, “Friday 12 June”, “Friday of last week”, “Friday”. */
export function readWeekday(t: Tokens, i: number, dayFirst: boolean): Reading | null {
  const lexeme = t.lexeme(i);
  const weekday = lexeme?.weekday;
  if (weekday === undefined || (!t.isCapital(i) && !lexeme?.foreign)) return null;
  const next = i + 1;
  const gap = t.gap(next);
  const isAbbreviated = lexeme?.shortWeekday === true && t.charAfter(i) === ".";
  if (gap === Gap.space || gap === Gap.comma || (isAbbreviated && gap === Gap.stop)) {
    const at = t.is(next, "the") || t.is(next, "le") || t.is(next, "den") ? next + 1 : next;
    const day =
      readMonth(t, at) ??
      readDayFirst(t, next) ??
      readDayFirst(t, at) ??
      (t.isNumber(at) ? readNumeric(t, at, dayFirst) : null);
    if (day && hasDay(day.expression)) return { ...day, start: i, before: 0 };
    const weekAt = t.is(next, "of") ? next + 1 : next;
    const week = t.spaced(next) && t.spaced(weekAt) ? readStep(t, weekAt) : null;
    if (
      week?.expression.kind === "step" &&
      "unit" in week.expression.what &&
      week.expression.what.unit === "week"
    ) {
      return reading(i, week.end, { kind: "within", part: { weekday }, of: week.expression });
    }
  }
  const fateful = readFatefulDay(t, i, weekday);
  if (fateful) return fateful;
  const bare = readBareWeekday(t, i);
  return bare && isAbbreviated && t.spaced(i) ? { ...bare, after: 1 } : bare;
}

/** “Friday the 13th”. */
function readFatefulDay(t: Tokens, i: number, weekday: number): Reading | null {
  if (t.is(i - 1, "a") || !t.is(i + 1, "the") || t.gap(i + 1) !== t.gap(i + 2) || t.gap(i + 2) > Gap.hyphen)
    return null;
  const day = readOrdinal(t, i + 2);
  return day && reading(i, day.end, partial({ weekday, day: day.value }));
}

function hasDay(expression: Expression): boolean {
  if (expression.kind === "partial") return expression.partial.day !== undefined;
  return expression.kind === "fixed" || expression.kind === "range";
}
