import { civilDay, type EdtfDate } from "../dates/index.ts";
import { couldBothBeTrue } from "../dates/overlap.ts";
import type { Prose } from "../text/prose.ts";
import { readDate, type DatedEvent } from "../timeline/order.ts";
import type { NoteAnalysis } from "../workspace/note.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { datesEvent } from "./attachment.ts";
import { byProse, datedSentences, type DatedSentence, type Stretch } from "./datedSentences.ts";
import type { Finding, Rule } from "./rule.ts";

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
  *note(note, path, workspace): Generator<Finding> {
    const named = eventsNamed(note, workspace);
    if (named.size === 0) return;
    const dates = byProse(workspace.dates(path));
    for (const [prose, events] of named) {
      // What is quoted is somebody else's.
      if (prose.quote > 0) continue;
      for (const sentence of datedSentences(prose, dates.get(prose) ?? [])) {
        const inside = events.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
        const [event] = inside;
        if (!event || inside.length > 1 || agrees(sentence, event.date) || !datesEvent(sentence, event)) continue;
        yield { span: sentence.found.span, message: message(sentence, event) };
      }
    }
  },
};

function message({ date, found, isYearless }: DatedSentence, event: NamedEvent): string {
  const here = isYearless ? `“${found.text.replace(/\s+/g, " ")}”` : date.edtf;
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

/** Where a note names dated events: by a link, by name, or by telling them. */
function eventsNamed(note: NoteAnalysis, workspace: Workspace): Map<Prose, NamedEvent[]> {
  const found = new Map<Prose, NamedEvent[]>();
  const add = (prose: Prose, { start, end }: Stretch, { event, date }: DatedEvent, path: string | null) => {
    if (!date) return;
    const events = found.get(prose) ?? [];
    found.set(prose, events);
    if (events.some((other) => other.start < end && start < other.end)) return;
    events.push({ start, end, title: event.title, date, path });
  };
  for (const { prose, start, end, told } of spansIn(note)) add(prose, { start, end }, told, null);
  for (const prose of note.parsed.proses) {
    for (const link of prose.links) {
      const target = link.target === "" ? undefined : workspace.linked(link.target);
      const event = target?.kind === "event" ? workspace.event(target.id) : undefined;
      if (event) add(prose, link, event, event.event.origin.path);
    }
  }
  for (const { id, name } of workspace.eventNames(note)) {
    const event = workspace.event(id);
    if (!event?.date) continue;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.split(/[\s-]+/).map(escaped).join("[\\s-]+")}(?![\\p{L}\\p{N}])`,
      "giu",
    );
    for (const prose of note.parsed.proses) {
      for (const { 0: text, index } of prose.text.matchAll(pattern)) {
        // A name has a capital somewhere but at its start, which may be a sentence's.
        if (!/\p{Lu}/u.test(index === 0 ? text.slice(1) : text)) continue;
        add(prose, { start: index, end: index + text.length }, event, event.event.origin.path);
      }
    }
  }
  return found;
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
    const { nameSpan, span } = event.origin;
    if (nameSpan.start !== span.start + 1) continue;
    while ((starts[at + 1]?.from ?? Infinity) <= nameSpan.start) at++;
    const home = starts[at];
    const date = readDate(event.date.value);
    if (!home || !date || home.from > nameSpan.start || home.to < nameSpan.end) continue;
    const { prose } = home;
    yield {
      prose,
      start: prose.indexAt(nameSpan.start),
      end: prose.indexAt(nameSpan.end),
      told: { event, date },
    };
  }
}
