import { hasOffice, isTitled } from "../find/mention.ts";
import type { Mention } from "../find/mention.ts";
import type { Known } from "../forms/entity.ts";
import { isSpeaking } from "../lexicon/verbs.ts";
import { means, namedReason } from "./candidates.ts";
import type { Decision } from "./decision.ts";
import type { Naming } from "./namings.ts";
import { tellingTitle } from "./noteState.ts";
import type { NoteState } from "./noteState.ts";
import type { Question } from "./question.ts";

/** Paragraphs that name anybody, from a naming on, in which the one who is named keeps the bare name at least. */
const NEAR = 2;
/** Calls by which a name has become somebody's in a note. */
const USUAL = 1;
/** Calls by which it stays his though somebody else was named just before, in passing. */
const SETTLED = 2;

/** A bare name means whom the note called by it, where another was named by a form of address: `Kim … Ms. Kim … Kim`. */
export function calledBare(question: Question): Decision | null {
  const { mention, naming } = question;
  if (naming === null || !isBefore(naming, mention) || isTitled(mention)) return null;
  const who = bearerOfBareName(question, naming);
  const last = who === null ? null : question.state.namingOf(mention.order, who);
  return who === null || last === null ? null : means(question, who, namedReason(last));
}

/**
 * A name that the note uses for somebody goes back to him after another was named in passing, or some paragraphs ago and
 * never called by it.
 */
export function settledOn(question: Question): Decision | null {
  const { mention, state, naming, among } = question;
  if (naming === null || !isBefore(naming, mention)) return null;
  const { key } = mention.reading;
  // What the bare name's bearer is said to be is not asked again.
  if (!isTitled(mention) && bearerOfBareName(question, naming) !== null) return null;
  if (naming.who === null && (state.strangerCalledBy(key) ?? -1) > naming.order) return null;
  const far = distance(naming, mention, state) >= NEAR;
  if (!far && !isPassing(naming, state)) return null;
  const titled = isTitled(mention);
  let keeper: Known | null = null;
  let last = -1;
  for (const [who, calls] of state.callsBy(key)) {
    // An office tells at once who is meant near by.
    const told = calls.bare + (far ? 0 : SETTLED * calls.office);
    const count = titled ? told + calls.titled + calls.office : told;
    if (who === naming.who && count > 0) return null;
    if (count < (far ? USUAL : SETTLED) || calls.last < last || !among.includes(who)) continue;
    keeper = who;
    last = calls.last;
  }
  const kept = keeper === null ? null : state.namingOf(mention.order, keeper);
  return keeper === null || kept === null ? null : means(question, keeper, namedReason(kept));
}

/** Another title than the one that somebody was called by is somebody else's, and so tells nothing of who keeps the name. */
function isBefore(naming: Naming, mention: Mention): boolean {
  return naming.order <= mention.order && tellingTitle(mention) === null;
}

function bearerOfBareName({ mention, state, among }: Question, naming: Naming): Known | null {
  const { by, who, order } = naming;
  const named = state.facts.mentions[order];
  if (by !== "title" || who === null || named === undefined || hasOffice(named)) return null;
  const calls = state.callsBy(mention.reading.key);
  if ((calls.get(who)?.bare ?? 0) > 0) return null;
  // Whoever was named as kin leaves the name to whom it was before; anybody else to one who was called by it.
  const kin = state.namingOf(order, who)?.relative === true;
  let found: Known | null = null;
  let last = -1;
  for (const known of among) {
    const called = calls.get(known);
    const own = kin ? state.namingOf(order, known) : null;
    const direct = own !== null && !own.relative && own.order < order ? own.order : -1;
    const at = Math.max(direct, called !== undefined && called.bare > 0 ? called.last : -1);
    if (known === who || at <= last) continue;
    found = known;
    last = at;
  }
  return found;
}

/** Whether somebody is named as one who neither acts nor is introduced there: `so did Ivanka Trump.` */
function isPassing(naming: Naming, { facts }: NoteState): boolean {
  const named = facts.mentions[naming.order];
  const context = named?.context ?? null;
  if (named === undefined || context === null || context.opens || context.acts) return false;
  // What a stranger does in another language is a word in small letters, too.
  if (naming.who === null && context.attributive) return false;
  return named.prose.text.charAt(context.followingEnd) !== "," && !isSpeaking(context.before);
}

/** How many paragraphs that name anybody lie between. */
function distance(naming: Naming, mention: Mention, { facts }: NoteState): number {
  return mention.paragraph - (facts.mentions[naming.order]?.paragraph ?? 0);
}

/**
 * A bare name in an entry of a list or a table, which stands by itself, means the last named before of those whom the
 * note names again and again, where the nearest naming stands in another entry and is of one named half as often at most.
 */
export function mainOfList(question: Question): Decision | null {
  const { mention, state, naming, among } = question;
  const { kind } = mention.prose;
  if (naming === null || (kind !== "item" && kind !== "cell")) return null;
  if (state.facts.mentions[naming.order]?.prose === mention.prose) return null;
  const times = naming.who === null ? 1 : state.timesNamed(naming.who);
  let main: Naming | null = null;
  for (const who of among) {
    if (state.timesNamed(who) < Math.max(2, 2 * times)) continue;
    const last = state.namingOf(mention.order, who);
    if (last !== null && last.order < mention.order && last.order > (main?.order ?? -1)) main = last;
  }
  return main?.who == null ? null : means(question, main.who, namedReason(main));
}
