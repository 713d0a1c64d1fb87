import type { Mention } from "../find/mention.ts";
import { namedReason } from "./candidates.ts";
import type { Decision } from "./decision.ts";
import { meansThing } from "./fullName.ts";
import type { Naming } from "./namings.ts";
import type { NoteState } from "./noteState.ts";
import type { Question } from "./question.ts";

/** Words before a place's name that leave open whether it is a place. */
const GEOGRAPHIC = new Set(
  "of river lake mount city state town village province region kingdom republic".split(" "),
);

/** Whether a family name is a place's or an organisation's name as well, and nothing beside it says that it is a person's. */
function isUndecided({ context, reading }: Mention): boolean {
  return reading.things.length > 0 && context !== null && context.titles.length === 0 && !context.label;
}

/** The word means the thing where no person of that name is named, or a preposition of place stands before it. */
export function thingAlone(question: Question): Decision | null {
  const { mention, naming } = question;
  if (!isUndecided(mention)) return null;
  return naming === null || mention.context?.locative === true
    ? meansThing(question, mention.reading.things)
    : null;
}

/** The word goes on meaning the thing that it meant. */
export function thingAgain(question: Question): Decision | null {
  const { mention, state, naming } = question;
  if (!isUndecided(mention) || mention.context?.speaks === true || naming === null) return null;
  return naming.who === null || isStillThing(mention, naming, state)
    ? meansThing(question, mention.reading.things)
    : null;
}

/** Where the person is named after the word only, or the word is a place's name elsewhere, it stays open. */
export function thingOrPerson({ mention, state, naming }: Question): Decision | null {
  const { reading, context, prose, order } = mention;
  if (!isUndecided(mention) || context === null || context.speaks || naming?.who == null) return null;
  const where = state.facts.located.get(reading.key);
  const located = isHere(mention, naming, state) ? where?.has(prose) === true : where !== undefined;
  if (naming.order < order && !located && !GEOGRAPHIC.has(context.before)) return null;
  const candidates = [
    { id: naming.who.id, reason: namedReason(naming) },
    ...reading.things.map(({ id }) => ({ id, reason: { because: "shares-name" } as const })),
  ];
  return { verdict: { kind: "family", entity: null, candidates }, tells: "nothing" };
}

/**
 * Whether a word goes on meaning the thing: in the paragraph that spoke of it since the person was named; and of
 * an organisation where nobody called so was named before the word was first its.
 */
function isStillThing(mention: Mention, naming: Naming, state: NoteState): boolean {
  const used = state.thingCalledBy(mention.reading.key);
  if (used?.prose === mention.prose && used.order > naming.order && !isHere(mention, naming, state))
    return true;
  if (mention.reading.things.some((known) => known.place)) return false;
  return naming.order > mention.order || (used !== null && used.order < naming.order);
}

/** Whether the person is named in the same paragraph. */
function isHere({ prose }: Mention, { order }: Naming, { facts }: NoteState): boolean {
  return facts.mentions[order]?.prose === prose;
}
