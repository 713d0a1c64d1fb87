import { previousWord } from "../../language/words.ts";
import type { Context } from "./context.ts";
import type { DossierNames } from "./dossierNames.ts";
import type { Known } from "../forms/entity.ts";
import type { Form } from "../forms/form.ts";
import { Strength } from "./givenBefore.ts";
import { isFrench } from "../lexicon/language.ts";
import type { Match } from "./match.ts";
import { formSets } from "../forms/formSets.ts";
import { agrees } from "./reading.ts";
import type { Reading } from "./reading.ts";

const NONE: readonly Known[] = [];

/** A match with what stands around it, and the readings that can be made of the two. */
export class MatchInPlace {
  /** The forms that are full names and aliases, and those that are family names. */
  readonly certain: readonly Form[];
  readonly family: readonly Form[];
  /** Whom the words are the family name of; a person's single-word name or alias counts. */
  readonly bearers: readonly Known[];
  readonly #owners: readonly Known[];
  /** The reading that it is nobody; all others are made of it. */
  readonly none: Reading;

  constructor(
    readonly text: string,
    readonly match: Match,
    readonly context: Context,
    readonly lexicon: DossierNames,
  ) {
    const sets = formSets(match.forms);
    this.certain = sets.certain;
    this.family = sets.family;
    this.bearers = sets.bearers;
    this.#owners = sets.owners;
    this.none = {
      type: "none",
      candidates: NONE,
      things: NONE,
      owners: NONE,
      key: sets.key,
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

  /** Somebody else of the family name: a stranger, as sure as `strength`. */
  other(strength: number): Reading {
    return { ...this.none, type: "other", strength };
  }

  /** Somebody named in full. */
  full(candidates: readonly Known[], nameStart: number, nameEnd: number): Reading {
    const end = this.context.suffix === null ? nameEnd : this.context.suffixEnd;
    return { ...this.none, type: "certain", candidates, nameStart, spanStart: nameStart, nameEnd: end };
  }

  /** A second reference to one of `candidates`, whose word also means `things`. */
  second(candidates: readonly Known[], things: readonly Known[]): Reading {
    const forms = [...this.family, ...this.certain];
    return {
      ...this.none,
      type: "second",
      candidates,
      things,
      spanStart: this.isAddress(candidates) ? this.context.left.start : this.match.start,
      owners: this.#owners,
      kind: "family",
      needsEvidence: forms.every((form) => form.needsEvidence || !form.entity.person),
      ordinary: forms.every((form) => form.ordinary || !form.entity.person),
    };
  }

  /** Where the given names start if the first `from` of them are left out. */
  startOf(from: number): number {
    let start = this.context.left.start;
    if (from === 0) return start;
    let word = previousWord(this.text, this.match.start);
    for (let left = this.context.left.given.length - from; word !== null && left > 0; left--) {
      start = word.start;
      word = previousWord(this.text, start);
    }
    return start;
  }

  /** French `M.` before a name is no initial, unless somebody's name begins with it. */
  isAddress(bearers: readonly Known[]): boolean {
    const { given } = this.context.left;
    if (given.length !== 1 || given[0] !== "m" || bearers.some((known) => agrees(known, given))) return false;
    return isFrench(this.text, this.match.start, this.match.end);
  }
}
