import type { FileKind } from "../../src/core/index/files.ts";
import type { Workspace } from "../../src/core/index/workspace.ts";
import { castOf, day, dossierFiles, people, sentence, type Cast, type Person } from "./dossier.ts";
import { Random } from "./random.ts";
import { ADJECTIVE, MONTH, NOUN, SENTENCES, VERB } from "./vocabulary.ts";

const SEED = 20_190_228;

/** A folder of notes with a dossier, as its files' texts. */
export interface Vault {
  readonly cast: Cast;
  readonly notes: number;
  readonly files: readonly { readonly path: string; readonly kind: FileKind; readonly text: string }[];
}

export function notePath(at: number): string {
  return `notes/${Math.floor(at / 100)}/note-${at}.md`;
}

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
  readonly #notes: number;

  /**
   * @param notes how many notes there are to link to; 0 for plain prose without links, citations or markup
   * @param strange how many of those it speaks of the dossier does not know, from 0 to 1
   */
  constructor(random: Random, cast: Cast, notes: number, strange: number) {
    this.#random = random;
    this.#cast = cast;
    this.#notes = notes;
    const strangers = people(random);
    this.#people = Array.from({ length: 4 }, () =>
      random.chance(strange) ? strangers.next().value : random.pickKnown(cast.people),
    );
  }

  paragraph(): string {
    const length = 3 + this.#random.below(4);
    return Array.from({ length }, () => this.sentence()).join(" ");
  }

  sentence(): string {
    return this.#random.pick(SENTENCES).replace(/ ?\{(\w)\}/g, (slot, kind: string) => {
      const filled = this.#fill(kind);
      return slot.startsWith(" ") && filled !== "" ? ` ${filled}` : filled;
    });
  }

  citation(): string {
    const locator = this.#random.chance(0.5) ? `, para. ${1 + this.#random.below(30)}` : "";
    return `[@${this.#random.pickKnown(this.#cast.keys)}${locator}]`;
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
      case "C":
        return this.#notes > 0 ? this.citation() : "";
      case "Q":
        return this.#notes > 0 ? `${sentence(random)}” ${this.citation()} and “no more` : sentence(random);
      case "L":
        return this.#notes > 0 ? this.#link() : "another note";
      default:
        return random.pick(NOUN);
    }
  }

  #link(): string {
    if (this.#random.chance(0.5)) return `[[note-${this.#random.below(this.#notes)}|a note of its own]]`;
    return `[[${this.#random.pick(this.#cast.people).id}]]`;
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

/** A note of some two and a half kilobytes: frontmatter, headings, paragraphs, a list, a quotation, now and then an event. */
function note(random: Random, cast: Cast, at: number, notes: number): string {
  const writer = new Writer(random, cast, notes, 1 / 6);
  const title = `The ${random.pick(ADJECTIVE)} ${random.pick(NOUN)}`;
  const parts = [
    `---\ntitle: ${title} (${at})\ndate: ${day(random)}\ntags: [analysis, ${random.pick(NOUN)}]\n---`,
    `# ${title}`,
    writer.paragraph(),
    writer.paragraph(),
    `## What was ${random.pick(VERB)}`,
    writer.paragraph(),
    `> ${sentence(random)} ${sentence(random)} ${writer.citation()}`,
    Array.from({ length: 3 }, () => `- ${writer.sentence()}`).join("\n"),
  ];
  if (random.chance(0.05)) {
    parts.push(
      `That day [the ${random.pick(NOUN)} was ${random.pick(VERB)}]{.event date=${day(random)} involved="${random.pick(cast.people).id}"}.`,
    );
  }
  parts.push("## Since then", writer.paragraph());
  return `${parts.join("\n\n")}\n`;
}

/** A vault of so many notes. The dossier is the same whatever their number, so that only the notes grow. */
export function makeVault(notes: number): Vault {
  const random = new Random(SEED);
  const cast = castOf(random);
  const files: { path: string; kind: FileKind; text: string }[] = [];
  for (const [path, text] of dossierFiles(random, cast)) {
    files.push({ path, kind: path.startsWith("sources/") ? "archive" : "dossier", text });
  }
  for (let at = 0; at < notes; at++) {
    files.push({ path: notePath(at), kind: "note", text: note(random, cast, at, notes) });
  }
  return { cast, notes, files };
}

/** Hands a vault's files of some kinds to an index, as a host does; the work is left to do. */
export function fill(workspace: Workspace, vault: Vault, wants: (kind: FileKind) => boolean): void {
  for (const { path, kind, text } of vault.files) if (wants(kind)) workspace.set(path, kind, text);
}

/** Plain prose about a cast and nobody else, in texts of some twenty paragraphs, `size` characters in all. */
export function* prose(cast: Cast, size: number): Generator<string, void, void> {
  const random = new Random(SEED);
  for (let left = size; left > 0;) {
    const writer = new Writer(random, cast, 0, 0);
    for (let i = 0; i < 20 && left > 0; i++) {
      const text = writer.paragraph();
      left -= text.length;
      yield text;
    }
  }
}
