import type { Known } from "../forms/entity.ts";
import { Strength } from "./givenBefore.ts";
import { withDeclined } from "./readEnding.ts";
import { inflectingScript } from "../forms/caseEndings.ts";
import type { MatchInPlace } from "./matchInContext.ts";
import { readsFamilyFirst } from "../lexicon/families.ts";
import { isCommonWord } from "../lexicon/ordinary.ts";
import { DONS } from "../lexicon/titles.ts";
import { agrees } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** A full name made of a family name and what stands beside it; null where nothing stands there. */
export function readInFull(place: MatchInPlace, bearers: readonly Known[]): Reading | null {
  const { context } = place;
  const { left, suffix } = context;
  if (left.given.length > 0 && place.isAddress(bearers)) return null;
  if (left.given.length > 0) {
    for (let from = 0; from < left.given.length; from++) {
      const given = left.given.slice(from);
      if (from > 0 && given.every((word) => word.length === 1)) break;
      const agreeing = withSuffix(
        place,
        bearers.filter((known) => agrees(known, given)),
        given,
      );
      // "George Bush Airport" is nobody, however well the words agree.
      if (agreeing.length > 0 && context.longer) return place.none;
      if (agreeing.length > 0) return place.full(agreeing, place.startOf(from), place.match.end);
      const first = left.given[from] ?? "";
      if (place.lexicon.isGiven(first) && !DONS.has(first)) break;
    }
    const declined = isInflecting(place) ? withDeclined(place, bearers) : null;
    if (declined !== null) return declined;
    // A multi-word family name after a word with a capital, or a place after one, may just be a sentence's start.
    if (left.strength === Strength.MODERATE && place.certain.some((form) => !form.entity.person)) return null;
    // What looks like a strange given name where a sentence starts may be any word: the note will tell.
    return { ...place.second(bearers, []), type: "other", strength: left.strength };
  }
  if (context.following.length > 0) {
    const exact = bearers.filter((known) =>
      known.names.some((name) => name.given.join("") === context.following.join("")),
    );
    if (exact.length > 0) return place.full(exact, place.match.start, context.followingEnd);
    if (context.compound && bearers.some((known) => known.names.some((name) => name.familyFirst))) {
      return place.other(Strength.STRONG);
    }
    if (context.longer && isEasternStranger(place, bearers)) {
      return place.other(Strength.STRONG);
    }
    if (context.compound && !context.longer && !place.certain.some((form) => !form.entity.person))
      return place.none;
  }
  if (suffix === null || place.certain.length > 0) return null;
  const same = bearers.filter((known) => known.names.some((name) => name.suffix === suffix));
  return same.length > 0
    ? { ...place.second(same, []), nameEnd: context.suffixEnd }
    : place.other(Strength.MODERATE);
}

/** `Li Wei`, `Kim Dong Yub`: a stranger named in full, family name first. */
function isEasternStranger({ context, match }: MatchInPlace, bearers: readonly Known[]): boolean {
  const [word = "", ...more] = context.following;
  if (more.length > 0 || isCommonWord(word)) return false;
  if (!bearers.some((known) => known.names.some((name) => name.familyFirst))) return false;
  return readsFamilyFirst([match.forms[0]?.words[0] ?? "", word], false);
}

/** Those whose generation agrees: `Jr.` after a name means somebody with it, or a name given with all its parts. */
function withSuffix(
  place: MatchInPlace,
  candidates: readonly Known[],
  given: readonly string[],
): readonly Known[] {
  const { suffix } = place.context;
  const has = (known: Known): boolean => known.names.some((name) => name.suffix !== null);
  if (suffix === null) {
    const plain = candidates.filter((known) => !has(known));
    return plain.length > 0 ? plain : candidates;
  }
  const same = candidates.filter((known) => known.names.some((name) => name.suffix === suffix));
  if (same.length > 0) return same;
  return given.length > 1 ? candidates.filter((known) => !has(known)) : [];
}

/** So far around a name its language is looked for, in characters. */
const REACH = 200;

function isInflecting({ text, match }: MatchInPlace): boolean {
  return inflectingScript(text.slice(Math.max(0, match.start - REACH), match.end + REACH)) !== null;
}
