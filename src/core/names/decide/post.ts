import { CharClass } from "../../language/folding.ts";
import { foldedAt, Gap, gapBetween, nextWord } from "../../language/words.ts";
import type { DayBounds, Known, KnownPosition } from "../forms/entity.ts";
import type { NamedBy } from "./evidence.ts";
import type { Item } from "../find/mention.ts";
import { documentOffset } from "../find/mention.ts";
import { FUNCTION_WORDS } from "../lexicon/ordinary.ts";
import { Held, heldAt, postReason } from "../forms/posts.ts";
import { areNeighbours } from "../find/reading.ts";
import type { Reason } from "./reasons.ts";
import type { Verdict } from "./resolve.ts";

interface Holder {
  readonly known: Known;
  readonly position: KnownPosition;
  readonly held: number;
}

/**
 * Who is meant by a post without a name: `the Secretary of State`. One word (`the president`) is too little unless the
 * text says of what: `South Korea’s president`. Whom the note names in full goes first, then who held it on the date.
 *
 * @returns null where the words are no reference to a holder: a title before a name, a former or future holder
 */
export function resolvePost(
  item: Item,
  items: readonly Item[],
  date: DayBounds | null,
  spoken: (known: Known) => Item | null,
): Verdict | null {
  const { match, context, prose } = item;
  if (match === null || context === null || context.following.length > 0) return null;
  const { text } = prose;
  const before = neighbour(items[item.order - 1], item, (other) =>
    areNeighbours(text, other.after, match.start),
  );
  const organization = before?.reading.type === "certain" ? (before.reading.candidates[0]?.id ?? null) : null;
  if (organization === null && (context.before !== "the" || match.count < 2)) return null;
  const next = nextWord(text, match.after);
  if (next !== null && match.after === match.end) {
    const gap = gapBetween(text, match.after, next.start);
    if (
      gap === Gap.HYPHEN ||
      (gap === Gap.SPACE && next.shape === CharClass.UPPER && next.end - next.start > 1)
    )
      return null;
  }
  if (isApposed(item, items)) return null;
  const holders = holdersOf(item, organization, date);
  if (holders.length === 0) return null;
  // "The French president" is somebody whom the dossier need not know, where none of those it knows held the post then.
  const national = holders.every(({ position }) => position.words.join(" ") !== item.reading.key);
  if (national && holders.every(({ known, held }) => held === Held.NOT && spoken(known) === null))
    return null;
  const reasons = (holder: Holder): Reason => {
    const place = spoken(holder.known);
    return place === null
      ? postReason(holder.position, holder.held, date)
      : { because: "named", at: documentOffset(place), by: namedBy(place) };
  };
  const apposed = apposition(item, firstAfter(items, item, match.end));
  if (apposed !== null && !holders.some((holder) => holder.known === apposed)) return null;
  const chosen = holders.find((holder) => holder.known === apposed) ?? choose(holders, spoken);
  const ordered = [...holders].sort(
    (a, b) => (b === chosen ? 1 : 0) - (a === chosen ? 1 : 0) || b.held - a.held,
  );
  return {
    kind: "post",
    entity: chosen?.known ?? null,
    candidates: ordered.map((holder) => ({
      id: holder.known.id,
      reason:
        holder === chosen && holder.held === Held.SURELY
          ? postReason(holder.position, holder.held, date)
          : reasons(holder),
    })),
  };
}

function namedBy({ link, reading }: Item): NamedBy {
  if (link !== null) return "link";
  if (reading.type !== "certain") return reading.type === "second" ? "title" : "alias";
  return reading.kind === "full" ? "full" : "alias";
}

function neighbour(
  other: Item | undefined,
  item: Item,
  near: (match: NonNullable<Item["match"]>) => boolean,
): Item | null {
  if (other?.prose !== item.prose || other.match === null) return null;
  return near(other.match) ? other : null;
}

/** Whether the post only says who was just named: `Ekrem İmamoğlu, the mayor of Istanbul, drove to …`. */
function isApposed({ prose, order, match }: Item, items: readonly Item[]): boolean {
  const before = items[order - 1];
  if (match === null || before?.prose !== prose || before.match === null) return false;
  const { type, candidates, nameEnd } = before.reading;
  if ((type !== "certain" && type !== "second") || !candidates.some((known) => known.person)) return false;
  return /^,\s(?:the\s)?$/.test(prose.text.slice(nameEnd, match.start));
}

/** The next item that does not start inside the post: names inside it follow it. */
function firstAfter(items: readonly Item[], item: Item, end: number): Item | undefined {
  let at = item.order + 1;
  while (items[at]?.prose === item.prose && (items[at]?.reading.nameStart ?? end) < end) at++;
  return items[at];
}

/** Whom the name right after a comma means: `the Secretary of State, Mike Pompeo`; "unknown" for a stranger. */
function apposition(item: Item, next: Item | undefined): Known | "unknown" | null {
  const { match, prose } = item;
  if (match === null || match.after > match.end) return null;
  const word = nextWord(prose.text, match.after);
  if (word === null || gapBetween(prose.text, match.after, word.start) !== Gap.COMMA) return null;
  if (word.shape !== CharClass.UPPER || FUNCTION_WORDS.has(foldedAt(prose.text, word))) return null;
  const start = next?.prose === prose ? (next.context?.titles.at(-1)?.start ?? next.reading.nameStart) : -1;
  if (start !== word.start && next?.reading.nameStart !== word.start) return "unknown";
  const [only, ...more] = next?.reading.type === "certain" ? next.reading.candidates : [];
  return more.length === 0 ? (only ?? null) : null;
}

function holdersOf(item: Item, organization: string | null, date: DayBounds | null): Holder[] {
  const holders: Holder[] = [];
  for (const known of item.reading.candidates) {
    let best: Holder | null = null;
    for (const position of known.positions) {
      const { words, national } = position;
      if (![words, ...national].some((phrase) => phrase.join(" ") === item.reading.key)) continue;
      if (organization !== null && item.match?.count === 1 && position.organization !== organization)
        continue;
      const held = heldAt(position, date);
      if (best === null || held > best.held) best = { known, position, held };
    }
    if (best !== null) holders.push(best);
  }
  return holders;
}

/** The holder at the date, unless the note named only others who held the post; null where it is open. */
function choose(holders: readonly Holder[], spoken: (known: Known) => Item | null): Holder | null {
  const present = holders.filter((holder) => holder.held === Held.SURELY);
  const named = holders.filter((holder) => spoken(holder.known) !== null);
  const [holder] = present;
  if (holder !== undefined && present.length === 1 && (named.length === 0 || named.includes(holder)))
    return holder;
  const order = (one: Holder): number => spoken(one.known)?.order ?? -1;
  return named.reduce<Holder | null>(
    (last, one) => (last === null || order(one) > order(last) ? one : last),
    null,
  );
}
