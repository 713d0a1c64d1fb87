import { day, sentence, type Cast, type Person } from "./madeUp.ts";
import { Random } from "./random.ts";
import { ADJECTIVE, MONTH, NOUN, SENTENCES, VERB } from "./vocabulary.ts";

const SEED = 20_190_228;

/** `28 February 2019`, `February 2019` or `2019`. */
function proseDate(random: Random): string {
  const [year = "", month = "", date = ""] = day(random).split("-");
  const name = MONTH[Number(month) - 1]!;
  if (random.chance(0.6)) return `${Number(date)} ${name} ${year}`;
  return random.chance(0.6) ? `${name} ${year}` : year;
}

/** Writes one text as a reporter does: a name in full first, then as a second reference. */
class Writer {
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #people: readonly Person[];
  readonly #introduced = new Set<Person>();

  constructor(random: Random, cast: Cast) {
    this.#random = random;
    this.#cast = cast;
    this.#people = Array.from({ length: 4 }, () => random.pickKnown(cast.people));
  }

  paragraph(): string {
    const length = 3 + this.#random.below(4);
    return Array.from({ length }, () => this.#sentence()).join(" ");
  }

  #sentence(): string {
    return this.#random.pick(SENTENCES).replace(/\{(\w)\}/g, (_, kind: string) => this.#fill(kind));
  }

  #fill(kind: string): string {
    const random = this.#random;
    switch (kind) {
      case "A":
      case "B":
        return this.#name(random.pick(this.#people));
      case "P":
        return random.pickKnown(this.#cast.places).name;
      case "O":
        return random.pickKnown(this.#cast.organizations).name;
      case "D":
        return proseDate(random);
      case "J":
        return random.pick(ADJECTIVE);
      case "V":
        return random.pick(VERB);
      case "Q":
        return sentence(random);
      default:
        return random.pick(NOUN);
    }
  }

  #name(person: Person): string {
    const { name, family, aliases } = person;
    if (!this.#introduced.has(person)) {
      this.#introduced.add(person);
      return name;
    }
    const how = this.#random.next();
    if (how < 0.4) return family;
    if (how < 0.6) return `Mr. ${family}`;
    // As names stand in headlines, and across the end of a line.
    if (how < 0.62) return name.toUpperCase();
    if (how < 0.65) return name.replace(" ", "\n");
    return how < 0.8 ? (aliases[0] ?? name) : name;
  }
}

/** Plain prose about a cast and nobody else, in texts of some twenty paragraphs, `size` characters in all. */
export function* prose(cast: Cast, size: number): Generator<string, void, void> {
  const random = new Random(SEED);
  for (let left = size; left > 0;) {
    const writer = new Writer(random, cast);
    for (let i = 0; i < 20 && left > 0; i++) {
      const text = writer.paragraph();
      left -= text.length;
      yield text;
    }
  }
}
