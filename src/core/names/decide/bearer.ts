import { foldWord } from "../../language/folding.ts";
import { Strength } from "../find/givenBefore.ts";
import { documentOffset, introducesItself, isTitled } from "../find/mention.ts";
import { agrees } from "../find/reading.ts";
import { means, namedReason, onlyReason, open, sharing } from "./candidates.ts";
import { isCredible } from "./credible.ts";
import { NOBODY, STRANGER } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { strangerKey } from "./noteFacts.ts";
import { onlyInOffice } from "./offices.ts";
import { kinInSentence } from "./question.ts";
import type { Question } from "./question.ts";
import type { Reason } from "./reasons.ts";

/** A strange given name makes somebody else of a family name; where a sentence starts it may be any word. */
export function strangeGivenName({ mention, state, naming }: Question): Decision | null {
  const { reading, context, order } = mention;
  if (reading.strength !== Strength.MODERATE || context?.left.opens !== true) return STRANGER;
  if (naming?.who == null || naming.order >= order || introducesItself(mention)) return STRANGER;
  return state.facts.strangers.has(strangerKey(mention)) ? STRANGER : null;
}

/** A speaker's label goes on meaning whom it meant first. */
export function speaker({ mention, state }: Question): Decision | null {
  const verdict = mention.context?.label === true ? state.speakerOf(mention) : null;
  return verdict === null ? null : { verdict, tells: "nothing" };
}

/** A form of address that fits none of the bearers is somebody else's. */
export function unfitAddress({ candidates }: Question): Decision | null {
  return candidates.length === 0 ? NOBODY : null;
}

/** An s that may be a genitive's is one only in a note in a language that has it. */
export function germanicGenitive({ mention, state }: Question): Decision | null {
  return mention.reading.ofGermanic && !state.facts.germanic ? NOBODY : null;
}

/** An ordinary word that is a family name is no name where nothing bears that out. */
export function ordinaryFamilyName({ mention, state, candidates }: Question): Decision | null {
  const { reading } = mention;
  if (!reading.needsEvidence) return null;
  const named = state.isNamed(reading.key, candidates);
  return isCredible(mention, named, state.facts.plainNames.has(reading.key)) ? null : NOBODY;
}

/** `The elder Kim`, `the other Rice`, `neither Halloran`: one of several, and not the one whom the bare name means. */
const CONTRASTS = new Set(["other", "elder", "older", "younger", "every", "each", "neither"]);

/** A word that sets somebody against others of the name leaves open who that is. */
export function contrast(question: Question): Decision | null {
  const { mention, candidates } = question;
  if (!CONTRASTS.has(mention.context?.before ?? "")) return null;
  return candidates.length === 1 ? NOBODY : open(question, candidates);
}

/** Whoever is named as kin further on in the paragraph is not who the bare name means. */
export function notTheKin(question: Question): Decision | null {
  const { mention, state, naming, among, candidates } = question;
  if (naming === null || !naming.relative || naming.order <= mention.order) return null;
  if (state.facts.mentions[naming.order]?.prose !== mention.prose) return null;
  const others = among.filter((known) => known !== naming.who);
  const [only, ...more] = others;
  if (only === undefined || more.length > 0) return open(question, others.length === 0 ? among : others);
  const reason: Reason = candidates.length > 1 ? { because: "not-kin", at: naming.at } : onlyReason(question);
  return means(question, only, reason);
}

/** A title and a name that were met before go on meaning whom they meant. */
export function sameTitle(question: Question): Decision | null {
  const { mention, state, naming, among } = question;
  const called = state.calledAlike(mention);
  if (called === null) return null;
  if (called.who === null)
    return naming?.who == null || naming.order < called.order ? stranger(question, "stranger") : null;
  const named = among.includes(called.who) ? state.namingOf(mention.order, called.who) : null;
  return named === null ? null : means(question, called.who, namedReason(named));
}

/** A bare name that the note called a firm by is the firm's, until somebody so called is named. */
export function firm(question: Question): Decision | null {
  const { mention, state, naming } = question;
  const { key } = mention.reading;
  if (naming === null || isTitled(mention) || !state.facts.firms.has(key)) return null;
  const called = state.strangerCalledBy(key) ?? naming.order;
  return called < naming.order ? stranger(question, "namedStranger") : null;
}

/** The nearest who is named is somebody whom the dossier does not know. */
export function nearestStranger(question: Question): Decision | null {
  const { naming } = question;
  return naming !== null && naming.who === null ? stranger(question, "namedStranger") : null;
}

/** Somebody whom the dossier does not know; but a full name that several claim is theirs all the same. */
function stranger(question: Question, tells: Decision["tells"]): Decision {
  const { reading } = question.mention;
  return reading.type === "certain" ? sharing(question, reading.candidates) : { verdict: null, tells };
}

/**
 * The naming that the name goes back to names two bearers in one breath, and the note has called neither by the name
 * alone before.
 */
export function pair(question: Question): Decision | null {
  const { mention, state, naming, among } = question;
  const named = naming === null ? undefined : state.facts.mentions[naming.order];
  if (naming?.who == null || named?.match == null) return null;
  const others = among.filter((known) => known !== naming.who);
  const calls = state.callsBy(mention.reading.key);
  if (others.length === 0 || calls.has(naming.who) || others.some((known) => calls.has(known))) return null;
  const { text } = named.prose;
  const start = named.context?.titles.at(-1)?.start ?? named.reading.nameStart;
  const partner = JOINED_BEFORE.exec(text.slice(Math.max(0, start - 60), start));
  if (partner === null) return null;
  const [whole, name = ""] = partner;
  const before = state.facts.mentions[naming.order - 1];
  const full =
    before?.prose === named.prose && before.reading.nameEnd === start - whole.length + name.length
      ? before.reading
      : null;
  const joined =
    full !== null
      ? full.type === "certain" && full.candidates.some((known) => others.includes(known))
      : others.some((known) => agrees(known, [foldWord(name)]));
  return joined ? open(question, among) : null;
}

/** A name and an “and” before another name. */
const JOINED_BEFORE = /(?<=^|[^\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}’'-]*),?\s(?:and|&|und|et|y|e)\s$/u;

/**
 * A bare name in running text before anybody is named hardly means one who is introduced further down and holds no
 * post, if one of the others does.
 */
export function inOfficeBefore(question: Question): Decision | null {
  const { mention, state, naming, office, candidates } = question;
  if (naming === null || office !== null || mention.prose.kind === "heading") return null;
  if (naming.order <= mention.order || naming.who?.positions.length !== 0) return null;
  if (mention.context?.label === true || (mention.context?.kin ?? null) !== null) return null;
  const holder = onlyInOffice(candidates, state.facts.date);
  return holder === null ? null : means(question, holder.known, holder.reason);
}

/** The name goes back to the nearest who is named before; where nobody is, to the first who is named after. */
export function nearestNamed(question: Question): Decision | null {
  const { naming } = question;
  return naming?.who == null ? null : means(question, naming.who, namedReason(naming));
}

/** Only one bears the name, or only one of them is left by a title, a post or a word for kin. */
export function onlyBearer(question: Question): Decision | null {
  const { mention, state, office, among, candidates } = question;
  const [only, ...more] = among;
  if (only === undefined || more.length > 0) return null;
  const held = office?.[0];
  if (held !== undefined && candidates.length > 1) return means(question, only, held.reason);
  const kin = kinInSentence(mention, state);
  if (kin === null || !mention.reading.candidates.includes(kin))
    return means(question, only, onlyReason(question));
  const at = state.namingOf(mention.order, kin)?.at ?? documentOffset(mention);
  return means(question, only, { because: "not-kin", at });
}

/** One of the bearers has the single word for an alias of his own. */
export function ownAlias(question: Question): Decision | null {
  const { mention, among } = question;
  const [owner, ...more] = mention.reading.owners;
  if (owner === undefined || more.length > 0 || !among.includes(owner)) return null;
  return means(question, owner, { because: "alias" });
}

/** A weak alias, or a title and a given name, means the one of its bearers whom the note spoke of last. */
export function spokenOfLast({ mention, state, kind }: Question): Decision | null {
  let last = null;
  let who = null;
  for (const known of mention.reading.candidates) {
    const spoken = state.spokenOf(known);
    if (spoken === null || (last !== null && spoken.order < last.order)) continue;
    last = spoken;
    who = known;
  }
  if (who === null || last === null) return NOBODY;
  const reason: Reason = { because: "spoken-of", at: documentOffset(last) };
  return { verdict: { kind, entity: who, candidates: [{ id: who.id, reason }] }, tells: "nothing" };
}

/** Nothing tells: everybody is shown whom the name can mean. */
export function everybody(question: Question): Decision {
  const { type, candidates } = question.mention.reading;
  return type === "certain" ? sharing(question, candidates) : open(question, question.candidates);
}
