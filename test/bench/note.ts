import type { Cast } from "./cast.ts";
import { Casting, type Markup } from "./casting.ts";
import { day } from "./madeUp.ts";
import { Random } from "./random.ts";
import type { Text } from "./texts.ts";
import { ADJECTIVE, NOUN } from "./vocabulary.ts";

/** What notes are written from. */
export interface Library {
  readonly cast: Cast;
  readonly texts: readonly Text[];
  /** What sources say that have an archived copy. */
  readonly quotable: readonly { readonly key: string; readonly sentence: string }[];
  /** How many notes there are to link to. */
  readonly notes: number;
  readonly seed: number;
}

/** Characters of a usual note: some notes are half as long, some twice. */
const LENGTH = 2_000;
const TAGS = ["analysis", "to-do", "interview", "background", "draft", "source/press", "archive"] as const;

function titleWords(at: number, seed: number): { readonly title: string; readonly random: Random } {
  const random = new Random(seed + at * 7 + 1);
  const words = [
    random.pick(ADJECTIVE),
    random.pick(NOUN),
    ...(random.chance(0.6) ? ["and", random.pick(NOUN)] : []),
  ];
  const title = words.join(" ");
  return { title: title.charAt(0).toUpperCase() + title.slice(1), random };
}

/** The name by which a note is linked. */
function stem(at: number, seed: number): string {
  return `${titleWords(at, seed).title.toLowerCase().replaceAll(" ", "-")}-${at}`;
}

export function notePath(at: number, seed: number): string {
  return `notes/${2012 + (at % 14)}/${stem(at, seed)}.md`;
}

class NoteMarkup implements Markup {
  readonly #random: Random;
  readonly #library: Library;

  constructor(random: Random, library: Library) {
    this.#random = random;
    this.#library = library;
  }

  cite(): string {
    const random = this.#random;
    const key = () => random.pickKnown(this.#library.cast.works).key;
    const locator = random.chance(0.6)
      ? random.pick([
          `, p. ${1 + random.below(300)}`,
          `, pp. ${1 + random.below(99)}–${100 + random.below(99)}`,
          `, chap. ${1 + random.below(9)}`,
          `, para. ${1 + random.below(9)}`,
        ])
      : "";
    const how = random.next();
    if (how < 0.7) return `[@${key()}${locator}]`;
    if (how < 0.85) return `[see @${key()}${locator}; @${key()}]`;
    return how < 0.95 ? `@${key()}` : `[-@${key()}]`;
  }

  quote(): string {
    return this.quotation().words;
  }

  /** Words that stand in a source, and its key; now and then with a word left out. */
  quotation(): { readonly words: string; readonly key: string } {
    const { sentence, key } = this.#random.pick(this.#library.quotable);
    const words = this.#random.chance(0.15) ? sentence.replace(/ \S+ /, " ") : sentence;
    return { words: words.replace(/[.]$/, ""), key };
  }

  link(): string {
    const random = this.#random;
    const { cast, notes, seed } = this.#library;
    const how = random.next();
    if (how < 0.35) return `[[${stem(random.below(notes), seed)}]]`;
    if (how < 0.6) return `[[${stem(random.below(notes), seed)}|an older note]]`;
    const { id, family } = random.pickKnown(cast.people);
    return how < 0.8 ? `[[${id}]]` : `[[${id}|${family}]]`;
  }
}

function frontmatter(random: Random, title: string): string {
  const tags = [random.pick(TAGS), random.pick(NOUN)];
  return [
    "---",
    `title: ${title}`,
    ...(random.chance(0.8) ? [`date: ${day(random)}`] : []),
    ...(random.chance(0.5) ? [`tags: [${tags.join(", ")}]`] : ["tags:", ...tags.map((tag) => `  - ${tag}`)]),
    ...(random.chance(0.1) ? [`aliases: [${title.toLowerCase()}]`] : []),
    ...(random.chance(0.15) ? [`status: ${random.pick(["draft", "done", "waiting"])}`] : []),
    "---",
  ].join("\n");
}

/** What a writer adds to somebody's text to make it a note of their own. */
function additions(random: Random, library: Library, markup: NoteMarkup): string[] {
  const blocks: string[] = [];
  if (random.chance(0.35)) {
    const { words, key } = markup.quotation();
    blocks.push(random.chance(0.5) ? `> ${words}. [@${key}]` : `It says there: “${words}” [@${key}].`);
  }
  if (random.chance(0.5)) blocks.push(`See also ${markup.link()} and ${markup.link()}.`);
  if (random.chance(0.3))
    blocks.push(`- [ ] ask about the ${random.pick(NOUN)} ${markup.cite()}\n- [x] ${markup.link()}`);
  if (random.chance(0.05)) {
    const { id } = random.pickKnown(library.cast.people);
    blocks.push(
      `That day [the ${random.pick(NOUN)} was made public]{.event date=${day(random)} involved="${id}"}.`,
    );
  }
  return blocks;
}

/** Puts a paragraph's lines where an editor that breaks lines at 80 characters would. */
function wrapped(block: string): string {
  if (/^[#|>\-*\d]|\n/.test(block)) return block;
  return block.replace(/(.{60,79}) /gu, "$1\n");
}

/** How files come that other editors and systems wrote. */
function asOthersSave(random: Random, text: string): string {
  const how = random.next();
  if (how < 0.05) return text.replaceAll("\n", "\r\n");
  if (how < 0.08) return text.normalize("NFD");
  if (how < 0.14) return text.replace(/(?<=\w)'(?=\w)/g, "’").replace(/ (?=\d{4}\b)/g, "\u00A0");
  return how < 0.16 ? text.replace(/^# (?=.)/m, "# 📌 ") : text;
}

/** One note: runs of blocks of one text or several, about the same people, with links, citations and quotations. */
export function noteText(at: number, library: Library): string {
  const { title, random } = titleWords(at, library.seed);
  const markup = new NoteMarkup(random, library);
  const casting = new Casting(random, library.cast);
  const length = LENGTH * (0.5 + random.next() ** 1.5 * 1.75);
  const breaks = random.chance(0.2);
  const blocks: string[] = [];
  for (let written = 0; written < length;) {
    const text = random.pick(library.texts);
    const write = casting.of(text, markup);
    const first = random.below(Math.max(1, text.blocks.length - 3));
    for (const block of text.blocks.slice(first, first + 3 + random.below(8))) {
      const said = breaks ? wrapped(write(block)) : write(block);
      // The first heading is the note's own.
      blocks.push(said.replace(/^# /, "## "));
      written += said.length;
      if (written >= length) break;
    }
    // A remark between two texts, and the next of them.
    if (written < length) blocks.push(...additions(random, library, markup));
  }
  blocks.push(...additions(random, library, markup));
  const head = random.chance(0.65) ? `${frontmatter(random, title)}\n\n` : "";
  return asOthersSave(random, `${head}# ${title}\n\n${blocks.join("\n\n")}\n`);
}
