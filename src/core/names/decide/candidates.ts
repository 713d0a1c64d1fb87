import { bareName } from "../find/mention.ts";
import type { DayBounds, Known } from "../forms/entity.ts";
import { Held, heldAt, positionFor } from "../forms/posts.ts";
import type { Decision } from "./decision.ts";
import type { Naming } from "./namings.ts";
import { officeOf } from "./offices.ts";
import type { Question } from "./question.ts";
import { postReason } from "./reasons.ts";
import type { Candidate, Reason } from "./reasons.ts";

/** So many others are listed beside somebody who was singled out. */
const MOST_LISTED = 12;

/** One of the candidates is meant; the others are listed after him. */
export function means(question: Question, who: Known, reason: Reason): Decision {
  const { kind, candidates, mention } = question;
  const chosen = { id: who.id, reason };
  const others =
    candidates.length === 1 || candidates.length > MOST_LISTED
      ? []
      : candidates.filter((known) => known !== who).map((known) => candidateOf(question, known));
  const tells = mention.reading.type === "certain" ? "nothing" : "called";
  return { verdict: { kind, entity: who, candidates: [chosen, ...others] }, tells };
}

/** All of the candidates can be meant: those named in the note first, then those whose post fits, then those in office. */
export function open(question: Question, candidates: readonly Known[]): Decision {
  const { date } = question.state.facts;
  const ranked = candidates.map((known) => {
    const candidate = candidateOf(question, known);
    return { candidate, rank: rankOf(known, candidate.reason, date) };
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const listed = ranked.map(({ candidate }) => candidate);
  return { verdict: { kind: question.kind, entity: null, candidates: listed }, tells: "nothing" };
}

/** How likely somebody is meant, by why; the lower the likelier. */
function rankOf(known: Known, { because }: Reason, date: DayBounds | null): number {
  if (because === "named") return 0;
  if (because === "post") return 1;
  return known.positions.some((position) => heldAt(position, date) === Held.SURELY) ? 2 : 3;
}

/** Some have the very words for a name, and nothing tells them apart. */
export function sharing(question: Question, claimants: readonly Known[]): Decision {
  const candidates = claimants.map(({ id }) => ({ id, reason: { because: "shares-name" } as const }));
  return { verdict: { kind: question.kind, entity: null, candidates }, tells: "nothing" };
}

/** Somebody a mention can mean, with what speaks for it: a naming, else a post that the title says, else the name. */
export function candidateOf({ mention, state }: Question, known: Known): Candidate {
  const naming = state.namingOf(mention.order, known);
  if (naming !== null) return { id: known.id, reason: namedReason(naming) };
  const title = officeOf(mention.context);
  const fit = title === null ? null : positionFor(known, title, state.facts.date);
  if (fit !== null) return { id: known.id, reason: postReason(fit.position, fit.held, state.facts.date) };
  return { id: known.id, reason: { because: "bears-name", name: bareName(mention) } };
}

/** The reason that somebody's being named elsewhere in the note gives. */
export function namedReason({ at, by }: Naming): Reason {
  return { because: "named", at, by };
}

/** The reason that is left where only one of a name is, or only one whom a title fits. */
export function onlyReason({ mention }: Question): Reason {
  const { context, reading, prose } = mention;
  const name = bareName(mention);
  const title =
    reading.candidates.length > 1 ? context?.titles.find(({ title }) => title.gender !== null) : undefined;
  if (title === undefined || context === null)
    return { because: "only-bearer", name, person: reading.things.length > 0 };
  return { because: "title", title: prose.text.slice(title.start, context.left.start).trim(), name };
}
