import type { Reference } from "../../dossier/model.ts";
import type { Span } from "../../text/range.ts";
import type { Action } from "../actions.ts";

/** What an offer stands for, by which an editor chooses its sign. */
export type OfferKind = "entity" | "event" | "note" | "name" | "source" | "locator" | "paragraph" | "none";

/** One row of a completion: plain text, which also stands in editors that know no snippets. */
export interface Offer {
  readonly kind: OfferKind;
  readonly label: string;
  readonly insert: string;
  /** Behind the label, set apart from it. */
  readonly description?: string;
  /** Right behind the label. */
  readonly detail?: string;
  /** Shown beside the row, as plain text. */
  readonly documentation?: string;
  /** The source whose card is shown beside the row. */
  readonly reference?: Reference;
  /** What is run once the offer is taken. */
  readonly then?: { readonly action: Action; readonly argument?: string };
}

/** Where one is typing in a file. */
export interface Typing {
  readonly text: string;
  readonly caret: number;
  /** Whether the editor asks because of a sign that was typed, rather than because the user wants to know. */
  readonly isTriggered: boolean;
}

/** What is offered at a caret, best first. The search is ours: editors are to show all of it in this order. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** What an offer replaces. */
  readonly replace: Span;
  /** What is typed, by which editors that filter find every row. */
  readonly query: string;
  /** Whether more, or others, are found when one types on. */
  readonly isIncomplete: boolean;
}

/** So many are offered at once; typing on narrows them down. */
const MOST_OFFERS = 100;

/** The first offers of a search by a query. */
export function firstOf(offers: readonly Offer[], replace: Span, query: string): Offers {
  const isIncomplete = offers.length > MOST_OFFERS || query !== "";
  return { offers: offers.slice(0, MOST_OFFERS), replace, query, isIncomplete };
}

/** A text as it is searched: without case and accents. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether some word of a text begins as typed. @param query folded */
export function begins(text: string, query: string): boolean {
  const all = folded(text);
  return all.startsWith(query) || all.includes(` ${query}`) || all.includes(`-${query}`);
}

/** The line that an offset is in: what stands before it, and what behind. */
export function lineAround(
  text: string,
  offset: number,
): { readonly before: string; readonly after: string } {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const length = text.slice(offset).search(/[\r\n]/);
  return {
    before: text.slice(start, offset),
    after: length < 0 ? text.slice(offset) : text.slice(offset, offset + length),
  };
}
