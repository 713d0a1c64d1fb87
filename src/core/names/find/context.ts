import { opensSentence } from "../../language/sentences.ts";
import { CharClass, classOf, foldPart } from "../../language/folding.ts";
import { foldedAt, Gap, gapBetween, nextWord, previousWord } from "../../language/words.ts";
import type { Word } from "../../language/words.ts";
import { gatherGiven } from "./givenBefore.ts";
import type { Gathered } from "./givenBefore.ts";
import { isBound } from "./hyphens.ts";
import { kinOf } from "../lexicon/kin.ts";
import type { Kin } from "../lexicon/kin.ts";
import { NAMED_BEFORE } from "../lexicon/namesakes.ts";
import { ARTICLES, LOCATIVES, OF_PLACES, PLURAL_MARKERS } from "../lexicon/ordinary.ts";
import { isVerb } from "../lexicon/verbs.ts";
import type { Match } from "./match.ts";
import { contextAfter } from "./contextAfter.ts";
import type { ContextAfter } from "./contextAfter.ts";
import type { DossierNames } from "./dossierNames.ts";
import type { FoundTitle, TitleTable } from "../forms/titleTable.ts";

/** What stands around a match and tells what it is. Offsets are indices in the prose's text. */
export interface Context extends ContextAfter {
  readonly left: Gathered;
  /** The titles before the name, the nearest first. */
  readonly titles: readonly FoundTitle[];
  /** The word right before it (with its given names and titles), folded; empty where a sentence starts. */
  readonly before: string;
  readonly article: boolean;
  readonly pluralMarker: boolean;
  /** A sentence starts with it. */
  readonly opens: boolean;
  /** Capitals mean nothing here: a heading in title case, a line in capitals. */
  readonly display: boolean;
  /** A speaker's label: `TRUMP:` */
  readonly label: boolean;
  readonly locative: boolean;
  /** Said to be one more of the name, whom nobody need know: `a guard, also named Wong`, `a Kennedy from Derry`. */
  readonly stranger: boolean;
  /** Named as somebody's wife, son, sister: the bare name stays the other's. Null where that is not so. */
  readonly kin: Kin | null;
}

/**
 * Reads what stands around a match.
 *
 * @param display whether the whole prose is written so that capitals mean nothing
 * @param floor where the previous name in the prose ends
 */
export function readContext(
  text: string,
  match: Match,
  display: boolean,
  floor: number,
  lexicon: DossierNames,
): Context {
  const left = gatherGiven(text, match, display, floor, lexicon);
  const titles = titlesBefore(text, left.start, floor, lexicon.titles);
  const start = titles.at(-1)?.start ?? left.start;
  const previous = previousWord(text, start);
  const gap = previous === null ? Gap.BREAK : gapBetween(text, previous.after, start);
  const near = previous !== null && gap === Gap.SPACE ? foldedAt(text, previous) : "";
  const noun = near === "" || previous === null ? "" : withoutArticle(text, previous, near);
  const after = contextAfter(text, match, display, lexicon);
  const opens = opensSentence(text, start);
  const bare = start === match.start;
  // Field by field: a spread of so many costs more than all that is read here.
  return {
    left,
    titles,
    following: after.following,
    followingEnd: after.followingEnd,
    compound: after.compound,
    suffix: after.suffix,
    suffixEnd: after.suffixEnd,
    longer:
      after.longer ||
      left.placeHead ||
      NAMED_BEFORE.has(noun) ||
      isBound(text, match, near, display, floor, lexicon),
    firm: after.firm,
    acts: after.acts,
    lives: after.lives,
    speaks: after.speaks,
    attributive: after.attributive,
    next: after.next,
    counted: after.counted,
    before: near,
    article: ARTICLES.has(near),
    pluralMarker: PLURAL_MARKERS.has(near),
    opens,
    display,
    label: opens && text.charCodeAt(match.after) === COLON,
    locative: LOCATIVES.has(near) || (near === "of" && previous !== null && followsPlaceNoun(text, previous)),
    stranger: near !== "" && isIntroduced(text, match, near, bare),
    kin: kinBeside(text, match, previous, gap),
  };
}

const COLON = 58;
const { APOSTROPHE } = CharClass;

/** `l’avenue` without what is elided before it, folded. @param whole the word as it is, folded */
function withoutArticle(text: string, { start, end }: Word, whole: string): string {
  const joined =
    classOf(text.charCodeAt(start + 1)) === APOSTROPHE || classOf(text.charCodeAt(start + 2)) === APOSTROPHE;
  if (!joined) return whole;
  const elided = /^\p{L}{1,2}['’]/u.exec(text.slice(start, start + 3))?.[0].length ?? 0;
  return elided === 0 ? whole : foldPart(text, start + elided, end);
}

function titlesBefore(text: string, start: number, floor: number, table: TitleTable): FoundTitle[] {
  const found: FoundTitle[] = [];
  for (let at = start; found.length < 3;) {
    const title = table.ending(text, at, floor);
    if (title === null) break;
    found.push(title);
    at = title.start;
  }
  return found;
}

/** `his sister Kim Yo-jong`, `Ivanka Trump, his daughter`, `Emanuel Nobel, a nephew`. */
function kinBeside(text: string, match: Match, previous: Word | null, gap: number): Kin | null {
  if (previous !== null && (gap === Gap.SPACE || gap === Gap.COMMA)) {
    const kin = kinOf(foldedAt(text, previous));
    if (kin !== null) return kin;
    // "The daughter of Walter Price": whose kin is meant, or who is kin, stays open.
    if (
      isInKinClause(text, previous, gap) ||
      (previous.end - previous.start === 2 &&
        RELATED.test(text.slice(Math.max(0, previous.start - 10), previous.end)))
    )
      return "either";
  }
  if (text.charAt(match.end) !== ",") return null;
  const first = nextWord(text, match.end);
  if (first === null) return null;
  const second = nextWord(text, first.after);
  if (second === null || gapBetween(text, first.after, second.start) !== Gap.SPACE) return null;
  const owner = foldedAt(text, first);
  const owned = OWNERS.has(owner) || first.after > first.end;
  // "Bilal Erdoğan, the president’s son"
  if (owner === "the" && second.after > second.end) {
    const third = nextWord(text, second.after);
    return third === null ? null : kinOf(foldedAt(text, third));
  }
  if (!owned && !(owner === "a" && !text.startsWith(" of", second.after))) return null;
  return kinOf(foldedAt(text, second));
}

const RELATED = /\brelated to$/;

const OWNERS = new Set(["his", "her", "their"]);

/** `the capital of Jordan`: what is of a place, and of nobody. */
function followsPlaceNoun(text: string, of: Word): boolean {
  const noun = previousWord(text, of.start);
  return noun !== null && OF_PLACES.has(foldedAt(text, noun));
}

const ALSO_NAMED =
  /(?:\balso (?:named|called|surnamed)|\b(?:an?|another|two|three|four|several|some) (?:\p{L}+ ){1,3}(?:sur)?named|\ba certain|\bby the name of|\bno relation to) $/iu;

/** The last words of those. */
const NAMING = new Set(["named", "called", "surnamed", "certain", "of", "to"]);

/** Whether a bare name is introduced as one that somebody else happens to bear. */
function isIntroduced(text: string, match: Match, near: string, bare: boolean): boolean {
  if (
    bare &&
    NAMING.has(near) &&
    ALSO_NAMED.test(text.slice(Math.max(0, match.start - 60), match.start).replace(/\s/g, " "))
  )
    return true;
  if (near !== "a" && near !== "an" && near !== "another") return false;
  // "a Kennedy from Derry", but "a Trump rally", "a Pompeo, a Bolton".
  const next = nextWord(text, match.after);
  if (near === "another" && next !== null && isVerb(foldedAt(text, next))) return true;
  const gap = next === null ? Gap.BREAK : gapBetween(text, match.after, next.start);
  if (next === null || gap !== Gap.SPACE) return gap === Gap.BREAK || gap === Gap.DOT;
  return RELATING.has(foldedAt(text, next));
}

/** What follows a name that stands for one of a family. */
const RELATING = new Set(["from", "of", "at"]);

/** How many words back a word for kin may stand: `the son of a graphic designer, Bong Sang-gyun`. */
const KIN_REACH = 8;

/** Whether a clause that begins with a word for kin runs up to a name: no verb and no other name stands between. */
function isInKinClause(text: string, previous: Word, gap: number): boolean {
  let word: Word | null = previous;
  let between = gap;
  for (let i = 0; i < KIN_REACH && word !== null; i++) {
    if (between !== Gap.SPACE && !(between === Gap.COMMA && i === 0)) return false;
    const folded = foldedAt(text, word);
    if (kinOf(folded) !== null) return word.shape === CharClass.LOWER;
    if (isVerb(folded) || word.shape === CharClass.UPPER || folded === "and") return false;
    const before: Word | null = previousWord(text, word.start);
    between = before === null ? Gap.BREAK : gapBetween(text, before.after, word.start);
    word = before;
  }
  return false;
}
