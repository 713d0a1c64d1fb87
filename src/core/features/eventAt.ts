import { type EdtfDate, readDate } from "../dates/index.ts";
import { touches, type Span } from "../text/range.ts";
import type { DatedEvent } from "../timeline/order.ts";
import type { NoteAnalysis } from "../index/note.ts";
import type { Workspace } from "../index/workspace.ts";

/**
 * The event that the text at an offset is about: the event span, the link to an event or the entry that the offset is in
 * or, where it is in a date of a note's prose, the event nearest to that date. A note that is an event is meant only in its
 * frontmatter and where nothing narrower is.
 */
export function eventAt(workspace: Workspace, path: string, offset: number): DatedEvent | undefined {
  const told = narrowest(workspace.events.ofFile(path), ({ origin }) => origin.span, offset);
  const event = told && workspace.event(told.id);
  const note = workspace.note(path);
  if (!note) return event;
  const isSpan = note.parsed.events.some(({ span }) => span.start === told?.origin.span.start);
  if (isSpan) return event;
  return linkedAt(workspace, note, offset) ?? datedAt(workspace, path, offset) ?? event;
}

function narrowest<T>(items: readonly T[], spanOf: (item: T) => Span, offset: number): T | undefined {
  let best: T | undefined;
  let width = Infinity;
  for (const item of items) {
    const span = spanOf(item);
    if (!touches(span, offset) || span.end - span.start >= width) continue;
    best = item;
    width = span.end - span.start;
  }
  return best;
}

function linkedAt(workspace: Workspace, { parsed }: NoteAnalysis, offset: number): DatedEvent | undefined {
  for (const { links } of parsed.proses) {
    const link = links.find(({ span }) => touches(span, offset));
    const target = link && workspace.linked(link.target);
    if (target?.kind === "event") return workspace.event(target.id);
    if (link) return undefined;
  }
  return undefined;
}

function datedAt(workspace: Workspace, path: string, offset: number): DatedEvent | undefined {
  const found = workspace.dates(path).find(({ span, edtf }) => edtf !== null && touches(span, offset));
  const date = found ? readDate(found.edtf ?? "") : null;
  return date ? nearestEvent(workspace.timeline(), date) : undefined;
}

/** An end that is open or unknown is taken to be this far off, in days. */
const FAR = 36_525;

/**
 * How far two dates are apart, in days: how much their beginnings or their ends differ, whichever is more. So a year is not
 * as near to each of its days as what happened on the next.
 */
function distance(a: EdtfDate, b: EdtfDate): number {
  const between = (x: number | null, y: number | null) =>
    x === null && y === null ? 0 : x === null || y === null ? FAR : Math.abs(x - y);
  return Math.max(between(a.earliest, b.earliest), between(a.latest, b.latest));
}

/** The event whose date is nearest to one, the first of several; undefined where none has a date. */
function nearestEvent(events: readonly DatedEvent[], date: EdtfDate): DatedEvent | undefined {
  let best: DatedEvent | undefined;
  let least = Infinity;
  for (const event of events) {
    const days = event.date ? distance(event.date, date) : Infinity;
    if (days >= least) continue;
    best = event;
    least = days;
  }
  return best;
}
