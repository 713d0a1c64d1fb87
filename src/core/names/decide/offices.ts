import type { Context } from "../find/context.ts";
import type { DayBounds, Known } from "../forms/entity.ts";
import { Held, heldAt, positionFor } from "../forms/posts.ts";
import type { Title } from "../lexicon/titles.ts";
import { postReason } from "./reasons.ts";
import type { Reason } from "./reasons.ts";

/** Somebody whom a post singles out, and how. */
export interface Holder {
  readonly known: Known;
  readonly reason: Reason;
}

/** The title of office before a name; null where there is none. */
export function officeOf(context: Context | null): Title | null {
  return context?.titles.find(({ title }) => title.office)?.title ?? null;
}

/** Those whom a title of office singles out, the surest only; null where it fits nobody or there is none. */
export function officeHolders(
  context: Context | null,
  candidates: readonly Known[],
  date: DayBounds | null,
): readonly Holder[] | null {
  const title = officeOf(context);
  if (title === null) return null;
  let best = -1;
  let found: Holder[] = [];
  for (const known of candidates) {
    const fit = positionFor(known, title, date);
    if (fit === null || fit.held < best) continue;
    if (fit.held > best) found = [];
    best = fit.held;
    found.push({ known, reason: postReason(fit.position, fit.held, date) });
  }
  return found.length > 0 ? found : null;
}

/** The only one of some who holds a post on the note's day, or of whom, without a day, a post is known at all. */
export function onlyInOffice(candidates: readonly Known[], date: DayBounds | null): Holder | null {
  const held = date === null ? Held.MAYBE : Held.SURELY;
  const holders = candidates.flatMap((known) => {
    const position = known.positions.find((one) => heldAt(one, date) === held);
    return position === undefined ? [] : [{ known, reason: postReason(position, held, date) }];
  });
  const [holder, ...more] = holders;
  return holder !== undefined && more.length === 0 ? holder : null;
}
