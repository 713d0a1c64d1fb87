import type { Span } from "../text/range.ts";

/** One `key=value` of an attribute list, with the value's place (inside its quotation marks). */
export interface Attribute {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** Pandoc's attributes: `{#id .class key=value key="some words"}`. */
export interface Attributes {
  readonly id: string | null;
  readonly idSpan: Span | null;
  readonly classes: readonly string[];
  readonly pairs: readonly Attribute[];
  /** The offset just after `}`. */
  readonly end: number;
}

/** The class of a span whose text is not to be taken for a name: `[Moon]{.not-a-name}`. */
export const NOT_A_NAME = "not-a-name";

const NAME = /[^\s{}=.#"']+/y;
const BARE_VALUE = /[^\s{}"']+/y;
const SPACE = /\s*/y;

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/**
 * Reads the attribute list that starts at `text[at] === "{"`.
 * @returns null where what stands there is not a well-formed list
 */
export function parseAttributes(text: string, at: number): Attributes | null {
  if (text[at] !== "{") return null;
  let id: string | null = null;
  let idSpan: Span | null = null;
  const classes: string[] = [];
  const pairs: Attribute[] = [];
  let i = at + 1;
  while (true) {
    i += take(SPACE, text, i).length;
    const char = text[i];
    if (char === "}") return { id, idSpan, classes, pairs, end: i + 1 };
    if (char === "." || char === "#") {
      const name = take(NAME, text, i + 1);
      if (name === "") return null;
      if (char === ".") classes.push(name);
      else {
        id = name;
        idSpan = { start: i + 1, end: i + 1 + name.length };
      }
      i += 1 + name.length;
      continue;
    }
    const key = take(NAME, text, i);
    if (key === "" || text[i + key.length] !== "=") return null;
    i += key.length + 1;
    const quote = text[i];
    let value: string;
    if (quote === '"' || quote === "'") {
      const close = text.indexOf(quote, i + 1);
      if (close < 0) return null;
      value = text.slice(i + 1, close);
      pairs.push({ key, value, span: { start: i + 1, end: close } });
      i = close + 1;
    } else {
      value = take(BARE_VALUE, text, i);
      pairs.push({ key, value, span: { start: i, end: i + value.length } });
      i += value.length;
    }
  }
}
