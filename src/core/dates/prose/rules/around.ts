import { partial, shift, type Expression } from "../expression.ts";
import { Gap } from "../tokens.ts";
import { family, inner } from "./rule.ts";

const rule = family("around", "qualified");

/** “the year”, “the week”: the one that the date at hand lies in. */
export function unitAtHand(unit: Extract<Expression, { kind: "shift" }>["unit"]): Expression {
  return { kind: "step", step: 0, what: { unit }, anchor: unit === "weekend" ? "note" : "here" };
}

/** Whether a date is of one day, as far as can be said before it is known which. */
function isDay(expression: Expression): boolean {
  if (expression.kind === "partial") return expression.partial.day !== undefined;
  if (expression.kind === "step") return "holiday" in expression.what || "weekday" in expression.what;
  return ["holiday", "event", "fixed"].includes(expression.kind);
}

/** What stands before a date and belongs to it. */
export const QUALIFIED_RULES = [
  rule({
    name: "circa, joined",
    why: "historians write it so",
    example: "c.1850",
    pattern: "<about> ;<year:number>",
    value: ({ year }, { t, start }) =>
      t.size(start) <= 2 && t.size(start + 1) === 4 ? { expression: partial({ year }), about: true } : null,
  }),
  rule({
    name: "about",
    why: "the text itself says that a date is approximate",
    example: "about 2017",
    pattern: "<about> +.<qualified>",
    value: ({ qualified }, { t, start }) =>
      t.gap(start + 1) === Gap.stop && t.size(start) > 2 ? null : { ...inner(qualified), about: true },
  }),
  rule({
    name: "more than so much ago",
    why: "a count with a limit is approximate",
    example: "more than two years ago",
    pattern: "(over|(more|less|at) (than|least)) <counted>",
    value: ({ counted }) => (counted.expression.kind === "shift" ? { ...inner(counted), about: true } : null),
  }),
  rule({
    name: "the eve",
    why: "the eve of a day is the day before it",
    example: "the eve of 3 May 2018",
    pattern: "the? eve of <anchor>",
    value: ({ anchor: { expression } }) => (isDay(expression) ? shift(-1, "day", expression) : null),
  }),
  rule({
    name: "middle of the year at hand",
    why: "one word says both",
    example: "by mid-year",
    pattern: "the? (midyear|mid +-year)",
    value: () => ({ expression: unitAtHand("year"), part: "mid" }),
  }),
  rule({
    name: "early in the year at hand",
    why: "a unit with “the” is the one at hand",
    example: "later in the day",
    pattern: "the? <early> (in the <unit>|the <unit>)",
    value: ({ early, unit }, { t }) =>
      early.isPart || t.is(early.at + 1, "in") ? { expression: unitAtHand(unit), part: early.word } : null,
  }),
  rule({
    name: "early",
    why: "only a part of the date is meant, which cannot be said in days",
    example: "the early 1990s",
    pattern: 'the? <early> (in <qualified>|+-"to +-{part} +-"<qualified>|+-"<qualified>)',
    value: ({ early, qualified }, { t }) => {
      const isJoined = !t.spaced(early.at + 1);
      if (!early.isPart && (isJoined || qualified.expression.kind !== "step")) return null;
      return { ...inner(qualified), part: early.word };
    },
  }),
  rule({
    name: "turn of the century",
    why: "it is the round year that is nearest",
    example: "the turn of the century",
    pattern: "the? turn of the (century|millennium)",
    value: (_, { t, end }) => ({
      expression: { kind: "turn", years: t.is(end - 1, "century") ? 100 : 1000 },
      about: true,
    }),
  }),
  rule({
    name: "turn of a century",
    why: "a century turns at its first year",
    example: "the turn of the 20th century",
    pattern: "the? turn of <date>",
    value: ({ date: { expression } }) => {
      const first = expression.kind === "fixed" ? /^(\d\d)XX$/.exec(expression.edtf)?.[1] : undefined;
      return first === undefined ? null : { expression: partial({ year: Number(first) * 100 }), about: true };
    },
  }),
  rule({
    name: "year-end",
    why: "the end of the unit at hand has a word of its own",
    example: "by year-end",
    pattern: "the? (year|month) +-_end",
    value: (_, { t, end }) => ({
      expression: unitAtHand(t.is(end - 2, "year") ? "year" : "month"),
      part: "end",
    }),
  }),
  rule({
    name: "the end of",
    why: "only a part of the date is meant, which cannot be said in days",
    example: "the end of 2018",
    pattern: "the? {edge} of <wholeReading>",
    value: ({ wholeReading }, { t, start }) => ({
      ...inner(wholeReading),
      part: t.word(t.is(start, "the") ? start + 1 : start),
    }),
  }),
];
