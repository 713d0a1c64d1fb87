import { ABBREVIATIONS, opensSentence } from "../../language/sentences.ts";
import { CharClass, classOf } from "../../language/folding.ts";
import {
  foldedAt,
  Gap,
  gapBetween,
  isAllCaps,
  isCapital,
  isInitial,
  previousWord,
} from "../../language/words.ts";
import type { Word } from "../../language/words.ts";
import type { DossierNames } from "./dossierNames.ts";
import { PARTICLES } from "../lexicon/families.ts";
import { isGivenName } from "../lexicon/given.ts";
import {
  ACRONYMS,
  CALENDAR,
  FUNCTION_WORDS,
  isCommonWord,
  isDemonym,
  LOCATIVES,
  looksLikeOccupation,
  NO_GIVEN,
  STATES,
} from "../lexicon/ordinary.ts";
import { PLACE_HEADS } from "../lexicon/namesakes.ts";
import { isVerb } from "../lexicon/verbs.ts";
import type { Match } from "./match.ts";

/** How sure it is that the words before a family name are given names. */
export const Strength = { NONE: 0, MODERATE: 1, STRONG: 2 } as const;

/** The given names and initials found before a match. */
export interface Gathered {
  /** Folded, in order; empty where there are none. */
  readonly given: readonly string[];
  /** Where they start; the match's own start where there are none. */
  readonly start: number;
  readonly strength: number;
  /** A word before it makes it a place's name: Fort, Lake, New. */
  readonly placeHead: boolean;
  /** The first of them starts a sentence and is no known given name: it may be any word. */
  readonly opens: boolean;
}

const MOST = 5;

/** A run of letters with full stops, with what a hyphen joins to it: `D-N.Y.`, `U.S.` */
const DOTTED = /(?:\p{Lu}-)?(?:\p{Lu}\.)+$/u;

/** Gathers the given names that stand right before a match, from the right to the left. */
export function gatherGiven(
  text: string,
  match: Match,
  display: boolean,
  floor: number,
  lexicon: DossierNames,
): Gathered {
  const gatherer = new Gatherer(text, match, display, lexicon);
  for (let i = 0; i < MOST; i++) {
    const word = previousWord(text, gatherer.start);
    if (word === null || word.start < floor || !gatherer.take(word)) break;
  }
  return gatherer.result();
}

const IN = new Set(["in", "near", "outside", "across", "around"]);

class Gatherer {
  start: number;
  readonly #given: string[] = [];
  #named: number;
  #strength: number = Strength.NONE;
  #placeHead = false;
  #opens = false;

  constructor(
    private readonly text: string,
    private readonly match: Match,
    private readonly display: boolean,
    private readonly lexicon: DossierNames,
  ) {
    this.start = match.start;
    this.#named = match.start;
  }

  result(): Gathered {
    return {
      given: this.#given,
      start: this.#named,
      strength: this.#strength,
      placeHead: this.#placeHead,
      opens: this.#opens,
    };
  }

  /** Takes one more word to the left; false where the given names end before it. */
  take(word: Word): boolean {
    const { text } = this;
    if (word.after > word.end || word.shape === CharClass.DIGIT || word.shape >= CharClass.CASELESS)
      return false;
    const folded = foldedAt(text, word);
    const gap = gapBetween(text, word.after, this.start);
    if (gap === Gap.BREAK) return this.#takeNickname(word);
    if (gap === Gap.HYPHEN) return this.#takeJoined(word, folded);
    if (gap !== Gap.SPACE && gap !== Gap.DOT) return false;
    const initial = isInitial(word);
    if (gap === Gap.DOT && !initial && !ABBREVIATIONS.has(folded)) return false;
    if (!isCapital(word)) return this.#takeSmall(word, folded);
    if (
      this.lexicon.titles.ending(text, this.start, 0) !== null &&
      !(initial && gap === Gap.DOT) &&
      !this.#followsGiven(word)
    )
      return false;
    if (initial) {
      if (gap === Gap.DOT && this.#isPlaceOrState(word)) return false;
      if (
        gap === Gap.SPACE &&
        (folded === "i" || folded === "a" || this.#given.length === 0) &&
        !this.#looksInitial(word)
      )
        return false;
      return this.#keep(word.start, [folded], Strength.STRONG);
    }
    return this.#takeCapital(word, folded);
  }

  #takeCapital(word: Word, folded: string): boolean {
    const { text } = this;
    const given = this.lexicon.isGiven(folded);
    const opens = opensSentence(text, word.start);
    if (PLACE_HEADS.has(folded) && !given && this.#given.length === 0) {
      this.#placeHead = !opens || !isCommonWord(folded) || folded === "north" || folded === "south";
      return false;
    }
    if (FUNCTION_WORDS.has(folded) && (!given || opens || this.display)) return false;
    if (isDemonym(folded) || (CALENDAR.has(folded) && (!given || this.#isDated(word)))) return false;
    const shouting = isAllCaps(text, word.start, word.end);
    if (shouting && !isAllCaps(text, this.match.start, this.match.end)) {
      const initials = word.end - word.start === 2 && !ACRONYMS.has(folded);
      return initials && this.#keep(word.start, [folded], Strength.MODERATE);
    }
    if (this.display && !given) return false;
    // "In Minsk Orlov said so": a strange word after a preposition of place is a place.
    const before = given ? null : previousWord(text, word.start);
    if (before !== null && IN.has(foldedAt(text, before))) return false;
    const role = looksLikeOccupation(folded) && this.lexicon.trie.root(folded) === null;
    if (!given && (role || NO_GIVEN.has(folded))) return false;
    if (opens && !given && (isCommonWord(folded) || /(?:ing|ed|ly)$/.test(folded))) return false;
    // "Huw ap Rhys": right before a particle in small letters, nothing else stands with a capital.
    const small = classOf(text.charCodeAt(this.match.start)) === CharClass.LOWER;
    if (opens && !given && this.match.count > 1 && !small) return false;
    const sure = given || small;
    this.#opens = opens && !sure;
    return (
      this.#keep(word.start, [folded], sure || !opens ? this.#weigh(word, sure) : Strength.MODERATE) && !opens
    );
  }

  #weigh(word: Word, given: boolean): number {
    return given || this.#given.length > 0 || this.#followsNoun(word) ? Strength.STRONG : Strength.MODERATE;
  }

  /** `the tennis player Daniil Medvedev`: right after what somebody is, a strange capital word is a given name. */
  #followsNoun(word: Word): boolean {
    const before = previousWord(this.text, word.start);
    if (before?.shape !== CharClass.LOWER || word.end - word.start < 3) return false;
    if (gapBetween(this.text, before.after, word.start) !== Gap.SPACE || before.after > before.end)
      return false;
    const noun = foldedAt(this.text, before);
    if (FUNCTION_WORDS.has(noun) || isVerb(noun) || LOCATIVES.has(noun) || noun.length < 3) return false;
    return !/(?:ed|ing|ly)$/.test(noun) && this.lexicon.trie.root(foldedAt(this.text, word)) === null;
  }

  /** `Sacha Baron Cohen`: what would be a title stands inside a name. */
  #followsGiven(word: Word): boolean {
    const before = previousWord(this.text, word.start);
    if (
      before === null ||
      before.after > before.end ||
      gapBetween(this.text, before.after, word.start) !== Gap.SPACE
    )
      return false;
    const folded = foldedAt(this.text, before);
    return before.shape === CharClass.UPPER && isGivenName(folded) && !isCommonWord(folded) && !this.display;
  }

  /** `al` before Assad, or the second half of `Jong-un`. */
  #takeSmall(word: Word, folded: string): boolean {
    const before = previousWord(this.text, word.start);
    if (
      before !== null &&
      gapBetween(this.text, before.after, word.start) === Gap.HYPHEN &&
      before.shape === CharClass.UPPER
    ) {
      if (before.end - before.start > 7 || isDemonym(foldedAt(this.text, before))) return false;
      if (this.match.count > 1 || FUNCTION_WORDS.has(folded) || folded.length > 6) return false;
      return this.#keep(before.start, [foldedAt(this.text, before), folded], Strength.STRONG);
    }
    if (!PARTICLES.has(folded) || this.#given.length > 0 || before === null || !isCapital(before))
      return false;
    if (FUNCTION_WORDS.has(folded) && !this.lexicon.isGiven(foldedAt(this.text, before))) return false;
    this.start = word.start;
    return true;
  }

  #takeJoined(word: Word, folded: string): boolean {
    if (this.#given.length > 0)
      return word.shape === CharClass.UPPER && this.#keep(word.start, [folded], Strength.STRONG);
    if (PARTICLES.has(folded) && this.start === this.match.start) {
      this.start = word.start;
      return true;
    }
    return false;
  }

  /** The nickname in `Robert “Bob” Dole` stands between given names and says no more than they do. */
  #takeNickname(word: Word): boolean {
    const opening = word.start - 1;
    if (!isCapital(word) || !/^["”’')]\s$/.test(this.text.slice(word.after, this.start))) return false;
    if (!/["“‘'(]/.test(this.text.charAt(opening)) || !/\s/.test(this.text.charAt(opening - 1))) return false;
    this.start = opening;
    return true;
  }

  /** `D-N.Y. Trump`, `in the U.S. Trump`: letters with full stops that are nobody's initials. */
  #isPlaceOrState(word: Word): boolean {
    const letters = DOTTED.exec(this.text.slice(Math.max(0, word.start - 12), word.end + 1))?.[0] ?? "";
    if (letters.includes("-")) return true;
    return letters.length > 2 && STATES.has(letters.replaceAll(".", "").toLowerCase());
  }

  /** Whether a single letter without a full stop is an initial all the same: `Donald J Trump`. */
  #looksInitial(word: Word): boolean {
    const before = previousWord(this.text, word.start);
    return before !== null && this.lexicon.isGiven(foldedAt(this.text, before));
  }

  #isDated(word: Word): boolean {
    const before = previousWord(this.text, word.start);
    return (
      before === null || LOCATIVES.has(foldedAt(this.text, before)) || opensSentence(this.text, word.start)
    );
  }

  #keep(start: number, words: readonly string[], strength: number): boolean {
    this.#given.unshift(...words);
    this.start = start;
    this.#named = start;
    this.#strength = Math.max(this.#strength, strength);
    return true;
  }
}
