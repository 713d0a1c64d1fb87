import type { Span } from "../text/range.ts";

export type CitationMode = "normal" | "suppress-author" | "author-in-text";

/** One source cited. Texts are Markdown as written; spans are offsets into the text that was parsed. */
export interface CitationItem {
  readonly key: string;
  /** What stands before the key, trimmed. */
  readonly prefix: string;
  /** What stands after key and locator, without the comma and white space around it. */
  readonly suffix: string;
  /** Without its label; "" for none. */
  readonly locator: string;
  /** A CSL locator type: "page", "paragraph", …; "" where there is no locator. */
  readonly label: string;
  readonly mode: CitationMode;
  /** The suffix with its own punctuation and spaces, as a CSL engine wants it. */
  readonly rawSuffix: string;
  /** Prefix, key and all that follows it, up to the `;` or bracket. */
  readonly span: Span;
  /** The key's own characters. */
  readonly keySpan: Span;
  /** The key with its `@`, its `-` and its braces. */
  readonly idSpan: Span;
  readonly prefixSpan: Span;
  /** Everything after the key that belongs to it: locator and suffix. Empty where nothing does. */
  readonly tailSpan: Span;
  /** Label and locator as written, braces included. */
  readonly locatorSpan: Span | null;
  readonly suffixSpan: Span;
}

/** Everything cited in one place. */
export interface CitationCluster {
  readonly kind: "bracketed" | "in-text";
  readonly span: Span;
  /** From `[` to just after `]`; null for an in-text citation without brackets. */
  readonly bracket: Span | null;
  /** At least one. */
  readonly items: readonly CitationItem[];
}

/** Why brackets that hold a key are no citation, and where. */
export interface CitationFlaw {
  readonly reason: "part-without-key" | "empty-part" | "unclosed-bracket" | "no-key";
  readonly span: Span;
}
