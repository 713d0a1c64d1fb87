import type { Span } from "../text/range.ts";

/** Where an entry is written. */
export interface Origin {
  /** The file, relative to its workspace folder, with `/`. */
  readonly path: string;
  /** The whole entry. */
  readonly span: Span;
  /** Its name or title: where "go to definition" lands. */
  readonly nameSpan: Span;
  /** The value of `id:`, where one is written. */
  readonly idSpan: Span | null;
}

/** A value with the place it is written at, so that a check can point to it. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** Somebody's use of a source: `sources: [key]` or `{ key, locator, quote }`. */
export interface SourceUse {
  readonly key: string;
  readonly locator: string;
  readonly quote: string;
  /** The date that the source gives an event, as EDTF; only where it is written. */
  readonly date?: Located<string>;
  readonly span: Span;
}

/** A post held by a person. Dates are EDTF as written; null where none is. */
export interface PositionHeld {
  readonly post: string;
  readonly organization: Located<string> | null;
  readonly start: Located<string> | null;
  readonly end: Located<string> | null;
  readonly span: Span;
}

/** A person, organisation, place or any other thing with a name. Keys follow FollowTheMoney. */
export interface Entity {
  readonly kind: "entity";
  readonly id: string;
  /** FollowTheMoney's name of the kind: `Person`, `Organization`, or `Place` for `places:`; any other as written. */
  readonly schema: string;
  readonly name: string;
  /** Always this entity. */
  readonly aliases: readonly Located<string>[];
  /** This entity only where the text already speaks of it. */
  readonly weakAliases: readonly Located<string>[];
  readonly family: string | null;
  readonly positions: readonly PositionHeld[];
  /** Markdown, never trusted. */
  readonly summary: string;
  readonly image: string | null;
  readonly wikidataId: string | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly sources: readonly SourceUse[];
  readonly origin: Origin;
}

/** Something that happened. */
export interface Event {
  readonly kind: "event";
  readonly id: string;
  /** EDTF as written. */
  readonly date: Located<string>;
  readonly title: string;
  readonly summary: string;
  readonly involved: readonly Located<string>[];
  readonly location: Located<string> | null;
  readonly tags: readonly string[];
  readonly sources: readonly SourceUse[];
  readonly origin: Origin;
}

/** A source, as CSL describes it, plus `file`: its archived copy. */
export interface Reference {
  readonly kind: "reference";
  /** The citation key. */
  readonly id: string;
  /** The CSL item as read, for formatting. */
  readonly csl: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly title: string;
  /** The archived copy: a path relative to the file the reference is written in. */
  readonly file: Located<string> | null;
  /** The keys of other sources that it names, as BibTeX's `crossref` does. */
  readonly uses?: readonly Located<string>[];
  readonly origin: Origin;
}

export type Entry = Entity | Event | Reference;

export type Severity = "error" | "warning" | "information" | "hint";

/** Something wrong, at its place in a file. Codes read `area/problem` and are stable. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
}

/** What one file holds: its entries, and what is wrong in it. */
export interface DossierFile {
  readonly entities: readonly Entity[];
  readonly events: readonly Event[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}
