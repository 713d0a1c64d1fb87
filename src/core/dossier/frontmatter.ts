import { readEntity, schemaOf, type EntryContext } from "./entity.ts";
import { readEvent } from "./event.ts";
import { Fields } from "./fields.ts";
import { fieldOf, FRONTMATTER_FIELDS, knownSchema, type NameIn } from "./keys.ts";
import { unifyBreaks } from "./lines.ts";
import type { Entity, Event, Located, Problem, Reference } from "./model.ts";
import { parseFields } from "./pieces.ts";
import { readReference } from "./reference.ts";
import { itemsUnder } from "./reports.ts";
import type { MapValue, Pair } from "./tree.ts";
import type { Span } from "../text/range.ts";

/** What a note says of itself in the YAML at its top. */
export interface Frontmatter {
  readonly title: Located<string> | null;
  /** As written, without a time of day. */
  readonly date: Located<string> | null;
  readonly aliases: readonly Located<string>[];
  /** What the note itself is an entry of: `schema:`, or a `type:` that names a kind of entity or event; else null. */
  readonly schema: Located<string> | null;
  readonly tags: readonly string[];
  /** Sources of this note alone, in CSL-YAML. */
  readonly references: readonly Reference[];
  /** Files with this note's sources, relative to the note. */
  readonly bibliography: readonly Located<string>[];
  readonly problems: readonly Problem[];
  /** All fields as read, for {@link entryFromNote}. */
  readonly fields: MapValue | null;
  readonly broken: ReadonlySet<string>;
}

/** What `type:` must say for a note to be an entity or event: note-taking tools use the key for much else. */
const TYPES = new Set(["Person", "Organization", "Company", "PublicBody", "LegalEntity", "Place", "Event"]);

/**
 * Reads a note's frontmatter. What other tools keep there is left alone; broken YAML costs its own field, and is a warning.
 *
 * @param text the whole note; all offsets count from its start
 * @param span the YAML between the `---` lines
 * @param path of the note, relative to its workspace folder
 */
export function readNoteFrontmatter(text: string, span: Span, path: string): Frontmatter {
  const yaml = unifyBreaks(text.slice(span.start, span.end));
  const parsed = parseFields(yaml, span.start, new Map());
  const problems = parsed.problems.map((problem): Problem => ({ ...problem, severity: "warning" }));
  const map = parsed.value?.kind === "map" ? parsed.value : null;
  const known = map?.pairs.filter((pair) => fieldOf(FRONTMATTER_FIELDS, pair.key) !== null) ?? [];
  const nowhere: Span = { start: span.start, end: span.start };
  // Values of other kinds are other tools' business: nobody is told of them here.
  const fields = new Fields({ kind: "map", pairs: known, span: nowhere }, FRONTMATTER_FIELDS, []);
  const date = fields.text("date");
  return {
    title: fields.text("title"),
    date: date && { value: date.value.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, "$1"), span: date.span },
    aliases: fields.texts("aliases"),
    schema: readSchema(fields),
    tags: fields.texts("tags").flatMap(({ value }) => tagsOf(value)),
    references: known
      .filter((pair) => pair.key === "references")
      .flatMap((pair) => readReferences(pair, path, problems)),
    bibliography: fields.texts("bibliography"),
    problems,
    fields: map,
    broken: parsed.broken,
  };
}

/** A field that says what kind of entry a note is, however the YAML is written. */
const KIND = /(?:^|[\s{,"'])(?:schema|type)["']?\s*:/i;

/** Whether a note's frontmatter may make it an entry. Most that may are none; none that is one is missed. */
export function mayBeEntry(text: string): boolean {
  if (!text.startsWith("---") && !text.startsWith("\uFEFF---")) return false;
  const end = text.indexOf("\n---", 3);
  return KIND.test(end < 0 ? text.slice(0, 2000) : text.slice(0, end));
}

function readSchema(fields: Fields<NameIn<typeof FRONTMATTER_FIELDS>>): Located<string> | null {
  const schema = fields.text("schema");
  if (schema) return { value: schemaOf(schema.value), span: schema.span };
  const type = fields.text("type");
  const named = type && knownSchema(type.value);
  return named && TYPES.has(named) ? { value: named, span: type.span } : null;
}

/** Tags as note-taking tools write them: with or without `#`, several in one text. */
function tagsOf(text: string): string[] {
  return text
    .split(/[,\s]+/)
    .map((tag) => tag.replace(/^#/, ""))
    .filter((tag) => tag !== "");
}

function readReferences(pair: Pair, path: string, problems: Problem[]): Reference[] {
  return itemsUnder(pair.key, pair.keySpan, pair.value, problems).flatMap((item) => {
    if (item.kind === "empty") return [];
    const reference = readReference(item, { path, span: item.span, broken: new Set(), problems });
    return reference ? [reference] : [];
  });
}

/** What a note offers for the fields its frontmatter leaves out. */
export interface NoteBody {
  readonly path: string;
  /** The title in the frontmatter, else the first heading, else the file's name. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly firstParagraph: string;
  /** The whole note. */
  readonly span: Span;
}

/** The entity or event that a note is: its frontmatter's fields, the title as its name, the first paragraph as its
 * summary. The entry is null where the frontmatter has no `schema`. */
export function entryFromNote(
  { schema, fields, broken }: Frontmatter,
  { path, title, titleSpan, firstParagraph, span }: NoteBody,
): { entry: Entity | Event | null; problems: Problem[] } {
  const problems: Problem[] = [];
  if (!schema || !fields) return { entry: null, problems };
  const isEvent = schema.value === "Event";
  const context: EntryContext = { path, span, broken, problems };
  const names = isEvent ? ["title", "name"] : ["name"];
  const pairs: Pair[] = fields.pairs.filter((pair) => !/^(?:schema|type)$/i.test(pair.key));
  if (!pairs.some(({ key, value }) => names.includes(key) && value.kind !== "empty")) {
    pairs.unshift(written(isEvent ? "title" : "name", title, titleSpan));
  }
  if (!pairs.some(({ key }) => key === "summary" || key === "description")) {
    pairs.push(written("summary", firstParagraph, titleSpan));
  }
  const map: MapValue = { kind: "map", pairs, span: fields.span };
  return { entry: isEvent ? readEvent(map, context) : readEntity(map, schema.value, context), problems };
}

function written(key: string, text: string, span: Span): Pair {
  return { key, keySpan: span, value: { kind: "scalar", text, span } };
}
