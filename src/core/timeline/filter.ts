import { readDate } from "../dates/index.ts";
import { foldWord } from "../language/folding.ts";
import type { TimelineLookup } from "./lookup.ts";
import type { DatedEvent } from "./order.ts";

/** Which events are shown: those that meet all that is given. */
export interface TimelineFilter {
  /** Every word of it stands in the title, summary, tags, or the names of who was involved and where. */
  readonly text?: string;
  /** An entity who was involved, by id or name. */
  readonly involved?: string;
  /** Where it was, by id or name. */
  readonly location?: string;
  /** Any of these. */
  readonly tags?: readonly string[];
  /** A citation key. */
  readonly source?: string;
  /** EDTF: what ended before it begins is left out. What is no date limits nothing. */
  readonly from?: string;
  /** EDTF: what began after it ends is left out. */
  readonly to?: string;
  /** Only what this note tells, links to or cites a source of. */
  readonly notePath?: string;
}

/** A text as it is searched: no case, diacritics, apostrophes or hyphens. */
function searchable(text: string): string {
  return foldWord(text)
    .replace(/[-‐-―]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The test that a filter makes of an event; null where it lets all pass. */
export function filterEvents(
  filter: TimelineFilter,
  lookup: TimelineLookup,
): ((event: DatedEvent) => boolean) | null {
  const tests = [
    textTest(filter.text, lookup),
    entityTest(filter.involved, lookup, ({ event }) => event.involved.map(({ value }) => value)),
    entityTest(filter.location, lookup, ({ event }) => (event.location ? [event.location.value] : [])),
    tagTest(filter.tags),
    sourceTest(filter.source),
    spanTest(filter.from, filter.to),
    noteTest(filter.notePath, lookup),
  ].filter((test) => test !== null);
  return tests.length === 0 ? null : (event) => tests.every((test) => test(event));
}

type Test = ((event: DatedEvent) => boolean) | null;

function textTest(text: string | undefined, lookup: TimelineLookup): Test {
  const words = searchable(text ?? "")
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const nameOf = (written: string) => lookup.entity(written)?.name ?? written;
  return ({ event }) => {
    const { title, summary, tags, involved, location } = event;
    const names = [...involved, ...(location ? [location] : [])].map(({ value }) => nameOf(value));
    const all = searchable([title, summary, ...tags, ...names].join("\n"));
    return words.every((word) => all.includes(word));
  };
}

function entityTest(
  wanted: string | undefined,
  lookup: TimelineLookup,
  named: (event: DatedEvent) => readonly string[],
): Test {
  if (wanted === undefined || wanted === "") return null;
  const idOf = (written: string) => lookup.entity(written)?.id ?? searchable(written);
  const id = idOf(wanted);
  return (event) => named(event).some((written) => written === wanted || idOf(written) === id);
}

function tagTest(tags: readonly string[] | undefined): Test {
  if (!tags || tags.length === 0) return null;
  const wanted = new Set(tags.map(searchable));
  return ({ event }) => event.tags.some((tag) => wanted.has(searchable(tag)));
}

function sourceTest(key: string | undefined): Test {
  if (key === undefined || key === "") return null;
  return ({ event }) => event.sources.some((source) => source.key === key);
}

function spanTest(from: string | undefined, to: string | undefined): Test {
  const first = readDate(from ?? "")?.earliest ?? null;
  const last = readDate(to ?? "")?.latest ?? null;
  if (first === null && last === null) return null;
  return ({ date }) =>
    date !== null &&
    (first === null || date.latest === null || date.latest >= first) &&
    (last === null || date.earliest === null || date.earliest <= last);
}

function noteTest(path: string | undefined, lookup: TimelineLookup): Test {
  if (path === undefined || path === "") return null;
  const keys = lookup.eventsIn(path);
  return ({ key }) => keys.has(key);
}
