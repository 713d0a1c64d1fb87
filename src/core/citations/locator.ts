import { isPunctuation, isSpace } from "./characters.ts";
import type { InlineScanner } from "./inline.ts";
import type { LocatorTerms } from "./terms.ts";

/** What follows a key, taken apart. Offsets are into the text that was scanned. */
export interface Locator {
  /** A CSL locator type; "" where there is no locator. */
  readonly label: string;
  readonly locator: string;
  /** Label and locator as written, braces included; null where neither is written. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Where the suffix proper starts. */
  readonly rest: number;
}

interface Token {
  readonly kind: "word" | "mark" | "space" | "span" | "formula";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of tokens read as (part of) a locator. */
interface Reading {
  /** The index of the token after it. */
  readonly next: number;
  readonly text: string;
  /** It holds a digit, a Roman numeral or a hyphen's worth of either. */
  readonly counts: boolean;
}

/** A locator ends within this many UTF-16 units after its key. */
const LONGEST = 1000;

const DIGIT = /\p{Nd}/u;
const ROMAN = /^(?=.)M*(?:CM)?D?(?:CD)?C*(?:XC)?L?(?:XL)?X*(?:IX)?V?(?:IV)?I*$/i;
const PAIRS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
];

/**
 * Splits what follows a key (from `start` to `end`) into label, locator and suffix by Pandoc's rules: a label and what
 * counts after it; or a number straight away, which is a page; or whatever stands in braces, `{}` meaning none.
 */
export function readLocator(
  scanner: InlineScanner,
  start: number,
  end: number,
  terms: LocatorTerms,
): Locator {
  const tokens = tokenize(scanner, start, Math.min(end, start + LONGEST));
  const reader = new LocatorReader(tokens, terms);
  let first = 0;
  if (tokens[first]?.text === "," && tokens[first]?.kind === "mark") first++;
  if (tokens[first]?.kind === "space") first++;
  const found = reader.forced(first) ?? reader.integrated(first);
  if (found === null) return { label: "", locator: "", span: null, rest: start };
  const from = tokens.slice(first, found.next).find((token) => token.kind !== "space")?.start ?? end;
  const to = tokens[found.next - 1]?.end ?? end;
  const locator = found.text.trim();
  const label = locator === "" ? "" : found.label;
  return { label, locator, span: { start: from, end: to }, rest: to };
}

/** Words, single marks of punctuation (a colon is part of its word), single stretches of space, and whole spans. */
function tokenize(scanner: InlineScanner, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let word = null as Token | null;
  const add = (token: Token): void => {
    const last = tokens.at(-1);
    if (token.kind === "space" && last?.kind === "space") {
      tokens[tokens.length - 1] = { ...last, end: token.end };
    } else {
      tokens.push(token);
    }
  };
  for (let pos = start; pos < end;) {
    const inline = scanner.next(pos, true);
    pos = inline.end;
    const { text } = inline;
    const wordly = inline.kind === "character" && !isSpace(text) && (text === ":" || !isPunctuation(text));
    if (wordly) {
      word = { kind: "word", text: (word?.text ?? "") + text, start: word?.start ?? inline.start, end: pos };
      continue;
    }
    if (word !== null) add(word);
    word = null;
    const kind =
      inline.kind === "character"
        ? isSpace(text)
          ? "space"
          : "mark"
        : inline.kind === "key"
          ? "span"
          : inline.kind;
    add({ kind, text, start: inline.start, end: pos });
  }
  if (word !== null) add(word);
  return tokens;
}

class LocatorReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly terms: LocatorTerms,
  ) {}

  /** `{…}`: a label may lead; everything else up to the closing brace is the locator, whatever it is. */
  forced(at: number): { next: number; label: string; text: string } | null {
    if (!this.#isMark(at, "{")) return null;
    let inner = at + 1;
    if (this.tokens[inner]?.kind === "space") inner++;
    const label = this.#label(inner, () => true);
    let text = "";
    let pos = label?.next ?? inner;
    let square = false;
    let curly = false;
    for (; ; pos++) {
      const token = this.tokens[pos];
      if (token === undefined) return null;
      if (token.kind === "mark") {
        if (token.text === "}" && !curly) {
          return square ? null : { next: pos + 1, label: label?.label ?? "page", text };
        }
        if (token.text === "{") {
          if (curly) return null;
          curly = true;
        } else if (token.text === "}") {
          curly = false;
        } else if (token.text === "[") {
          if (square) return null;
          square = true;
        } else if (token.text === "]") {
          square = false;
        }
      }
      text += token.text;
    }
  }

  /** A label and what counts after it, or a number straight away. */
  integrated(at: number): { next: number; label: string; text: string } | null {
    const label = this.#label(at, (next) => this.#word(next, true)?.counts === true);
    const suits = (reading: Reading | null): reading is Reading =>
      reading !== null && (label === null ? DIGIT.test(reading.text) : reading.counts);
    const reading = this.#word(label?.next ?? at, true);
    if (!suits(reading)) return null;
    let { next, text } = reading;
    for (;;) {
      const more = this.#word(next, false);
      if (!suits(more) || more.next === next) break;
      next = more.next;
      text += more.text;
    }
    return { next, label: label?.label ?? "page", text };
  }

  /** The longest label from `at` that a locator (told by `follows`) comes after. */
  #label(at: number, follows: (next: number) => boolean): { next: number; label: string } | null {
    let written = "";
    let best: { next: number; label: string } | null = null;
    for (let pos = at; ; pos++) {
      const token = this.tokens[pos];
      if (token === undefined || written.trim().length > this.terms.longest) return best;
      written += token.text;
      if (this.tokens[pos + 1] === undefined || !follows(pos + 1)) continue;
      const label = this.terms.labelOf(written.trim());
      if (label !== null) best = { next: pos + 1, label };
    }
  }

  /** One word of a locator, `33-35`, `34(1)(i)`, `[17]-[18]`, with the separator and space before it. */
  #word(at: number, first: boolean): Reading | null {
    let pos = at;
    let text = "";
    if (!first && (this.#isMark(pos, ",") || this.#isMark(pos, ";"))) text += this.tokens[pos++]?.text ?? "";
    if (this.tokens[pos]?.kind === "space") {
      text += " ";
      pos++;
    }
    let counts = false;
    let any = false;
    for (;;) {
      const part = this.#part(pos);
      if (part === null) break;
      any = true;
      text += part.text;
      counts ||= part.counts;
      pos = part.next;
    }
    return any ? { next: pos, text, counts } : null;
  }

  /** A sequence of pages, bare or in one pair of brackets. */
  #part(at: number): Reading | null {
    for (const [open, close] of PAIRS) {
      if (!this.#isMark(at, open)) continue;
      const inside = this.#sequence(at + 1);
      const next = inside?.next ?? at + 1;
      if (!this.#isMark(next, close)) return null;
      return { next: next + 1, text: open + (inside?.text ?? "") + close, counts: inside?.counts ?? false };
    }
    return this.#sequence(at);
  }

  /** `1`, `1.2`, `1.2.3`, `.2`, but never with a full stop at its end. */
  #sequence(at: number): Reading | null {
    let reading = this.#unit(at);
    for (;;) {
      const start = reading?.next ?? at;
      if (!this.#isMark(start, ".")) return reading;
      const unit = this.#unit(start + 1);
      if (unit === null) return reading;
      reading = {
        next: unit.next,
        text: `${reading?.text ?? ""}.${unit.text}`,
        counts: (reading?.counts ?? false) || unit.counts,
      };
    }
  }

  /** A Roman numeral, or everything up to a space or a mark of punctuation other than a hyphen or en dash. */
  #unit(at: number): Reading | null {
    const token = this.tokens[at];
    if (token?.kind === "word" && ROMAN.test(token.text)) {
      return { next: at + 1, text: token.text, counts: true };
    }
    let text = "";
    let pos = at;
    for (; ; pos++) {
      const part = this.tokens[pos];
      if (part === undefined || part.kind === "space" || part.kind === "formula") break;
      if (part.kind === "mark" && part.text !== "-" && part.text !== "\u2013") break;
      text += part.text;
    }
    return pos === at ? null : { next: pos, text, counts: DIGIT.test(text) };
  }

  #isMark(at: number, mark: string): boolean {
    const token = this.tokens[at];
    return token?.kind === "mark" && token.text === mark;
  }
}
