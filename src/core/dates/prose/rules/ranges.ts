import { isYearStep, partial, type Expression, type Part, type Reading } from "../expression.ts";
import { Gap } from "../tokens.ts";
import { YEAR_WORDS } from "../words/lists.ts";
import { family, inner } from "./rule.ts";

const range = family("ranges", "range");
const until = family("ranges", "until");
const more = family("of years", "more");

const isCalendar = ({ kind }: Expression): boolean =>
  kind === "partial" || kind === "fixed" || kind === "holiday";

const isOpen = (expression: Expression): boolean => expression.kind === "fixed" && expression.edtf === "..";

function hasYear(expression: Expression): boolean {
  return (
    expression.kind === "fixed" || (expression.kind === "partial" && expression.partial.year !== undefined)
  );
}

/** Whether the second date can end what the first begins: a weekday goes with a weekday, a year with a date of a year. */
function canEnd(from: Expression, to: Expression): boolean {
  if (!isCalendar(from) || !isCalendar(to) || (isOpen(to) && !hasYear(from))) return false;
  if (from.kind !== "partial" || to.kind !== "partial") return true;
  const [a, b] = [from.partial, to.partial];
  if ((a.weekday === undefined) !== (b.weekday === undefined)) return false;
  const isYearOnly = (p: typeof a): boolean =>
    p.month === undefined && p.season === undefined && p.weekday === undefined;
  if (isYearOnly(a)) return b.year !== undefined && b.year >= (a.year ?? b.year);
  return !isYearOnly(b);
}

/** Two days many years apart, as of birth and death, are two dates. */
function isLifetime(from: Expression, to: Expression): boolean {
  if (from.kind !== "partial" || to.kind !== "partial") return false;
  if (from.partial.day === undefined || to.partial.day === undefined) return false;
  return (to.partial.year ?? 0) - (from.partial.year ?? Infinity) >= 10;
}

const rangeOf = (from: Reading, to: Reading) => ({
  ...inner(to),
  expression: { kind: "range", from: from.expression, to: to.expression } as const,
});

/** “20 and 24 August”, after “between”. */
function ends(expression: Expression): Expression | null {
  if (expression.kind === "range") return expression;
  if (expression.kind !== "days" || expression.any || expression.days.length !== 2) return null;
  const [first = 1, last = 1] = expression.days;
  const { month } = expression;
  return { kind: "range", from: partial({ ...month, day: first }), to: partial({ ...month, day: last }) };
}

/** Stretches from one date to another. */
export const RANGE_RULES = [
  range({
    name: "around an event",
    why: "an event of the dossier bounds what is told",
    example: "after the Hanoi summit",
    pattern: "<boundary> <event>",
    value: ({ boundary, event: { name, date } }) => ({ kind: "event", name, edtf: date.edtf, boundary }),
  }),
  range({
    name: "between days of a month",
    why: "one month serves both days",
    example: "between 20 and 24 August",
    pattern: 'between +"<from:qualified>',
    value: ({ from }) => {
      const expression = ends(from.expression);
      return expression && { ...inner(from), expression };
    },
  }),
  range({
    name: "between and from",
    why: "a stretch is said with two words",
    example: "from 12 June to 3 July",
    pattern:
      '(between +"<from:qualified> +.,and +"<to:lastEnd>|from +"<from:qualified> +.,{to} +"<to:lastEnd>)',
    value: ({ from, to }) => (canEnd(from.expression, to.expression) ? rangeOf(from, to) : null),
  }),
];

/** What goes on from a date to another. */
export const UNTIL_RULES = [
  until({
    name: "until",
    why: "a second date behind a dash or “to” ends what the first began",
    example: "1939–1945",
    pattern: "(-:<to:end>|{to} <to:end>)",
    value: ({ to }, { t, before, start }) => {
      if (!canEnd(before.expression, to.expression)) return null;
      const gap = t.gap(start);
      const isDashed = gap === Gap.hyphen || gap === Gap.dash;
      if (isDashed && isLifetime(before.expression, to.expression)) return null;
      const areYears = hasYear(before.expression) && hasYear(to.expression);
      if (gap === Gap.dash && !areYears && !isOpen(to.expression)) return null;
      return {
        ...rangeOf(before, to),
        start: before.start,
        ...(before.before ? { before: before.before } : {}),
      };
    },
  }),
];

/** The part that a date without a year is of one. */
function yearlessPart(expression: Expression): Part | null {
  if (expression.kind !== "partial" || expression.partial.year !== undefined) return null;
  const { month, day, season } = expression.partial;
  if (month !== undefined) return day === undefined ? { month } : { month, day };
  return season === undefined ? null : { season };
}

/** What says more of a date that has been read. */
export const MORE_RULES = [
  more({
    name: "of a year at hand",
    why: "a date without a year may say by a step which one",
    example: "June of last year",
    pattern: "(of|in)? +<steps>",
    value: ({ steps }, { before, t, start }) => {
      const part = isYearStep(steps.expression) && t.spaced(start) ? yearlessPart(before.expression) : null;
      return (
        part && {
          expression: { kind: "within", part, of: steps.expression },
          start: before.start,
          before: before.before ?? 0,
        }
      );
    },
  }),
  more({
    name: "the word for year",
    why: "Slavic languages put it behind the number",
    example: "12 марта 2018 года",
    pattern: "({yearWord}|{shortYearWord})",
    value: (_, { t, before, start }) => {
      const isShort = !t.isOneOf(start, YEAR_WORDS);
      if (isShort && (t.charAfter(start) !== "." || t.isCapital(start))) return null;
      const { expression, end } = before;
      const last = expression.kind === "range" ? expression.to : expression;
      const endsInYear = last.kind === "partial" && last.partial.year !== undefined && t.size(end - 1) === 4;
      return endsInYear && t.spaced(end) && t.isNumber(end - 1)
        ? { ...before, end: end + 1, after: isShort ? 1 : 0 }
        : null;
    },
  }),
];
