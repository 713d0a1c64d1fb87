import { Pace } from "../../text/pace.ts";
import type { Known } from "../forms/entity.ts";
import { abbreviationsIn, occurrences } from "./acronyms.ts";
import type { Abbreviation } from "./acronyms.ts";
import { Strength } from "./givenBefore.ts";
import { whoIsHonoured } from "./honorific.ts";
import type { Item } from "./mention.ts";
import type { Reading } from "./reading.ts";
import type { ProseMatches } from "./proseMatches.ts";

/** Finds those a link's target names, and those who bear a given name (folded). */
export interface Targets {
  entitiesNamed(text: string): readonly Known[];
  bearersOf(given: string): readonly Known[];
}

type Unordered = Omit<Item, "order">;

/**
 * Everything in a note that may be a mention, in order: matches, links, and the abbreviations that the note itself
 * introduces in brackets. In steps, for a long note.
 */
export function* itemsOf(scanned: readonly ProseMatches[], targets: Targets): Generator<void, Item[], void> {
  const abbreviations = abbreviationsIn(scanned);
  const items: Item[] = [];
  const pace = new Pace();
  for (const one of scanned) {
    if (pace.after(one.prose.text.length)) yield;
    const found: Unordered[] = one.read.map(({ match, context, reading }) => ({
      prose: one.prose,
      match,
      context,
      reading,
      link: null,
      kind: null,
      reason: null,
    }));
    const plain = found.length;
    addLinks(found, one, targets);
    addHonoured(found, one, targets);
    for (const abbreviation of abbreviations) addAbbreviation(found, one, abbreviation);
    if (found.length > plain) found.sort((a, b) => a.reading.nameStart - b.reading.nameStart);
    for (const item of found) items.push({ ...item, order: items.length });
  }
  return items;
}

function addLinks(found: Unordered[], one: ProseMatches, targets: Targets): void {
  for (const link of one.prose.links) {
    const candidates = targets.entitiesNamed(link.target);
    if (candidates.length === 0) continue;
    found.push({
      prose: one.prose,
      match: null,
      context: null,
      reading: certain(candidates, link.target.toLowerCase(), link.start, link.end),
      link,
      kind: "link",
      reason: { because: "link" },
    });
  }
}

function addHonoured(found: Unordered[], one: ProseMatches, targets: Targets): void {
  for (const honoured of one.honoured) {
    const candidates = whoIsHonoured(honoured, targets.bearersOf(honoured.given));
    if (candidates.length === 0) continue;
    const { given, start, nameStart, end } = honoured;
    found.push({
      prose: one.prose,
      match: null,
      context: null,
      reading: { ...certain(candidates, given, nameStart, end), type: "weak", spanStart: start },
      link: null,
      kind: "titled",
      reason: null,
    });
  }
}

function addAbbreviation(found: Unordered[], one: ProseMatches, abbreviation: Abbreviation): void {
  const taken = one.matches;
  for (const start of occurrences(one.prose.text, abbreviation.letters)) {
    const end = start + abbreviation.letters.length;
    if (taken.some((match) => match.start < end && start < match.end)) continue;
    if (one.prose.links.some((link) => link.start < end && start < link.end)) continue;
    found.push({
      prose: one.prose,
      match: null,
      context: null,
      reading: certain([abbreviation.known], abbreviation.letters.toLowerCase(), start, end),
      link: null,
      kind: "acronym",
      reason: { because: "acronym", at: abbreviation.at },
    });
  }
}

function certain(candidates: readonly Known[], key: string, start: number, end: number): Reading {
  return {
    type: "certain",
    candidates,
    things: [],
    owners: [],
    key,
    kind: "full",
    needsEvidence: false,
    ordinary: false,
    ofGermanic: false,
    nameStart: start,
    nameEnd: end,
    spanStart: start,
    strength: Strength.NONE,
  };
}
