import { partial, type Expression } from "../expression.ts";
import { isWeekdayAlone } from "../signs/weekdays.ts";
import { Gap } from "../tokens.ts";
import { family, inner } from "./rule.ts";

import { unitOf } from "./steps.ts";

const rule = family("weekdays");

function hasDay(expression: Expression): boolean {
  if (expression.kind === "partial") return expression.partial.day !== undefined;
  return expression.kind === "fixed" || expression.kind === "range";
}

/** Days of the week, beside a date or alone. */
export const WEEKDAY_RULES = [
  rule({
    name: "weekday and day",
    why: "the day of the week belongs to the date that follows",
    example: "Friday, June 12, 2018",
    pattern: "<weekday> (+,.<calendar>|+,.{article} <calendar>)",
    value: ({ calendar }, { t, start }) => {
      const isStopped = t.gap(start + 1) === Gap.stop;
      return hasDay(calendar.expression) && (!isStopped || isShortForm(t.lexeme(start), t.charAfter(start)))
        ? inner(calendar)
        : null;
    },
  }),
  rule({
    name: "weekday of a week",
    why: "a week may be told by a step",
    example: "Friday of last week",
    pattern: "<weekday> of? <steps>",
    value: ({ weekday, steps: { expression } }) =>
      unitOf(expression) === "week" ? { kind: "within", part: { weekday }, of: expression } : null,
  }),
  rule({
    name: "Friday the 13th",
    why: "a day of the month may say which one",
    example: "Friday the 13th",
    pattern: "<weekday> +-the +-<ordinal>",
    value: ({ weekday, ordinal }, { t, start }) =>
      t.is(start - 1, "a") || t.gap(start + 1) !== t.gap(start + 2)
        ? null
        : partial({ weekday, day: ordinal }),
  }),
  rule({
    name: "weekday alone",
    why: "a day of the week is the one near the note's day, unless it is a name or a habit",
    example: "on Friday",
    pattern: "<weekday>",
    value: ({ weekday }, { t, start }) => {
      if (!isWeekdayAlone(t, start)) return null;
      const hasStop = isShortForm(t.lexeme(start), t.charAfter(start)) && t.spaced(start);
      return { expression: partial({ weekday }), ...(hasStop ? { after: 1 } : {}) };
    },
  }),
];

const isShortForm = (lexeme: { readonly shortWeekday?: boolean } | null, after: string): boolean =>
  lexeme?.shortWeekday === true && after === ".";
