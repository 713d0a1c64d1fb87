import type { Length } from "../classes/lengths.ts";
import { shift, type Anchor, type Expression } from "../expression.ts";
import { isEndOfClause } from "../signs/clauses.ts";
import { tenseAt } from "../signs/tense.ts";
import type { Tokens } from "../tokens.ts";
import { COUNTED } from "../words/lists.ts";
import { family } from "./rule.ts";

const rule = family("counted");

const LENGTH: Expression = { kind: "duration" };

/** A length so many times (1 or -1) on from somewhere; null for one that cannot be counted from. */
function counted({ amount, unit, form }: Length, sign: number, from: Anchor | Expression): Expression | null {
  if (form === "joined" || form === "more") return null;
  return shift(amount === null ? null : amount * sign, unit, from);
}

/** Counted from a date of its own, which is no century. */
const countedFrom = (length: Length, sign: number, origin: Expression): Expression | null =>
  length.unit === "century" ? null : counted(length, sign, origin);

/** “Friday” in “a week from Friday” is the next one. */
function toCome(expression: Expression): Expression {
  if (expression.kind !== "partial") return expression;
  const { weekday, day } = expression.partial;
  if (weekday === undefined || day !== undefined) return expression;
  return { kind: "step", step: 1, what: { weekday }, anchor: "note" };
}

/** Whether “a day” at a token says how much there is of something: “a million barrels a day from April 1”. */
function isRate(t: Tokens, article: number): boolean {
  const before = article - 1;
  if (!t.is(article, "a") && !t.is(article, "an")) return false;
  return t.isNumber(before) || t.isOneOf(before, COUNTED) || t.is(before, "once") || t.is(before, "twice");
}

/** So much time from the note's date, from the date before in the text, or from one that is named; and lengths of time. */
export const COUNTED_RULES = [
  rule({
    name: "a week ago by day",
    why: "a day of the week may say which day of that week",
    example: "a week ago Tuesday",
    pattern: "<length> ago <weekday>",
    value: ({ length, weekday }, { t, end }) => {
      const of = length.unit === "week" && t.isCapital(end - 1) ? counted(length, -1, "note") : null;
      return of && { kind: "within", part: { weekday }, of };
    },
  }),
  rule({
    name: "ago",
    why: "counts back from the note's day",
    example: "two weeks ago",
    pattern: "<length> (+-ago|-earlier|back !than)",
    value: ({ length }) => counted(length, -1, "note"),
  }),
  rule({
    name: "from now",
    why: "counts on from the note's day",
    example: "two weeks from now",
    pattern: "<length> from now",
    value: ({ length }) => counted(length, 1, "note"),
  }),
  rule({
    name: "later",
    why: "counts on from the date told before it",
    example: "three days later",
    pattern: "<length> ({later} !than|on ,&<any>)",
    value: ({ length }) => counted(length, 1, "text"),
  }),
  rule({
    name: "prior to",
    why: "counts back from a date that is named",
    example: "two days prior to the summit",
    pattern: "<length> prior to <origin>",
    value: ({ length, origin }) => countedFrom(length, -1, origin),
  }),
  rule({
    name: "earlier",
    why: "counts back from the date told before it",
    example: "a year earlier",
    pattern: "<length> ({earlier} !than !to)",
    value: ({ length }) => counted(length, -1, "text"),
  }),
  rule({
    name: "from a date",
    why: "counts on from a date that is named; a day of the week is the one to come",
    example: "two weeks from Friday",
    pattern: "<length> from <origin>",
    value: ({ length, origin }, { t, start }) =>
      isRate(t, start) ? null : countedFrom(length, 1, toCome(origin)),
  }),
  rule({
    name: "after that",
    why: "counts from the date told before it",
    example: "two years after that",
    pattern: "<length> <side> that",
    value: ({ length, side }, { t, end }) => (isEndOfClause(t, end) ? counted(length, side, "text") : null),
  }),
  rule({
    name: "after or before a date",
    why: "counts from a date that is named, or from an event of the dossier",
    example: "10 days after 12 June",
    pattern: "<length> <side> <origin>",
    value: ({ length, side, origin }) => countedFrom(length, side, origin),
  }),
  rule({
    name: "after or before, alone",
    why: "at the end of a clause it counts from the date told before it",
    example: "the day before",
    pattern: "<length> <side>",
    value: ({ length, side }, { t, end }) => (isEndOfClause(t, end) ? counted(length, side, "text") : null),
  }),
  rule({
    name: "length of a thing",
    why: "joined by a hyphen it describes a noun",
    example: "an 18-month hiatus",
    pattern: "<length> -old?",
    value: ({ length }) => (length.form === "joined" ? LENGTH : null),
  }),
  rule({
    name: "length",
    why: "a count of units that nothing counts from says how long",
    example: "for two years",
    pattern: "<length>",
    value: ({ length: { form } }, { t, start }) =>
      form === "count" || (form === "more" && !t.is(start, "a") && !t.is(start, "an")) ? LENGTH : null,
  }),
  family("looking ahead")({
    name: "in so much time",
    why: "in a sentence that looks ahead it counts on from the note's day, else it says how long something took",
    example: "he will come in two weeks",
    pattern: "in &<counted> <length>",
    value: ({ counted: { expression }, length }, { t, start }) =>
      expression.kind === "duration" && length.form === "count" && tenseAt(t, start, start + 1) === "future"
        ? counted(length, 1, "note")
        : null,
  }),
];
