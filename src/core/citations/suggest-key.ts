import stopWords from "../../../data/en/key-stop-words.txt";
import stopWordsAbroad from "../../../data/mul/key-stop-words.txt";
import { wordSet } from "../language/wordLists.ts";
import { isRecord, normaliseDate, normaliseNames, textOf } from "./csl.ts";
import { isBareKey } from "./key.ts";

const STOP_WORDS = wordSet(stopWords, stopWordsAbroad);

/** How the keys of a bibliography are made. */
interface KeyStyle {
  readonly separator: string;
  readonly capitals: boolean;
  readonly order: readonly Part[];
}

type Part = "author" | "year" | "title";

const PLAIN: KeyStyle = { separator: "-", capitals: false, order: ["author", "year", "title"] };

/** The keys of a bibliography, among which new ones are made. However many there are, each is looked at once. */
export class NewKeys {
  readonly #taken = new Set<string>();
  /** By what stands before it, the least number that may still be free. */
  readonly #numbers = new Map<string, number>();
  readonly #styles = new Map<string, { readonly style: KeyStyle; count: number }>();

  constructor(existing: Iterable<string> = []) {
    for (const key of existing) this.add(key);
  }

  has(key: string): boolean {
    return this.#taken.has(key);
  }

  /** Says that a key is in use. */
  add(key: string): void {
    if (this.#taken.has(key)) return;
    this.#taken.add(key);
    const style = styleOfKey(key);
    if (style === null) return;
    const id = JSON.stringify(style);
    const known = this.#styles.get(id);
    if (known) known.count++;
    else this.#styles.set(id, { style, count: 1 });
  }

  /**
   * A citation key for a source: `sanger-2020-two`, or in the style most of the keys are in (`sanger2020two`,
   * `SangerTwo2020`, `sanger_two_2020`), unlike every one of them. It is not yet taken for one in use.
   */
  suggest(csl: Readonly<Record<string, unknown>>): string {
    const style = this.#style();
    const base = baseKey(csl, style);
    return this.#unlike(isBareKey(base) ? base : "source", style.separator);
  }

  /** A key that is not in use: the base itself, with a letter after its year, or with a number. */
  #unlike(base: string, separator: string): string {
    if (!this.#taken.has(base)) return base;
    for (const letter of "bcdefghijklmnopqrstuvwxyz") {
      if (/\d$/.test(base) && !this.#taken.has(base + letter)) return base + letter;
    }
    const stem = `${base}${separator === "" ? "-" : separator}`;
    let number = this.#numbers.get(stem) ?? 2;
    while (this.#taken.has(`${stem}${number}`)) number++;
    this.#numbers.set(stem, number);
    return `${stem}${number}`;
  }

  /** The style of more than half of the keys; the plain one where none is. */
  #style(): KeyStyle {
    const best = [...this.#styles.values()].sort((a, b) => b.count - a.count)[0];
    return best && best.count > 1 && best.count * 2 > this.#taken.size ? best.style : PLAIN;
  }
}

/** Author, year and first telling word of the title, as a style puts them together; "source" where nothing is known. */
function baseKey(csl: Readonly<Record<string, unknown>>, style: KeyStyle): string {
  const name = normaliseNames(csl["author"] ?? csl["editor"] ?? [])[0];
  const container = textOf(csl["container-title"]) || textOf(csl["publisher"]);
  const author =
    words(textOf(name?.family)).join("") ||
    words(textOf(name?.literal) || container)
      .filter((word) => !STOP_WORDS.has(word))
      .slice(0, 2)
      .join(style.separator);
  const issued = csl["issued"];
  const year = issued === undefined ? undefined : normaliseDate(issued)["date-parts"]?.[0]?.[0];
  const titleValue = csl["title"];
  const title = words(Array.isArray(titleValue) || isRecord(titleValue) ? "" : textOf(titleValue));
  const significant = title.find((word) => !STOP_WORDS.has(word)) ?? title[0] ?? "";
  const parts: Record<Part, string> = {
    author,
    year: year === undefined ? "" : String(Math.abs(year)),
    title: significant,
  };
  const pieces = style.order.map((part) => parts[part]).filter((part) => part !== "");
  const cased = style.capitals ? pieces.map((part) => part.charAt(0).toUpperCase() + part.slice(1)) : pieces;
  return cased.join(style.separator) || "source";
}

/** Lower-case words of letters and digits, Latin letters without their accents. */
function words(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[’']/g, "");
  return (
    folded
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const SHAPES: readonly (readonly [RegExp, readonly Part[]])[] = [
  [/^\p{L}+([-_:.]?)\d{4}\1\p{L}+$/u, ["author", "year", "title"]],
  [/^\p{L}+([-_:.])\p{L}+\1\d{4}[a-z]?$/u, ["author", "title", "year"]],
  [/^\p{L}\p{Ll}+()\p{Lu}\p{Ll}+\d{4}[a-z]?$/u, ["author", "title", "year"]],
  [/^\p{L}+([-_:.]?)\d{4}[a-z]?$/u, ["author", "year"]],
];

/** The style that a key is in; null for none that is known. */
function styleOfKey(key: string): KeyStyle | null {
  for (const [shape, order] of SHAPES) {
    const match = shape.exec(key);
    if (match) return { separator: match[1] ?? "", capitals: /^\p{Lu}/u.test(key), order };
  }
  return null;
}
