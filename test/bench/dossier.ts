import type { Cast, Named, Person, Work } from "./cast.ts";
import { Casting, PLAIN, sentencesOf } from "./casting.ts";
import { day } from "./madeUp.ts";
import type { Random } from "./random.ts";
import type { Text } from "./texts.ts";
import { NOUN } from "./vocabulary.ts";
import { HAPPENINGS, JOURNALS, PLACES, POSTS } from "./words.ts";

const EVENTS = 3_000;
/** How many works have an archived copy. */
const ARCHIVED = 80;
/** So many entries stand in one file of people, so many in one of events. */
const [PEOPLE_A_FILE, EVENTS_A_FILE] = [500, 600] as const;

/** The file that holds the person at a place in the cast. */
export function peopleFile(at: number): string {
  return `dossier/people-${1 + Math.floor(at / PEOPLE_A_FILE)}.yaml`;
}

/** A value as YAML needs it where it begins with or holds what YAML reads as something else. */
function scalar(value: string): string {
  return /^[\s"'&*!|>%@`{[#,?:-]|: | #|[[\]{},]|^\d/.test(value) ? JSON.stringify(value) : value;
}

/** Writes a dossier as people do: no two files, and hardly two entries, in quite the same style. */
export class DossierWriter {
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #sentences: ReturnType<typeof sentencesOf>;

  constructor(random: Random, cast: Cast, texts: readonly Text[]) {
    this.#random = random;
    this.#cast = cast;
    this.#sentences = sentencesOf(texts);
  }

  /** The dossier's files by path. */
  files(): Map<string, string> {
    const { people, organizations, places, works } = this.#cast;
    const files = new Map<string, string>();
    for (let at = 0; at < people.length; at += PEOPLE_A_FILE) {
      const entries = people.slice(at, at + PEOPLE_A_FILE).map((person) => this.#person(person));
      files.set(
        peopleFile(at),
        `# Who is who, part ${1 + at / PEOPLE_A_FILE}\npeople:\n${entries.join("\n")}`,
      );
    }
    const named = (list: readonly Named[]) => list.map((each) => this.#named(each)).join("");
    files.set("dossier/organizations.yaml", `organizations:\n${named(organizations)}`);
    files.set("dossier/places.yaml", `places:\n${named(places)}`);
    for (let at = 0; at < EVENTS; at += EVENTS_A_FILE) {
      const entries = Array.from({ length: EVENTS_A_FILE }, (_, i) => this.#event(at + i));
      files.set(`dossier/events-${1 + at / EVENTS_A_FILE}.yaml`, `events:\n${entries.join("\n")}`);
    }
    files.set("references.yaml", `references:\n${works.map((work, at) => this.#work(work, at)).join("\n")}`);
    return files;
  }

  /** The archived copies that the references name, by path; and the key of each. */
  archives(texts: readonly Text[]): { readonly key: string; readonly path: string; readonly text: string }[] {
    return this.#cast.works.slice(0, ARCHIVED).map(({ key, title }, at) => {
      const text = texts[at % texts.length]!;
      const blocks = text.blocks.map(new Casting(this.#random, this.#cast).of(text, PLAIN));
      return { key, path: archivePath(key), text: `# ${title}\n\n${blocks.join("\n\n")}\n` };
    });
  }

  #sentence(): string {
    const { text, block } = this.#random.pick(this.#sentences);
    return new Casting(this.#random, this.#cast).of(text, PLAIN)(block).replace(/\s+/g, " ");
  }

  #key(): string {
    return this.#random.pickKnown(this.#cast.works).key;
  }

  /** A field of one or two sentences, in one of the ways in which YAML holds them. */
  #prose(field: string, indent: string): string {
    const words = this.#random.chance(0.5) ? this.#sentence() : `${this.#sentence()} ${this.#sentence()}`;
    const how = this.#random.next();
    if (how < 0.5) return `${indent}${field}: ${scalar(words)}`;
    if (how < 0.7) return `${indent}${field}: ${JSON.stringify(words)}`;
    const lines = words.replace(/(.{40,80}) /g, `$1\n${indent}  `);
    return `${indent}${field}: ${how < 0.9 ? ">-" : "|"}\n${indent}  ${lines}`;
  }

  #list(field: string, values: readonly string[], indent: string): string[] {
    if (values.length === 0) return [];
    if (this.#random.chance(0.7)) return [`${indent}${field}: [${values.map(scalar).join(", ")}]`];
    return [`${indent}${field}:`, ...values.map((value) => `${indent}  - ${scalar(value)}`)];
  }

  #positions(): string[] {
    const random = this.#random;
    if (random.chance(0.4)) return [];
    const year = 1985 + random.below(35);
    const entries = Array.from({ length: 1 + random.below(3) }, (_, at) => {
      const [post, start] = [random.pick(POSTS), year + at * 3];
      const organization = random.pickKnown(this.#cast.organizations).id;
      const end = random.chance(0.7) ? `, end: ${start + 3}` : "";
      return `      - { post: ${post}, organization: ${organization}, start: ${start}-0${1 + random.below(9)}-01${end} }`;
    });
    return ["    positions:", ...entries];
  }

  #person({ id, name, family, aliases }: Person): string {
    const random = this.#random;
    const weak = random.chance(0.1)
      ? [`the ${random.pick(POSTS).toLowerCase()} from ${random.pick(PLACES)}`]
      : [];
    return [
      ...(random.chance(0.02) ? ["  # to be checked"] : []),
      `  - id: ${id}`,
      `    name: ${scalar(name)}`,
      ...(family.includes(" ") ? [`    family: ${family}`] : []),
      ...this.#list("aliases", aliases, "    "),
      ...this.#list("weakAliases", weak, "    "),
      ...this.#positions(),
      this.#prose("summary", "    "),
      ...(random.chance(0.2) ? [`    wikidataId: Q${1000 + random.below(9_000_000)}`] : []),
      ...this.#list("sources", random.chance(0.6) ? [this.#key()] : [], "    "),
      "",
    ].join("\n");
  }

  #named({ id, name, aliases }: Named): string {
    if (this.#random.chance(0.4)) return `  - { id: ${id}, name: ${JSON.stringify(name)} }\n`;
    return [
      `  - id: ${id}`,
      `    name: ${scalar(name)}`,
      ...this.#list("aliases", aliases, "    "),
      this.#prose("summary", "    "),
      "",
    ].join("\n");
  }

  #date(): string {
    const random = this.#random;
    const date = day(random);
    const how = random.next();
    if (how < 0.6) return date;
    if (how < 0.72) return date.slice(0, 7);
    if (how < 0.8) return `${date.slice(0, 4)}~`;
    if (how < 0.84) return `${date}/..`;
    return how < 0.94 ? `${date.slice(0, 7)}/${Number(date.slice(0, 4)) + 1}-03` : `${date.slice(0, 3)}X`;
  }

  #source(): string {
    const random = this.#random;
    if (random.chance(0.5)) return `      - ${this.#key()}`;
    return `      - { key: ${this.#key()}, locator: "p. ${1 + random.below(300)}" }`;
  }

  #event(at: number): string {
    const random = this.#random;
    const { people, places, organizations } = this.#cast;
    const [a, b] = [random.pickKnown(people), random.pickKnown(people)];
    const [place, organization] = [random.pickKnown(places), random.pickKnown(organizations)];
    const names = { A: a.name, B: b.family, P: place.name, O: organization.name };
    const happening = random.pick(HAPPENINGS);
    const title = happening.replace(/\b[ABPO]\b/g, (slot) => names[slot as keyof typeof names]);
    const involved = [
      a.id,
      ...(/\bB\b/.test(happening) ? [b.id] : []),
      ...(/\bO\b/.test(happening) ? [organization.id] : []),
    ];
    return [
      ...(random.chance(0.5)
        ? [`  - id: event-${at}`, `    date: ${this.#date()}`]
        : [`  - date: ${this.#date()}`, `    id: event-${at}`]),
      `    title: ${scalar(title)}`,
      ...(random.chance(0.7) ? [this.#prose("summary", "    ")] : []),
      ...this.#list("involved", involved, "    "),
      ...(/\bP\b/.test(happening) ? [`    location: ${place.id}`] : []),
      ...this.#list("tags", random.chance(0.5) ? [random.pick(NOUN), random.pick(NOUN)] : [], "    "),
      ...(random.chance(0.7) ? ["    sources:", this.#source()] : []),
      "",
    ].join("\n");
  }

  #work({ key, title, authors, year }: Work, at: number): string {
    const random = this.#random;
    const type = random.pick([
      "book",
      "article-journal",
      "article-newspaper",
      "report",
      "chapter",
      "webpage",
    ]);
    const date = random.chance(0.5) ? `${year}-0${1 + random.below(9)}-1${random.below(9)}` : String(year);
    const flow = random.chance(0.3);
    return [
      `- id: ${key}`,
      `  type: ${type}`,
      `  title: ${scalar(title)}`,
      "  author:",
      ...authors.flatMap(({ family, given }) =>
        flow
          ? [`    - { family: ${scalar(family)}, given: ${scalar(given)} }`]
          : [`  - family: ${scalar(family)}`, `    given: ${scalar(given)}`],
      ),
      ...(type.startsWith("article") ? [`  container-title: ${random.pick(JOURNALS)}`] : []),
      ...(random.chance(0.3) ? ["  issued:", "    date-parts:", `    - - ${year}`] : [`  issued: ${date}`]),
      ...(type === "book"
        ? [
            `  publisher: ${random.pickKnown(this.#cast.organizations).name}`,
            `  publisher-place: ${random.pick(PLACES)}`,
          ]
        : []),
      ...(type === "article-journal"
        ? [`  volume: ${1 + random.below(60)}`, `  page: ${100 + random.below(99)}-${200 + random.below(99)}`]
        : []),
      ...(random.chance(0.4) ? [`  URL: https://example.org/${key}`, `  accessed: ${day(random)}`] : []),
      ...(random.chance(0.3) ? [`  DOI: 10.1000/${key}`] : []),
      ...(random.chance(0.2) ? [`  abstract: ${scalar(this.#sentence())}`] : []),
      ...(at < ARCHIVED ? [`  file: ${archivePath(key)}`] : []),
      "",
    ].join("\n");
  }
}

function archivePath(key: string): string {
  return `sources/${key}.md`;
}
