import { Prose, type ProseKind } from "../text/prose.ts";
import { decodeReference } from "./html-characters.ts";

/** Elements whose content is no text of the page. */
const DROPPED = new Set(
  "script style noscript template svg math object iframe select textarea title".split(" "),
);

/** Elements that stand in a line; all others start a new block. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small
   span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

const TAG_NAME = /[a-zA-Z][^\s/>]*/y;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,31});?/y;
const FOOTNOTE = /^\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*$/;

/**
 * The text blocks of an HTML file, with their places in it: tags, comments, scripts and styles are dropped and
 * character references decoded. It reads what people save from the web, so it takes anything: a tag ends at the next
 * `>`, an element that is never closed ends with the file. Linear in the length of the file.
 */
export function htmlProses(html: string): Prose[] {
  return new HtmlReader(html).read();
}

class HtmlReader {
  readonly #html: string;
  readonly #proses: Prose[] = [];
  #at = 0;
  #kind: ProseKind = "paragraph";
  /** The text of the block so far, in parts, and its length. */
  #parts: string[] = [];
  #length = 0;
  #pieces: number[] = [];
  /** Where the block stood before the `<sup>` that is open, so that a footnote mark can be taken back. */
  #beforeSup: { parts: number; length: number; pieces: number } | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  read(): Prose[] {
    const html = this.#html;
    while (this.#at < html.length) {
      const mark = this.#nextMark();
      this.#take(this.#at, mark);
      this.#at = mark;
      if (mark >= html.length) break;
      if (html.charAt(mark) === "&") this.#reference();
      else this.#tag();
    }
    this.#endBlock();
    return this.#proses;
  }

  #nextMark(): number {
    const html = this.#html;
    let at = this.#at;
    for (; at < html.length; at++) {
      const code = html.charCodeAt(at);
      if (code === 38 || code === 60) break;
    }
    return at;
  }

  #take(start: number, end: number): void {
    if (end <= start) return;
    this.#pieces.push(this.#length, start, end - start);
    this.#append(this.#html.slice(start, end));
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #reference(): void {
    const html = this.#html;
    REFERENCE.lastIndex = this.#at;
    const written = REFERENCE.exec(html)?.[0] ?? "&";
    const decoded = decodeReference(written);
    if (decoded === null) {
      this.#take(this.#at, ++this.#at);
      return;
    }
    this.#pieces.push(this.#length, this.#at, 1);
    this.#append(decoded);
    this.#at += written.length;
  }

  #tag(): void {
    const html = this.#html;
    const start = this.#at;
    if (html.startsWith("<!--", start)) {
      this.#at = after(html, "-->", start + 4);
      return;
    }
    const closes = html.charAt(start + 1) === "/";
    TAG_NAME.lastIndex = start + (closes ? 2 : 1);
    const name = TAG_NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      if (closes || html.charAt(start + 1) === "!" || html.charAt(start + 1) === "?")
        this.#at = after(html, ">", start);
      else this.#take(start, ++this.#at);
      return;
    }
    this.#at = this.#endOfTag(start + 1 + name.length);
    if (DROPPED.has(name)) {
      this.#endBlock();
      if (!closes && html.charAt(this.#at - 2) !== "/") this.#at = this.#endOfElement(name);
    } else if (name === "br") this.#append("\n");
    else if (name === "sup") this.#superscript(closes);
    else if (!INLINE.has(name)) this.#startBlock(/^h[1-6]$/.test(name) && !closes ? "heading" : "paragraph");
  }

  #superscript(closes: boolean): void {
    const before = this.#beforeSup;
    if (!closes) {
      this.#beforeSup = { parts: this.#parts.length, length: this.#length, pieces: this.#pieces.length };
      return;
    }
    this.#beforeSup = null;
    if (before === null || /\d$/.test(this.#parts[before.parts - 1] ?? "")) return;
    if (!FOOTNOTE.test(this.#parts.slice(before.parts).join(""))) return;
    this.#parts.length = before.parts;
    this.#length = before.length;
    this.#pieces.length = before.pieces;
  }

  #startBlock(kind: ProseKind): void {
    this.#endBlock();
    this.#kind = kind;
  }

  #endBlock(): void {
    const text = this.#parts.join("");
    if (text.trim() !== "") this.#proses.push(new Prose(this.#kind, text, [], this.#pieces));
    this.#parts = [];
    this.#length = 0;
    this.#pieces = [];
    this.#beforeSup = null;
  }

  /** Just past the `>` of a tag, which may stand in a quoted attribute value too. */
  #endOfTag(from: number): number {
    const html = this.#html;
    for (let at = from; at < html.length; at++) {
      const char = html.charAt(at);
      if (char === ">") return at + 1;
      if ((char === '"' || char === "'") && html.charAt(at - 1) === "=") {
        const closing = html.indexOf(char, at + 1);
        if (closing > 0) at = closing;
      }
    }
    return html.length;
  }

  /** Just past the closing tag of a dropped element; the file's end where there is none. */
  #endOfElement(name: string): number {
    const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closing.lastIndex = this.#at;
    return closing.test(this.#html) ? after(this.#html, ">", closing.lastIndex) : this.#html.length;
  }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
