import { CharClass, classOf, foldWord } from "../../language/folding.ts";
import { foldedAt, Gap, gapBetween, isAllCaps, wordsOf } from "../../language/words.ts";
import {
  ARTICLES_OF_NAMES,
  CONNECTIVES,
  PARTICLES,
  readsFamilyFirst,
  SUFFIXES,
  VIETNAMESE,
} from "../lexicon/families.ts";
import { isShortForm } from "../lexicon/given.ts";
import { REGNAL, TITLES } from "../lexicon/titles.ts";

/** A person's name, taken apart. All words are folded. */
export interface PersonName {
  readonly given: readonly string[];
  /** The family name with its particles; empty for a single name. */
  readonly family: readonly string[];
  /** The index in `family` of its first word that is no particle. */
  readonly core: number;
  /** What follows the family name and is called by it, too: a second family name. */
  readonly rest: readonly string[];
  readonly suffix: string | null;
  readonly familyFirst: boolean;
  /** Whether a title of the name says that its bearer is called by a given name: Pope Francis. */
  readonly regnal: boolean;
}

/** One word of a name as it is written. */
export interface NameWord {
  readonly folded: string;
  readonly raw: string;
  /** The {@link Gap} before it. */
  readonly gap: number;
}

/** The words of a name or alias; a comma between two words is a word of its own. */
export function wordsOfName(name: string): NameWord[] {
  const found: NameWord[] = [];
  let end = 0;
  for (const word of wordsOf(name)) {
    const gap = found.length === 0 ? Gap.NONE : gapBetween(name, end, word.start);
    if (gap === Gap.COMMA) found.push({ folded: ",", raw: ",", gap: Gap.NONE });
    const raw = name.slice(word.start, word.after);
    const folded = word.after > word.end ? foldWord(raw) : foldedAt(name, word);
    if (folded !== "") found.push({ folded, raw, gap });
    end = word.after;
  }
  return found;
}

/**
 * Takes a person's name apart.
 *
 * @param name as written: `Kim Jong-un`, `Ursula von der Leyen`, `Sir Sammy Davis, Jr.`
 * @param familyKey the family name, where the dossier says it
 */
export function parsePerson(name: string, familyKey: string | null): PersonName {
  let words = wordsOfName(name);
  let regnal = false;
  let suffix: string | null = null;
  while (words.length > 1 && isTitle(words[0]?.folded)) {
    regnal ||= REGNAL.has(words[0]?.folded ?? "");
    words = words.slice(1);
  }
  const reign = familyKey === null ? reignOf(words) : 0;
  if (reign > 0) {
    const given = words.slice(0, reign).map((word) => word.folded);
    return { given, family: [], core: 0, rest: [], suffix: null, familyFirst: false, regnal: true };
  }
  const comma = words.findIndex((word) => word.folded === ",");
  const last = words.at(-1);
  if (words.length > 1 && last !== undefined && SUFFIXES.has(last.folded)) {
    suffix = last.folded;
    words = words.slice(0, words.at(-2)?.folded === "," ? -2 : -1);
  } else if (comma > 0) words = [...words.slice(comma + 1), ...words.slice(0, comma)];
  const folded = words.map((word) => word.folded).filter((word) => word !== ",");
  return { ...split(words, folded, familyKey), suffix, regnal: regnal && folded.length <= 2 };
}

/**
 * How many words a sovereign's or a saint's name has before what is no family name: one in `Alexander I of Russia`,
 * `Catherine of Aragon` and `Elizabeth II`; 0 where it is not such a name. `Davis Love III` has a family name.
 */
function reignOf(words: readonly NameWord[]): number {
  const of = words.findIndex((word) => word.folded === "of");
  const end = of > 0 ? of : words.length;
  const numbered = end > 1 && /^[IVX]+$/.test(words[end - 1]?.raw ?? "");
  const given = numbered ? end - 1 : end;
  return (of > 0 && given <= 2) || (numbered && given === 1) ? given : 0;
}

function isTitle(word: string | undefined): boolean {
  return word !== undefined && TITLES.has(word) && word !== "dean";
}

type Split = Omit<PersonName, "suffix" | "regnal">;

function split(words: readonly NameWord[], folded: readonly string[], familyKey: string | null): Split {
  if (familyKey !== null) {
    const family = wordsOfName(familyKey).map((word) => word.folded);
    const at = indexOf(folded, family);
    const core = coreOf(family);
    if (at < 0 || family.length === 0) return western(folded, family.length > 0 ? family : null);
    if (at === 0 && family.length < folded.length) {
      return { given: folded.slice(family.length), family, core, rest: [], familyFirst: true };
    }
    const given = folded.slice(0, at);
    return { given, family, core, rest: folded.slice(at + family.length), familyFirst: false };
  }
  if (folded.length < 2) return { given: folded, family: [], core: 0, rest: [], familyFirst: false };
  const capitals = words.map((word) => isAllCaps(word.raw, 0, word.raw.length));
  const shouted = capitals[0] === true && capitals.slice(1).every((caps) => !caps) && folded[0]?.length !== 2;
  if (shouted || isFamilyFirst(words, folded)) {
    return { given: folded.slice(1), family: folded.slice(0, 1), core: 0, rest: [], familyFirst: true };
  }
  return western(folded, null, hyphens(words));
}

/** How many words at a name's end hyphens join to one: two in `Alexandria Ocasio-Cortez`. */
function hyphens(words: readonly NameWord[]): number {
  let count = 1;
  while (count < words.length - 1 && words.at(-count)?.gap === Gap.HYPHEN) count++;
  return count;
}

function isFamilyFirst(words: readonly NameWord[], folded: readonly string[]): boolean {
  if (VIETNAMESE.has(folded[0] ?? "")) return false;
  const [, second, third] = words;
  const joined = words.length === 3 && third?.gap === Gap.HYPHEN;
  // "Bong Joon-ho": only given names go on in small letters after a hyphen.
  const small = joined && classOf(third.raw.charCodeAt(0)) === CharClass.LOWER;
  if (
    small &&
    classOf(second?.raw.charCodeAt(0) ?? 0) === CharClass.UPPER &&
    !PARTICLES.has(second?.folded ?? "")
  )
    return true;
  return readsFamilyFirst(folded, joined);
}

/** Given names first, then the particles of the family name, then its last word. */
function western(folded: readonly string[], family: readonly string[] | null, joined = 1): Split {
  if (family !== null) {
    const given = folded.length > 1 ? folded.slice(0, -1) : folded;
    return { given, family, core: coreOf(family), rest: [], familyFirst: false };
  }
  let at = folded.length - joined;
  if (at > 1 && CONNECTIVES.has(folded[at - 1] ?? "") && at > 2) at -= 2;
  while (at > 1 && PARTICLES.has(folded[at - 1] ?? "")) at--;
  const found = folded.slice(at);
  return { given: folded.slice(0, at), family: found, core: coreOf(found), rest: [], familyFirst: false };
}

function coreOf(family: readonly string[]): number {
  let core = 0;
  while (core < family.length - 1 && PARTICLES.has(family[core] ?? "")) core++;
  return core;
}

function indexOf(words: readonly string[], part: readonly string[]): number {
  for (let at = 0; at + part.length <= words.length; at++) {
    if (part.every((word, i) => words[at + i] === word)) return at;
  }
  return -1;
}

/** Whether the family name is usual without its particle as well: (al-)Assad. */
export function dropsArticle(name: PersonName): boolean {
  return name.core === 1 && ARTICLES_OF_NAMES.has(name.family[0] ?? "");
}

/** Whether two single given names (folded) can be one person's: equal, an initial, a short form. */
function givenAgrees(written: string, known: string): boolean {
  if (written === known) return true;
  if (written.length === 1 || known.length === 1) return written.startsWith(known.slice(0, 1));
  return isShortForm(written, known);
}

/**
 * Whether given names found beside a family name can be those of `name`: `Donald J.`, `D.`, `Mike`, `Jong-un`. The
 * first must agree; middle names must agree in order where both sides have them.
 */
export function givensAgree(written: readonly string[], name: PersonName): boolean {
  const { given } = name;
  const [first] = written;
  if (first === undefined || given.length === 0) return false;
  if (written.join("") === given.join("")) return true;
  if (written.length === 1 && first.length > 1 && first.length === given.length && initials(given) === first)
    return true;
  if (name.familyFirst && given.length > 1)
    return written.length > 1 && written.every((word, i) => word === given[i]);
  const from = given.findIndex((known) => givenAgrees(first, known));
  if (from < 0 || (from > 0 && (first.length === 1 || given[from]?.length === 1))) return false;
  const middles = given.slice(from + 1);
  if (middles.length === 0) return true;
  return written.slice(1).every((word, i) => middles[i] === undefined || givenAgrees(word, middles[i]));
}

function initials(given: readonly string[]): string {
  return given.map((word) => word.charAt(0)).join("");
}
