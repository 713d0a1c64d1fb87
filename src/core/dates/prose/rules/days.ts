import { partial, shift } from "../expression.ts";
import { Gap } from "../tokens.ts";
import { AFTER_DAY, BEFORE_DAY } from "../words/lists.ts";
import { family } from "./rule.ts";

/** Days that are told by a name. */
export const FEAST_RULES = [
  family("days")({
    name: "eve of a feast",
    why: "the eve is the day before",
    example: "Thanksgiving Eve",
    pattern: "<holiday> eve",
    value: ({ holiday: { expression } }, { t, end }) =>
      t.isCapital(end - 1) ? shift(-1, "day", expression) : null,
  }),
  family("days")({
    name: "feast",
    why: "feasts and days of remembrance are dates by name",
    example: "Christmas 2018",
    pattern: "<holiday>",
    value: ({ holiday }) => holiday,
  }),
];

/** Days that are told by their number alone. */
export const ORDINAL_RULES = [
  family("days")({
    name: "day of the month at hand",
    why: "at the end of a clause, after “on” or “until”, an ordinal is a day of the month that the text is in",
    example: "on the 24th",
    pattern: "the <ordinal>",
    value: ({ ordinal: day }, { t, start, end }) => {
      if (!t.isOneOf(start - 1, BEFORE_DAY) || !t.spaced(start) || !t.isNumber(start + 1)) return null;
      const goesOn = t.spaced(end) && !t.isOneOf(end, AFTER_DAY);
      return goesOn || t.gap(end) === Gap.hyphen ? null : partial({ day });
    },
  }),
];
