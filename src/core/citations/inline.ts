import { characterAt, characterBefore, isAlphanumeric, isSpace } from "./characters.ts";
import { mayStartKey, readKey } from "./key.ts";
import type { Skeleton } from "./skeleton.ts";

/** How one piece of inline markup counts for the citation around it. */
export type InlineKind = "character" | "space" | "key" | "span" | "formula";

/** One piece of inline text that the citation grammar takes whole. */
export interface Inline {
  readonly kind: InlineKind;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** What a reader sees of it. */
  readonly text: string;
}

const QUOTES: Record<string, string> = {
  '"': '"\u201d',
  "'": "'\u2019",
  "\u201c": '"\u201d',
  "\u2018": "'\u2019",
};

/**
 * Steps through the inline text of one stretch: a character at a time, except for what a `;` or an `@` may stand in
 * without meaning anything to the citation around it: code, links, tags, formulas, emphasis, quotations.
 */
export class InlineScanner {
  /** Delimiters known to have no partner from some point on, so that no search is made twice. */
  readonly #unclosed = new Set<string>();
  readonly #text: string;

  constructor(
    private readonly skeleton: Skeleton,
    /** Where the stretch ends, exclusive. */
    private readonly limit: number,
  ) {
    this.#text = skeleton.text;
  }

  /** What stands at `pos`. Brackets that hold no link are one piece, or, where `insideBrackets` is set, characters. */
  next(pos: number, insideBrackets = false): Inline {
    const text = this.#text;
    const character = characterAt(text, pos);
    const opaque = this.skeleton.opaqueEnd(pos);
    if (opaque > pos && opaque <= this.limit && character !== "@")
      return this.#opaque(pos, opaque, character);
    if (isSpace(character)) return { kind: "space", start: pos, end: pos + 1, text: " " };
    switch (character) {
      case "@":
      case "-": {
        const key = readKey(text, pos);
        if (key !== null && key.span.end <= this.limit) {
          return { kind: "key", ...key.span, text: text.slice(pos, key.span.end) };
        }
        return this.#dashes(pos);
      }
      case "[":
        return this.#bracket(pos, insideBrackets) ?? this.#character(pos, character);
      case "*":
      case "_":
        return this.#emphasis(pos, character) ?? this.#character(pos, character);
      case '"':
      case "\u201c":
      case "'":
      case "\u2018": {
        const single = character === "'" || character === "\u2018";
        const opens = !isSpace(characterAt(text, pos + 1)) && (!single || mayStartKey(text, pos));
        return (opens ? this.#quotation(pos, character) : null) ?? this.#character(pos, character);
      }
      default:
        return this.#character(pos, character);
    }
  }

  #character(pos: number, character: string): Inline {
    return {
      kind: "character",
      start: pos,
      end: Math.min(pos + Math.max(1, character.length), this.limit),
      text: character,
    };
  }

  /** Two or three hyphens are one dash, so that the `-` of `--@key` is none of the key's. */
  #dashes(pos: number): Inline {
    const text = this.#text;
    const length = text.startsWith("---", pos) ? 3 : text.startsWith("--", pos) ? 2 : 1;
    const dash = length === 3 ? "\u2014" : length === 2 ? "\u2013" : text.charAt(pos);
    return { kind: "character", start: pos, end: Math.min(pos + length, this.limit), text: dash };
  }

  #opaque(pos: number, end: number, character: string): Inline {
    const text = this.#text;
    const span = { start: pos, end };
    switch (character) {
      case "\\": {
        const escaped = text.charAt(pos + 1);
        return { kind: isSpace(escaped) ? "space" : "character", ...span, text: escaped };
      }
      case "`":
        return { kind: "span", ...span, text: text.slice(pos, end).replace(/^`+\s*|\s*`+$/g, "") };
      case "$":
        return { kind: "formula", ...span, text: text.slice(pos + 1, end - 1) };
      default:
        return { kind: "span", ...span, text: "" };
    }
  }

  /** A link or an image's brackets with its target, or other brackets with what they hold. */
  #bracket(pos: number, insideBrackets: boolean): Inline | null {
    const text = this.#text;
    const close = this.skeleton.closerOf(pos);
    if (close < 0 || close >= this.limit) return null;
    const target = this.skeleton.targetEnd(close + 1);
    if (target > close && target <= this.limit) {
      return { kind: "span", start: pos, end: target, text: text.slice(pos + 1, close) };
    }
    return insideBrackets
      ? null
      : { kind: "span", start: pos, end: close + 1, text: text.slice(pos, close + 1) };
  }

  /** The end of what emphasis and quotations do not look into: opaque markup and brackets. */
  #unitEnd(pos: number): number {
    const opaque = this.skeleton.opaqueEnd(pos);
    return opaque > pos || this.#text.charAt(pos) !== "[" ? opaque : this.skeleton.closerOf(pos) + 1;
  }

  #emphasis(pos: number, mark: string): Inline | null {
    const text = this.#text;
    let length = 1;
    while (length < 3 && text.charAt(pos + length) === mark) length++;
    const run = mark.repeat(length);
    const opens = !isSpace(characterAt(text, pos + length)) && (mark === "*" || mayStartKey(text, pos));
    if (!opens || this.#unclosed.has(run)) return null;
    for (let i = pos + length; i + length <= this.limit;) {
      const skip = this.#unitEnd(i);
      if (skip > i) {
        i = skip;
        continue;
      }
      const closes =
        text.startsWith(run, i) &&
        i > pos + length &&
        !isSpace(characterBefore(text, i)) &&
        (mark === "*" || !isAlphanumeric(characterAt(text, i + length)));
      if (closes) return { kind: "span", start: pos, end: i + length, text: text.slice(pos + length, i) };
      i++;
    }
    this.#unclosed.add(run);
    return null;
  }

  #quotation(pos: number, mark: string): Inline | null {
    const text = this.#text;
    if (this.#unclosed.has(mark)) return null;
    const closers = QUOTES[mark] ?? mark;
    const single = closers.startsWith("'");
    for (let i = pos + 1; i < this.limit;) {
      const skip = this.#unitEnd(i);
      if (skip > i) {
        i = skip;
        continue;
      }
      const closes =
        closers.includes(text.charAt(i)) && !(single && isAlphanumeric(characterAt(text, i + 1)));
      if (closes && i > pos + 1)
        return { kind: "span", start: pos, end: i + 1, text: text.slice(pos, i + 1) };
      i++;
    }
    this.#unclosed.add(mark);
    return null;
  }
}
