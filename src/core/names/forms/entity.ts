import type { Gender } from "../lexicon/given.ts";
import type { PersonName } from "./person.ts";

/** Days since 1970-01-01 between which a date lies; null where it is open or unknown. */
export interface DayBounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** A post held by a person. */
export interface NamedPosition {
  readonly post: string;
  readonly organization: string | null;
  /** Null where none is given. */
  readonly start: DayBounds | null;
  readonly end: DayBounds | null;
}

/** What the matcher needs to know of an entity of the dossier. */
export interface NamedEntity {
  readonly id: string;
  readonly schema: string;
  readonly name: string;
  /** Always this entity. */
  readonly aliases: readonly string[];
  /** This entity only where the text already speaks of it. */
  readonly weakAliases: readonly string[];
  readonly family: string | null;
  readonly positions: readonly NamedPosition[];
}

/** A post with its words folded. */
export interface KnownPosition extends NamedPosition {
  readonly words: readonly string[];
  /** The same with a country's adjective instead of its name, as words: the British prime minister. */
  readonly national: readonly (readonly string[])[];
}

/** An entity as the matcher keeps it. */
export interface Known {
  readonly id: string;
  readonly person: boolean;
  readonly place: boolean;
  /** The readings of its name and of those aliases that are names of the same shape; only persons have any. */
  readonly names: readonly PersonName[];
  readonly gender: Gender | null;
  readonly positions: readonly KnownPosition[];
  /** The first letters of all words of its names and aliases, to check abbreviations against. */
  readonly initials: string;
  /** The keys of the second references that can mean it: family names, and a person's single names. */
  readonly keys: readonly string[];
}

/** Whether an entity is a person by its schema, in FollowTheMoney's terms. */
export function isPersonSchema(schema: string): boolean {
  return schema.toLowerCase() === "person";
}

/** Whether an entity is a place by its schema. */
export function isPlaceSchema(schema: string): boolean {
  return ["place", "address", "location", "country", "city", "region"].includes(schema.toLowerCase());
}
