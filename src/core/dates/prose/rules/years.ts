import { partial } from "../expression.ts";
import { sureYearAt, twoDigitYear, yearsFrom } from "../classes/years.ts";
import { inner, family } from "./rule.ts";
import { Gap } from "../tokens.ts";

const rule = family("years");

/** Years that stand alone, or in their own words. */
export const YEAR_RULES = [
  rule({
    name: "year",
    why: "a number of four digits is a year where nothing shows that it counts or numbers something",
    example: "in 2019",
    pattern: "<loneYear>",
    value: ({ loneYear }) => loneYear,
  }),
  family(
    "years",
    "sure",
  )({
    name: "year beside words of time",
    why: "after “about” or “from” only a year can stand",
    example: "about 1990",
    pattern: "<number>",
    value: (_, { t, start }) => sureYearAt(t, start),
  }),
  rule({
    name: "years after AD",
    why: "the era may stand first, and years then have any size",
    example: "AD 14–37",
    pattern: "ad <from:number> (-:<last:number>|to <last:number>)?",
    value: ({ from, last }: { from: number; last?: number }, { t, start }) => {
      if (!t.isCapital(start) || from < 1 || t.size(start + 1) > 4) return null;
      if (last === undefined || last <= from || last > 9999)
        return { expression: partial({ year: from }), end: start + 2 };
      return { kind: "range", from: partial({ year: from }), to: partial({ year: last }) };
    },
  }),
  rule({
    name: "fiscal year",
    why: "companies count years of their own, and call each by the year it ends in",
    example: "fiscal year 2018–19",
    pattern: "(fiscal|fy) year? +_<year:number>",
    value: ({ year }, { t, start, end }) => {
      const at = end - 1;
      if (t.is(start, "fy") && t.size(at) === 2) return partial({ year: twoDigitYear(year) });
      if (t.size(at) !== 4 || year < 1900 || year > 2199) return null;
      const several = yearsFrom(t, at, year);
      return several ? { expression: several.expression, end: several.end } : partial({ year });
    },
  }),
  rule({
    name: "the year before",
    why: "business news compares with the same time a year before",
    example: "the year-earlier quarter",
    pattern: "year (-earlier|-ago)",
    value: () => ({ kind: "shift", amount: -1, unit: "year", from: "note" }),
  }),
  rule({
    name: "the year 2000",
    why: "the word makes a year of any number",
    example: "the year 79",
    pattern: "the? year <number>",
    value: ({ number }, { t, end }) => {
      const at = end - 1;
      const gap = t.gap(end);
      if (number < 1) return null;
      if (t.size(at) <= 3 && gap !== Gap.space && gap !== Gap.none && gap !== Gap.dot)
        return partial({ year: number });
      const found = (number >= 1000 ? yearsFrom(t, at, number) : null) ?? sureYearAt(t, at);
      return found && { ...inner(found), end: found.end };
    },
  }),
];
