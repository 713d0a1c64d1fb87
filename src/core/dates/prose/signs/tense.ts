import { Gap, type Tokens } from "../tokens.ts";
import { startsSentence } from "./clauses.ts";
import { ALIKE, ARRANGED, FUTURE, NOT_PAST, PAST, TO_COME, TRADED } from "../words/lists.ts";

export type Tense = "past" | "future" | "unknown";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const ARTICLES = words("a an the this that its his her their any no another");

/** After “’d” these are “would”, not “had”. */
const WISHES = words("like love prefer want hate");

/** What a state is said with: a participle after it is no past. */
const STATES = words("be stay stays remain remains");

/** What was planned after these may be over: “originally scheduled for May 30”. */
const ONCE = words("was were had been originally initially previously first once");

/** After “comes” these look ahead: “it comes out in September”. */
const ARRIVING = words("out into up due");

/** After a capital “Will” these show that it is no name: “Will he come on Friday?” */
const ASKED = words("you he she it we they i the there this that");

/** How far from a date its verb is looked for, in tokens. */
const REACH = 16;

/**
 * Whether the sentence speaks of the date at tokens `start` to `end` as past or to come: by the nearest verb before it,
 * else the first one after it.
 */
export function tenseAt(t: Tokens, start: number, end: number): Tense {
  if (t.is(start - 1, "by") && t.spaced(start)) {
    const isTold = startsSentence(t, start - 1) && tenseOf(t, end, 1) === "past";
    return isTold || isPerfect(t, start, end) || isPastSoon(t, end) ? "past" : "future";
  }
  if (t.is(start - 1, "as") && t.is(start - 3, "as")) {
    if (t.is(start - 2, "early") || t.is(start - 2, "soon"))
      return tenseOf(t, start - 4, -1) === "past" ? "past" : "future";
    if (t.is(start - 2, "recently") || t.is(start - 2, "late")) return "past";
  }
  if (isSaidToBe(t, start) || (t.spaced(end) && t.isOneOf(end, TRADED))) return "future";
  if (
    (t.is(start - 1, "at") && t.lexeme(start)?.month !== undefined) ||
    t.is(start - 1, "ended") ||
    (t.is(start - 1, "of") && t.is(start - 2, "as"))
  )
    return "past";
  if (
    (t.is(start - 1, "to") || t.is(start - 1, "until") || t.is(start - 1, "till")) &&
    t.spaced(start) &&
    /^(?:moved|postponed|delayed|rescheduled|back|deferred|adjourned|put|suspended|extended)$/.test(
      t.word(start - 2),
    )
  )
    return "future";
  const before = startsSentence(t, start) ? "unknown" : tenseOf(t, start - 1, -1);
  return before === "unknown" ? tenseOf(t, end, 1) : before;
}

/** Whether the sentence's nearest verb before a date is “will”: told from the note's own day, whatever the text tells of. */
export function isPromised(t: Tokens, start: number): boolean {
  for (let i = start - 1, n = 0; i >= 0 && n < REACH; i--, n++) {
    if (/^(?:will|shall|ll)$/.test(t.word(i))) return !t.isCapital(i);
    if (verb(t, i) === "past" || startsSentence(t, i)) return false;
  }
  return false;
}

/** “by Wednesday she was back”. */
function isPastSoon(t: Tokens, end: number): boolean {
  for (let i = end; i < end + 3 && t.spaced(i); i++) if (verb(t, i) === "past") return true;
  return false;
}

/** “by June he had left”. */
function isPerfect(t: Tokens, start: number, end: number): boolean {
  for (let i = start - 2; i > start - 10 && !startsSentence(t, i + 1); i--) if (t.is(i, "had")) return true;
  for (let i = end; i < end + 8 && !startsSentence(t, i); i++) if (t.is(i, "had")) return true;
  return false;
}

/** “the meeting is on Friday”. */
function isSaidToBe(t: Tokens, start: number): boolean {
  const at = t.is(start - 1, "on") || t.is(start - 1, "in") ? start - 2 : start - 1;
  return t.spaced(at + 1) && (t.is(at, "is") || t.is(at, "are")) && !startsSentence(t, start);
}

function tenseOf(t: Tokens, from: number, step: 1 | -1): Tense {
  for (let i = from, n = 0; i >= 0 && i < t.count && n < REACH; i += step, n++) {
    if (t.charAfter(step === 1 ? i - 1 : i) === ";") break;
    if (step === 1 && startsSentence(t, i) && n > 0) break;
    if (step === 1 && n === 0 && t.gap(i) === Gap.sentence) break;
    const tense = verb(t, i);
    if (tense !== "unknown") return tense;
    if (step === -1 && startsSentence(t, i)) break;
  }
  return "unknown";
}

/** “a cut”, “a further cut”; “to cut”. */
function isNoun(t: Tokens, i: number): boolean {
  return t.isOneOf(i - 1, ARTICLES) || t.isOneOf(i - 2, ARTICLES) || t.is(i - 1, "to");
}

function verb(t: Tokens, i: number): Tense {
  const size = t.size(i);
  if (t.is(i, "d") && t.gap(i) === Gap.apostrophe && t.isOneOf(i + 1, WISHES)) return "future";
  if (size < 2 || t.isNumber(i)) return "unknown";
  const word = t.word(i);
  if (t.is(i - 1, "to") && t.is(i - 3, "been")) return "past";
  if (t.is(i - 1, "to") && t.spaced(i) && (TO_COME.has(word) || t.is(i - 2, "is") || t.is(i - 2, "are")))
    return "future";
  if (word === "comes") return t.isOneOf(i + 1, ARRIVING) ? "future" : "unknown";
  if (FUTURE.has(word)) {
    if (t.isCapital(i)) return t.spaced(i + 1) && t.isOneOf(i + 1, ASKED) ? "future" : "unknown";
    return t.isOneOf(i - 1, ONCE) && !/^(?:will|going)$/.test(word) ? "past" : "future";
  }
  if (t.isOneOf(i - 1, STATES)) return "unknown";
  if (word === "won" && t.gap(i + 1) === Gap.apostrophe) return "future";
  if (PAST.has(word)) return ALIKE.has(word) && isNoun(t, i) ? "unknown" : "past";
  if (ARRANGED.has(word)) return /^(?:not|t|s|did|to|the|a|of)$/.test(t.word(i - 1)) ? "unknown" : "future";
  return size > 3 && word.endsWith("ed") && !NOT_PAST.has(word) && !t.isCapital(i) ? "past" : "unknown";
}
