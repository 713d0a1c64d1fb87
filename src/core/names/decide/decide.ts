import { Pace } from "../../text/pace.ts";
import { MENTIONS_AT_ONCE } from "../find/mention.ts";
import type { Mention } from "../find/mention.ts";
import type { ReadingType } from "../find/reading.ts";
import type { DayBounds } from "../forms/entity.ts";
import { NOBODY } from "./decision.ts";
import type { Decision, Verdict } from "./decision.ts";
import type { FoundMention } from "./foundMention.ts";
import { factsOf } from "./noteFacts.ts";
import { NoteState } from "./noteState.ts";
import { decidingOrder, overlap, withoutInner } from "./overlaps.ts";
import { questionOf } from "./question.ts";
import type { Question } from "./question.ts";
import { NAME_RULES } from "./rules.ts";
import type { NameRule } from "./rules.ts";

/** Rules by the readings for which they are asked, each in order. */
export type RuleBook = ReadonlyMap<ReadingType, readonly NameRule[]>;

/** The rules in use. @param without the names of those that are switched off */
export function ruleBook(without: ReadonlySet<string> = new Set()): RuleBook {
  const book = new Map<ReadingType, NameRule[]>();
  for (const rule of NAME_RULES) {
    if (without.has(rule.name)) continue;
    for (const type of rule.reads) book.set(type, [...(book.get(type) ?? []), rule]);
  }
  return book;
}

/**
 * Decides who is meant by the mentions of one note, as a careful reader would: a fold over the mentions, in which each is
 * decided by the facts of the whole note and by what was decided before. Mentions that overlap are settled first. In steps.
 *
 * @param found all that may be mentions, in the order of the note
 * @param date the day the note speaks from, where it is known
 * @returns those that mean somebody, in the order of the note; they never overlap
 */
export function* decideAll(
  found: readonly Mention[],
  date: DayBounds | null,
  rules: RuleBook,
): Generator<void, FoundMention[], void> {
  const mentions = withoutInner(found, date);
  const state = new NoteState(yield* factsOf(mentions, date));
  const pace = new Pace(MENTIONS_AT_ONCE);
  const order = decidingOrder(mentions);
  const shown: FoundMention[] = [];
  const taken: Mention[] = [];
  for (const mention of order) {
    if (pace.after(1)) yield;
    if (mention.reading.type === "none" || isTaken(mention, taken)) continue;
    const decision = answer(questionOf(mention, state), rules);
    state.enter(mention, decision);
    if (decision.verdict === null) continue;
    taken.push(mention);
    shown.push(asFound(mention, decision.verdict));
  }
  return order === mentions ? shown : shown.sort((a, b) => a.span.start - b.span.start);
}

/** Whether a mention overlaps one that was shown; as they are decided in order, only one of the last can be it. */
function isTaken(mention: Mention, shown: readonly Mention[]): boolean {
  const [last, before] = [shown.at(-1), shown.at(-2)];
  return (last !== undefined && overlap(last, mention)) || (before !== undefined && overlap(before, mention));
}

/** What the first rule says that tells. */
function answer(question: Question, rules: RuleBook): Decision {
  for (const rule of rules.get(question.mention.reading.type) ?? []) {
    const decision = rule.decide(question);
    if (decision !== null) return decision;
  }
  return NOBODY;
}

/** A mention and what was decided of it. */
function asFound({ prose, reading, link, start }: Mention, verdict: Verdict): FoundMention {
  const { nameStart, nameEnd } = reading;
  return {
    prose,
    start,
    end: nameEnd,
    nameStart,
    nameEnd,
    span: link?.span ?? prose.span(start, nameEnd),
    kind: verdict.kind,
    entity: verdict.entity?.id ?? null,
    candidates: verdict.candidates,
  };
}
