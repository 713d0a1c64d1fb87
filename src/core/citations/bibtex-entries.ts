import type { Span } from "../text/range.ts";

/** One field of an entry. */
export interface BibField {
  /** In lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The whole value, delimiters and `#` included. */
  readonly valueSpan: Span;
}

/** One `@type{…}` of a BibTeX or BibLaTeX file. */
export interface BibEntryChunk {
  /** In lower case: "article", "string", "comment" … */
  readonly type: string;
  /** The citation key; "" for `@string`, `@preamble`, `@comment`, and where none is written. */
  readonly key: string;
  readonly span: Span;
  readonly keySpan: Span;
  readonly fields: readonly BibField[];
  /** What is wrong with it and where; such an entry is to be left out, alone. */
  readonly flaw: { readonly message: string; readonly span: Span } | null;
}

const HEAD = /@[ \t]*([A-Za-z][A-Za-z0-9_+-]*)\s*([{(])/y;
/** The start of an entry at the start of a line: where reading goes on after a broken one. */
const NEXT = /^[ \t]*@[ \t]*[A-Za-z][A-Za-z0-9_+-]*[ \t]*[{(]\s*(?:[^\s{}(),="#%]*\s*[,=]|["{}])/gm;
const NAME = /[^\s{}(),="#%']+/y;
const SPACE = /(?:\s|%[^\n]*)*/y;

/**
 * Cuts a BibTeX or BibLaTeX file into its entries, each with its place and those of its fields. What stands outside
 * entries is comment, and so is a field behind `//`. An entry with a missing comma, brace or quotation mark is flawed, and reading goes on at the next
 * line that starts an entry, so that it costs nothing but itself.
 */
export function splitBibtex(text: string): BibEntryChunk[] {
  return [...bibtexEntries(text)];
}

/** The entries of {@link splitBibtex} one by one, each cut out when it is asked for. */
export function* bibtexEntries(text: string): Generator<BibEntryChunk, void, undefined> {
  let next = -1;
  for (let pos = text.indexOf("@"); pos >= 0; pos = text.indexOf("@", pos)) {
    HEAD.lastIndex = pos;
    const head = HEAD.exec(text);
    if (head === null) {
      pos++;
      continue;
    }
    const inside = HEAD.lastIndex;
    if (next <= pos) next = nextStart(text, inside);
    const chunk = new EntryReader(text, pos, inside, next).read(head[1] ?? "", head[2] === "(" ? ")" : "}");
    yield chunk;
    pos = Math.max(chunk.span.end, pos + 1);
  }
}

/** Where the next line that starts an entry has its `@`; the text's length where none does. */
function nextStart(text: string, pos: number): number {
  NEXT.lastIndex = pos;
  const match = NEXT.exec(text);
  return match === null ? text.length : match.index + match[0].indexOf("@");
}

/** Thrown to the reader's own `read`, which makes a flaw of it. */
class Flaw extends Error {
  constructor(
    message: string,
    readonly span: Span,
  ) {
    super(message);
  }
}

class EntryReader {
  readonly #fields: BibField[] = [];
  #key = "";
  #keySpan: Span;

  constructor(
    private readonly text: string,
    private readonly start: number,
    /** Just after the opening brace. */
    private pos: number,
    /** Where the next entry starts: no value runs on beyond it. */
    private readonly limit: number,
  ) {
    this.#keySpan = { start: pos, end: pos };
  }

  read(typeAsWritten: string, closer: string): BibEntryChunk {
    const type = typeAsWritten.toLowerCase();
    const opened = this.pos - 1;
    let flaw: BibEntryChunk["flaw"] = null;
    try {
      if (type === "comment" || type === "preamble") {
        this.pos = opened;
        this.#delimited(this.text.charAt(opened), closer);
      } else {
        if (type !== "string") this.#readKey(closer);
        this.#readFields(closer);
      }
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      flaw = { message: error.message, span: error.span };
      this.pos = this.limit;
    }
    let end = this.pos;
    while (flaw !== null && end > this.start && /\s/.test(this.text.charAt(end - 1))) end--;
    const span = { start: this.start, end };
    return { type, key: this.#key, span, keySpan: this.#keySpan, fields: this.#fields, flaw };
  }

  #readKey(closer: string): void {
    this.#space();
    const start = this.pos;
    while (this.pos < this.limit && !/[\s,={}]/.test(this.text.charAt(this.pos))) {
      if (this.text.charAt(this.pos) === closer) break;
      this.pos++;
    }
    this.#key = this.text.slice(start, this.pos);
    this.#keySpan = { start, end: this.pos };
    this.#space();
    const next = this.text.charAt(this.pos);
    if (next === "=") {
      this.#key = "";
      this.#fail("This entry has no key.", start, start + 1);
    }
    if (this.#key === "") this.#fail("This entry has no key.", this.start, this.pos);
    if (next === closer) return;
    if (next !== ",")
      this.#fail(`There should be a comma after the key ${this.#key}.`, start, this.#keySpan.end);
    this.pos++;
  }

  #readFields(closer: string): void {
    for (;;) {
      this.#space();
      while (this.text.charAt(this.pos) === "," && this.pos < this.limit) {
        this.pos++;
        this.#space();
      }
      if (this.pos >= this.limit)
        this.#fail(`This entry is not closed: a "${closer}" is missing.`, this.start, this.start + 1);
      if (this.text.charAt(this.pos) === closer) {
        this.pos++;
        return;
      }
      // People comment fields out like this, though BibTeX knows no such comment.
      const commented = this.text.startsWith("//", this.pos);
      if (commented) {
        this.pos += 2;
        this.#space();
      }
      const nameSpan = this.#name();
      const name = this.text.slice(nameSpan.start, nameSpan.end);
      this.#space();
      if (this.text.charAt(this.pos) !== "=") {
        this.#fail(`There should be a "=" after ${name}.`, nameSpan.start, nameSpan.end);
      }
      this.pos++;
      this.#space();
      const valueSpan = this.#value(name);
      if (!commented) this.#fields.push({ name: name.toLowerCase(), nameSpan, valueSpan });
      this.#space();
      const next = this.text.charAt(this.pos);
      if (next !== "," && next !== closer && this.pos < this.limit) {
        this.#fail(`There should be a comma after ${name}.`, valueSpan.end - 1, valueSpan.end);
      }
    }
  }

  #name(): Span {
    NAME.lastIndex = this.pos;
    const start = this.pos;
    if (!NAME.test(this.text)) {
      const found = this.text.charAt(start);
      this.#fail(`A field's name should stand here, not "${found}".`, start, start + 1);
    }
    this.pos = NAME.lastIndex;
    return { start, end: this.pos };
  }

  /** Braced or quoted text, a number or a macro, or several of them joined by `#`. */
  #value(name: string): Span {
    const start = this.pos;
    let end: number;
    for (;;) {
      const first = this.text.charAt(this.pos);
      if (first === "{") this.#delimited("{", "}");
      else if (first === '"') this.#delimited('"', '"');
      else {
        NAME.lastIndex = this.pos;
        if (!NAME.test(this.text)) this.#fail(`${name} has no value.`, start, Math.max(start, this.pos));
        this.pos = NAME.lastIndex;
      }
      end = this.pos;
      this.#space();
      if (this.text.charAt(this.pos) !== "#") break;
      this.pos++;
      this.#space();
    }
    this.pos = end;
    return { start, end };
  }

  /** From an opening delimiter to just after its closing one. Braces inside must balance; `\{` and `\}` do not count. */
  #delimited(open: string, close: string): void {
    const start = this.pos;
    let depth = 0;
    for (this.pos++; this.pos < this.limit; this.pos++) {
      const character = this.text.charAt(this.pos);
      if (depth === 0 && character === close) {
        this.pos++;
        return;
      }
      if (character === "\\") this.pos++;
      else if (character === "{") depth++;
      else if (character === "}" && --depth < 0) {
        this.#fail(
          `A "}" too many, or a missing ${close === '"' ? "quotation mark" : "brace"} before it.`,
          this.pos,
          this.pos + 1,
        );
      }
    }
    this.#fail(`This ${open === '"' ? "quotation mark" : "brace"} is never closed.`, start, start + 1);
  }

  #space(): void {
    SPACE.lastIndex = this.pos;
    SPACE.test(this.text);
    this.pos = Math.min(SPACE.lastIndex, this.limit);
  }

  #fail(message: string, start: number, end: number): never {
    throw new Flaw(message, { start, end: Math.max(start, Math.min(end, this.text.length)) });
  }
}
