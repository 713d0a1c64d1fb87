import type { DayBounds, KnownPosition } from "../forms/entity.ts";
import { Held } from "../forms/posts.ts";

/** How somebody was named: in full, by an alias or an acronym, by a link, by a title and a family name. */
export type NamedBy = "full" | "alias" | "link" | "title";

/** Why a mention is taken to mean an entity, or might mean it. Offsets are in the document, days since 1970-01-01. */
export type Reason =
  | { readonly because: "full-name" | "alias" | "link" }
  | { readonly because: "acronym"; readonly at: number }
  | {
      readonly because: "only-bearer";
      readonly name: string;
      /** Whether there is a place or an organisation of the name as well. */
      readonly person: boolean;
    }
  | { readonly because: "named"; readonly at: number; readonly by: NamedBy }
  /** The only one of several who can be addressed so. */
  | { readonly because: "title"; readonly title: string; readonly name: string }
  | {
      readonly because: "post";
      readonly post: string;
      readonly start: number | null;
      readonly end: number | null;
      /** The day it is held on for sure; null where that is not so or not known. */
      readonly on: number | null;
    }
  /** The only other bearer of the name, who is named at this place, is said to be kin of who is meant. */
  | { readonly because: "not-kin"; readonly at: number }
  | { readonly because: "spoken-of"; readonly at: number }
  | { readonly because: "bears-name"; readonly name: string }
  | { readonly because: "shares-name" };

/** Somebody a mention means or might mean. */
export interface Candidate {
  readonly id: string;
  readonly reason: Reason;
}

/**
 * A reason in words, for a card: it completes "… because" without one.
 *
 * @param lineAt the one-based line of an offset in the note
 * @param dayText a day (since 1970-01-01) as `YYYY-MM-DD`
 */
export function describeReason(
  reason: Reason,
  lineAt: (offset: number) => number,
  dayText: (day: number) => string,
): string {
  switch (reason.because) {
    case "full-name":
      return "named in full";
    case "alias":
      return "an alias in the dossier";
    case "link":
      return "linked explicitly";
    case "acronym":
      return `the abbreviation given on line ${lineAt(reason.at)}`;
    case "only-bearer":
      return reason.person
        ? `the only person called ${reason.name} in the dossier`
        : `the only ${reason.name} in the dossier`;
    case "named":
      return `${NAMED_BY[reason.by]} on line ${lineAt(reason.at)}`;
    case "title":
      return `the only ${reason.name} in the dossier whom “${reason.title}” fits`;
    case "post":
      return reason.on !== null
        ? `held the post on ${dayText(reason.on)}`
        : `held the post of ${reason.post}${period(reason.start, reason.end, dayText)}`;
    case "not-kin":
      return `kin of the other of that name, on line ${lineAt(reason.at)}`;
    case "spoken-of":
      return `the text speaks of this on line ${lineAt(reason.at)}`;
    case "bears-name":
      return `bears the name ${reason.name}`;
    case "shares-name":
      return "one of several with this name";
  }
}

const NAMED_BY: Readonly<Record<NamedBy, string>> = {
  full: "named in full",
  alias: "named",
  link: "linked",
  title: "named with a title",
};

function period(start: number | null, end: number | null, dayText: (day: number) => string): string {
  if (start !== null && end !== null) return ` from ${dayText(start)} to ${dayText(end)}`;
  if (start !== null) return ` from ${dayText(start)}`;
  return end !== null ? ` until ${dayText(end)}` : "";
}

/** The reason that a post gives. */
export function postReason(position: KnownPosition, held: number, date: DayBounds | null): Reason {
  const on = held === Held.SURELY ? (date?.earliest ?? date?.latest ?? null) : null;
  return {
    because: "post",
    post: position.post,
    start: position.start?.earliest ?? null,
    end: position.end?.latest ?? null,
    on,
  };
}
