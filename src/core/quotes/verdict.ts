import type { Span } from "../text/range.ts";
import type { SourceText } from "./source.ts";

/** The six answers; what each means stands in the design's table of verdicts. */
export type Verdict = "exact" | "editorial" | "altered" | "misattributed" | "not-found" | "unchecked";

/** Why a changed word matters. */
export type CriticalKind = "negation" | "number" | "name" | "date" | "modal";

/** One place where a quotation and its source differ. */
export interface Difference {
  /**
   * `omitted`: words of the source are left out. `added`: words are not the source's. `changed`: words stand for other
   * words of the source. `moved`: the source has what follows earlier. `ellipsis`, `bracket`, `letter`: the quotation
   * says so itself (`…`, `[he]`, `[T]he`).
   */
  readonly kind: "omitted" | "added" | "changed" | "moved" | "ellipsis" | "bracket" | "letter";
  /** Whether the quotation says that it differs here. */
  readonly marked: boolean;
  readonly critical: CriticalKind | null;
  /** In the quotation's text; empty where words were left out. */
  readonly quoteSpan: Span;
  /** In the source's file; empty where words were added. */
  readonly sourceSpan: Span;
  readonly quoteText: string;
  readonly sourceText: string;
  /** The source's words with the word before and the word after. */
  readonly sourceContext: string;
}

/** A source that can be looked in. */
export interface NamedSource {
  /** The citation key. */
  readonly id: string;
  readonly source: SourceText;
}

/** Where a quotation stands: the source, the place in its file, and the paragraph's number from 1 (null in a heading). */
export interface Place {
  readonly id: string;
  readonly span: Span;
  readonly paragraph: number | null;
}

/** Why a quotation could not be checked. */
export type UncheckedReason = "no-copy" | "too-short" | "no-words";

/** What became of checking a quotation. */
export interface QuotationCheck {
  readonly verdict: Verdict;
  /** How much of the text agrees, 0 to 1, letter by letter, not counting what the quotation marks as its own; null where
   * it was not compared. */
  readonly similarity: number | null;
  /** Whether an unmarked difference touches a negation, number, name, date or modal verb. */
  readonly critical: boolean;
  readonly differences: readonly Difference[];
  /** Where it stands: in the cited source or, for `misattributed`, in another. */
  readonly source: Place | null;
  readonly reason: UncheckedReason | null;
  /** Another source that has it word for word, where it is `altered` or `unchecked`. */
  readonly elsewhere: Place | null;
}
