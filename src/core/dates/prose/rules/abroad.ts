import { partial, shift, type Expression } from "../expression.ts";
import { Gap } from "../tokens.ts";
import { family } from "./rule.ts";

const rule = family("abroad");

const stepOf = (step: number, what: Extract<Expression, { kind: "step" }>["what"]): Expression =>
  "unit" in what && what.unit === "day"
    ? shift(step, "day", "text")
    : { kind: "step", step, what, anchor: "note" };

/** Relative dates in the language of their prose, where that is another than English. */
export const ABROAD_RULES = [
  rule({
    name: "day from the note's, abroad",
    why: "yesterday, today and tomorrow have words of their own",
    example: "gestern",
    pattern: "<dayAbroad>",
    value: ({ dayAbroad: { by, from } }) => shift(by, "day", from),
  }),
  rule({
    name: "step, abroad",
    why: "last, this and next stand before their unit or behind it",
    example: "la semaine dernière",
    pattern: "(<stepAbroad> +'<whatAbroad>|<whatAbroad> <stepAbroad>)",
    value: ({ stepAbroad: by, whatAbroad: what }, { reader, t, start }) => {
      const isFirst = reader.language?.steps.has(t.word(start)) === true;
      const isDay = "unit" in what && what.unit === "day";
      return by === 0 && (!isFirst || isDay) ? null : stepOf(by, what);
    },
  }),
  rule({
    name: "ago, abroad",
    why: "the word for “ago” stands before the count or behind it",
    example: "vor zwei Jahren",
    pattern: "(<ago> <lengthAbroad>|<lengthAbroad> <ago>)",
    value: ({ lengthAbroad: { amount, unit } }) => shift(-amount, unit, "note"),
  }),
  rule({
    name: "later, abroad",
    why: "counts on from the date told before it",
    example: "dos años después",
    pattern: "<lengthAbroad> <laterAbroad>",
    value: ({ lengthAbroad: { amount, unit } }) => shift(amount, unit, "text"),
  }),
  rule({
    name: "weekday, abroad",
    why: "a day of the week is the one near the note's day",
    example: "am Freitag",
    pattern: "<weekdayAbroad>",
    value: ({ weekdayAbroad: weekday }, { t, end }) =>
      t.gap(end) === Gap.hyphen ? null : partial({ weekday }),
  }),
];
