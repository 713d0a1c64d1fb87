import { Pace } from "../../text/pace.ts";
import type { Known } from "../forms/entity.ts";
import { acronymsIn, occurrences } from "./acronyms.ts";
import type { Acronym } from "./acronyms.ts";
import { whoIsHonoured } from "./honorific.ts";
import { titleStart } from "./mention.ts";
import type { Mention } from "./mention.ts";
import type { ProseMatches } from "./proseMatches.ts";
import { certainly } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** Finds those a link's target names, and those who bear a given name (folded). */
export interface Targets {
  entitiesNamed(text: string): readonly Known[];
  bearersOf(given: string): readonly Known[];
}

/**
 * Everything in a note that may speak of an entity, in order: names, links, honorifics (`Sir Keir`), and the acronyms
 * that the note itself introduces in brackets. In steps, for a long note.
 */
export function* mentionsOf(
  scanned: readonly ProseMatches[],
  targets: Targets,
): Generator<void, Mention[], void> {
  const acronyms = acronymsIn(scanned);
  const all: Mention[] = [];
  const pace = new Pace();
  let paragraph = 0;
  for (const one of scanned) {
    if (pace.after(one.prose.text.length)) yield;
    const found: Mention[] = [];
    for (const { match, context, reading } of one.read) {
      found.push({
        prose: one.prose,
        order: 0,
        paragraph,
        found: "name",
        match,
        context,
        reading,
        link: null,
        start: titleStart(reading, context),
        introducedAt: 0,
      });
    }
    const names = found.length;
    addLinks(found, one, paragraph, targets);
    addHonorifics(found, one, paragraph, targets);
    for (const acronym of acronyms) addAcronym(found, one, paragraph, acronym);
    if (found.length > names) found.sort((a, b) => a.reading.nameStart - b.reading.nameStart);
    if (found.length > 0) paragraph++;
    for (const mention of found) all.push(mention);
  }
  return ordered(all);
}

/** Mentions with their places among each other. */
export function ordered(mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, order) => (mention.order === order ? mention : { ...mention, order }));
}

function addLinks(found: Mention[], { prose }: ProseMatches, paragraph: number, targets: Targets): void {
  for (const link of prose.links) {
    const candidates = targets.entitiesNamed(link.target);
    if (candidates.length === 0) continue;
    const reading = certainly(candidates, link.target.toLowerCase(), link.start, link.end);
    found.push(unmatched(prose, paragraph, "link", reading, { link }));
  }
}

function addHonorifics(found: Mention[], one: ProseMatches, paragraph: number, targets: Targets): void {
  for (const honorific of one.honorifics) {
    const { given, start, nameStart, end } = honorific;
    const candidates = whoIsHonoured(honorific, targets.bearersOf(given));
    if (candidates.length === 0) continue;
    const reading: Reading = {
      ...certainly(candidates, given, nameStart, end),
      type: "weak",
      spanStart: start,
    };
    found.push(unmatched(one.prose, paragraph, "honorific", reading, {}));
  }
}

function addAcronym(found: Mention[], one: ProseMatches, paragraph: number, acronym: Acronym): void {
  const { prose, matches } = one;
  for (const start of occurrences(prose.text, acronym.letters)) {
    const end = start + acronym.letters.length;
    if (matches.some((match) => match.start < end && start < match.end)) continue;
    if (prose.links.some((link) => link.start < end && start < link.end)) continue;
    const reading = certainly([acronym.known], acronym.letters.toLowerCase(), start, end);
    found.push(unmatched(prose, paragraph, "acronym", reading, { introducedAt: acronym.at }));
  }
}

function unmatched(
  prose: Mention["prose"],
  paragraph: number,
  found: Mention["found"],
  reading: Reading,
  more: Partial<Pick<Mention, "link" | "introducedAt">>,
): Mention {
  return {
    prose,
    order: 0,
    paragraph,
    found,
    match: null,
    context: null,
    reading,
    link: null,
    start: titleStart(reading, null),
    introducedAt: 0,
    ...more,
  };
}
