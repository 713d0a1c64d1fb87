import type { Formatted } from "../citations/format/index.ts";
import type { FindingData } from "../checks/rule.ts";
import type { Reference } from "../dossier/model.ts";
import type { NoteAnalysis } from "../index/note.ts";
import { touches, type Span } from "../text/range.ts";
import { ambiguousCard } from "./cards/ambiguous.ts";
import { dateCard } from "./cards/date.ts";
import { entityCard } from "./cards/entity.ts";
import { eventCard } from "./cards/event.ts";
import { nearMissCard } from "./cards/nearMiss.ts";
import { card, type Reader } from "./cards/reader.ts";
import { referenceCard } from "./cards/reference.ts";
import type { Folder } from "./folder.ts";
import { linkAt } from "./links.ts";
import { text } from "./markdown.ts";
import { writtenAs } from "./naming.ts";
import { describeReasonIn } from "./reasons.ts";

/** A problem that the editor shows at the place pointed at, above the card: the card need not say it again. */
export interface Told {
  readonly span: Span;
  readonly code: string;
  readonly message: string;
  readonly data: FindingData | null;
}

/** A place in a note that is pointed at. */
export interface Pointed {
  readonly folder: Folder;
  readonly path: string;
  readonly offset: number;
  readonly told: readonly Told[];
}

/** A card, and what it is about. */
export interface Shown {
  readonly span: Span;
  /** Markdown, in which whatever comes from a file is text. */
  readonly card: string;
}

/** Who reads the card, with how sources are formatted for them; null where the style cannot be had. */
export interface HoverReader extends Reader {
  format(reference: Reference, folder: Folder): Promise<Formatted | null>;
}

/** An editor marks only so many characters of a hint, and tells it on those alone. */
const MARKED_OF_HINT = 2;

/** Who or what is at a place in a note: a citation, a name, a link, an event or a date. Null where that is nothing known. */
export async function hoverAt(at: Pointed, reader: HoverReader): Promise<Shown | null> {
  const note = at.folder.workspace.note(at.path);
  if (!note) return null;
  return (
    (await citationShown(note, at, reader)) ??
    (await nameShown(note, at, reader)) ??
    nearMissShown(at) ??
    linkShown(note, at, reader) ??
    eventSpanShown(note, at, reader) ??
    dateShown(at, reader)
  );
}

async function citationShown(
  note: NoteAnalysis,
  { offset, folder, path, told }: Pointed,
  reader: HoverReader,
): Promise<Shown | null> {
  const items = note.parsed.citations.flatMap((cluster) => cluster.items);
  const item = items.find(({ idSpan }) => touches(idSpan, offset));
  if (!item) return null;
  const reference = folder.workspace.reference(item.key, path);
  if (reference) {
    const formatted = await reader.format(reference, folder);
    return { span: item.idSpan, card: referenceCard(reference, folder, reader, formatted) };
  }
  if (told.some(({ code }) => code === "citation/unknown-key")) return null;
  return { span: item.idSpan, card: card([`No source has the key ${text(`“${item.key}”`)}.`]) };
}

async function nameShown(
  note: NoteAnalysis,
  { offset, folder, path, told }: Pointed,
  reader: HoverReader,
): Promise<Shown | null> {
  const mention = note.mentions.find(({ span }) => touches(span, offset));
  if (!mention) return null;
  const { locale, today } = reader;
  const lines = folder.workspace.lines(path);
  if (mention.entity === null) {
    const isTold = told.some(({ code }) => code === "name/ambiguous");
    const asOf = note.date ?? today;
    return { span: mention.span, card: ambiguousCard(mention, folder, { lines, asOf, locale }, isTold) };
  }
  const entity = folder.workspace.entities.get(mention.entity);
  if (!entity) return null;
  const [chosen] = mention.candidates;
  const isPlain = mention.kind === "full" || mention.kind === "alias" || mention.kind === "link";
  const reason =
    chosen && !isPlain ? `“${writtenAs(mention)}”: ${describeReasonIn(lines, chosen.reason, locale)}` : "";
  return {
    span: mention.span,
    card: await entityCard(entity, folder, reader, { date: note.date, reason }),
  };
}

/** A name that is nearly one of the dossier's: it belongs to nobody, and says so under the pointer all the same. */
function nearMissShown({ offset, folder, told }: Pointed): Shown | null {
  for (const { data, message, span } of told) {
    const entity = data?.kind === "near-miss" ? folder.workspace.entities.get(data.entity) : undefined;
    if (!entity) continue;
    const isTold = offset <= span.start + MARKED_OF_HINT;
    return { span, card: nearMissCard(isTold ? "" : message, entity, folder) };
  }
  return null;
}

/** A wikilink to an event or a note; those to entities are mentions. */
function linkShown(note: NoteAnalysis, { offset, folder }: Pointed, reader: Reader): Shown | null {
  const link = linkAt(note, offset);
  const target = link && folder.workspace.linked(link.target);
  if (!target) return null;
  if (target.kind === "event") return eventShown(folder, target.id, link.span, reader);
  if (target.kind !== "note") return null;
  const linked = folder.workspace.noteRecord(target.path);
  return linked ? { span: link.span, card: card([`**${text(linked.title)}**`, text(target.path)]) } : null;
}

/** An event span: told by its attributes, so the card shows where the pointer is on those. */
function eventSpanShown(note: NoteAnalysis, { offset, folder, path }: Pointed, reader: Reader): Shown | null {
  const span = note.parsed.events.find((event) => touches(event.span, offset))?.span;
  const event =
    span && folder.workspace.events.ofFile(path).find(({ origin }) => origin.span.start === span.start);
  return span && event ? eventShown(folder, event.id, span, reader) : null;
}

/** A date in prose. Names and events come first: those that hold a date say more. */
function dateShown({ offset, folder, path }: Pointed, { locale }: Reader): Shown | null {
  const found = folder.workspace.dates(path).find(({ span }) => touches(span, offset));
  return found ? { span: found.span, card: dateCard(found, folder, locale) } : null;
}

/** The card of an event, with all that its tellings say. */
function eventShown(folder: Folder, id: string, span: Span, reader: Reader): Shown | null {
  const event = folder.workspace.event(id);
  return event ? { span, card: eventCard(event, folder, reader) } : null;
}
