import { CharClass } from "../../language/folding.ts";
import { foldedAt, Gap, gapBetween, nextWord } from "../../language/words.ts";
import type { DayBounds, Known, KnownPosition } from "../forms/entity.ts";
import type { Mention } from "../find/mention.ts";
import { documentOffset } from "../find/mention.ts";
import { FUNCTION_WORDS } from "../lexicon/ordinary.ts";
import { Held, heldAt } from "../forms/posts.ts";
import { areNeighbours } from "../find/reading.ts";
import { NOBODY } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { Question } from "./question.ts";
import { postReason } from "./reasons.ts";
import type { NamedBy, Reason } from "./reasons.ts";

interface Holder {
  readonly known: Known;
  readonly position: KnownPosition;
  readonly held: number;
}

/** A post without a name that stands for whoever holds it. */
interface PostReference {
  readonly holders: readonly Holder[];
  /** Whom the words beside it say to be the holder. */
  readonly apposed: Known | null;
  /** Counts only where one of the holders was spoken of. */
  readonly doubtful: boolean;
}

/**
 * What a post without a name refers to: `the Secretary of State`. One word (`the president`) is too little unless the
 * text says of what: `South Korea’s president`.
 *
 * @returns null where the words are no reference to a holder: a title before a name, a former or future holder
 */
export function referenceOf(
  post: Mention,
  mentions: readonly Mention[],
  date: DayBounds | null,
): PostReference | null {
  const { match, context, prose } = post;
  if (match === null || context === null || context.following.length > 0) return null;
  const { text } = prose;
  const before = mentions[post.order - 1];
  const ofNeighbour =
    before?.prose === prose && before.match !== null && areNeighbours(text, before.match.after, match.start);
  const organization =
    ofNeighbour && before.reading.type === "certain" ? (before.reading.candidates[0]?.id ?? null) : null;
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
  if (isApposed(post, before)) return null;
  const holders = holdersOf(post, organization, date);
  if (holders.length === 0) return null;
  const apposed = apposition(post, firstAfter(mentions, post, match.end));
  if (apposed !== null && !holders.some((holder) => holder.known === apposed)) return null;
  // "The French president" is somebody whom the dossier need not know, where none of those it knows held the post then.
  const national = holders.every(({ position }) => position.words.join(" ") !== post.reading.key);
  const doubtful = national && holders.every(({ held }) => held === Held.NOT);
  return { holders, apposed: apposed === "unknown" ? null : apposed, doubtful };
}

/** A post means its holder: whom the note spoke of goes first, then who held it on the date. */
export function byPost({ mention, state }: Question): Decision | null {
  if (mention.reading.type !== "post") return null;
  const { mentions, date } = state.facts;
  const reference = referenceOf(mention, mentions, date);
  if (reference === null) return NOBODY;
  const { holders, apposed } = reference;
  const spoken = (holder: Holder): Mention | null => state.spokenOf(holder.known);
  if (reference.doubtful && holders.every((holder) => spoken(holder) === null)) return NOBODY;
  const chosen = holders.find((holder) => holder.known === apposed) ?? choose(holders, spoken);
  const reasonOf = (holder: Holder): Reason => {
    const place = spoken(holder);
    if (place === null || (holder === chosen && holder.held === Held.SURELY))
      return postReason(holder.position, holder.held, date);
    return { because: "named", at: documentOffset(place), by: namedBy(place) };
  };
  const ordered = [...holders].sort(
    (a, b) => (b === chosen ? 1 : 0) - (a === chosen ? 1 : 0) || b.held - a.held,
  );
  const candidates = ordered.map((holder) => ({ id: holder.known.id, reason: reasonOf(holder) }));
  return { verdict: { kind: "post", entity: chosen?.known ?? null, candidates }, tells: "nothing" };
}

function namedBy({ link, reading }: Mention): NamedBy {
  if (link !== null) return "link";
  if (reading.type !== "certain") return reading.type === "second" ? "title" : "alias";
  return reading.kind === "full" ? "full" : "alias";
}

/** Whether the post only says who was just named: `Ekrem İmamoğlu, the mayor of Istanbul, drove to …`. */
function isApposed({ prose, match }: Mention, before: Mention | undefined): boolean {
  if (match === null || before?.prose !== prose || before.match === null) return false;
  const { type, candidates, nameEnd } = before.reading;
  if ((type !== "certain" && type !== "second") || !candidates.some((known) => known.person)) return false;
  return /^,\s(?:the\s)?$/.test(prose.text.slice(nameEnd, match.start));
}

/** The next mention that does not start inside the post: names inside it follow it. */
function firstAfter(mentions: readonly Mention[], post: Mention, end: number): Mention | undefined {
  let at = post.order + 1;
  while (mentions[at]?.prose === post.prose && (mentions[at]?.reading.nameStart ?? end) < end) at++;
  return mentions[at];
}

/** Whom the name right after a comma means: `the Secretary of State, Mike Pompeo`; "unknown" for a stranger. */
function apposition(mention: Mention, next: Mention | undefined): Known | "unknown" | null {
  const { match, prose } = mention;
  if (match === null || match.after > match.end) return null;
  const word = nextWord(prose.text, match.after);
  if (word === null || gapBetween(prose.text, match.after, word.start) !== Gap.COMMA) return null;
  if (word.shape !== CharClass.UPPER || FUNCTION_WORDS.has(foldedAt(prose.text, word))) return null;
  const start = next?.prose === prose ? (next.context?.titles.at(-1)?.start ?? next.reading.nameStart) : -1;
  if (start !== word.start && next?.reading.nameStart !== word.start) return "unknown";
  const [only, ...more] = next?.reading.type === "certain" ? next.reading.candidates : [];
  return more.length === 0 ? (only ?? null) : null;
}

function holdersOf(mention: Mention, organization: string | null, date: DayBounds | null): Holder[] {
  const holders: Holder[] = [];
  for (const known of mention.reading.candidates) {
    let best: Holder | null = null;
    for (const position of known.positions) {
      const { words, national } = position;
      if (![words, ...national].some((phrase) => phrase.join(" ") === mention.reading.key)) continue;
      if (organization !== null && mention.match?.count === 1 && position.organization !== organization)
        continue;
      const held = heldAt(position, date);
      if (best === null || held > best.held) best = { known, position, held };
    }
    if (best !== null) holders.push(best);
  }
  return holders;
}

/** The holder at the date, unless the note named only others who held the post; null where it is open. */
function choose(holders: readonly Holder[], spoken: (holder: Holder) => Mention | null): Holder | null {
  const present = holders.filter((holder) => holder.held === Held.SURELY);
  const named = holders.filter((holder) => spoken(holder) !== null);
  const [holder] = present;
  if (holder !== undefined && present.length === 1 && (named.length === 0 || named.includes(holder)))
    return holder;
  const order = (one: Holder): number => spoken(one)?.order ?? -1;
  return named.reduce<Holder | null>(
    (last, one) => (last === null || order(one) > order(last) ? one : last),
    null,
  );
}
