import { readDate } from "../dates/index.ts";
import type { Entity, Located } from "../dossier/model.ts";
import type { DayBounds, NamedEntity } from "../names/index.ts";

/** The days an EDTF date may mean; null where there is no date, or none that can be read. */
function bounds(date: Located<string> | null): DayBounds | null {
  if (!date) return null;
  const read = readDate(date.value);
  return read && { earliest: read.earliest, latest: read.latest };
}

/** What the name index wants to know of an entity. */
export function namedEntity(entity: Entity): NamedEntity {
  return {
    id: entity.id,
    schema: entity.schema,
    name: entity.name,
    aliases: entity.aliases.map(({ value }) => value),
    weakAliases: entity.weakAliases.map(({ value }) => value),
    family: entity.family,
    positions: entity.positions.map(({ post, organization, start, end }) => ({
      post,
      organization: organization?.value ?? null,
      start: bounds(start),
      end: bounds(end),
    })),
  };
}
