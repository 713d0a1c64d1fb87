import type { Context } from "./context.ts";
import type { DossierNames } from "./dossierNames.ts";
import { readEnding } from "./readEnding.ts";
import type { Known } from "../forms/entity.ts";
import type { Form } from "../forms/form.ts";
import { Strength } from "./givenBefore.ts";
import { readInFull } from "./readFullName.ts";
import { MatchInPlace } from "./matchInContext.ts";
import { isGivenName } from "../lexicon/given.ts";
import { isGermanNoun } from "../lexicon/language.ts";
import { FAMILIES, FAMILIES_BEFORE } from "../lexicon/namesakes.ts";
import { DONS } from "../lexicon/titles.ts";
import type { Match } from "./match.ts";
import { distinct } from "../forms/formSets.ts";
import type { Reading } from "./reading.ts";

/** Reads one match in its context. */
export function read(text: string, match: Match, context: Context, lexicon: DossierNames): Reading {
  const place = new MatchInPlace(text, match, context, lexicon);
  if (match.ending !== null) return readEnding(place);
  const { bearers } = place;
  if (bearers.length > 0 && match.count < 4) {
    const named = readInFull(place, bearers);
    if (named !== null) return named;
  }
  if (context.firm && bearers.length > 0) return place.other(Strength.MODERATE);
  if (context.longer || (context.stranger && bearers.length > 0 && match.count === 1)) return place.none;
  if (place.certain.length > 0) return certainly(place, bearers);
  if (isFamily(place, bearers)) return { ...place.none, type: "plural", candidates: bearers, kind: "family" };
  if (bearers.length > 0 && isGermanNoun(text, match, context.before)) return place.none;
  if (bearers.length > 0) return place.second(bearers, []);
  const weak = match.forms.filter((form) => form.kind === "weak-alias");
  // "General Giap": a title before a part of somebody's name is evidence enough.
  const called = context.titles.length > 0 ? distinct(weak.filter((form) => isPartOfName(form))) : [];
  if (called.length > 0) return { ...place.second(called, []), key: place.none.key };
  if (weak.length > 0) return { ...place.none, type: "weak", candidates: distinct(weak), kind: "alias" };
  return { ...place.none, type: "post", candidates: distinct(match.forms), kind: "alias" };
}

/** `The Kennedy brothers`, `le couple Macron`: none of those who bear the name more than the others. */
function isFamily(place: MatchInPlace, bearers: readonly Known[]): boolean {
  const { before, next, titles, left } = place.context;
  if (bearers.length < 2 || titles.length > 0 || left.given.length > 0) return false;
  return FAMILIES.has(next) || FAMILIES_BEFORE.has(before);
}

/** A full name or an alias; a single word that is a family name as well is a second reference. */
function certainly(place: MatchInPlace, bearers: readonly Known[]): Reading {
  const { context, match } = place;
  const { left, suffix } = context;
  const entities = distinct(place.certain);
  const persons = entities.filter((known) => known.person);
  const kind = place.certain.some((form) => form.kind === "full") ? "full" : "alias";
  const needsEvidence = place.certain.every((form) => form.needsEvidence);
  const ordinary = place.certain.every((form) => form.ordinary);
  const found = { ...place.none, candidates: entities, kind, needsEvidence, ordinary } as const;
  if (match.count > 1) {
    if (persons.length === entities.length && isJoined(place, persons)) return place.none;
    const before = left.given.at(-1) ?? "";
    const more = isGivenName(before) && !DONS.has(before);
    if (persons.length > 0 && more && !agreesInAll(place, entities)) {
      return { ...place.none, type: "other", key: familyKey(persons), strength: Strength.MODERATE };
    }
    if (suffix !== null && persons.length > 0 && !bearsSuffix(place, persons)) {
      return { ...place.none, type: "other", key: familyKey(persons), strength: Strength.STRONG };
    }
    if (suffix !== null && persons.length > 0)
      return { ...found, type: "certain", nameEnd: context.suffixEnd };
    return { ...found, type: "certain" };
  }
  if (left.given.length > 0 && persons.length === 0 && left.strength === Strength.STRONG) return place.none;
  const things = entities.filter((known) => !known.person);
  if (persons.length === 0 && bearers.length === 0) {
    const addressed = context.titles.some(({ title }) => title.gender !== null || !title.office);
    if (addressed && things.every((known) => known.place)) return place.none;
    return { ...found, type: "certain" };
  }
  if (
    persons.length > 0 &&
    things.length === 0 &&
    bearers.length === persons.length &&
    !isFamilyOfOthers(place, persons)
  ) {
    return { ...found, type: "certain" };
  }
  return place.second(bearers, things);
}

/** `l’aéroport Charles-de-Gaulle`, `Konrad-Adenauer-Stiftung`: a full name that hyphens join is what is called after him. */
function isJoined(place: MatchInPlace, persons: readonly Known[]): boolean {
  const { start, end, forms } = place.match;
  if (/\s/.test(place.text.slice(start, end))) return false;
  const written = forms[0]?.words ?? [];
  return persons.every((known) =>
    known.names.every(({ given, family, familyFirst }) => {
      const [first = ""] = given;
      return !familyFirst && first !== "" && written.includes(first) && written.includes(family.at(-1) ?? "");
    }),
  );
}

/** A name with an initial is written out in full, and then `Jr.` makes nobody else of him. */
function bearsSuffix(place: MatchInPlace, persons: readonly Known[]): boolean {
  const written = place.match.forms[0]?.words ?? [];
  if (written.some((word) => word.length === 1)) return true;
  return persons.some((known) => known.names.some((name) => name.suffix === place.context.suffix));
}

/** Whether the single word is also somebody else's family name. */
function isFamilyOfOthers(place: MatchInPlace, persons: readonly Known[]): boolean {
  return place.family.some((form) => !persons.includes(form.entity));
}

function agreesInAll(place: MatchInPlace, entities: readonly Known[]): boolean {
  const { given } = place.context.left;
  return entities.some((known) =>
    known.names.some((name) => given.every((word) => name.given.includes(word))),
  );
}

function familyKey(persons: readonly Known[]): string {
  return persons[0]?.names[0]?.family.join(" ") ?? "";
}

/** Whether a form of a single word with a capital is a word of its bearer's name. */
function isPartOfName({ entity, words, must }: Form): boolean {
  const [word = ""] = words;
  return (
    words.length === 1 &&
    must === 1 &&
    entity.names.some(({ given, family }) => [...given, ...family].includes(word))
  );
}
