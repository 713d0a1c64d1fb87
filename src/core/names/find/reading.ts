import { Strength } from "./givenBefore.ts";
import { Gap, gapBetween } from "../../language/words.ts";
import type { Known } from "../forms/entity.ts";
import { givensAgree } from "../forms/person.ts";

/** What a match is in its place: a name that is certain, a second reference, somebody else's name (`other`) … */
export type ReadingType = "certain" | "second" | "weak" | "post" | "plural" | "other" | "none";

/** What a match is, read in its place but not yet in its note. */
export interface Reading {
  readonly type: ReadingType;
  /** Whom it can mean, in the order of their ids. */
  readonly candidates: readonly Known[];
  /** Those of the same words that are no persons: the city of Washington. */
  readonly things: readonly Known[];
  /** Those who have the single word for an alias or a name of their own. */
  readonly owners: readonly Known[];
  /** The folded words by which second references and what is known of them are kept together. */
  readonly key: string;
  readonly kind: "full" | "alias" | "family";
  /** Says nothing alone: an ordinary word, a given name. */
  readonly needsEvidence: boolean;
  /** An ordinary word, whose capital may mean nothing. */
  readonly ordinary: boolean;
  /** Holds only in a note in a Germanic language, which the words around it do not tell: a genitive in -s. */
  readonly ofGermanic: boolean;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Where a form of address that looks like an initial starts (French `M.`); else the same as `nameStart`. */
  readonly spanStart: number;
  /** For `other`: how sure it is that somebody else is named. */
  readonly strength: number;
}

/** The reading that a stretch of text means some entities, whatever stands around it. */
export function certainly(candidates: readonly Known[], key: string, start: number, end: number): Reading {
  return {
    type: "certain",
    candidates,
    things: [],
    owners: [],
    key,
    kind: "full",
    needsEvidence: false,
    ordinary: false,
    ofGermanic: false,
    nameStart: start,
    nameEnd: end,
    spanStart: start,
    strength: Strength.NONE,
  };
}

/** Whether given names beside a family name can be somebody's. */
export function agrees(known: Known, given: readonly string[]): boolean {
  return known.names.some((name) => givensAgree(given, name));
}

/** Whether two stretches of a text are neighbours with nothing but a space between them. */
export function areNeighbours(text: string, end: number, start: number): boolean {
  return gapBetween(text, end, start) === Gap.SPACE;
}
