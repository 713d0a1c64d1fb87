import { ABROAD_RULES } from "./rules/abroad.ts";
import { QUALIFIED_RULES } from "./rules/around.ts";
import { CALENDAR_RULES, MONTH_RULES } from "./rules/calendar.ts";
import { COUNTED_RULES } from "./rules/counted.ts";
import { FEAST_RULES, ORDINAL_RULES } from "./rules/days.ts";
import { PERIOD_RULES, SEASON_RULES } from "./rules/periods.ts";
import { MORE_RULES, RANGE_RULES, UNTIL_RULES } from "./rules/ranges.ts";
import type { DateRule } from "./rules/rule.ts";
import { NEAR_STEP_RULES, STEP_RULES } from "./rules/steps.ts";
import { WEEKDAY_RULES } from "./rules/weekdays.ts";
import { YEAR_RULES } from "./rules/years.ts";

export type { DateRule } from "./rules/rule.ts";

/**
 * How dates are read in prose: every rule, in the order in which they are tried at a word. Of one layer (`rules/rule.ts`)
 * the first that fits is taken, so what says more stands before what says less.
 */
export const DATE_RULES: readonly DateRule[] = [
  ...RANGE_RULES,
  ...QUALIFIED_RULES,
  ...FEAST_RULES,
  ...CALENDAR_RULES,
  ...PERIOD_RULES,
  ...COUNTED_RULES,
  ...NEAR_STEP_RULES,
  ...STEP_RULES,
  ...SEASON_RULES,
  ...WEEKDAY_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...ORDINAL_RULES,
  ...ABROAD_RULES,
  ...MORE_RULES,
  ...UNTIL_RULES,
];
