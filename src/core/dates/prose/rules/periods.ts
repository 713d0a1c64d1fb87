import { centuryOf, centuryText, secondWinterYear, season, seasonOf } from "../classes/periods.ts";
import { isSeasonAlone, isSeasonOfYear } from "../signs/seasons.ts";
import { Gap } from "../tokens.ts";
import { family } from "./rule.ts";

const rule = family("periods");

/** Decades, centuries, quarters, and parts of longer times. */
export const PERIOD_RULES = [
  rule({
    name: "centuries",
    why: "two centuries share one word, and the era behind it",
    example: "the 5th and 4th centuries BC",
    pattern: "the? <from:ordinal> (and|to) <to:ordinal> centuries <era?>",
    value: ({ from, to, era }, { end }) => {
      const isBeforeChrist = era === true;
      if (from === to || to > from === isBeforeChrist) return null;
      const edtf = [from, to].map((nth) => centuryText(nth, isBeforeChrist)).join("/");
      return { expression: { kind: "fixed", edtf }, end: era === false ? end - 1 : end };
    },
  }),
  rule({
    name: "century",
    why: "a century is named by an ordinal, in digits or words",
    example: "the nineteenth century",
    pattern: "the? <ordinal> +-century <era?>",
    value: ({ ordinal, era }) => (ordinal > 22 ? null : centuryOf(ordinal, era === true)),
  }),
  rule({
    name: "millennium",
    why: "long times are told in thousands of years",
    example: "the third millennium BC",
    pattern: "the? <ordinal> +-millennium <era?>",
    value: ({ ordinal, era }) =>
      ordinal > 9 ? null : { kind: "fixed", edtf: `${era === true ? "-" : ""}${ordinal - 1}XXX` },
  }),
  rule({
    name: "part of a time",
    why: "quarters, halves, weeks and months are counted within a year, a month or a decade",
    example: "the first quarter of 2018",
    pattern: "the? <part> <whole>",
    value: ({ part, whole }) => ({ kind: "within", part: part.part, of: whole }),
  }),
  rule({
    name: "quarter alone",
    why: "a quarter is of the year at hand; a half only where it describes a noun",
    example: "the third-quarter results",
    pattern: "the? <part>",
    value: ({ part }, { t, start }) =>
      part.isAlone
        ? {
            expression: season(seasonOf(part.part)),
            ...(part.isJoined && t.is(start, "the") ? { start: start + 1 } : {}),
          }
        : null,
  }),
  rule({
    name: "day of a month at hand",
    why: "bills and rents fall due so",
    example: "the 15th of last month",
    pattern: "the? <ordinal> of <wholeReading>",
    value: ({ ordinal, wholeReading: { expression } }) => {
      const isMonth =
        expression.kind === "step" && "unit" in expression.what && expression.what.unit === "month";
      if (!isMonth || ordinal > 31) return null;
      return { kind: "within", part: { nth: ordinal, unit: "day" }, of: expression };
    },
  }),
  rule({
    name: "year and quarter in digits",
    why: "tables write the year first",
    example: "2019-Q1",
    pattern: "<year:number> _-<code>",
    value: ({ year, code }, { t, start }) =>
      t.size(start) === 4 && year > 1900 && year <= 2199 ? season(code, year) : null,
  }),
  rule({
    name: "quarter in a letter and a number",
    why: "business news shortens quarters and halves; a half or a run-on one needs its year",
    example: "Q3 2018",
    pattern: "<code> <codeYear?>",
    value: ({ code, codeYear }, { t, end }) =>
      codeYear === undefined && (code > 36 || t.gap(end) === Gap.none) ? null : season(code, codeYear),
  }),
  rule({
    name: "decade",
    why: "a decade is a round year with an s, or its number in words",
    example: "the 1990s",
    pattern: "<decade>",
    value: ({ decade }) => decade,
  }),
];

/** Seasons. */
export const SEASON_RULES = [
  rule({
    name: "season of a year",
    why: "a season of a year needs no more; a winter is of two years",
    example: "the winter of 1944–45",
    pattern: "the? <season> <year>",
    value: ({ season: number, year }, { t, start, end }) => {
      if (!isSeasonOfYear(t, t.is(start, "the") ? start + 1 : start)) return null;
      return { expression: season(number, year), end: secondWinterYear(t, end, year) ?? end };
    },
  }),
  rule({
    name: "season alone",
    why: "a season is a date after a preposition; “fall” and “spring” are other words too",
    example: "in the fall",
    pattern: "the? <season>",
    value: ({ season: number }, { t, start, end }) =>
      isSeasonAlone(t, start, end - 1) ? season(number) : null,
  }),
  family(
    "periods",
    "sure",
  )({
    name: "season beside words of time",
    why: "“early” or “from” leave no doubt that a season is meant",
    example: "late summer",
    pattern: "<season>",
    value: ({ season: number }, { t, start }) =>
      t.is(start, "fall") || t.is(start, "spring") ? null : season(number),
  }),
];
