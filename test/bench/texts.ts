import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Whom or what a place in a text is kept for. `fallback` is what stood there. */
export type Piece =
  | string
  | {
      readonly role: "person" | "organization" | "place";
      /** Which of the text's people, organisations or places. */
      readonly at: number;
      readonly part: "full" | "family" | "given";
    }
  | { readonly role: "cite" | "quote" | "link" };

/** A block of a text: a paragraph, a heading, a list, a table. */
export type Block = readonly Piece[];

/** A text as somebody wrote it, with the names taken out. */
export interface Text {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** How many people, organisations and places it speaks of. */
  readonly people: number;
  readonly organizations: number;
  readonly places: number;
}

interface Named {
  readonly name: string;
  readonly family?: string;
  readonly aliases?: readonly string[];
}

interface Spoken {
  readonly people: readonly Named[];
  readonly organizations: readonly Named[];
  readonly places: readonly Named[];
}

const FRONTMATTER = /^---\n([^]*?)\n---\n/;
const BENCH = join("test", "bench", "texts");
const NAMES = ["names", "names-2", "names-3"].map((set) => join("test", "accuracy", set));
const DATES = ["dates", "dates-2"].map((set) => join("test", "accuracy", set));
/** Words that are more often something else than the family name they are too. */
const ORDINARY = new Set([
  "May",
  "March",
  "April",
  "June",
  "Sun",
  "Day",
  "Will",
  "Mark",
  "Young",
  "Brown",
  "King",
]);

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
}

function familyOf({ name, family }: Named): string {
  return family ?? /\s((?:de|van|von|der|la) .+|\S+)$/u.exec(name)?.[1] ?? name;
}

/** Every way in which a text calls those it speaks of, with the piece that is put there. */
function callings(spoken: Spoken): Map<string, Piece> {
  const calls = new Map<string, Piece>();
  const add = (words: string, piece: Piece) => {
    if (words.length > 2 && !calls.has(words)) calls.set(words, piece);
  };
  for (const role of ["person", "organization", "place"] as const) {
    const all = { person: spoken.people, organization: spoken.organizations, place: spoken.places }[role];
    all.forEach(({ name, aliases = [] }, at) => {
      for (const words of [name, ...aliases])
        if (/[\p{Lu}]/u.test(words)) add(words, { role, at, part: "full" });
    });
  }
  for (const part of ["family", "given"] as const) {
    spoken.people.forEach((person, at) => {
      const family = familyOf(person);
      const words = part === "family" ? family : person.name.replace(family, "").trim();
      if (words.includes(" ") && part === "given") return;
      if (!ORDINARY.has(words)) add(words, { role: "person", at, part });
    });
  }
  return calls;
}

const MARKUP = new Map<string, Piece>([
  ["{{cite}}", { role: "cite" }],
  ["{{quote}}", { role: "quote" }],
  ["{{link}}", { role: "link" }],
]);

function takeApart(name: string, text: string, spoken: Spoken): Text {
  const calls = callings(spoken);
  const longest = [...calls.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const names =
    longest.length > 0 ? `|(?<![\\p{L}\\p{N}])(?:${longest.join("|")})(?![\\p{L}\\p{N}]| \\d)` : "";
  const cut = new RegExp(`\\{\\{\\w+\\}\\}${names}`, "gu");
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .map((block): Block => {
      const pieces: Piece[] = [];
      let read = 0;
      for (const { 0: found, index } of block.matchAll(cut)) {
        const piece = MARKUP.get(found) ?? calls.get(found.replace(/\s+/g, " "));
        if (piece === undefined) continue;
        pieces.push(block.slice(read, index), piece);
        read = index + found.length;
      }
      pieces.push(block.slice(read));
      return pieces.filter((piece) => piece !== "");
    });
  return {
    name,
    blocks,
    people: spoken.people.length,
    organizations: spoken.organizations.length,
    places: spoken.places.length,
  };
}

function filesOf(folder: string): [name: string, text: string][] {
  return readdirSync(folder)
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n")]);
}

/** The bench's own texts say in their frontmatter of whom they speak. */
function benchTexts(): Text[] {
  return filesOf(BENCH).map(([name, whole]) => {
    const [head = "", yaml = ""] = FRONTMATTER.exec(whole) ?? [];
    const spoken = parse(yaml) as Record<keyof Spoken, string[]>;
    const named = (names: readonly string[]) => names.map((name) => ({ name }));
    return takeApart(name, whole.slice(head.length), {
      people: named(spoken.people),
      organizations: named(spoken.organizations),
      places: named(spoken.places),
    });
  });
}

/** The sets on which names are scored have a dossier. */
function namesTexts(set: string): Text[] {
  const dossier: Record<string, Named[]> = {};
  for (const [, yaml] of filesOf(join(set, "dossier")))
    for (const [key, entries] of Object.entries(parse(yaml) as Record<string, Named[]>))
      (dossier[key] ??= []).push(...entries);
  return filesOf(join(set, "notes")).map(([name, whole]) => {
    const text = whole.replace(FRONTMATTER, "");
    const spoken = (key: string) => (dossier[key] ?? []).filter((each) => text.includes(each.name));
    return takeApart(name, text, {
      people: spoken("people"),
      organizations: spoken("organizations"),
      places: spoken("places"),
    });
  });
}

/** Those on which dates are scored have none: whoever is named by two capitalised words and later by the second is somebody. */
function datesTexts(set: string): Text[] {
  return filesOf(join(set, "notes")).map(([name, whole]) => {
    const text = whole.replace(FRONTMATTER, "");
    const people = new Map<string, Named>();
    for (const [full, , family = ""] of text.matchAll(/(?<![\p{L}])(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)/gu)) {
      const alone = new RegExp(`(?<!\\p{Lu}\\p{Ll}+ )\\b${family}\\b`, "u");
      if (!ORDINARY.has(family) && alone.test(text)) people.set(full, { name: full });
    }
    return takeApart(name, text, { people: [...people.values()], organizations: [], places: [] });
  });
}

/** Every text that there is to write notes with: of the accuracy sets and of the bench itself. */
export function readTexts(): Text[] {
  return [...benchTexts(), ...NAMES.flatMap(namesTexts), ...DATES.flatMap(datesTexts)];
}
