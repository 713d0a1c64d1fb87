import type { Known } from "../forms/entity.ts";
import { Strength } from "./givenBefore.ts";
import { declines } from "../forms/caseEndings.ts";
import type { MatchInPlace } from "./matchInContext.ts";
import { isGermanic } from "../lexicon/language.ts";
import { distinct } from "../forms/formSets.ts";
import { agrees } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** Reads a family name with an ending: a plural, a genitive or another case. */
export function readEnding(place: MatchInPlace): Reading {
  return place.match.ending === "plural" ? plural(place) : inCase(place);
}

/** `The Kims`; else the s may be a genitive’s. */
function plural(place: MatchInPlace): Reading {
  const { context, match } = place;
  if (context.pluralMarker && !context.longer) {
    return { ...place.none, type: "plural", candidates: distinct(place.family), kind: "family" };
  }
  const single = match.forms[0]?.words[0] ?? "";
  return single.length === match.end - match.start - 1 ? genitive(place) : place.none;
}

/** `Merkels Regierung`, as Germanic languages write it: after given names, or in such a text of somebody named. */
function genitive(place: MatchInPlace): Reading {
  const { context, match, text } = place;
  const bearers = distinct(place.family);
  const end = match.end - 1;
  const { given } = context.left;
  if (given.length > 0) {
    const agreeing = bearers.filter((known) => agrees(known, given));
    return agreeing.length > 0 ? place.full(agreeing, context.left.start, end) : place.none;
  }
  if (context.article) return place.none;
  const ofGermanic = !isGermanic(text, match.start, end);
  return { ...place.second(bearers, []), needsEvidence: true, nameEnd: end, ofGermanic };
}

/** `Donalda Tuska`: the given names before a family name in a case are in it, too. */
function inCase(place: MatchInPlace): Reading {
  const { context } = place;
  const { given, strength, opens } = context.left;
  const bearers = distinct(place.family);
  if (context.longer) return place.none;
  const named = withDeclined(place, bearers);
  if (named !== null) return named;
  if (given.length === 0 || opens || strength !== Strength.STRONG) return place.second(bearers, []);
  return place.other(strength);
}

/** `Donalda Tuska`, `Angeli Merkel`: a full name whose given name is in a case; null where none before the name can be. */
export function withDeclined(place: MatchInPlace, bearers: readonly Known[]): Reading | null {
  for (const [from, word] of place.context.left.given.entries()) {
    const agreeing = bearers.filter((known) =>
      known.names.some(({ given }) => given.some((own) => declines(word, own))),
    );
    if (agreeing.length > 0) return place.full(agreeing, place.startOf(from), place.match.end);
  }
  return null;
}
