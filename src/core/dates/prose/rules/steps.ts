import { isYearStep, shift, type Expression, type Part, type Steppable } from "../expression.ts";
import type { Step } from "../classes/steps.ts";
import type { Unit } from "../words/units.ts";
import { BEFORE_STRETCH } from "../words/lists.ts";
import { isEndOfClause } from "../signs/clauses.ts";
import { family } from "./rule.ts";

const rule = family("steps");
const near = family("near steps");

const LENGTH: Expression = { kind: "duration" };

const step = (by: number, what: Steppable, anchor: "note" | "text"): Expression => ({
  kind: "step",
  step: by,
  what,
  anchor,
});

/** From where a step is counted: “the next” goes on from the text, “next” from the note. */
const anchorOf = ({ isTold, withThe, word }: Step): "note" | "text" =>
  isTold || (withThe && word === "next") ? "text" : "note";

/** Whether a month or a day of the week can stand after it: “the current June” is none. */
const takesNames = ({ withThe, isTold, word }: Step): boolean =>
  !withThe || isTold || ["next", "last", "coming"].includes(word);

/** Steps that say more than a direction. */
export const NEAR_STEP_RULES = [
  near({
    name: "before last",
    why: "the one before the last is said so",
    example: "the week before last",
    pattern: "the? <steppable> before last",
    value: ({ steppable }) => twoOn(-2, steppable),
  }),
  near({
    name: "after next",
    why: "the one after the next is said so",
    example: "the Friday after next",
    pattern: "the? <steppable> after next",
    value: ({ steppable }) => twoOn(2, steppable),
  }),
  near({
    name: "before or after by name",
    why: "the one before is counted from what was told last",
    example: "the summer before",
    pattern: "the <named> <side>",
    value: ({ named: { what }, side }, { t, end }) =>
      isEndOfClause(t, end) && ("season" in what || "weekday" in what) ? step(side, what, "text") : null,
  }),
  near({
    name: "same part of another year",
    why: "business news compares quarters of years",
    example: "the same quarter last year",
    pattern: "<step> <unit> (of|in)? <yearly>",
    value: ({ step: { word }, unit, yearly }) =>
      (word === "same" || word === "this same") && (unit === "quarter" || unit === "month")
        ? { kind: "within", part: { same: unit }, of: yearly }
        : null,
  }),
  near({
    name: "part of a year's own",
    why: "the year may stand first, as an owner",
    example: "last year’s third quarter",
    pattern: "<steps> 's <part>",
    value: ({ steps: { expression }, part }) =>
      isYearStep(expression) ? { kind: "within", part: part.part, of: expression } : null,
  }),
  near({
    name: "week of a day",
    why: "a week is told by a day in it",
    example: "the week of 2 July",
    pattern: "the (week|weekend) of <anchor>",
    value: ({ anchor }, { t, start }) =>
      t.isNumber(start + 3) || t.isNumber(start + 4)
        ? {
            kind: "within",
            part: { around: t.is(start + 1, "week") ? "week" : "weekend" } satisfies Part,
            of: anchor.expression,
          }
        : null,
  }),
  near({
    name: "the weekend",
    why: "a weekend needs no other word: the one at hand is meant",
    example: "over the weekend",
    pattern: "the weekend",
    value: () => step(0, { unit: "weekend" }, "note"),
  }),
  near({
    name: "yesterday, today, tomorrow",
    why: "they are told from the note's day",
    example: "yesterday",
    pattern: "<dayFromNow>",
    value: ({ dayFromNow }) => shift(dayFromNow, "day", "note"),
  }),
];

/** Dates so many units on from another: “last week”, “this June”, “the following Friday”. */
export const STEP_RULES = [
  rule({
    name: "the last year as a length",
    why: "“over the last year” says how long, not when",
    example: "the past month",
    pattern: "<step> <unit>",
    value: ({ step: { withThe, word } }, { t, start }) => {
      const isNext = word === "next" && t.isOneOf(start - 1, BEFORE_STRETCH);
      return word === "past" || (withThe && (word === "last" || isNext)) ? LENGTH : null;
    },
  }),
  rule({
    name: "step by a unit",
    why: "most relative dates name a unit and a direction",
    example: "last week",
    pattern: "<step> <unit>",
    value: ({ step: found, unit }) => {
      const { by, isTold, word, withThe } = found;
      const isText = isTold || (withThe && word === "next");
      if (unit === "day" && !isText && (by !== 0 || word === "this" || word === "current")) return null;
      return word === "prior" && !withThe ? null : step(by, { unit }, isText ? "text" : "note");
    },
  }),
  rule({
    name: "step to a name",
    why: "months, days of the week, seasons and feasts come round",
    example: "this Christmas",
    pattern: "<step> <named>",
    value: ({ step: found, named }) => {
      if (!takesNames(found)) return null;
      return {
        expression: step(found.by, named.what, anchorOf(found)),
        ...(named.hasStop ? { after: 1 } : {}),
      };
    },
  }),
  rule({
    name: "step to a part of a day",
    why: "“last night” is of the day before, “the next morning” of the day after",
    example: "last night",
    pattern: "<step> {partOfDay}",
    value: ({ step: found }) => {
      if (!takesNames(found)) return null;
      const isText = found.by > 0 || anchorOf(found) === "text";
      return isText ? step(found.by, { unit: "day" }, "text") : shift(found.by, "day", "note");
    },
  }),
  rule({
    name: "step over several units",
    why: "“the past three months” says how long, not when",
    example: "the past three months",
    pattern: "<step> (<count> <anyUnit>|<units>)",
    value: () => LENGTH,
  }),
];

function twoOn(by: number, what: Steppable): Expression {
  const isDay = "unit" in what && what.unit === "day";
  return isDay ? shift(by, "day", "note") : step(by, what, "note");
}

/** The unit that an expression steps by, if it does. */
export function unitOf(expression: Expression): Unit | null {
  return expression.kind === "step" && "unit" in expression.what ? expression.what.unit : null;
}
