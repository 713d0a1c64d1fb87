import type { CitationCluster } from "../citations/grammar.ts";
import { parseEdtf, type EdtfDate } from "../dates/index.ts";
import { entryFromNote, readNoteFrontmatter, type Frontmatter } from "../dossier/frontmatter.ts";
import type { Entity, Event, Problem } from "../dossier/model.ts";
import { noteKeys, type FoundMention, type NameIndex } from "../names/index.ts";
import { eventOfSpan } from "../notes/events.ts";
import type { ParsedNote } from "../notes/note.ts";
import { extractQuotations, type ExtractedQuotation } from "../quotes/index.ts";
import { BARRIER } from "../text/prose.ts";
import { baseName } from "../text/paths.ts";

/** What a note says by itself, whoever its names may mean. */
export interface NoteFacts {
  readonly parsed: ParsedNote;
  readonly frontmatter: Frontmatter | null;
  /** The title in the frontmatter, else the first heading, else the file's name. */
  readonly title: string;
  /** The day the note speaks from; null where it does not say. */
  readonly date: EdtfDate | null;
  readonly entity: Entity | null;
  /** The events told in it: its own, where it is one, and its event spans. */
  readonly events: readonly Event[];
  readonly quotations: readonly ExtractedQuotation[];
  readonly problems: readonly Problem[];
  /** Hashes of its words, ascending: a name can only be in it where its words are. */
  readonly keys: Uint32Array;
}

/** What a note says, read against the dossier. */
export interface NoteAnalysis extends NoteFacts {
  readonly mentions: readonly FoundMention[];
}

/** The date that opens a file's name, as in daily notes: `2020-06-12-hanoi.md`. */
function dateInName(path: string): string | null {
  return /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(baseName(path))?.[1] ?? null;
}

function readDate(text: string | null): EdtfDate | null {
  if (text === null) return null;
  const parsed = parseEdtf(text);
  return "date" in parsed ? parsed.date : null;
}

/** What a parsed note says by itself. */
export function noteFacts(parsed: ParsedNote, path: string): NoteFacts {
  const frontmatter = parsed.frontmatter && readNoteFrontmatter(parsed.text, parsed.frontmatter, path);
  const heading = parsed.proses.find(({ kind }) => kind === "heading");
  const name = baseName(path).replace(/\.md$/i, "");
  const title = frontmatter?.title?.value ?? heading?.text.replaceAll(BARRIER, "").trim() ?? name;
  const titleSpan =
    frontmatter?.title?.span ?? (heading ? heading.span(0, heading.text.length) : { start: 0, end: 0 });
  const paragraph = parsed.proses.find(({ kind }) => kind === "paragraph");
  const own = frontmatter?.schema
    ? entryFromNote(frontmatter, {
        path,
        title: title === "" ? name : title,
        titleSpan,
        firstParagraph: paragraph?.text.replaceAll(BARRIER, "").trim() ?? "",
        span: { start: 0, end: parsed.text.length },
      })
    : null;
  const events = parsed.events.map((span) => eventOfSpan(parsed, path, span));
  if (own?.entry?.kind === "event") events.unshift(own.entry);
  return {
    parsed,
    frontmatter,
    title: title === "" ? name : title,
    date: readDate(frontmatter?.date?.value ?? dateInName(path)),
    entity: own?.entry?.kind === "entity" ? own.entry : null,
    events,
    quotations: extractQuotations(parsed.proses, parsed.citations, parsed.text),
    problems: [...(frontmatter?.problems ?? []), ...(own?.problems ?? [])],
    keys: Uint32Array.from(noteKeys(parsed.proses)).sort(),
  };
}

/** Reads a note against the dossier, in steps. */
export function* analyseNote(facts: NoteFacts, names: NameIndex): Generator<void, NoteAnalysis, void> {
  const scanned = [];
  for (const prose of facts.parsed.proses) {
    scanned.push(names.scan(prose));
    yield;
  }
  return { ...facts, mentions: names.resolve(scanned, facts.date) };
}

/** The citations of a note, item by item. */
export function citedKeys(citations: readonly CitationCluster[]): string[] {
  return citations.flatMap(({ items }) => items.map(({ key }) => key));
}
