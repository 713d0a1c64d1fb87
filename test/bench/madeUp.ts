import type { Random } from "./random.ts";
import { ADJECTIVE, BODY_KIND, FAMILY, GIVEN, NOUN, PLACE_KIND, PLACE_STEM, VERB } from "./vocabulary.ts";

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
}

/** What plain prose may speak of. */
export interface Cast {
  /** The best known first. */
  readonly people: readonly Person[];
  readonly organizations: readonly Named[];
  readonly places: readonly Named[];
}

const SIZE = { people: 400, organizations: 50, places: 60 };

function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}

/** An unending row of people, no two of the same name. Some share a family name, as in any country. */
export function* people(random: Random): Generator<Person, never, void> {
  const taken = new Set<string>();
  for (;;) {
    const given = random.pick(GIVEN);
    const family = random.pickKnown(FAMILY);
    const name = `${given} ${family}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const initial = random.pick(GIVEN).charAt(0);
    const aliases = random.chance(0.3) ? [`${given} ${initial}. ${family}`] : [];
    yield { id: idOf(name), given, family, name, aliases };
  }
}

/** The first of {@link people} who bear so many names in all, aliases counted. */
export function peopleOfNames(random: Random, names: number): Person[] {
  const found: Person[] = [];
  let left = names;
  for (const person of people(random)) {
    found.push(person);
    left -= 1 + person.aliases.length;
    if (left <= 0) break;
  }
  return found;
}

export function castOf(random: Random): Cast {
  const places = PLACE_STEM.flatMap((stem) => PLACE_KIND.map((kind) => `${stem} ${kind}`));
  const named = (name: string): Named => ({ id: idOf(name), name });
  const everybody = people(random);
  return {
    people: Array.from({ length: SIZE.people }, () => everybody.next().value),
    places: Array.from({ length: SIZE.places }, (_, at) => named(places[(at * 7) % places.length]!)),
    organizations: Array.from({ length: SIZE.organizations }, (_, at) =>
      named(`${FAMILY[at * 11]!} ${BODY_KIND[at % BODY_KIND.length]!}`),
    ),
  };
}

/** A day from 2010 to 2024, as `YYYY-MM-DD`. */
export function day(random: Random): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${2010 + random.below(15)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

export function sentence(random: Random): string {
  return `The ${random.pick(ADJECTIVE)} ${random.pick(NOUN)} ${random.pick(VERB)} the ${random.pick(NOUN)} of the ${random.pick(NOUN)}.`;
}
