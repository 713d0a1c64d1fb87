import type { Node } from "yaml";
import { readEntity, type EntryContext } from "./entity.ts";
import { readEvent } from "./event.ts";
import { Fields } from "./fields.ts";
import { collectionOf, ENTITY_FIELDS, knownSchema, type Collection } from "./keys.ts";
import type { Entry, Problem } from "./model.ts";
import { parseItem } from "./pieces.ts";
import { readReference } from "./reference.ts";
import { bareList, bareText, itemsUnder, unknownKey } from "./reports.ts";
import { parsePiece } from "./syntax.ts";
import type { Value } from "./tree.ts";

/** What one piece of a dossier file holds, in the piece's own offsets. */
export interface ReadPiece {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly anchors: ReadonlyMap<string, Node>;
  readonly usesOuter: boolean;
}

/** What a piece needs to know of its file. */
export interface Where {
  readonly path: string;
  /** The anchors of the pieces before it. */
  readonly anchors: ReadonlyMap<string, Node>;
  /** Whether a list without a key is one of sources. */
  readonly bareIsReferences: boolean;
}

const NONE: ReadonlySet<string> = new Set();

const SCHEMA: Readonly<Partial<Record<Collection, string>>> = {
  people: "Person",
  organizations: "Organization",
  places: "Place",
};

function readEntry(value: Value, collection: Collection, context: EntryContext): Entry | null {
  if (value.kind === "empty") {
    const message = "This entry is empty. Write its fields after the “-”, or remove it.";
    context.problems.push({ code: "dossier/wrong-type", severity: "warning", message, span: context.span });
    return null;
  }
  switch (collection) {
    case "events":
      return readEvent(value, context);
    case "references":
      return readReference(value, context);
    case "entities":
      return isEvent(value) ? readEvent(value, context) : readEntity(value, null, context);
    case "annotations":
      return null;
    default:
      return readEntity(value, SCHEMA[collection] ?? null, context);
  }
}

/** FollowTheMoney counts events among the entities. */
function isEvent(value: Value): boolean {
  if (value.kind !== "map") return false;
  const schema = new Fields(value, ENTITY_FIELDS, []).string("schema");
  return schema !== null && knownSchema(schema) === "Event";
}

/** Reads one item of a collection's list, from the line with its dash on. */
export function readItem(text: string, collection: Collection | null, where: Where): ReadPiece {
  const item = parseItem(text, where.anchors);
  const problems = [...item.problems];
  const entries: Entry[] = [];
  if (item.value && collection !== null) {
    const dash = text.search(/\S/);
    const span = { start: dash, end: Math.max(dash + 1, item.value.span.end) };
    const context = { path: where.path, span, broken: item.broken, problems };
    const entry = readEntry(item.value, collection, context);
    if (entry) entries.push(entry);
  }
  return { entries, problems, anchors: item.anchors, usesOuter: item.usesOuter };
}

/**
 * Reads YAML that is not cut into items: what a top-level key holds in flow style, or a whole document.
 *
 * @param collection the key's collection; null for a whole document
 */
export function readCollection(text: string, collection: Collection | null, where: Where): ReadPiece {
  const { value, problem, anchors, usesOuter } = parsePiece(text, where.anchors, 0);
  const problems = problem ? [problem] : [];
  const entries: Entry[] = [];
  const readAll = (items: readonly Value[], name: Collection) => {
    for (const item of items) {
      const entry = readEntry(item, name, { path: where.path, span: item.span, broken: NONE, problems });
      if (entry) entries.push(entry);
    }
  };
  if (value?.kind === "map") {
    for (const pair of value.pairs) {
      const name = collection ?? collectionOf(pair.key);
      const unknown = name ? null : unknownKey(pair.key, pair.keySpan);
      if (unknown) problems.push(unknown);
      if (name) readAll(itemsUnder(pair.key, pair.keySpan, pair.value, problems), name);
    }
  } else if (value?.kind === "list" && where.bareIsReferences) {
    readAll(value.items, "references");
  } else if (value?.kind === "list") {
    problems.push(bareList({ start: value.span.start, end: value.span.start + 1 }));
  } else if (value?.kind === "scalar") problems.push(bareText(value.span));
  return { entries, problems, anchors, usesOuter };
}
