import type { Known } from "./entity.ts";

export type FormKind = "full" | "alias" | "weak-alias" | "family" | "post";

/** One way in which an entity can be met. */
export interface Form {
  readonly entity: Known;
  readonly kind: FormKind;
  /** Folded. */
  readonly words: readonly string[];
  /** The words, as bits, that only count with a capital letter. */
  readonly must: number;
  /** Capital letters only: `US` is not `us` and not `Us`. */
  readonly acronym: boolean;
  /** May begin in small letters. */
  readonly small: boolean;
  /** Means this entity only where more than the word says so: an ordinary word, a given name, a stripped particle. */
  readonly needsEvidence: boolean;
  /** An ordinary word, whose capital may be due to a sentence's start or a heading. */
  readonly ordinary: boolean;
  /** Gives way where the same words are somebody's or something's own name: Feijóo of Núñez Feijóo, a firm without its Inc. */
  readonly lesser: boolean;
}
