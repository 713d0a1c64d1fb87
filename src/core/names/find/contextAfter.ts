import { CharClass, foldPart } from "../../language/folding.ts";
import {
  foldedAt,
  Gap,
  gapBetween,
  isAllCaps,
  isCapital,
  isInitial,
  nextWord,
  previousWord,
} from "../../language/words.ts";
import type { Word } from "../../language/words.ts";
import type { DossierNames } from "./dossierNames.ts";
import { readsFamilyFirst, SUFFIXES } from "../lexicon/families.ts";
import {
  ARTICLES,
  CALENDAR,
  FUNCTION_WORDS,
  isCommonWord,
  isDemonym,
  LEAVES_ALONE,
  LOCATIVES,
} from "../lexicon/ordinary.ts";
import { AILMENTS, FIRMS, MAKES_LONGER, NAMED_AFTER, PLACE_HEADS } from "../lexicon/namesakes.ts";
import { isHuman, isSpeaking, isVerb } from "../lexicon/verbs.ts";
import { TITLES } from "../lexicon/titles.ts";
import type { Match } from "./match.ts";
import { matchAt } from "./match.ts";

/** What follows a match. */
export interface ContextAfter {
  /** Folded words with capitals right after it: `Yong-chol` after `Kim`. */
  readonly following: readonly string[];
  readonly followingEnd: number;
  /** Whether a hyphen joins the following words, as in Korean given names. */
  readonly compound: boolean;
  readonly suffix: string | null;
  readonly suffixEnd: number;
  /** It is a part of a longer name. */
  readonly longer: boolean;
  /** The longer name is a firm's. */
  readonly firm: boolean;
  /** A verb, a possessive or a comma follows: the name is somebody who acts or has. */
  readonly acts: boolean;
  /** What follows says that it is somebody, even of a word that things are called by. */
  readonly lives: boolean;
  /** Only somebody can be the subject of the verb that follows. */
  readonly speaks: boolean;
  /** A noun in small letters follows: `the Park films`. */
  readonly attributive: boolean;
  /** The word right after it, folded; empty where it is no neighbour. */
  readonly next: string;
  /** A number follows. */
  readonly counted: boolean;
}

/** Reads what follows a match. */
export function contextAfter(
  text: string,
  match: Match,
  display: boolean,
  lexicon: DossierNames,
): ContextAfter {
  const possessive = match.after > match.end;
  const after: Mutable<ContextAfter> = {
    following: NO_WORDS,
    followingEnd: match.end,
    compound: false,
    suffix: null,
    suffixEnd: match.end,
    longer: false,
    firm: false,
    acts: possessive || text.charCodeAt(match.end) === COMMA,
    lives: possessive,
    speaks: false,
    attributive: false,
    next: "",
    counted: false,
  };
  const word = nextWord(text, match.after);
  if (possessive) after.longer = word !== null && AILMENTS.has(foldedAt(text, word));
  else if (isPartnership(text, match)) after.longer = true;
  else if (word !== null) readNext(after, text, match, word, display, lexicon);
  return after;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NO_WORDS: readonly string[] = [];
const COMMA = 44;

/** Reads the word after a match, which has no possessive. */
function readNext(
  after: Mutable<ContextAfter>,
  text: string,
  match: Match,
  word: Word,
  display: boolean,
  lexicon: DossierNames,
): void {
  const gap = gapBetween(text, match.after, word.start);
  if (gap === Gap.BREAK || gap === Gap.DOT || gap === Gap.NONE) return;
  const folded = foldedAt(text, word);
  if (gap !== Gap.HYPHEN && isSuffix(text, word, folded)) {
    const dot = text.charAt(word.end) === "." && folded.length === 2 && folded.endsWith("r") ? 1 : 0;
    after.suffix = folded;
    after.suffixEnd = word.end + dot;
    return;
  }
  if (gap === Gap.HYPHEN) {
    const other = word.shape === CharClass.UPPER ? matchAt(lexicon.trie, text, word) : null;
    if (other === null) return;
    after.acts = after.lives = true;
    after.longer = isOfPair(text, other);
    return;
  }
  if (gap !== Gap.SPACE) return;
  if (word.shape === CharClass.DIGIT) after.counted = true;
  else if (word.shape === CharClass.UPPER) readCapital(after, text, match, word, folded, display, lexicon);
  else {
    const acts = isActive(folded);
    const joined = isJoined(text, word, folded);
    after.acts ||= acts || joined;
    after.lives = joined || isHuman(folded);
    after.speaks = isSpeaking(folded);
    after.attributive = !acts && !FUNCTION_WORDS.has(folded);
    after.longer = NAMED_AFTER.has(folded);
    after.next = folded;
  }
}

/** Reads a word with a capital right after a match. */
function readCapital(
  after: Mutable<ContextAfter>,
  text: string,
  match: Match,
  word: Word,
  folded: string,
  display: boolean,
  lexicon: DossierNames,
): void {
  const compound = compoundAfter(text, match, word);
  if (compound !== null) {
    const [end, second] = compound;
    after.following = [folded, second];
    after.followingEnd = end;
    after.compound = true;
    after.acts = isActing(text, end);
    return;
  }
  after.firm = weightOf(match) === 1 && endsIn(FIRMS, text, word);
  if (after.firm || (MAKES_LONGER.has(folded) && !(display && isVerb(folded)))) {
    after.longer = true;
    return;
  }
  if (weightOf(match) > 1) {
    after.longer = endsIn(MAKES_LONGER, text, word);
    return;
  }
  const shouted =
    isAllCaps(text, match.start, match.end) &&
    isAllCaps(text, word.start, word.end) &&
    !lexicon.isGiven(foldPart(text, match.start, match.end));
  if (display || (shouted && !opensFamilyFirst(match, folded))) {
    after.acts ||= isVerb(folded);
    after.lives ||= isHuman(folded);
    after.longer = nextMakesLonger(text, word, folded);
    return;
  }
  if (isHarmless(text, match, word, folded, lexicon)) return;
  after.following = [folded];
  after.followingEnd = word.end;
  after.longer = true;
}

/** Whether what follows `end` says that who is named before it acts or is introduced. */
function isActing(text: string, end: number): boolean {
  const word = nextWord(text, end);
  if (text.charAt(end) === ",") return true;
  if (word === null || gapBetween(text, end, word.start) !== Gap.SPACE) return false;
  return isActive(foldedAt(text, word));
}

function isActive(folded: string): boolean {
  return isVerb(folded) || /....(?:ed|ly)$/.test(folded);
}

/** The words of a match without an article: `the South` can be a part of `the South Pole`. */
function weightOf(match: Match): number {
  return ARTICLES.has(match.forms[0]?.words[0] ?? "") ? match.count - 1 : match.count;
}

/** Whether a name goes on with another: `Case and Deaton`. */
function isJoined(text: string, and: Word, folded: string): boolean {
  if (folded !== "and" && folded !== "or") return false;
  const next = nextWord(text, and.after);
  if (next?.shape !== CharClass.UPPER || gapBetween(text, and.after, next.start) !== Gap.SPACE) return false;
  const other = foldedAt(text, next);
  return !FUNCTION_WORDS.has(other) && !CALENDAR.has(other);
}

const AND_AFTER = /\s?&\s?\p{Lu}|\sand\s(?:Co|Company|Sons|Brothers|Associates)\b/uy;

/** `Smith & Wesson`: a firm, and neither of the two. */
function isPartnership(text: string, match: Match): boolean {
  AND_AFTER.lastIndex = match.end;
  if (AND_AFTER.test(text)) return true;
  const before = text.slice(Math.max(0, match.start - 4), match.start);
  return before.includes("&") && /\p{L}\s?&\s?$/u.test(before);
}

function isSuffix(text: string, word: Word, folded: string): boolean {
  if (!SUFFIXES.has(folded)) return false;
  if (folded === "jr" || folded === "sr") return isCapital(word);
  return isAllCaps(text, word.start, word.end) || folded === "junior" || folded === "senior";
}

/** `Yong-chol`: a capital word with a hyphen and a word of few letters after it. */
function compoundAfter(text: string, match: Match, word: Word): readonly [number, string] | null {
  const second = nextWord(text, word.after);
  if (second === null || gapBetween(text, word.after, second.start) !== Gap.HYPHEN) return null;
  if (text.charAt(word.after) === "\u2013" || word.end - word.start > 7 || second.end - second.start > 6)
    return null;
  const folded = foldedAt(text, second);
  if (folded === "led" || folded === "era") return null;
  // "Park Sang-in", but "Trump Sit-in".
  const family = match.forms[0]?.words[0] ?? "";
  const eastern = readsFamilyFirst([family, foldedAt(text, word), folded], true);
  return FUNCTION_WORDS.has(folded) && !eastern ? null : [second.end, folded];
}

/** `KIM YONG`: a family name that stands first, and what may be the given name. */
function opensFamilyFirst(match: Match, next: string): boolean {
  return !isCommonWord(next) && readsFamilyFirst([match.forms[0]?.words[0] ?? "", next], false);
}

/** Whether a capital word may follow a name without making it longer. */
function isHarmless(text: string, match: Match, word: Word, folded: string, lexicon: DossierNames): boolean {
  // "Carroll V. Newsom": what seemed a family name is a given name.
  if (isInitial(word))
    return text.charAt(word.end) !== "." || !/^\s\p{Lu}/u.test(text.slice(word.end + 1, word.end + 3));
  if (FUNCTION_WORDS.has(folded) || CALENDAR.has(folded) || isDemonym(folded) || LEAVES_ALONE.has(folded))
    return true;
  if (TITLES.has(folded)) return true;
  const shouting = isAllCaps(text, word.start, word.end);
  if (shouting && !isAllCaps(text, match.start, match.end)) return true;
  if (PLACE_HEADS.has(foldPart(text, match.start, match.end))) return false;
  // "James Smith": two words that are both known are one name if the first is a given name.
  const given = match.count === 1 && lexicon.isGiven(foldPart(text, match.start, match.end));
  if (given) return false;
  const next = matchAt(lexicon.trie, text, word);
  if (next === null) return false;
  // "Mayer Goldberg": two family names side by side are somebody's full name. So are a place's and a family name
  // ("Chad Hussein"), but for "In Washington Trump said".
  return !isFamilyOnly(next) || !(isFamilyOnly(match) || (isOnePlace(match) && !isLocated(text, match)));
}

function isFamilyOnly(match: Match): boolean {
  return match.forms.every((form) => form.kind === "family");
}

function isOnePlace(match: Match): boolean {
  return match.count === 1 && match.forms.every(({ entity }) => entity.place);
}

function isLocated(text: string, match: Match): boolean {
  const before = previousWord(text, match.start);
  return before !== null && LOCATIVES.has(foldedAt(text, before));
}

function nextMakesLonger(text: string, word: Word, folded: string): boolean {
  if (folded.endsWith("s") || FUNCTION_WORDS.has(folded)) return false;
  const next = nextWord(text, word.after);
  if (next === null || gapBetween(text, word.after, next.start) !== Gap.SPACE) return false;
  return MAKES_LONGER.has(foldedAt(text, next)) && isCapital(next);
}

/** `Dodd-Frank Act`: a law called after two people, as opposed to a `Trump-Kim meeting`. */
function isOfPair(text: string, second: Match): boolean {
  const next = nextWord(text, second.after);
  if (next?.shape !== CharClass.UPPER || gapBetween(text, second.after, next.start) !== Gap.SPACE)
    return false;
  return MAKES_LONGER.has(foldedAt(text, next));
}

/** `Donald Trump | Presidential Library`: a run of capital words with one of these among them. */
function endsIn(ends: ReadonlySet<string>, text: string, first: Word): boolean {
  let word = first;
  for (let i = 0; i < 4 && word.shape === CharClass.UPPER; i++) {
    const folded = foldedAt(text, word);
    if (FUNCTION_WORDS.has(folded) || TITLES.has(folded)) return false;
    if (ends.has(folded)) return true;
    const next = nextWord(text, word.after);
    if (next === null || gapBetween(text, word.after, next.start) !== Gap.SPACE) return false;
    word = next;
  }
  return false;
}
