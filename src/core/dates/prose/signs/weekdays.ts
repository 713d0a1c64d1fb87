import { Gap, type Tokens } from "../tokens.ts";
import { AFTER_NAMED_DAY, BEFORE_NAMED_DAY } from "../words/lists.ts";

/** After a weekday these show a habit: “on Monday mornings”. */
const HABITS: ReadonlySet<string> = new Set(["mornings", "afternoons", "evenings", "nights"]);

/** After “a Tuesday” these show that any one is meant. */
const AFTER_ANY: ReadonlySet<string> = new Set(
  "night morning evening afternoon in that when and or at the".split(" "),
);

/** Short forms that may stand alone, with their full stop. */
const SHORT = /^(?:tues?|weds?|thurs?|thu|fri)$/;

/** Whether a weekday alone is no part of a name or a habit: every Monday, Good Friday, Sunday Times. */
export function isWeekdayAlone(t: Tokens, i: number): boolean {
  const { foreign, shortWeekday } = t.lexeme(i) ?? {};
  if (foreign || !t.isCapital(i)) return false;
  if (shortWeekday && !(t.charAfter(i) === "." && SHORT.test(t.word(i)))) return false;
  if (t.spaced(i) && t.isOneOf(i - 1, BEFORE_NAMED_DAY)) return false;
  const isSpaced = t.spaced(i + 1);
  if (isSpaced && (t.isOneOf(i + 1, HABITS) || (t.isCapital(i + 1) && t.isOneOf(i + 1, AFTER_NAMED_DAY))))
    return false;
  if (/["“‘]/.test(t.charBefore(i)) && /["”’]/.test(t.charAfter(i)) && !t.is(i + 1, "s")) return false;
  if (t.is(i - 1, "a") && (!isSpaced || t.isOneOf(i + 1, AFTER_ANY))) return false;
  const gap = t.gap(i);
  return gap !== Gap.hyphen && gap !== Gap.apostrophe && t.gap(i + 1) !== Gap.none;
}
