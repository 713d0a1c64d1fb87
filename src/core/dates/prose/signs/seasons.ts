import { Gap, type Tokens } from "../tokens.ts";
import { BEFORE_SEASON } from "../words/lists.ts";

/** Whether a season with a year is no part of a name, as in “Prague Spring 1968”.
 * @param at the season */
export function isSeasonOfYear(t: Tokens, at: number): boolean {
  if (t.gap(at) === Gap.hyphen) return false;
  const isInName = t.isCapital(at) && t.isCapital(at - 1) && !t.isOneOf(at - 1, BEFORE_SEASON);
  return !isInName || t.is(at - 1, "the");
}

/** After “fall” and “spring” these show another word. */
const NOT_AFTER_FALL: ReadonlySet<string> = new Set(
  "short apart behind below from in into to training water loaded for".split(" "),
);

/** “in the fall”, “in spring”; not “the fall of the wall” or “hot spring”.
 * @param start where “the” stands, or the season itself */
export function isSeasonAlone(t: Tokens, start: number, at: number): boolean {
  const before = t.spaced(start) ? t.word(start - 1) : "";
  if (!BEFORE_SEASON.has(before) || t.gap(at) === Gap.hyphen) return false;
  const isFall = t.is(at, "fall") || t.is(at, "spring");
  if (isFall && start === at && !["in", "by", "since", "this"].includes(before)) return false;
  if (t.isCapital(at) && /^\s&/.test(t.text.slice(t.end(at), t.end(at) + 2))) return false;
  if (!t.spaced(at + 1)) return true;
  if (t.is(at + 1, "of") && !isOfYear(t, at + 2)) return false;
  return !isFall || !t.isOneOf(at + 1, NOT_AFTER_FALL);
}

/** “of this year”, “of the same year”. */
function isOfYear(t: Tokens, i: number): boolean {
  const at = t.is(i, "the") ? i + 1 : i;
  return t.lexeme(at)?.step !== undefined && t.lexeme(at + 1)?.unit === "year";
}
