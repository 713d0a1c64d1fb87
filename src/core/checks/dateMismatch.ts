import { civilDay, type EdtfDate, readDate } from "../dates/index.ts";
import { couldBothBeTrue } from "../dates/overlap.ts";
import type { Prose } from "../text/prose.ts";
import type { DatedEvent } from "../timeline/order.ts";
import { isSpan } from "../timeline/tellings.ts";
import type { NoteAnalysis } from "../index/note.ts";
import type { Workspace } from "../index/workspace.ts";
import { datesEvent } from "./attachment.ts";
import { datedSentences, datesOf, MAY_BE_DATED, type DatedSentence, type Stretch } from "./datedSentences.ts";
import type { Finding, Pause, Rule } from "./rule.ts";

/** A place in a prose that names an event of the dossier or tells one. */
interface NamedEvent extends Stretch {
  readonly title: string;
  readonly date: EdtfDate;
  /** Where the event's own date is written, to say so; null for the sentence's own event span. */
  readonly path: string | null;
}

/** Prose gives another date than the event has that it names. */
export const dateMismatch: Rule = {
  code: "event/date-mismatch",
  severity: "warning",
  *note(note, _path, workspace): Generator<Finding | Pause> {
    const namedIn = eventFinder(note, workspace);
    for (const prose of note.parsed.proses) {
      // What is quoted is somebody else's.
      const events = prose.quote > 0 || !MAY_BE_DATED.test(prose.text) ? [] : namedIn(prose);
      if (events.length === 0) continue;
      yield null;
      const dates = yield* datesOf(note);
      for (const sentence of datedSentences(prose, dates.get(prose))) {
        const inside = events.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
        const [event] = inside;
        if (!event || inside.length > 1 || agrees(sentence, event.date) || !datesEvent(sentence, event))
          continue;
        yield { span: sentence.found.span, message: message(sentence, event) };
      }
    }
  },
};

function message({ date, found, isYearless, isCounted }: DatedSentence, event: NamedEvent): string {
  const words = `“${found.text.replace(/\s+/g, " ")}”`;
  const here = isYearless ? words : isCounted ? `${date.edtf} (${words})` : date.edtf;
  const there = event.path === null ? "in this event’s own date" : `for “${event.title}” in ${event.path}`;
  return `Two dates that cannot both be true: ${here} here, ${event.date.edtf} ${there}.`;
}

/** Whether a sentence's date may be the event's, in some year where the sentence leaves the year to its surroundings. */
function agrees({ date, isYearless }: DatedSentence, event: EdtfDate): boolean {
  if (couldBothBeTrue(date, event)) return true;
  if (!isYearless) return false;
  const { earliest, latest } = event;
  if (earliest === null || latest === null || latest - earliest > 366 || date.earliest === null) return true;
  const day = date.edtf.slice(-6);
  if (!/^-\d\d-\d\d$/.test(day)) return true;
  return [earliest, latest].some((end) => {
    const sameYear = readDate(`${String(civilDay(end).year).padStart(4, "0")}${day}`);
    return sameYear === null || couldBothBeTrue(sameYear, event);
  });
}

/** Finds where a prose of a note names dated events: by a link, by name, or by telling them. */
function eventFinder(note: NoteAnalysis, workspace: Workspace): (prose: Prose) => NamedEvent[] {
  const told = new Map<Prose, (Stretch & { readonly told: DatedEvent })[]>();
  for (const span of spansIn(note)) told.set(span.prose, [...(told.get(span.prose) ?? []), span]);
  const names = workspace.eventNames(note).map(({ id, name }) => namedBy(id, name));
  return (prose) => {
    const found: NamedEvent[] = [];
    const text = prose.text.toLowerCase();
    const add = ({ start, end }: Stretch, named: DatedEvent | undefined, path: string | null) => {
      if (!named?.date || found.some((other) => other.start < end && start < other.end)) return;
      found.push({ start, end, title: named.event.title, date: named.date, path });
    };
    for (const span of told.get(prose) ?? []) add(span, span.told, null);
    for (const link of prose.links) {
      const target = link.target === "" ? undefined : workspace.linked(link.target);
      if (target?.kind === "event") add(link, workspace.event(target.id), target.origin.path);
    }
    for (const { id, rarest, pattern } of names) {
      if (!text.includes(rarest)) continue;
      for (const { 0: named, index } of prose.text.matchAll(pattern)) {
        // A name has a capital somewhere but at its start, which may be a sentence's.
        if (!/\p{Lu}/u.test(index === 0 ? named.slice(1) : named)) continue;
        const event = workspace.event(id);
        add({ start: index, end: index + named.length }, event, event?.event.origin.path ?? null);
      }
    }
    return found;
  };
}

/** How a name is looked for; where its longest word is not, in small letters, it need not be. */
function namedBy(id: string, name: string): { id: string; rarest: string; pattern: RegExp } {
  const words = name.split(/[\s-]+/);
  const rarest = words
    .reduce((longest, word) => (word.length > longest.length ? word : longest))
    .toLowerCase();
  const joined = words.map(escaped).join("[\\s-]+");
  return { id, rarest, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${joined}(?![\\p{L}\\p{N}])`, "giu") };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** The event spans of a note that have a date, each in the prose that it stands in. */
function* spansIn({
  parsed,
  events,
}: NoteAnalysis): Generator<Stretch & { readonly prose: Prose; readonly told: DatedEvent }> {
  if (parsed.events.length === 0) return;
  const starts = parsed.proses
    .filter(({ text }) => text !== "")
    .map((prose) => ({ prose, from: prose.offsetAt(0), to: prose.span(0, prose.text.length).end }))
    .sort((a, b) => a.from - b.from);
  let at = 0;
  for (const event of [...events].sort((a, b) => a.origin.span.start - b.origin.span.start)) {
    if (!isSpan(event)) continue;
    const { nameSpan } = event.origin;
    while ((starts[at + 1]?.from ?? Infinity) <= nameSpan.start) at++;
    const home = starts[at];
    const date = readDate(event.date.value);
    if (!home || !date || home.from > nameSpan.start || home.to < nameSpan.end) continue;
    const { prose } = home;
    yield {
      prose,
      start: prose.indexAt(nameSpan.start),
      end: prose.indexAt(nameSpan.end),
      told: { key: event.id, event, date },
    };
  }
}
