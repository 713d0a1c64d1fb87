import { writeKey } from "../citations/key.ts";
import type { Entity, Entry, Event, Located, Origin, Reference } from "../dossier/model.ts";
import { touches, type Span } from "../text/range.ts";
import { targetSpan } from "../index/links.ts";
import type { NoteAnalysis } from "../index/note.ts";
import type { Workspace } from "../index/workspace.ts";

/** How an entry is spoken of: where it is written, by its id or key, or by its name in prose. */
export type OccurrenceKind = "definition" | "id" | "prose";

/** One place that speaks of an entry. */
export interface Occurrence {
  readonly path: string;
  /** What a reader sees of it: a name with its title, a key with its `@`, a whole link. */
  readonly span: Span;
  readonly kind: OccurrenceKind;
  /** The id, key or name alone: what a rename replaces. */
  readonly core: Span;
}

/** An entry and the place at which it was found. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly occurrence: Occurrence;
}

function* inNote(workspace: Workspace, path: string, note: NoteAnalysis): Generator<FoundEntry> {
  for (const { entity, span, kind, prose, nameStart, nameEnd } of note.mentions) {
    const entry = entity === null ? undefined : workspace.entities.get(entity);
    if (entry && kind !== "link") {
      yield { entry, occurrence: { path, span, kind: "prose", core: prose.span(nameStart, nameEnd) } };
    }
  }
  for (const prose of note.parsed.proses) {
    for (const link of prose.links) {
      const entry = workspace.linked(link.target);
      if (entry && entry.kind !== "note") {
        const core = targetSpan(note.parsed.text, link);
        yield { entry, occurrence: { path, span: link.span, kind: "id", core } };
      }
    }
  }
  for (const { key, idSpan, keySpan } of note.parsed.citations.flatMap(({ items }) => items)) {
    const entry = workspace.reference(key, path);
    if (entry) yield { entry, occurrence: { path, span: idSpan, kind: "id", core: keySpan } };
  }
}

function* entityIds(entry: Entity | Event): Generator<Located<string>> {
  if (entry.kind === "event") {
    yield* entry.involved;
    if (entry.location) yield entry.location;
  } else {
    for (const { organization } of entry.positions) if (organization) yield organization;
  }
}

/** What the entries of one file (a dossier file, or a note that is one or tells events) speak of, themselves first. */
function* inEntries(workspace: Workspace, path: string): Generator<FoundEntry> {
  const entries: (Entity | Event)[] = [...workspace.entities.ofFile(path), ...workspace.events.ofFile(path)];
  const references = workspace.referencesIn(path);
  const all: Entry[] = [...entries, ...references];
  for (const entry of all) {
    const { idSpan, nameSpan } = entry.origin;
    yield { entry, occurrence: { path, span: nameSpan, kind: "definition", core: nameSpan } };
    if (idSpan) yield { entry, occurrence: { path, span: idSpan, kind: "id", core: idSpan } };
  }
  for (const entry of entries) {
    for (const { value, span } of entityIds(entry)) {
      const named = workspace.entityNamed(value);
      if (named) yield { entry: named, occurrence: { path, span, kind: "id", core: span } };
    }
    for (const { key, span } of entry.sources) {
      const source = workspace.reference(key, path);
      if (source) yield { entry: source, occurrence: { path, span, kind: "id", core: span } };
    }
  }
  for (const { value, span } of references.flatMap(({ uses }) => uses ?? [])) {
    const source = workspace.reference(value, path);
    if (source) yield { entry: source, occurrence: { path, span, kind: "id", core: span } };
  }
}

/** Every place in one file that speaks of an entry. */
export function* occurrencesIn(workspace: Workspace, path: string): Generator<FoundEntry> {
  const note = workspace.note(path);
  if (note) yield* inNote(workspace, path, note);
  yield* inEntries(workspace, path);
}

/** What the text at an offset speaks of, by the narrowest place that does; null where that is nothing known. */
export function entryAt(workspace: Workspace, path: string, offset: number): FoundEntry | null {
  let best: FoundEntry | null = null;
  const width = ({ occurrence: { span } }: FoundEntry) => span.end - span.start;
  for (const found of occurrencesIn(workspace, path)) {
    if (touches(found.occurrence.span, offset) && (!best || width(found) < width(best))) best = found;
  }
  return best;
}

/**
 * The files that may speak of an entry: the notes that name or cite it, and whatever holds entries. Notes speak of an event by
 * its id; which do is not counted, and to read a note takes longer than to look whether the id is in it.
 */
function filesAbout(workspace: Workspace, { kind, id }: Entry): Set<string> {
  const notes =
    kind === "entity"
      ? workspace.mentions.notes(id).keys()
      : kind === "reference"
        ? workspace.citations.notes(id).keys()
        : [...workspace.paths("note")].filter((path) => workspace.text(path)?.includes(id) === true);
  return new Set([...notes, ...workspace.entryFiles()]);
}

/** Every place that speaks of an entry, file by file, in the order of the text. */
export function occurrencesOf(workspace: Workspace, entry: Entry): Occurrence[] {
  const isAt = (a: Origin, b: Origin) => a.path === b.path && a.span.start === b.span.start;
  // An event is spoken of wherever it is told.
  const told = entry.kind === "event" ? workspace.tellings(entry.id).map(({ event }) => event.origin) : [];
  const origins = told.some((origin) => isAt(origin, entry.origin)) ? told : [entry.origin];
  const same = ({ origin, kind }: Entry) =>
    kind === entry.kind && origins.some((other) => isAt(other, origin));
  return [...filesAbout(workspace, entry)].sort().flatMap((path) =>
    [...occurrencesIn(workspace, path)]
      .filter((found) => same(found.entry))
      .map(({ occurrence }) => occurrence)
      .sort((a, b) => a.span.start - b.span.start),
  );
}

/** A new name for an entry, and what it changes. */
export interface Renaming {
  readonly path: string;
  readonly span: Span;
  readonly newText: string;
  /** Whether the change touches the writer's prose, which is theirs to decide. */
  readonly inProse: boolean;
}

/** An id as it is written at a place: after an `@` that has no braces yet, in braces where it needs them. */
function asWritten(id: string, kind: Entry["kind"], text: string, { start }: Span): string {
  return kind === "reference" && text.charAt(start - 1) === "@" ? writeKey(id) : id;
}

/** Changes an id or key wherever it is written. @returns null where the entry's id is made from its name */
export function renameId(
  workspace: Workspace,
  entry: Entity | Event | Reference,
  id: string,
): Renaming[] | null {
  if (entry.origin.idSpan === null) return null;
  return occurrencesOf(workspace, entry)
    .filter(
      ({ kind, path, core }) =>
        kind === "id" && workspace.text(path)?.slice(core.start, core.end) === entry.id,
    )
    .map(({ path, core }) => ({
      path,
      span: core,
      newText: asWritten(id, entry.kind, workspace.text(path) ?? "", core),
      inProse: false,
    }));
}

/** Changes a name where the entry is written, and where prose gives it in full. */
export function renameName(workspace: Workspace, entry: Entity, name: string): Renaming[] {
  const fold = (text: string) => text.replace(/\s+/g, " ");
  return occurrencesOf(workspace, entry)
    .filter(
      ({ kind, path, core }) =>
        kind === "definition" ||
        (kind === "prose" &&
          fold(workspace.text(path)?.slice(core.start, core.end) ?? "") === fold(entry.name)),
    )
    .map(({ path, core, kind }) => ({ path, span: core, newText: name, inProse: kind === "prose" }));
}
