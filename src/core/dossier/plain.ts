import { LineCursor } from "./lineCursor.ts";
import type { ListValue, MapValue, Pair, ScalarValue, Value } from "./tree.ts";

/** Comments, tabs, lone carriage returns and other control characters: nothing here is read by us. */
// eslint-disable-next-line no-control-regex
const UNUSUAL = /(?:^|\s)#|[\0-\x09\x0b\x0c\x0e-\x1f\ufeff]|\r(?!\n)/;
const KEY = /[A-Za-z_][\w-]{0,60}(?=:(?:[ \r\n]|$))/y;
/** Text without quotes on one line; what ends it, or makes something else of it, is looked for apart. */
const PLAIN = /[^\s\-?:,[\]{}#&*!|>'"%@`][^\r\n]*/y;
const PLAIN_IN_BRACKETS = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^,[\]{}:\r\n]|:(?![ ,[\]{}\r\n]|$))*/y;
const QUOTED = /"[^"\\\r\n]*"|'(?:[^'\r\n]|'')*'/y;
const BLOCK_HEAD = /([|>])(-?)\r?\n/y;
const EMPTY = /^(?:~|null|Null|NULL)$/;
const COLON = /:(?: |$)/;
const DEEPEST = 12;

/** The end of a text without the spaces before it. */
function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  return end;
}

/**
 * Reads YAML as nearly all entries write it: block maps and lists, lists and maps in brackets, and text that is plain, quoted
 * without escapes, or a block (`>-`, `|`) of even lines. Several times as fast as a whole YAML parser, and never of another mind.
 *
 * @param text one piece of a file
 * @param base the offset that the piece's first character has for the caller
 * @returns null for anything else: a mistake, a comment, an anchor, an empty value. A YAML parser is to read the piece then.
 */
export function readPlain(text: string, base: number): Value | null {
  return UNUSUAL.test(text) ? null : new PlainReader(text, base).read();
}

/** Reads from top to bottom; each method leaves the reader behind what it read, and gives null where that is unusual. */
class PlainReader extends LineCursor {
  #depth = 0;

  read(): Value | null {
    this.nextLine(0);
    if (this.column < 0 || this.text.startsWith("...", this.at)) return null;
    const value = this.#block();
    return this.column < 0 ? value : null;
  }

  /** The value that begins with the line. */
  #block(): Value | null {
    if (++this.#depth > DEEPEST) return null;
    const column = this.column;
    const value = this.isDash() ? this.#list(column) : this.#mapOrText(column, column);
    this.#depth--;
    return value;
  }

  #mapOrText(column: number, outer: number): Value | null {
    return this.match(KEY) ? this.#map(column) : this.#inline(outer);
  }

  #map(column: number): MapValue | null {
    const start = this.at;
    const pairs: Pair[] = [];
    do {
      const key = this.match(KEY)?.[0];
      if (key === undefined || EMPTY.test(key)) return null;
      const keySpan = this.span(this.at, this.at + key.length);
      this.at += key.length + 1;
      const value = this.#valueOf(column);
      if (!value) return null;
      pairs.push({ key, keySpan, value });
    } while (this.column === column);
    return this.column > column ? null : { kind: "map", pairs, span: this.span(start, this.end) };
  }

  /** What stands after a key's colon, or on the lines below it. */
  #valueOf(column: number): Value | null {
    if (!this.endLine()) {
      this.skipSpaces();
      return this.#inline(column);
    }
    if (this.column > column) return this.#block();
    return this.column === column && this.isDash() ? this.#list(column) : null;
  }

  #list(column: number): ListValue | null {
    const start = this.at;
    const items: Value[] = [];
    do {
      const dash = this.at;
      this.at++;
      this.skipSpaces();
      const item = this.#mapOrText(column + this.at - dash, column);
      if (!item) return null;
      items.push(item);
    } while (this.column === column && this.isDash());
    return this.column > column ? null : { kind: "list", items, span: this.span(start, this.end) };
  }

  /** A value that begins within a line, below a key or dash at a column, and the rest of its lines. */
  #inline(column: number): Value | null {
    switch (this.text.charAt(this.at)) {
      case "[":
      case "{":
      case '"':
      case "'": {
        const value = this.#inBrackets(column);
        this.end = this.at;
        return value && this.endLine() && this.column <= column ? value : null;
      }
      case "|":
      case ">":
        return this.#textBlock(column);
      default:
        return this.#plain(column);
    }
  }

  /** Plain text, and the deeper lines on which it goes on. */
  #plain(column: number): Value | null {
    const start = this.at;
    let whole = "";
    do {
      const line = this.match(PLAIN)?.[0];
      if (line === undefined || COLON.test(line)) return null;
      const end = trimmedEnd(this.text, this.at, this.at + line.length);
      const said = this.text.slice(this.at, end);
      whole = whole === "" ? said : whole + (this.blanks > 0 ? "\n".repeat(this.blanks) : " ") + said;
      this.at = this.end = end;
      this.endLine();
    } while (this.column > column);
    const span = this.span(start, this.end);
    return EMPTY.test(whole) ? { kind: "empty", span } : { kind: "scalar", text: whole, span };
  }

  /** A block of text whose lines are all indented alike. */
  #textBlock(column: number): ScalarValue | null {
    const text = this.text;
    const start = this.at;
    const head = this.match(BLOCK_HEAD);
    if (!head) return null;
    const [{ length }, style, chomp] = head;
    this.nextLine(start + length);
    const indent = this.column;
    if (this.blanks > 0 || indent <= column) return null;
    let whole = "";
    do {
      if (this.column !== indent) return null;
      let next = text.indexOf("\n", this.at);
      if (next < 0) next = text.length;
      const stop = text.charCodeAt(next - 1) === 13 ? next - 1 : next;
      if (text.charCodeAt(stop - 1) === 32) return null;
      const blanks = "\n".repeat(this.blanks);
      const joint = style === "|" ? `\n${blanks}` : blanks === "" ? " " : blanks;
      whole += (whole === "" ? "" : joint) + text.slice(this.at, stop);
      this.end = stop;
      this.nextLine(next + 1);
    } while (this.column > column);
    // Spaces on a line of their own may be part of the text.
    if (/\n +(?:\r?\n|$)/.test(text.slice(start, this.column < 0 ? text.length : this.at))) return null;
    if (chomp === "") whole += "\n";
    return { kind: "scalar", text: whole, span: this.span(start, this.end) };
  }

  #inBrackets(column: number): Value | null {
    const open = this.text.charAt(this.at);
    if (open === '"' || open === "'") return this.#quoted();
    if (open !== "[" && open !== "{") return this.#plainInBrackets();
    if (++this.#depth > DEEPEST) return null;
    const value = open === "[" ? this.#listInBrackets(column) : this.#mapInBrackets(column);
    this.#depth--;
    return value;
  }

  #quoted(): ScalarValue | null {
    const start = this.at;
    const written = this.match(QUOTED)?.[0];
    if (written === undefined) return null;
    const end = (this.at = start + written.length);
    const inner = written.slice(1, -1);
    if (!inner.includes("''") || written.startsWith('"')) {
      return { kind: "scalar", text: inner, span: this.span(start + 1, end - 1) };
    }
    return { kind: "scalar", text: inner.replaceAll("''", "'"), span: this.span(start, end) };
  }

  #plainInBrackets(): Value | null {
    const start = this.at;
    const found = this.match(PLAIN_IN_BRACKETS)?.[0];
    if (found === undefined) return null;
    const end = trimmedEnd(this.text, start, start + found.length);
    this.at = end;
    const text = this.text.slice(start, end);
    const span = this.span(start, end);
    return EMPTY.test(text) ? { kind: "empty", span } : { kind: "scalar", text, span };
  }

  #listInBrackets(column: number): ListValue | null {
    const start = this.at;
    const items = this.#bracketed("]", column, () => this.#inBrackets(column));
    return items && { kind: "list", items, span: this.span(start, this.at) };
  }

  #mapInBrackets(column: number): MapValue | null {
    const start = this.at;
    const pairs = this.#bracketed("}", column, () => this.#pairInBrackets(column));
    return pairs && { kind: "map", pairs, span: this.span(start, this.at) };
  }

  #pairInBrackets(column: number): Pair | null {
    const key = this.match(KEY)?.[0];
    if (key === undefined || EMPTY.test(key)) return null;
    const keySpan = this.span(this.at, this.at + key.length);
    this.at += key.length + 1;
    this.skipSpaces();
    const value = this.#inBrackets(column);
    return value && { key, keySpan, value };
  }

  /** What stands between brackets, up to the closing one. */
  #bracketed<T>(close: string, column: number, readOne: () => T | null): T[] | null {
    const text = this.text;
    const found: T[] = [];
    this.at++;
    if (!this.skipLines(column)) return null;
    while (text.charAt(this.at) !== close) {
      const one = readOne();
      if (!one || !this.skipLines(column)) return null;
      found.push(one);
      const next = text.charAt(this.at);
      if (next === close) break;
      this.at++;
      if (next !== "," || !this.skipLines(column)) return null;
    }
    this.at++;
    return found;
  }
}
