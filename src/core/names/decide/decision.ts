import type { Known } from "../forms/entity.ts";
import type { MentionKind } from "./foundMention.ts";
import type { Candidate } from "./reasons.ts";

/** Whom a mention means. */
export interface Verdict {
  readonly kind: MentionKind;
  /** Null where it could be several. */
  readonly entity: Known | null;
  /** Whom it means and why; where that is open, all whom it can mean, the most likely first. */
  readonly candidates: readonly Candidate[];
}

/** What became of a mention. */
export interface Decision {
  /** Null where it means nobody of the dossier, and nothing is shown. */
  readonly verdict: Verdict | null;
  /**
   * What it tells of the mentions after it: somebody is *named*, or *called* by a family name; the word means a *thing*
   * of that name; it means a *stranger*, of whom the bare name is told from now on (*the name’s stranger*) or is not.
   */
  readonly tells: "named" | "called" | "thing" | "stranger" | "namedStranger" | "nothing";
}

/** The mention means nobody, and tells nothing. */
export const NOBODY: Decision = { verdict: null, tells: "nothing" };

/** The mention means somebody whom the dossier does not know. */
export const STRANGER: Decision = { verdict: null, tells: "stranger" };
