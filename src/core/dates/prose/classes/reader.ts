import type { EventNames } from "../events.ts";
import type { Reading } from "../expression.ts";
import type { Readable } from "../pattern/pattern.ts";
import type { Language } from "../words/languages.ts";

/** What the rules and the classes of their patterns are given: one prose, and what is known of the whole text. */
export interface Reader extends Readable {
  /** Month names that the text uses as people's names. */
  readonly names: ReadonlySet<string>;
  readonly events: EventNames;
  /** Whether 6/7/2018 is 6 July. */
  readonly dayFirst: boolean;
  /** Whether the text tells of years that have fewer than four digits. */
  readonly isAncient: boolean;
  /** The language of the prose, where it is another than English. */
  readonly language: Language | null;
  /** A date without anything before or after it.
   * @param isSure whether the words around it already show that even a bare month or year is one */
  date(i: number, isSure: boolean): Reading | null;
  /** A date with what stands before it and belongs to it, after a word that makes even a bare month one. */
  qualified(i: number): Reading | null;
  /** The same, or “the year” said of the one at hand: what a part can be of. */
  whole(i: number): Reading | null;
  /** A date, or an event of the dossier: what something may be counted from. */
  anchor(i: number): Reading | null;
  /** What the rules of one family read. */
  family(name: string, i: number): Reading | null;
}
