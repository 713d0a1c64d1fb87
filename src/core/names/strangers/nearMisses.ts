import { editDistance } from "../../text/nearest.ts";
import { Pace } from "../../text/pace.ts";
import { isGivenName } from "../lexicon/given.ts";
import type { NameIndex } from "../nameIndex.ts";
import type { NamePlace, UnknownName } from "./unknownNames.ts";

/** A name that is nearly one of the dossier's: a slip, or another spelling that could be an alias. */
export interface NearMiss {
  /** As written in the note. */
  readonly name: string;
  readonly mentions: readonly NamePlace[];
  readonly entity: string;
  /** The dossier's spelling, folded words. */
  readonly known: readonly string[];
}

/** So many unknown names are compared with the known ones in one step. */
const NAMES_AT_ONCE = 50;

/**
 * Those of a note's unknown full names that differ from a known one by a letter or two in long words, in small steps. The
 * dossier must not change between them.
 *
 * @param unknown the names that nobody in the dossier bears
 */
export function* nearMisses(
  index: NameIndex,
  unknown: readonly UnknownName[],
): Generator<void, NearMiss[], void> {
  const found: NearMiss[] = [];
  const pace = new Pace(NAMES_AT_ONCE);
  for (const { name, words, mentions } of unknown) {
    if (pace.after(1)) yield;
    if (words.length < 2) continue;
    const near = index.similarTo(words).find(({ known }) => isNear(words, known));
    if (near !== undefined) found.push({ name, mentions, entity: near.id, known: near.known });
  }
  return found;
}

/**
 * Whether two names (folded words) are near: as many words, and one or two of them differ by little. Two different
 * given names that both are usual (Erica, Eric) are two people.
 */
export function isNear(written: readonly string[], known: readonly string[]): boolean {
  if (written.length !== known.length) return false;
  let different = 0;
  for (const [i, word] of written.entries()) {
    const other = known[i] ?? "";
    if (word === other) continue;
    const shorter = Math.min(word.length, other.length);
    const allowed = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
    if ((isGivenName(word) && isGivenName(other)) || editDistance(word)(other, allowed) > allowed)
      return false;
    different++;
  }
  return different > 0 && different <= Math.max(1, written.length - 1);
}
