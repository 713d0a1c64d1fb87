import type { Cast, Person } from "./cast.ts";
import type { Random } from "./random.ts";
import type { Block, Piece, Text } from "./texts.ts";

/** What stands for markup in a text that has none. */
export interface Markup {
  cite(): string;
  /** Words of a source; the citation stands behind them. */
  quote(): string;
  link(): string;
}

export const PLAIN: Markup = { cite: () => "", quote: () => "that was that", link: () => "another note" };

/** One person in six is nobody whom the dossier knows. */
const STRANGE = 1 / 6;
/** One in five bears the family name of somebody else in the same note, as relatives do and others too. */
const NAMESAKE = 1 / 5;

/** Whom and what one note speaks of: the same people come up again in each text that it is made of. */
export class Casting {
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #people: Person[] = [];

  constructor(random: Random, cast: Cast) {
    this.#random = random;
    this.#cast = cast;
  }

  /** Gives a text's people, places and organisations names. @returns a function that writes one of its blocks so */
  of(text: Text, markup: Markup): (block: Block) => string {
    const random = this.#random;
    const people = Array.from({ length: text.people }, (_, at) => this.#person(at));
    const pick = <T>(count: number, list: readonly T[]) =>
      Array.from({ length: count }, () => random.pickKnown(list));
    const organizations = pick(text.organizations, this.#cast.organizations);
    const places = pick(text.places, this.#cast.places);
    const years = random.below(14) - 7;
    const write = (piece: Piece, before: string): string => {
      if (typeof piece === "string") return this.#shifted(piece, years);
      switch (piece.role) {
        case "person":
          return this.#called(people[piece.at]!, piece.part, before);
        case "organization": {
          const { name, aliases } = organizations[piece.at]!;
          return random.chance(0.3) ? (aliases[0] ?? name) : name;
        }
        case "place":
          return places[piece.at]!.name;
        default:
          return markup[piece.role]();
      }
    };
    return (block) => block.reduce<string>((written, piece) => written + write(piece, written), "");
  }

  #person(at: number): Person {
    const known = this.#people[at];
    if (known) return known;
    const random = this.#random;
    const list = random.chance(STRANGE) ? this.#cast.strangers : this.#cast.people;
    let person = random.pickKnown(list);
    if (at > 0 && random.chance(NAMESAKE)) {
      const { family } = this.#people[0]!;
      person = list.find((other) => other.family === family && !this.#people.includes(other)) ?? person;
    }
    this.#people.push(person);
    return person;
  }

  #called(
    { given, family, name, aliases }: Person,
    part: "full" | "family" | "given",
    before: string,
  ): string {
    if (part === "full") return this.#random.chance(0.1) ? (aliases[0] ?? name) : name;
    const words = part === "family" ? family : given;
    return /(?:^|[.!?]\s+)$/.test(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }

  /** Another year and other numbers, so that no two notes say quite the same. */
  #shifted(words: string, years: number): string {
    return words.replace(/(?<![\d.,:/])\d{2,4}(?![\d.,:/])/g, (digits) => {
      const number = Number(digits);
      if (/^(?:19|20)\d\d$/.test(digits)) return String(Math.min(number + years, 2025));
      return number > 31 && digits.length < 4
        ? String(32 + ((number + this.#random.below(60)) % 900))
        : digits;
    });
  }
}

/** The sentences of some blocks that are plain prose, with their slots: what summaries and quotations are made of. */
export function sentencesOf(texts: readonly Text[]): { readonly text: Text; readonly block: Block }[] {
  return texts.flatMap((text) =>
    text.blocks.flatMap((block) => {
      const [first] = block;
      if (typeof first === "string" && /^(?:[#>|*_\-{]|\d+\.|\*\*)/.test(first)) return [];
      const sentences: Piece[][] = [[]];
      for (const piece of block) {
        const parts = typeof piece === "string" ? piece.split(/(?<=[.!?])\s+(?=[\p{Lu}])/u) : [piece];
        parts.forEach((part, at) => {
          if (at > 0) sentences.push([]);
          if (part !== "") sentences.at(-1)!.push(part);
        });
      }
      const plain = (sentence: readonly Piece[]) =>
        sentence.every((piece) => typeof piece !== "string" || !/["“”*_:|[\]]/.test(piece)) &&
        sentence.every(
          (piece) => typeof piece === "string" || ["person", "organization", "place"].includes(piece.role),
        );
      const length = (sentence: readonly Piece[]) =>
        sentence.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 10), 0);
      return sentences
        .filter((sentence) => plain(sentence) && length(sentence) > 30 && length(sentence) < 220)
        .map((sentence) => ({ text, block: sentence }));
    }),
  );
}
