import { Parser } from "htmlparser2";
import htmlInline from "../../../data/formats/html-inline.txt";
import { wordSet } from "../language/wordLists.ts";
import { Prose, type ProseKind } from "../text/prose.ts";

/** Elements whose content is no text of the page. */
const DROPPED = new Set(
  "script style noscript template svg math object iframe select textarea title".split(" "),
);

/** Elements that stand in a line; all others start a new block. */
const INLINE = wordSet(htmlInline);

const HEADING = /^h[1-6]$/;
const FOOTNOTE = /^\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*$/;

/** So much of a file is read in one step, in UTF-16 units. */
const STEP = 32_000;

/** Elements that stand deeper are taken for empty: the parser's list of open ones is slow where it is long. */
const DEEPEST = 500;

/**
 * The text blocks of an HTML file, with their places in it, in steps of about a millisecond: tags, comments, scripts,
 * styles and what a page hides are dropped, character references decoded. It reads what people save from the web, so it
 * takes anything. The time is linear in the length of the file.
 */
export function* htmlProses(html: string): Generator<void, Prose[], void> {
  const page = new Page();
  const parser: PageParser = new PageParser(page, {
    onopentag: (name, attributes) => {
      page.open(name, attributes);
    },
    onclosetag: (name) => {
      page.close(name);
    },
    ontext: (text) => {
      page.add(text, parser.startIndex, parser.endIndex + 1);
    },
  });
  for (let at = 0; at < html.length; at += STEP) {
    parser.write(html.slice(at, at + STEP));
    yield;
  }
  parser.end();
  return page.end();
}

class PageParser extends Parser {
  /** Whether the tag that is being read opens nothing, for it stands too deep. */
  #flat = false;

  constructor(
    private readonly page: Page,
    handler: ConstructorParameters<typeof Parser>[0],
  ) {
    super(handler);
  }

  override onopentagname(start: number, end: number): void {
    this.#flat = this.page.depth >= DEEPEST;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#flat = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return (this.#flat && name !== "") || super.isVoidElement(name);
  }
}

/** What is shown of a page, block by block, while it is being read. */
class Page {
  /** How many elements are open. */
  depth = 0;
  readonly #proses: Prose[] = [];
  /** The depth of the outermost open element that is not shown; 0 for none. */
  #hidden = 0;
  #kind: ProseKind = "paragraph";
  /** The text of the block so far, in parts, its length, and where its parts stand, as `Prose` has them. */
  #parts: string[] = [];
  #length = 0;
  #pieces: number[] = [];
  /** Where the block stood before the `<sup>` that is open, so that a footnote mark can be taken back. */
  #beforeSup: { parts: number; length: number; pieces: number } | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    if (this.#hidden === 0 && (DROPPED.has(name) || isHidden(attributes))) this.#hidden = this.depth;
    if (name === "br") this.#append("\n");
    else if (name === "sup")
      this.#beforeSup = { parts: this.#parts.length, length: this.#length, pieces: this.#pieces.length };
    else if (!INLINE.has(name)) this.#startBlock(HEADING.test(name) ? "heading" : "paragraph");
  }

  close(name: string): void {
    if (name === "sup") this.#endSuperscript();
    else if (name !== "br" && !INLINE.has(name)) this.#startBlock("paragraph");
    if (this.#hidden === this.depth--) this.#hidden = 0;
  }

  /** Text as a reader sees it, and where it is written: in other words where it is a character reference. */
  add(text: string, start: number, end: number): void {
    if (this.#hidden > 0) return;
    // The second half of what one reference stands for has no place of its own.
    if (end > start) this.#pieces.push(this.#length, start, end - start);
    this.#append(text);
  }

  end(): Prose[] {
    this.#endBlock();
    return this.#proses;
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #endSuperscript(): void {
    const before = this.#beforeSup;
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
}

/** Whether a page keeps an element from its readers. */
function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes["hidden"] !== undefined ||
    attributes["aria-hidden"] === "true" ||
    /\bdisplay\s*:\s*none\b/i.test(attributes["style"] ?? "")
  );
}
