import type { Entity, Located, Problem } from "./model.ts";
import { readLinks, readPositions, readSources } from "./details.ts";
import { Fields } from "./fields.ts";
import { ENTITY_FIELDS, knownSchema, type NameIn } from "./keys.ts";
import { slug } from "./slug.ts";
import type { Value } from "./tree.ts";
import type { Span } from "../text/range.ts";

/** Where an entry stands, and what is known of it before its fields are read. */
export interface EntryContext {
  readonly path: string;
  /** The whole entry. */
  readonly span: Span;
  /** Fields that are written but cannot be read, which was said already. */
  readonly broken: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** The schema as written, in its usual spelling where it has one. */
export function schemaOf(written: string): string {
  return knownSchema(written) ?? written;
}

/**
 * Reads a person, organisation, place or other entity.
 *
 * @param schema what the collection makes it; null where the entry itself must say
 * @returns null where it has no name
 */
export function readEntity(value: Value, schema: string | null, context: EntryContext): Entity | null {
  const { path, span, problems, broken } = context;
  if (value.kind === "scalar") return namedOnly(value.text.trim(), value.span, schema, context);
  if (value.kind !== "map") {
    const message =
      "This entry holds no fields. Write “name:” and what else you know, one field on each line.";
    problems.push({ code: "dossier/wrong-type", severity: "error", message, span: value.span });
    return null;
  }
  const fields = new Fields(value, ENTITY_FIELDS, problems);
  const id = fields.text("id");
  const names = fields.texts("name");
  const name = names[0];
  if (!name) {
    if (!broken.has("name") && fields.items("name").length === 0) {
      const message = "This entry has no name, so it cannot be recognised. Add a line “name: …”.";
      fields.report("dossier/missing-name", message, firstLine(value, id));
    }
    return null;
  }
  const website = fields.string("website");
  const wikipedia = fields.string("wikipediaUrl");
  return {
    kind: "entity",
    id: id?.value ?? slug(name.value),
    schema: readSchema(fields, schema, name.span),
    name: name.value,
    aliases: [...names.slice(1), ...fields.texts("aliases")],
    weakAliases: fields.texts("weakAliases"),
    family: fields.string("family"),
    positions: readPositions(fields, "positions", problems),
    summary: fields.string("summary") ?? "",
    image: fields.string("image"),
    wikidataId: fields.string("wikidataId"),
    links: [
      ...readLinks(fields, "links", problems),
      ...(wikipedia === null ? [] : [{ label: "Wikipedia", url: wikipedia }]),
      ...(website === null ? [] : [{ label: "Website", url: website }]),
    ],
    sources: readSources(fields, "sources", problems),
    origin: { path, span, nameSpan: name.span, idSpan: id?.span ?? null },
  };
}

function readSchema(fields: Fields<NameIn<typeof ENTITY_FIELDS>>, given: string | null, name: Span): string {
  const written = fields.string("schema");
  if (written !== null) return schemaOf(written);
  if (given !== null) return given;
  const message =
    "Say what this is: add a line such as “schema: Company”, or move the entry to people, organizations or places.";
  fields.report("dossier/missing-schema", message, name);
  return "Thing";
}

/** An entry that is a name and nothing else. */
function namedOnly(
  name: string,
  nameSpan: Span,
  schema: string | null,
  context: EntryContext,
): Entity | null {
  if (name === "") return null;
  const text: Value = { kind: "scalar", text: name, span: nameSpan };
  const pair = { key: "name", keySpan: nameSpan, value: text };
  return readEntity({ kind: "map", pairs: [pair], span: nameSpan }, schema, context);
}

/** Where to say that something is missing: at the entry's id, else at its first key. */
export function firstLine(value: Value, id: Located<string> | null): Span {
  if (id) return id.span;
  return (value.kind === "map" ? value.pairs[0]?.keySpan : null) ?? value.span;
}
