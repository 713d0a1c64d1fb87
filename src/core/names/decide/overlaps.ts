import type { DayBounds } from "../forms/entity.ts";
import type { Mention } from "../find/mention.ts";
import { ordered } from "../find/mentionsOf.ts";
import { referenceOf } from "./post.ts";

/**
 * The mentions without those that lie inside of others: a name inside of a post that stands for its holder (`the Keeper
 * of Marlow`), and a name that is a part of somebody's full name. Those are nobody's, and tell nothing of the others.
 */
export function withoutInner(mentions: readonly Mention[], date: DayBounds | null): readonly Mention[] {
  const inner = new Set<Mention>();
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1];
    if (before === undefined || !overlap(before, mention)) continue;
    for (let at = i - 1; at >= 0; at--) {
      const other = mentions[at];
      if (other?.prose !== mention.prose) break;
      if (!overlap(other, mention) || inner.has(other)) continue;
      if (isSurelyFull(mention)) inner.add(other);
      else if (holds(other, mention) && isSurelyPost(other, mentions, date)) inner.add(mention);
    }
  }
  return inner.size === 0 ? mentions : ordered(mentions.filter((mention) => !inner.has(mention)));
}

/**
 * The order in which mentions are decided: that of the note, but that of two which overlap the one that reaches back over
 * the other goes first. The other is decided only where the first means nobody.
 */
export function decidingOrder(mentions: readonly Mention[]): readonly Mention[] {
  let order: Mention[] | null = null;
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1];
    if (before === undefined || mention.start >= before.reading.nameEnd || mention.prose !== before.prose)
      continue;
    if (before.reading.type === "post" && holds(before, mention)) continue;
    order ??= [...mentions];
    let at = i;
    for (let other = order[at - 1]; other !== undefined && overlap(other, mention); other = order[at - 1]) {
      order[at] = other;
      at--;
    }
    order[at] = mention;
  }
  return order ?? mentions;
}

/** Whether two mentions share a part of the text. */
export function overlap(a: Mention, b: Mention): boolean {
  return a.prose === b.prose && a.start < b.reading.nameEnd && b.start < a.reading.nameEnd;
}

function holds(outer: Mention, { start, reading }: Mention): boolean {
  return outer.start <= start && outer.reading.nameEnd >= reading.nameEnd;
}

function isSurelyFull({ reading, found }: Mention): boolean {
  const { type, candidates, needsEvidence } = reading;
  return found === "name" && type === "certain" && !needsEvidence && candidates[0]?.person === true;
}

function isSurelyPost(post: Mention, mentions: readonly Mention[], date: DayBounds | null): boolean {
  return post.reading.type === "post" && referenceOf(post, mentions, date)?.doubtful === false;
}
