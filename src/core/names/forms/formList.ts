import { CharClass, classOf, foldWord } from "../../language/folding.ts";
import { Gap, isAllCaps } from "../../language/words.ts";
import type { Known } from "./entity.ts";
import type { Form, FormKind } from "./form.ts";
import { ARTICLES_OF_NAMES, PARTICLES } from "../lexicon/families.ts";
import { isGivenName } from "../lexicon/given.ts";
import { isEponym } from "../lexicon/namesakes.ts";
import { isCommonWord, isFamousPlace } from "../lexicon/ordinary.ts";
import { dropsArticle, wordsOfName } from "./person.ts";
import type { NameWord, PersonName } from "./person.ts";
import { mergeInitials, partCapitals, spellSlavic, spellUmlauts } from "./spellings.ts";

/** Whether a word is hardly ever anything but a name, so that a name with it is one in small letters, too. */
function isTelling(word: string): boolean {
  return word.length > 3 && !isCommonWord(word) && !PARTICLES.has(word);
}

/** Whether a family name without its particles is still nobody else's: Bismarck, Beethoven; not Gaulle, not Rosa. */
function isDistinctive(core: readonly string[]): boolean {
  const [word = "", ...more] = core;
  return (
    more.length === 0 && word.length > 6 && !isCommonWord(word) && !isGivenName(word) && !isFamousPlace(word)
  );
}

const LEGAL = new Set(
  "inc incorporated corp corporation ltd limited llc plc gmbh ag sa spa nv bv co company".split(" "),
);

/** Collects the forms of one entity, each once. */
export class FormList {
  readonly all: Form[] = [];
  readonly #seen = new Set<string>();

  constructor(private readonly known: Known) {}

  /** A name or alias as the dossier writes it, with the variants that mean the same. */
  addWritten(name: string, kind: FormKind): void {
    const words = wordsOfName(name);
    this.#addSpellings(words, kind);
    if (words.length > 2 && words[0]?.folded === "the") this.#addSpellings(words.slice(1), kind);
  }

  /** A firm's name without its Inc., a sovereign's without the realm: `Alexander I` of `Alexander I of Russia`. */
  addShortened(name: string, kind: FormKind): void {
    const words = wordsOfName(name);
    if (this.known.person) {
      const of = words.findIndex((word) => word.folded === "of");
      if (of > 1 && /^[IVX]+$/.test(words[of - 1]?.raw ?? ""))
        this.#addSpellings(words.slice(0, of), kind, true);
      return;
    }
    const last = words.at(-1)?.folded ?? "";
    if (words.length > 1 && LEGAL.has(last)) {
      const shorter = words.slice(0, words.at(-2)?.folded === "," ? -2 : -1);
      if (!shorter.every((word) => isCommonWord(word.folded))) this.#addSpellings(shorter, kind, true);
    }
  }

  #addSpellings(words: readonly NameWord[], kind: FormKind, lesser = false): void {
    this.#add(words, kind, lesser);
    const merged = mergeInitials(words);
    if (merged.length < words.length) this.#add(merged, kind, lesser);
    const parted = words.flatMap((word) => partCapitals(word));
    if (parted.length > words.length) this.#add(parted, kind, lesser);
    const german = words.map((word) => ({ ...word, folded: foldWord(spellUmlauts(word.raw)) }));
    if (german.some((word, i) => word.folded !== words[i]?.folded && /[äöüÄÖÜ]/.test(word.raw))) {
      this.#add(german, kind, lesser);
    }
  }

  /** Of two family names that stand apart (`Núñez Feijóo`, `Lula da Silva`), the second: many are called by it alone. */
  addSecondFamily(family: string | null): void {
    const words = family === null ? [] : wordsOfName(family);
    const [first, second, third] = words;
    if (first === undefined || PARTICLES.has(first.folded) || second?.gap !== Gap.SPACE) return;
    const particle = PARTICLES.has(second.folded);
    if (words.length !== (particle ? 3 : 2) || isGivenName(second.folded)) return;
    const rest = particle && third !== undefined ? [second.folded, third.folded] : [second.folded];
    this.#addFamily(rest, false, false, true);
  }

  /** What follows from a person's name being a person's. */
  addPerson(name: PersonName): void {
    const { family, given, rest } = name;
    if (family.length === 0) {
      if (name.regnal && given.length === 1) this.#addFamily(given, true);
      return;
    }
    if (!name.familyFirst && given.length > 0 && rest.length === 0 && name.suffix === null) {
      this.#addFolded([...given, ...family], "full");
    }
    if (name.familyFirst && given.length > 0) {
      this.#addFolded([...family, ...given], "full");
      this.#addFolded([...given, ...family], "full");
      if (given.length > 1) {
        this.#addFolded([...family, given.join("")], "full");
        this.#addFolded([given.join(""), ...family], "full");
      }
    }
    this.#addFamily(family, false, name.familyFirst);
    // With given names before it, a family name is read in full anyway.
    for (const other of spellSlavic(family.at(-1) ?? ""))
      this.#addFamily([...family.slice(0, -1), other], false);
    if (rest.length > 0) this.#addFamily([...family, ...rest], false);
    if (name.core > 0) {
      const core = family.slice(name.core);
      this.#addFamily(core, !dropsArticle(name) && !isDistinctive(core));
    } else if (family.length === 1 && !name.familyFirst && given.length > 1) {
      const middle = given.at(-1) ?? "";
      if (middle.length > 1 && !isGivenName(middle)) this.#addFamily([middle, ...family], false);
    }
  }

  /** A post; with a country's adjective it begins with a capital. */
  addPost(words: readonly string[], small: boolean): void {
    if (words.length === 0) return;
    this.#push({
      words,
      kind: "post",
      must: small ? 0 : 1,
      acronym: false,
      small,
      needsEvidence: false,
      ordinary: false,
      lesser: false,
    });
  }

  #addFamily(words: readonly string[], stripped: boolean, familyFirst = false, lesser = false): void {
    const [first = ""] = words;
    const single = words.length === 1;
    if (single && first.length < 2) return;
    // A family name that is a given name as well says little alone, unless it stands first: Kim Jong-un.
    const ordinary = single && isCommonWord(first);
    const doubtful =
      single && ((isGivenName(first) && !familyFirst) || isFamousPlace(first) || isEponym(first));
    const small = PARTICLES.has(first) && !single;
    const must = words.reduce(
      (bits, word, i) => (i > 0 && PARTICLES.has(word) ? bits : bits | (1 << i)),
      small ? 0 : 1,
    );
    this.#push({
      words,
      kind: "family",
      must: small ? must & ~1 : must,
      acronym: false,
      small,
      needsEvidence: stripped || ordinary || doubtful,
      ordinary,
      lesser,
    });
  }

  #addFolded(words: readonly string[], kind: FormKind): void {
    const common = !words.some((word) => isTelling(word));
    const must = common
      ? words.reduce((bits, word, i) => (isCommonWord(word) ? bits | (1 << i) : bits), 1)
      : 0;
    this.#push({
      words,
      kind,
      must,
      acronym: false,
      small: !common,
      needsEvidence: false,
      ordinary: false,
      lesser: false,
    });
  }

  #add(words: readonly NameWord[], kind: FormKind, lesser: boolean): void {
    const folded = words.map((word) => word.folded);
    const [first] = words;
    if (first === undefined || folded.every((word) => word === ",")) return;
    const single = words.length === 1;
    if (single && first.folded.length === 1 && /^[\p{L}\p{N}]$/u.test(first.folded)) return;
    const acronym = single && isAllCaps(first.raw, 0, first.raw.length) && first.raw.length <= 8;
    const loose =
      !single && folded.some((word) => isTelling(word)) && (this.known.person || this.known.place);
    let must = 0;
    for (const [i, word] of words.entries()) {
      const capital = classOf(word.raw.charCodeAt(0)) === CharClass.UPPER;
      if (i > 30 || !capital || loose || PARTICLES.has(word.folded)) continue;
      if (i === 0 || isCommonWord(word.folded) || ARTICLES_OF_NAMES.has(word.folded)) must |= 1 << i;
    }
    const capital = classOf(first.raw.charCodeAt(0)) === CharClass.UPPER;
    // "The Hague" may begin in small letters after all: its article is no part of what makes it a name.
    if (first.folded === "the") must = (must & ~1) | (words.length > 1 && capital ? 2 : 0);
    const doubtful =
      single && !acronym && kind !== "weak-alias" && capital && this.#isDoubtful(first.folded, kind);
    this.#push({
      words: folded,
      kind,
      must,
      acronym,
      small: (must & 1) === 0,
      needsEvidence: doubtful,
      ordinary: doubtful,
      lesser,
    });
  }

  /** Whether a single word is too ordinary to be this entity by itself. */
  #isDoubtful(word: string, kind: FormKind): boolean {
    if (this.known.person) return isCommonWord(word);
    return kind === "alias" ? isCommonWord(word) && !this.known.place : isCommonWord(word);
  }

  #push(form: Omit<Form, "entity">): void {
    const key = `${form.kind === "alias" || form.kind === "full" ? "full" : form.kind} ${form.words.join(" ")}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.all.push({ entity: this.known, ...form });
  }
}
