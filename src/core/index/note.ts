import { readDate, type EdtfDate } from "../dates/index.ts";
import { entryFromNote, readNoteFrontmatter, type Frontmatter } from "../dossier/frontmatter.ts";
import type { Entity, Event, Problem } from "../dossier/model.ts";
import type { FoundMention, NameIndex, ProseMatches } from "../names/index.ts";
import { eventOfSpan } from "../notes/events.ts";
import type { ParsedNote } from "../notes/note.ts";
import { extractQuotationsSteps, type ExtractedQuotation } from "../quotes/index.ts";
import { Pace } from "../text/pace.ts";
import { BARRIER, type Prose } from "../text/prose.ts";
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

/** So many events are read in one step. */
const EVENTS_AT_ONCE = 50;

/** The date that opens a file's name, as in daily notes: `2020-06-12-hanoi.md`. */
function dateInName(path: string): string | null {
  return /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(baseName(path))?.[1] ?? null;
}

/**
 * What a parsed note says by itself, read in steps.
 *
 * @param keys hashes of the words of its proses, ascending
 */
export function* noteFacts(
  parsed: ParsedNote,
  path: string,
  keys: (proses: readonly Prose[]) => Generator<void, Uint32Array, void>,
): Generator<void, NoteFacts, void> {
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
  const events: Event[] = [];
  const pace = new Pace(EVENTS_AT_ONCE);
  for (const span of parsed.events) {
    events.push(eventOfSpan(parsed.citations, path, span));
    if (pace.after(1)) yield;
  }
  if (own?.entry?.kind === "event") events.unshift(own.entry);
  return {
    parsed,
    frontmatter,
    title: title === "" ? name : title,
    date: readDate(frontmatter?.date?.value ?? dateInName(path) ?? ""),
    entity: own?.entry?.kind === "entity" ? own.entry : null,
    events,
    quotations: yield* extractQuotationsSteps(parsed.proses, parsed.citations, parsed.text),
    problems: [...(frontmatter?.problems ?? []), ...(own?.problems ?? [])],
    keys: yield* keys(parsed.proses),
  };
}

/**
 * Reads a note against the dossier, in steps. The dossier must not change between them.
 *
 * @param scan what a prose holds
 */
export function* analyseNote(
  facts: NoteFacts,
  names: NameIndex,
  scan: (prose: Prose) => ProseMatches,
): Generator<void, NoteAnalysis, void> {
  const scanned = [];
  const pace = new Pace();
  for (const prose of facts.parsed.proses) {
    const matches = scan(prose);
    scanned.push(matches);
    // They are read here, where it can be done in steps; whoever resolves them wants all at once.
    if (pace.after(prose.text.length + matches.read.length)) yield;
  }
  yield;
  return { ...facts, mentions: yield* names.resolveSteps(scanned, facts.date) };
}
