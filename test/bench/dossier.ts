import type { Random } from "./random.ts";
import {
  ADJECTIVE,
  BODY_KIND,
  FAMILY,
  GIVEN,
  NOUN,
  PLACE_KIND,
  PLACE_STEM,
  POST,
  VERB,
} from "./vocabulary.ts";

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

/** What notes may speak of. */
export interface Cast {
  /** The best known first. */
  readonly people: readonly Person[];
  readonly organizations: readonly Named[];
  readonly places: readonly Named[];
  /** Keys of references. */
  readonly keys: readonly string[];
}

/** How much a dossier holds: that of a desk that has been at it for years, whatever the number of its notes. */
const SIZE = { people: 400, organizations: 50, places: 60, events: 1000, references: 200, archived: 20 };

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
    keys: Array.from(
      { length: SIZE.references },
      (_, at) => `${random.pick(NOUN)}-${random.pick(NOUN)}-${2000 + at}`,
    ),
  };
}

/** A day from 2010 to 2024, as `YYYY-MM-DD`. */
export function day(random: Random): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${2010 + random.below(15)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

function eventDate(random: Random): string {
  const date = day(random);
  if (random.chance(0.1)) return `${date}/..`;
  if (random.chance(0.15)) return `${date.slice(0, 7)}~`;
  return random.chance(0.15) ? date.slice(0, 7) : date;
}

export function sentence(random: Random): string {
  return `The ${random.pick(ADJECTIVE)} ${random.pick(NOUN)} ${random.pick(VERB)} the ${random.pick(NOUN)} of the ${random.pick(NOUN)}.`;
}

function personYaml(random: Random, { id, name, aliases }: Person, cast: Cast): string {
  const year = 2005 + random.below(15);
  const post = `{ post: ${random.pick(POST)}, organization: ${random.pick(cast.organizations).id}, start: ${year}-03-01, end: ${year + 4} }`;
  return [
    `  - id: ${id}`,
    `    name: ${name}`,
    ...(aliases.length > 0 ? [`    aliases: [${aliases.join(", ")}]`] : []),
    ...(random.chance(0.6) ? ["    positions:", `      - ${post}`] : []),
    `    summary: ${sentence(random)} ${sentence(random)}`,
    `    sources: [${random.pick(cast.keys)}]`,
    "",
  ].join("\n");
}

function eventYaml(random: Random, at: number, { people, places, keys }: Cast): string {
  return [
    `  - id: event-${at}`,
    `    date: ${eventDate(random)}`,
    `    title: ${sentence(random)}`,
    `    summary: ${sentence(random)}`,
    `    involved: [${random.pickKnown(people).id}, ${random.pickKnown(people).id}]`,
    `    location: ${random.pick(places).id}`,
    `    tags: [${random.pick(NOUN)}]`,
    `    sources: [{ key: ${random.pick(keys)}, locator: "para. ${1 + random.below(20)}" }]`,
    "",
  ].join("\n");
}

function referenceYaml(random: Random, key: string, archived: boolean, { people }: Cast): string {
  const { given, family } = random.pick(people);
  return [
    `  - id: ${key}`,
    "    type: report",
    `    title: ${sentence(random)}`,
    `    author: [{ family: ${family}, given: ${given} }]`,
    `    issued: ${day(random)}`,
    ...(archived ? [`    file: ../sources/${key}.txt`] : []),
    "",
  ].join("\n");
}

export const PEOPLE_FILE = "dossier/people.yaml";

/** The dossier's files by path, with the archived copies that it names. Always the same size. */
export function dossierFiles(random: Random, cast: Cast): Map<string, string> {
  const named = (list: readonly Named[]) =>
    list.map(({ id, name }) => `  - { id: ${id}, name: ${name}, summary: ${sentence(random)} }\n`);
  const files = new Map([
    [PEOPLE_FILE, `people:\n${cast.people.map((person) => personYaml(random, person, cast)).join("\n")}`],
    ["dossier/organizations.yaml", `organizations:\n${named(cast.organizations).join("")}`],
    ["dossier/places.yaml", `places:\n${named(cast.places).join("")}`],
    [
      "dossier/events.yaml",
      `events:\n${Array.from({ length: SIZE.events }, (_, at) => eventYaml(random, at, cast)).join("\n")}`,
    ],
    [
      "dossier/references.yaml",
      `references:\n${cast.keys.map((key, at) => referenceYaml(random, key, at < SIZE.archived, cast)).join("\n")}`,
    ],
  ]);
  for (const key of cast.keys.slice(0, SIZE.archived)) {
    files.set(`sources/${key}.txt`, Array.from({ length: 200 }, () => sentence(random)).join(" "));
  }
  return files;
}
