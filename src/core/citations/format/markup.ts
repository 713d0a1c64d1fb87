import { MARKS } from "./rich.ts";

interface Opener {
  readonly mark: string;
  /** Where its piece stands in the output. */
  readonly at: number;
}

const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  "*": ["<i>", "</i>"],
  _: ["<i>", "</i>"],
  "**": ["<b>", "</b>"],
  __: ["<b>", "</b>"],
  "^": ["<sup>", "</sup>"],
  "~": ["<sub>", "</sub>"],
};
const SPANS: readonly (readonly [RegExp, string])[] = [
  [/^\{[^{}]*\.nocase\b[^{}]*\}/, '<span class="nocase">'],
  [/^\{[^{}]*\.(?:smallcaps|sc)\b[^{}]*\}/, '<span style="font-variant:small-caps;">'],
];
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00A0" };
/** Longer texts are no titles: their markup stays as it is written. */
const LONGEST = 20_000;

/**
 * Inline Markdown as the markup that CSL knows in text: `<i>`, `<b>`, `<sup>`, `<sub>` and spans for small capitals and
 * for what keeps its case. Marks that open or close nothing stay. Links become their text. What else is markup in HTML
 * stays text: the output escapes it.
 */
export function markdownToCsl(markdown: string): string {
  const text = markdown.replace(MARKS, "").replace(/\s*\n\s*/g, " ");
  if (text.length > LONGEST || !/[\\`*_^~[\]&.-]/.test(text)) return text;
  return new InlineMarkup(text).read();
}

class InlineMarkup {
  readonly #text: string;
  readonly #out: string[] = [];
  readonly #open: Opener[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): string {
    for (let at = 0; at < this.#text.length;) at = this.#step(at);
    return this.#out.join("");
  }

  #step(at: number): number {
    const text = this.#text;
    const char = text.charAt(at);
    switch (char) {
      case "\\":
        if (/[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) return this.#put(text.charAt(at + 1), at + 2);
        return this.#put(char, at + 1);
      case "`":
        return this.#code(at);
      case "*":
      case "_":
        return this.#emphasis(at, this.#emphasisMark(at, char));
      case "^":
      case "~":
        return this.#script(at, char);
      case "[":
        this.#open.push({ mark: "[", at: this.#out.length });
        return this.#put("[", at + 1);
      case "]":
        return this.#bracket(at);
      case "-":
      case ".": {
        const run =
          char === "-" ? /^-{2,3}(?!-)/.exec(text.slice(at, at + 4)) : /^\.{3}/.exec(text.slice(at, at + 3));
        if (!run) return this.#put(char, at + 1);
        return this.#put(char === "." ? "…" : run[0].length === 2 ? "–" : "—", at + run[0].length);
      }
      case "&": {
        const entity = /^&(\w{2,5});/.exec(text.slice(at, at + 8));
        const meant = entity?.[1] === undefined ? undefined : NAMED[entity[1]];
        return meant !== undefined && entity
          ? this.#put(meant, at + entity[0].length)
          : this.#put(char, at + 1);
      }
      default: {
        const next = /[^\\`*_^~[\]&.-]+/y;
        next.lastIndex = at;
        const plain = next.exec(text)?.[0] ?? char;
        return this.#put(plain, at + plain.length);
      }
    }
  }

  #put(piece: string, next: number): number {
    this.#out.push(piece);
    return next;
  }

  #code(at: number): number {
    const end = this.#text.indexOf("`", at + 1);
    return end < 0 ? this.#put("`", at + 1) : this.#put(this.#text.slice(at + 1, end), end + 1);
  }

  /** Of three marks in a row, those go first that close what was opened last. */
  #emphasisMark(at: number, char: string): string {
    if (this.#text.charAt(at + 1) !== char) return char;
    return this.#text.charAt(at + 2) === char && this.#open.at(-1)?.mark === char ? char : char + char;
  }

  #emphasis(at: number, mark: string): number {
    const before = this.#text.charAt(at - 1);
    const after = this.#text.charAt(at + mark.length);
    const word = /[\p{L}\p{N}]/u;
    const inWord = mark.startsWith("_");
    const closes = before !== "" && !/\s/.test(before) && !(inWord && word.test(after));
    if (closes && this.#close(mark)) return at + mark.length;
    const opens = after !== "" && !/\s/.test(after) && !(inWord && word.test(before));
    if (opens) this.#open.push({ mark, at: this.#out.length });
    return this.#put(mark, at + mark.length);
  }

  /** `^raised^` and `~lowered~` hold no white space. */
  #script(at: number, mark: string): number {
    if (this.#close(mark)) return at + 1;
    const end = this.#text.indexOf(mark, at + 1);
    const inner = end < 0 || end - at > 100 ? " " : this.#text.slice(at + 1, end);
    if (inner !== "" && !/\s/.test(inner)) this.#open.push({ mark, at: this.#out.length });
    return this.#put(mark, at + 1);
  }

  /** Ends what a mark has opened, and forgets what was opened since. */
  #close(mark: string): boolean {
    const index = this.#open.findLastIndex((opener) => opener.mark === mark);
    const opener = this.#open[index];
    const tags = TAGS[mark];
    if (!opener || !tags || opener.at === this.#out.length - 1) return false;
    this.#open.length = index;
    this.#out[opener.at] = tags[0];
    this.#out.push(tags[1]);
    return true;
  }

  /** `[text](address)` becomes its text; `[text]{.nocase}` and the like a span. */
  #bracket(at: number): number {
    const index = this.#open.findLastIndex(({ mark }) => mark === "[");
    const opener = this.#open[index];
    if (!opener) return this.#put("]", at + 1);
    this.#open.length = index;
    const rest = this.#text.slice(at + 1, at + 1 + 2000);
    const link = /^\([^()\s]*\)/.exec(rest);
    if (link) {
      this.#out[opener.at] = "";
      return at + 1 + link[0].length;
    }
    for (const [attributes, tag] of SPANS) {
      const span = attributes.exec(rest);
      if (!span) continue;
      this.#out[opener.at] = tag;
      return this.#put("</span>", at + 1 + span[0].length);
    }
    return this.#put("]", at + 1);
  }
}
