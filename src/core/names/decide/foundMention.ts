import type { Prose } from "../../text/prose.ts";
import type { Span } from "../../text/range.ts";
import type { Candidate } from "./reasons.ts";

export type MentionKind =
  "full" | "alias" | "weak-alias" | "titled" | "family" | "plural" | "post" | "acronym" | "link";

/** A place in a note that speaks of an entity of the dossier. */
export interface FoundMention {
  readonly prose: Prose;
  /** Indices in the prose's text: a title is in, a possessive 's is out. */
  readonly start: number;
  readonly end: number;
  /** The name alone. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The same as `start` to `end` in the document; of a link the whole `[[…]]`. */
  readonly span: Span;
  readonly kind: MentionKind;
  /** Null where it could be several. */
  readonly entity: string | null;
  /** Whom it means and why; where that is open, all whom it can mean, the most likely first. */
  readonly candidates: readonly Candidate[];
}
