import { foldWord } from "../../language/folding.ts";
import type { Mention } from "../find/mention.ts";
import type { Known } from "../forms/entity.ts";
import { sharing } from "./candidates.ts";
import { isCredible } from "./credible.ts";
import { NOBODY } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { Question } from "./question.ts";
import type { Reason } from "./reasons.ts";

/** An ordinary word that is somebody's or something's name is no name where nothing bears that out. */
export function ordinaryWord({ mention, state }: Question): Decision | null {
  const { reading } = mention;
  if (!reading.needsEvidence) return null;
  const { byEntity, plainNames } = state.facts;
  const named = reading.kind === "full" || reading.candidates.some((known) => byEntity.has(known));
  return isCredible(mention, named, plainNames.has(reading.key)) ? null : NOBODY;
}

/** A thing's name is the given name of somebody who was just named in full. */
export function givenNameAgain({ mention, state, candidates }: Question): Decision | null {
  const [only] = candidates;
  if (only === undefined || only.person || candidates.length > 1) return null;
  return isGivenNameOfOther(mention, state.facts.mentions) ? NOBODY : null;
}

/** A name that only one bears means that one. */
export function namedInFull({ mention, kind, candidates }: Question): Decision | null {
  const [only] = candidates;
  if (only === undefined) return NOBODY;
  if (candidates.length > 1) return null;
  const reason = reasonOf(mention);
  return { verdict: { kind, entity: only, candidates: [{ id: only.id, reason }] }, tells: "named" };
}

function reasonOf({ found, introducedAt, reading }: Mention): Reason {
  if (found === "link") return { because: "link" };
  if (found === "acronym") return { because: "acronym", at: introducedAt };
  return { because: reading.kind === "alias" ? "alias" : "full-name" };
}

/** After a preposition of place, a name that several claim means the only place among them. */
export function onlyPlace(question: Question): Decision | null {
  const { mention, kind, candidates } = question;
  if (mention.context === null || !IN.has(mention.context.before)) return null;
  const [place, ...more] = candidates.filter((known) => known.place);
  if (place === undefined || more.length > 0) return null;
  const reason = { because: mention.reading.kind === "alias" ? "alias" : "full-name" } as const;
  return { verdict: { kind, entity: place, candidates: [{ id: place.id, reason }] }, tells: "nothing" };
}

const IN = new Set(["in", "near", "outside", "around", "en", "a"]);

/** A name that several claim, not all of them persons, stays open. */
export function sharedName(question: Question): Decision | null {
  const { mention, candidates } = question;
  const persons = mention.match !== null && mention.reading.candidates.every((known) => known.person);
  return persons ? null : sharing(question, candidates);
}

/** So many names back somebody so called is looked for. */
const NAMES_BACK = 10;

/** Whether a word is the given name of somebody named in full before it in its paragraph: `Chelsea Clinton … Chelsea`. */
export function isGivenNameOfOther(mention: Mention, mentions: readonly Mention[]): boolean {
  const { order, prose, match, context, reading } = mention;
  if (match?.count !== 1 || context?.locative === true) return false;
  for (let at = order - 1; at >= order - NAMES_BACK; at--) {
    const before = mentions[at];
    if (before?.prose !== prose) return false;
    const { type, candidates, nameStart, nameEnd } = before.reading;
    if (type !== "certain" && type !== "other") continue;
    if (type === "certain" && !candidates.some((known) => known.person)) continue;
    const space = prose.text.slice(nameStart, nameEnd).search(/\s/);
    if (space > 0 && foldWord(prose.text.slice(nameStart, nameStart + space)) === reading.key) return true;
  }
  return false;
}

/** A word means the place or organisation that is called so. */
export function meansThing(question: Question, things: readonly Known[]): Decision {
  const { mention, state } = question;
  const [only, ...more] = things;
  if (only === undefined || more.length > 0) {
    const several = { ...question, kind: "full" as const, candidates: things };
    return { ...(onlyPlace(several) ?? sharing(several, things)), tells: "thing" };
  }
  if (isGivenNameOfOther(mention, state.facts.mentions)) return { verdict: null, tells: "thing" };
  const candidates = [{ id: only.id, reason: { because: "full-name" } as const }];
  return { verdict: { kind: "full", entity: only, candidates }, tells: "thing" };
}
