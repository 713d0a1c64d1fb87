import { type EdtfDate, readDate } from "../dates/index.ts";
import { couldBothBeTrue } from "../dates/overlap.ts";
import type { Event } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import { quotedDate } from "./quotedDates.ts";

/** A date that somebody gives an event, and where. */
export interface DateClaim {
  readonly date: EdtfDate;
  /** The date in its file; the source's key, where the date is in what is quoted from it. */
  readonly span: Span;
  readonly path: string;
  /** The citation key, where it is a source's date rather than the telling's own. */
  readonly source: string | null;
}

/** Two dates of one event that cannot both be true. */
export interface Conflict {
  readonly a: DateClaim;
  readonly b: DateClaim;
}

/** The readable dates that tellings of an event give, and that the sources they name give by them or in their words. */
function claimsOf(tellings: readonly Event[]): DateClaim[] {
  return tellings.flatMap(({ date, sources, origin: { path } }): DateClaim[] => {
    const own = readDate(date.value);
    return [
      ...(own ? [{ date: own, span: date.span, path, source: null }] : []),
      ...sources.flatMap((use) => {
        const read = use.date ? readDate(use.date.value) : quotedDate(use);
        return read ? [{ date: read, span: (use.date ?? use).span, path, source: use.key }] : [];
      }),
    ];
  });
}

/**
 * The dates of one event that contradict each other. Each date is held against those before it and paired with the first
 * that it cannot stand beside, so that every date in doubt is in a pair and no pair comes twice.
 *
 * @param tellings the event as it stands in each place, the one that leads first
 */
export function conflictsOf(tellings: readonly Event[]): Conflict[] {
  const claims = claimsOf(tellings);
  if (claims.length < 2) return [];
  const verdicts = new Map<string, boolean>();
  const clash = (a: DateClaim, b: DateClaim) => {
    if (a.date === b.date) return false;
    const pair = `${a.date.edtf} ${b.date.edtf}`;
    const known = verdicts.get(pair) ?? !couldBothBeTrue(a.date, b.date);
    verdicts.set(pair, known);
    return known;
  };
  return claims.flatMap((b, at) => {
    const a = claims.find((other, place) => place < at && clash(other, b));
    return a ? [{ a, b }] : [];
  });
}
