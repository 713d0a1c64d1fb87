import { BARRIER } from "../text/prose.ts";
import { OTHER_DAY } from "../timeline/otherDay.ts";
import { wordBefore, type DatedSentence, type Stretch } from "./datedSentences.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** What may stand between an event and its date: how things happen, and small words. Names may, too. */
const BETWEEN = words(
  `the a an this which who in on at of and both two three between with for during their his her its they he she it where
  also again then first second third last took take takes taking place was were is held hold happened happens occurred
  began begin begins begun started starts opened opens ended ends closed closes concluded collapsed collapses failed
  fell apart broke down up met meet meets meeting gathered convened hosted attended joined came together for leaders
  sides men presidents delegations talks summit meetings conference hotel city capital day`,
);
/** Before an event, these make it the scene of what is dated; anything else may date something about it. */
const SCENE = words("at during in attended held hosted met opened joined for to through");
const ARTICLES = words("the a an this that second first third");
/** Between a date and what it dates: the date itself, not a bound of it. */
const BOUNDS = words(
  "before after since until till by from to following than not through past pre post ahead between and or",
);
const NEXT_WORD = /^[\s,]*(?:(?:was|were|is)\s+)?([\p{L}’']+)/u;
const DENIED = /\bnot\s+(?:on|in|at|until)?\s*$/i;

/** The words and signs of a text. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}’'-]+|\d+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function isPassable(token: string): boolean {
  if (/^\p{L}/u.test(token))
    return /^\p{Lu}/u.test(token) || BETWEEN.has(token.toLowerCase().replace(/[’']s$/, ""));
  return token === BARRIER || /^[,():–—-]$/.test(token);
}

const MOST_BETWEEN = 14;

function arePassable(text: string): boolean {
  const tokens = tokensOf(text);
  return tokens.length <= MOST_BETWEEN && tokens.every(isPassable);
}

/** So far back an article and the word before it reach, in characters. */
const LEAD = 60;

/** The word before an event, its article passed over; empty where the clause begins with it. */
function leading(text: string, from: number, at: number): string {
  const before = tokensOf(text.slice(Math.max(from, at - LEAD), at));
  while (ARTICLES.has(before.at(-1)?.toLowerCase() ?? "")) before.pop();
  const word = before.at(-1)?.toLowerCase() ?? "";
  return /^[\p{L}\d]/u.test(word) ? word : "";
}

/**
 * Whether the date of a sentence is the day of an event that the sentence names, by its grammar: “the Hanoi summit, held on
 * DATE”, “on DATE Trump and Kim met at the Hanoi summit”, “the DATE Hanoi summit”. It says no wherever it could be the
 * day of something else, for a false alarm is worse than none.
 *
 * @param event where the event is named
 */
export function datesEvent({ prose: { text }, start, end, found }: DatedSentence, event: Stretch): boolean {
  if (OTHER_DAY.test(text.slice(start, end))) return false;
  if (DENIED.test(text.slice(Math.max(start, found.start - 12), found.start))) return false;
  if (event.end <= found.start) {
    const between = text.slice(event.end, found.start);
    if (/^\s*(?:\(|of|:|[–—-]|,)?\s*$/.test(between)) return true;
    const before = leading(text, start, event.start);
    return arePassable(between) && (before === "" || SCENE.has(before));
  }
  if (event.start < found.end) return false;
  if (BOUNDS.has(wordBefore(text, start, found.start))) return false;
  const between = text.slice(found.end, event.start);
  if (!arePassable(between)) return false;
  if (SCENE.has(leading(text, found.end, event.start))) return true;
  const next = NEXT_WORD.exec(text.slice(event.end, end))?.[1];
  const isAlone = /^[\s,():–—-]*(?:the\s+|a\s+)?$/i.test(between);
  if (isAlone)
    return next === undefined || /^\s*[.;:)]/.test(text.slice(event.end, end)) || BETWEEN.has(next);
  return /^\p{Ll}/u.test(text.slice(event.start));
}
