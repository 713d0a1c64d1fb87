import { previousWord } from "../text/words.ts";
import type { Context, Lexicon } from "./context.ts";
import type { Known } from "./entity.ts";
import type { Form } from "./forms.ts";
import { Strength } from "./given.ts";
import type { Match } from "./match.ts";
import { declines } from "./inflect.ts";
import { readsFamilyFirst } from "./lexicon/families.ts";
import { isGivenName } from "./lexicon/given.ts";
import { isCommonWord } from "./lexicon/ordinary.ts";
import { agrees, distinct } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { isFrench, isGermanic, isGermanNoun } from "./lexicon/language.ts";
import { FAMILIES, FAMILIES_BEFORE } from "./lexicon/namesakes.ts";

/** Forms of address before given names that are given names themselves: Don Pedro Sánchez. */
const DONS = new Set(["don", "dona", "dom"]);

/** Reads one match in its context. */
export function read(text: string, match: Match, context: Context, lexicon: Lexicon): Reading {
  return new Reader(text, match, context, lexicon).read();
}

class Reader {
  readonly #certain: readonly Form[];
  readonly #family: readonly Form[];
  readonly #base: Reading;

  constructor(
    private readonly text: string,
    private readonly match: Match,
    private readonly context: Context,
    private readonly lexicon: Lexicon,
  ) {
    const own = match.forms.filter((form) => !form.lesser);
    const forms = own.length > 0 ? own : match.forms;
    this.#certain = forms.filter((form) => form.kind === "full" || form.kind === "alias");
    this.#family = forms.filter((form) => form.kind === "family");
    this.#base = {
      type: "none",
      candidates: [],
      things: [],
      owners: [],
      key: forms[0]?.words.join(" ") ?? "",
      kind: "full",
      needsEvidence: false,
      ordinary: false,
      ofGermanic: false,
      nameStart: match.start,
      nameEnd: match.end,
      spanStart: match.start,
      strength: Strength.NONE,
    };
  }

  read(): Reading {
    const { context, match } = this;
    if (match.ending === "plural") return this.#plural();
    if (match.ending === "case") return this.#inCase();
    const bearers = this.#bearers();
    if (bearers.length > 0 && match.count < 4) {
      const named = this.#inFull(bearers);
      if (named !== null) return named;
    }
    if (context.firm && bearers.length > 0)
      return { ...this.#base, type: "other", strength: Strength.MODERATE };
    if (context.longer || (context.stranger && bearers.length > 0 && match.count === 1)) return this.#base;
    if (this.#certain.length > 0) return this.#certainly(bearers);
    if (this.#isFamily(bearers))
      return { ...this.#base, type: "plural", candidates: bearers, kind: "family" };
    if (bearers.length > 0 && isGermanNoun(this.text, match, context.before)) return this.#base;
    if (bearers.length > 0) return this.#second(bearers, []);
    const weak = match.forms.filter((form) => form.kind === "weak-alias");
    // "General Giap": a title before a part of somebody's name is evidence enough.
    const called = context.titles.length > 0 ? distinct(weak.filter((form) => isPartOfName(form))) : [];
    if (called.length > 0) return { ...this.#second(called, []), key: this.#base.key };
    if (weak.length > 0) return { ...this.#base, type: "weak", candidates: distinct(weak), kind: "alias" };
    return { ...this.#base, type: "post", candidates: distinct(match.forms), kind: "alias" };
  }

  /** `The Kennedy brothers`, `le couple Macron`: none of those who bear the name more than the others. */
  #isFamily(bearers: readonly Known[]): boolean {
    const { before, next, titles, left } = this.context;
    if (bearers.length < 2 || titles.length > 0 || left.given.length > 0) return false;
    return FAMILIES.has(next) || FAMILIES_BEFORE.has(before);
  }

  /** Whom the words are the family name of; a person's single-word name or alias counts. */
  #bearers(): Known[] {
    const single = this.match.count === 1 ? this.#certain.filter((form) => form.entity.person) : [];
    return distinct([...this.#family, ...single]);
  }

  #plural(): Reading {
    const { context, match } = this;
    if (context.pluralMarker && !context.longer) {
      return { ...this.#base, type: "plural", candidates: distinct(this.#family), kind: "family" };
    }
    const single = match.forms[0]?.words[0] ?? "";
    return single.length === match.end - match.start - 1 ? this.#genitive() : this.#base;
  }

  /** `Merkels Regierung`, as Germanic languages write it: after given names, or in such a text of somebody named. */
  #genitive(): Reading {
    const { context, match, text } = this;
    const bearers = distinct(this.#family);
    const end = match.end - 1;
    const { given } = context.left;
    if (given.length > 0) {
      const agreeing = bearers.filter((known) => agrees(known, given));
      return agreeing.length > 0 ? this.#full(agreeing, context.left.start, end) : this.#base;
    }
    if (context.article) return this.#base;
    const ofGermanic = !isGermanic(text, match.start, end);
    return { ...this.#second(bearers, []), needsEvidence: true, nameEnd: end, ofGermanic };
  }

  /** `Donalda Tuska`: the given names before a family name in a case are in it, too. */
  #inCase(): Reading {
    const { context, match } = this;
    const { given, strength, opens } = context.left;
    const bearers = distinct(this.#family);
    if (context.longer) return this.#base;
    for (const [from, word] of given.entries()) {
      const agreeing = bearers.filter((known) =>
        known.names.some((name) => name.given.some((own) => declines(word, own))),
      );
      if (agreeing.length > 0) return this.#full(agreeing, this.#startOf(from), match.end);
    }
    if (given.length === 0 || opens || strength !== Strength.STRONG) return this.#second(bearers, []);
    return { ...this.#base, type: "other", strength };
  }

  /** A full name made of a family name and what stands beside it; null where nothing stands there. */
  #inFull(bearers: readonly Known[]): Reading | null {
    const { context } = this;
    const { left, suffix } = context;
    if (left.given.length > 0 && this.#isAddress(bearers)) return null;
    if (left.given.length > 0) {
      for (let from = 0; from < left.given.length; from++) {
        const given = left.given.slice(from);
        if (from > 0 && given.every((word) => word.length === 1)) break;
        const agreeing = this.#withSuffix(
          bearers.filter((known) => agrees(known, given)),
          given,
        );
        if (agreeing.length > 0) return this.#full(agreeing, this.#startOf(from), this.match.end);
        const first = left.given[from] ?? "";
        if (this.lexicon.isGiven(first) && !DONS.has(first)) break;
      }
      // A multi-word family name after a word with a capital, or a place after one, may just be a sentence's start.
      if (left.strength === Strength.MODERATE && this.#certain.some((form) => !form.entity.person))
        return null;
      // What looks like a strange given name where a sentence starts may be any word: the note will tell.
      return { ...this.#second(bearers, []), type: "other", strength: left.strength };
    }
    if (context.following.length > 0) {
      const exact = bearers.filter((known) =>
        known.names.some((name) => name.given.join("") === context.following.join("")),
      );
      if (exact.length > 0) return this.#full(exact, this.match.start, context.followingEnd);
      if (context.compound && bearers.some((known) => known.names.some((name) => name.familyFirst))) {
        return { ...this.#base, type: "other", strength: Strength.STRONG };
      }
      if (context.longer && this.#isEasternStranger(bearers)) {
        return { ...this.#base, type: "other", strength: Strength.STRONG };
      }
      if (context.compound && !context.longer && !this.#certain.some((form) => !form.entity.person))
        return this.#base;
    }
    if (suffix === null || this.#certain.length > 0) return null;
    const same = bearers.filter((known) => known.names.some((name) => name.suffix === suffix));
    return same.length > 0
      ? { ...this.#second(same, []), nameEnd: context.suffixEnd }
      : { ...this.#base, type: "other", strength: Strength.MODERATE };
  }

  /** `Li Wei`, `Kim Dong Yub`: a stranger named in full, family name first. */
  #isEasternStranger(bearers: readonly Known[]): boolean {
    const [word = "", ...more] = this.context.following;
    if (more.length > 0 || isCommonWord(word)) return false;
    if (!bearers.some((known) => known.names.some((name) => name.familyFirst))) return false;
    return readsFamilyFirst([this.match.forms[0]?.words[0] ?? "", word], false);
  }

  /** French `M.` before a name is no initial, unless somebody's name begins with it. */
  #isAddress(bearers: readonly Known[]): boolean {
    const { given } = this.context.left;
    if (given.length !== 1 || given[0] !== "m" || bearers.some((known) => agrees(known, given))) return false;
    return isFrench(this.text, this.match.start, this.match.end);
  }

  #full(candidates: readonly Known[], nameStart: number, nameEnd: number): Reading {
    const end = this.context.suffix === null ? nameEnd : this.context.suffixEnd;
    return { ...this.#base, type: "certain", candidates, nameStart, spanStart: nameStart, nameEnd: end };
  }

  /** Those whose generation agrees: `Jr.` after a name means somebody with it, or a name given with all its parts. */
  #withSuffix(candidates: readonly Known[], given: readonly string[]): readonly Known[] {
    const { suffix } = this.context;
    const has = (known: Known): boolean => known.names.some((name) => name.suffix !== null);
    if (suffix === null) {
      const plain = candidates.filter((known) => !has(known));
      return plain.length > 0 ? plain : candidates;
    }
    const same = candidates.filter((known) => known.names.some((name) => name.suffix === suffix));
    if (same.length > 0) return same;
    return given.length > 1 ? candidates.filter((known) => !has(known)) : [];
  }

  /** Where the given names start if the first `from` of them are left out. */
  #startOf(from: number): number {
    let start = this.context.left.start;
    if (from === 0) return start;
    let word = previousWord(this.text, this.match.start);
    for (let left = this.context.left.given.length - from; word !== null && left > 0; left--) {
      start = word.start;
      word = previousWord(this.text, start);
    }
    return start;
  }

  #certainly(bearers: readonly Known[]): Reading {
    const { context, match } = this;
    const { left, suffix } = context;
    const entities = distinct(this.#certain);
    const persons = entities.filter((known) => known.person);
    const kind = this.#certain.some((form) => form.kind === "full") ? "full" : "alias";
    const needsEvidence = this.#certain.every((form) => form.needsEvidence);
    const ordinary = this.#certain.every((form) => form.ordinary);
    const found = { ...this.#base, candidates: entities, kind, needsEvidence, ordinary } as const;
    if (match.count > 1) {
      if (persons.length === entities.length && this.#isJoined(persons)) return this.#base;
      const before = left.given.at(-1) ?? "";
      const more = isGivenName(before) && !DONS.has(before);
      if (persons.length > 0 && more && !this.#extends(entities)) {
        return { ...this.#base, type: "other", key: this.#familyKey(persons), strength: Strength.MODERATE };
      }
      if (suffix !== null && persons.length > 0 && !this.#bearsSuffix(persons)) {
        return { ...this.#base, type: "other", key: this.#familyKey(persons), strength: Strength.STRONG };
      }
      if (suffix !== null && persons.length > 0)
        return { ...found, type: "certain", nameEnd: context.suffixEnd };
      return { ...found, type: "certain" };
    }
    if (left.given.length > 0 && persons.length === 0 && left.strength === Strength.STRONG) return this.#base;
    const things = entities.filter((known) => !known.person);
    if (persons.length === 0 && bearers.length === 0) {
      const addressed = context.titles.some(({ title }) => title.gender !== null || !title.office);
      if (addressed && things.every((known) => known.place)) return this.#base;
      return { ...found, type: "certain" };
    }
    if (
      persons.length > 0 &&
      things.length === 0 &&
      bearers.length === persons.length &&
      !this.#isFamilyOfOthers(persons)
    ) {
      return { ...found, type: "certain" };
    }
    return this.#second(bearers, things);
  }

  /** `l’aéroport Charles-de-Gaulle`, `Konrad-Adenauer-Stiftung`: a full name that hyphens join is what is called after him. */
  #isJoined(persons: readonly Known[]): boolean {
    const { start, end, forms } = this.match;
    if (/\s/.test(this.text.slice(start, end))) return false;
    const written = forms[0]?.words ?? [];
    return persons.every((known) =>
      known.names.every(({ given, family, familyFirst }) => {
        const [first = ""] = given;
        return (
          !familyFirst && first !== "" && written.includes(first) && written.includes(family.at(-1) ?? "")
        );
      }),
    );
  }

  /** A name with an initial is written out in full, and then `Jr.` makes nobody else of him. */
  #bearsSuffix(persons: readonly Known[]): boolean {
    const written = this.match.forms[0]?.words ?? [];
    if (written.some((word) => word.length === 1)) return true;
    return persons.some((known) => known.names.some((name) => name.suffix === this.context.suffix));
  }

  /** Whether the single word is also somebody else's family name. */
  #isFamilyOfOthers(persons: readonly Known[]): boolean {
    return this.#family.some((form) => !persons.includes(form.entity));
  }

  #extends(entities: readonly Known[]): boolean {
    const { given } = this.context.left;
    return entities.some((known) =>
      known.names.some((name) => given.every((word) => name.given.includes(word))),
    );
  }

  #familyKey(persons: readonly Known[]): string {
    return persons[0]?.names[0]?.family.join(" ") ?? "";
  }

  #second(candidates: readonly Known[], things: readonly Known[]): Reading {
    const forms = [...this.#family, ...this.#certain];
    return {
      ...this.#base,
      type: "second",
      candidates,
      things,
      spanStart: this.#isAddress(candidates) ? this.context.left.start : this.match.start,
      owners: this.match.count === 1 ? distinct(this.#certain.filter((form) => form.entity.person)) : [],
      kind: "family",
      needsEvidence: forms.every((form) => form.needsEvidence || !form.entity.person),
      ordinary: forms.every((form) => form.ordinary || !form.entity.person),
    };
  }
}

/** Whether a form of a single word with a capital is a word of its bearer's name. */
function isPartOfName({ entity, words, must }: Form): boolean {
  const [word = ""] = words;
  return (
    words.length === 1 &&
    must === 1 &&
    entity.names.some(({ given, family }) => [...given, ...family].includes(word))
  );
}
