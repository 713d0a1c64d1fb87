import { csvList, csvText } from "../text/csv.ts";
import type { Entity } from "./model.ts";
import { schemaOrgType, wikidataAddress } from "./schemaOrg.ts";

/** The formats that people, organisations, places and other entities can be exported to. */
export const ENTITY_FORMATS = ["json", "ftm", "csv", "json-ld"] as const;

export type EntityFormat = (typeof ENTITY_FORMATS)[number];

/** Entities in a format: JSON, FollowTheMoney's entities (a line each), comma-separated values, or schema.org's JSON-LD. */
export function exportEntities(format: EntityFormat, entities: readonly Entity[]): string {
  switch (format) {
    case "json":
      return pretty({ entities: entities.map(plain) });
    case "ftm":
      return entities.map((entity) => `${JSON.stringify(followTheMoney(entity))}\n`).join("");
    case "csv":
      return csvText([COLUMNS, ...entities.map(row)]);
    case "json-ld":
      return pretty({ "@context": "https://schema.org", "@graph": entities.map(node) });
  }
}

const COLUMNS = [
  ...[
    "id",
    "kind",
    "name",
    "aliases",
    "weak aliases",
    "positions",
    "summary",
    "wikidata id",
    "links",
    "sources",
    "file",
  ],
];

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const texts = (values: readonly { readonly value: string }[]) => values.map(({ value }) => value);

function plain(entity: Entity) {
  const { id, schema, name, family, summary, image, wikidataId, links, sources, origin } = entity;
  return {
    ...{ id, schema, name, aliases: texts(entity.aliases), weakAliases: texts(entity.weakAliases), family },
    positions: entity.positions.map(({ post, organization, start, end }) => ({
      post,
      organization: organization?.value ?? null,
      start: start?.value ?? null,
      end: end?.value ?? null,
    })),
    ...{ summary, image, wikidataId, links },
    sources: sources.map(({ key, locator, quote }) => ({ key, locator, quote })),
    path: origin.path,
  };
}

/** FollowTheMoney's form: every property is a list of texts. It has no places: they are its addresses. */
function followTheMoney(entity: Entity) {
  const { id, schema, name, summary, wikidataId, links } = entity;
  const properties = {
    name: [name],
    full: schema === "Place" ? [name] : [],
    alias: texts(entity.aliases),
    weakAlias: texts(entity.weakAliases),
    position: entity.positions.map(({ post }) => post),
    summary: summary === "" ? [] : [summary],
    wikidataId: wikidataId === null ? [] : [wikidataId],
    sourceUrl: links.map(({ url }) => url),
  };
  const said = Object.entries(properties).filter(([, values]) => values.length > 0);
  return { id, schema: schema === "Place" ? "Address" : schema, properties: Object.fromEntries(said) };
}

function row(entity: Entity): string[] {
  const { id, schema, name, summary, wikidataId, links, sources, origin } = entity;
  const positions = entity.positions.map(({ post, start, end }) => {
    const when = start || end ? ` (${start?.value ?? ".."}/${end?.value ?? ".."})` : "";
    return `${post}${when}`;
  });
  return [
    ...[
      id,
      schema,
      name,
      csvList(texts(entity.aliases)),
      csvList(texts(entity.weakAliases)),
      csvList(positions),
    ],
    ...[summary, wikidataId ?? "", csvList(links.map(({ url }) => url))],
    ...[csvList(sources.map(({ key }) => key)), origin.path],
  ];
}

function node(entity: Entity) {
  const wikidata = wikidataAddress(entity.wikidataId);
  const sameAs = [...(wikidata === "" ? [] : [wikidata]), ...entity.links.map(({ url }) => url)];
  return {
    "@type": schemaOrgType(entity.schema),
    "@id": `#${encodeURIComponent(entity.id)}`,
    name: entity.name,
    ...(entity.aliases.length > 0 ? { alternateName: texts(entity.aliases) } : {}),
    ...(entity.summary === "" ? {} : { description: entity.summary }),
    ...(sameAs.length > 0 ? { sameAs } : {}),
  };
}
