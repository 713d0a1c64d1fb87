import type { Random } from "./random.ts";
import { FAMILY_NAMES, GIVEN_NAMES, ORGANIZATIONS, PLACES, RARE_FAMILY_NAMES, TITLES } from "./words.ts";
import { NOUN } from "./vocabulary.ts";

export interface Person {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Work {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Person[];
  readonly year: number;
}

/** Whom and what a vault speaks of; the best known first. */
export interface Cast {
  readonly people: readonly Person[];
  readonly organizations: readonly Named[];
  readonly places: readonly Named[];
  readonly works: readonly Work[];
  /** People whom the dossier does not know; some bear family names that it does know. */
  readonly strangers: readonly Person[];
}

/** How much a dossier holds: that of a desk that has been at it for years, whatever the number of its notes. */
const SIZE = { people: 2_000, organizations: 240, places: 160, works: 2_000, strangers: 3_000 };

/** Letters and digits, hyphens between. */
export function idOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** An unending row of people, no two of the same name. Common names are borne by many. */
function* people(random: Random): Generator<Person, never, void> {
  const taken = new Set<string>();
  for (;;) {
    const given = random.chance(0.08)
      ? `${random.pick(GIVEN_NAMES)} ${random.pick(GIVEN_NAMES)}`
      : random.pickKnown(GIVEN_NAMES);
    const family = random.chance(0.7) ? random.pickKnown(FAMILY_NAMES) : random.pick(RARE_FAMILY_NAMES);
    const name = `${given} ${family}`;
    const id = idOf(name);
    if (taken.has(id)) continue;
    taken.add(id);
    const aliases: string[] = [];
    const initial = random.pick(GIVEN_NAMES).charAt(0);
    if (random.chance(0.3)) aliases.push(`${given} ${initial}. ${family}`);
    if (random.chance(0.06)) aliases.push(`${given.charAt(0)}.${initial}. ${family}`);
    if (random.chance(0.05)) aliases.push(`${random.pick(GIVEN_NAMES)} ${family}`);
    yield { id, given, family, name, aliases };
  }
}

function take<T>(many: Generator<T, never, void>, count: number): T[] {
  return Array.from({ length: count }, () => many.next().value);
}

/** Names that are all unlike. */
function distinct(count: number, make: () => Named): Named[] {
  const made = new Map<string, Named>();
  while (made.size < count) {
    const named = make();
    if (!made.has(named.id)) made.set(named.id, named);
  }
  return [...made.values()];
}

function organization(random: Random): Named {
  const about = random.chance(0.6) ? random.pick(PLACES) : random.pickKnown(FAMILY_NAMES);
  const name = random.pick(ORGANIZATIONS).replace("*", about);
  const initials = (name.match(/\p{Lu}/gu) ?? []).join("");
  const aliases = initials.length > 2 && initials.length < 6 && random.chance(0.4) ? [initials] : [];
  return { id: idOf(name), name, aliases };
}

function work(random: Random, everybody: readonly Person[], taken: Set<string>): Work {
  const authors = Array.from({ length: 1 + random.below(3) }, () => random.pickKnown(everybody));
  const year = 1950 + random.below(75);
  const title = random
    .pick(TITLES)
    .replace("*", random.pickKnown(everybody).family)
    .replace(/\bP\b/g, () => random.pick(PLACES))
    .replace(/\bN\b/g, () => {
      const noun = random.pick(NOUN);
      return noun.charAt(0).toUpperCase() + noun.slice(1);
    });
  let key = `${idOf(authors[0]!.family)}${year}`;
  if (random.chance(0.3)) key = `${idOf(authors[0]!.family)}-${year}-${idOf(title).split("-").slice(-1)[0]!}`;
  while (taken.has(key)) key += String.fromCharCode(97 + random.below(26));
  taken.add(key);
  return { key, title, authors, year };
}

export function castOf(random: Random): Cast {
  const all = take(people(random), SIZE.people + SIZE.strangers);
  const known = all.slice(0, SIZE.people);
  const keys = new Set<string>();
  return {
    people: known,
    organizations: distinct(SIZE.organizations, () => organization(random)),
    places: distinct(SIZE.places, () => {
      const name = random.pick(PLACES);
      return { id: `place-${idOf(name)}`, name, aliases: [] };
    }),
    works: Array.from({ length: SIZE.works }, () => work(random, all, keys)),
    strangers: all.slice(SIZE.people),
  };
}
