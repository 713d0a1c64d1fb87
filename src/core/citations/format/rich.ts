import { escapeXml } from "../../text/escape.ts";
import { addressIn } from "./address.ts";

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly smallCaps: boolean;
  readonly raised: "sup" | "sub" | null;
}

/** Text with the few looks that citations have. It can be had as plain text, HTML and Markdown, all safe to use as they are. */
export interface Formatted {
  readonly runs: readonly Run[];
  readonly text: string;
  /** Escaped; the only tags are `i`, `b`, `u`, `sup`, `sub`, a `span` for small capitals, and `a` to http(s) addresses. */
  readonly html: string;
  /** As Pandoc reads it; whatever of the text could be taken for markup is escaped. */
  readonly markdown: string;
}

/**
 * The characters by which the engine's output says how text looks: each opens a stretch that {@link CLOSE} ends. They are
 * of a private area of Unicode and are taken out of everything that goes into the engine.
 */
export const OPEN = {
  italic: "\uE001",
  upright: "\uE002",
  bold: "\uE003",
  light: "\uE004",
  underline: "\uE005",
  plain: "\uE006",
  smallCaps: "\uE007",
  fullCaps: "\uE008",
  sup: "\uE009",
  sub: "\uE00A",
  baseline: "\uE00B",
  /** A label that stands before an entry of a bibliography. */
  margin: "\uE00C",
  /** A part of an entry that stands on a line of its own. */
  block: "\uE00D",
} as const;
export const CLOSE = "\uE000";
export const MARKS = /[\uE000-\uE00F]/g;
const PIECES = /[\uE000-\uE00F]|[^\uE000-\uE00F]+/g;

type Look = Omit<Run, "text"> & { readonly margin: boolean };

const PLAIN: Look = {
  italic: false,
  bold: false,
  underline: false,
  smallCaps: false,
  raised: null,
  margin: false,
};

const CHANGES: Readonly<Record<string, Partial<Look>>> = {
  [OPEN.upright]: { italic: false },
  [OPEN.bold]: { bold: true },
  [OPEN.light]: { bold: false },
  [OPEN.underline]: { underline: true },
  [OPEN.plain]: { underline: false },
  [OPEN.smallCaps]: { smallCaps: true },
  [OPEN.fullCaps]: { smallCaps: false },
  [OPEN.sup]: { raised: "sup" },
  [OPEN.sub]: { raised: "sub" },
  [OPEN.baseline]: { raised: null },
  [OPEN.margin]: { margin: true },
};

function sameLook(a: Run, b: Run): boolean {
  return (
    a.italic === b.italic &&
    a.bold === b.bold &&
    a.underline === b.underline &&
    a.smallCaps === b.smallCaps &&
    a.raised === b.raised
  );
}

/** Reads the engine's output; what stands in the margin is kept apart. */
export function readMarked(marked: string): { margin: Formatted; body: Formatted } {
  const margin: Run[] = [];
  const body: Run[] = [];
  const open: Look[] = [];
  let look = PLAIN;
  for (const piece of marked.match(PIECES) ?? []) {
    if (piece === CLOSE) {
      look = open.pop() ?? PLAIN;
    } else if (piece.search(MARKS) === 0) {
      open.push(look);
      if (piece === OPEN.block && body.length > 0) put(body, " ", look);
      // Italics within italics stand upright.
      look = { ...look, ...(piece === OPEN.italic ? { italic: !look.italic } : CHANGES[piece]) };
    } else {
      put(look.margin ? margin : body, piece, look);
    }
  }
  return { margin: new RichText(trimmed(margin)), body: new RichText(trimmed(body)) };
}

function put(runs: Run[], text: string, look: Look): void {
  const last = runs.at(-1);
  const { italic, bold, underline, smallCaps, raised } = look;
  const run = { text, italic, bold, underline, smallCaps, raised };
  if (last && sameLook(last, run)) runs[runs.length - 1] = { ...run, text: last.text + text };
  else runs.push(run);
}

/** Without white space at the ends, and with single spaces. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run) => ({ ...run, text: run.text.replace(/[ \t\r\n]+/g, " ") }));
  const first = kept[0];
  if (first) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.filter(({ text }) => text !== "");
}

/** See {@link Formatted}. */
export class RichText implements Formatted {
  #html: string | null = null;
  #markdown: string | null = null;

  constructor(readonly runs: readonly Run[]) {}

  /** Text that looks like any other. */
  static plain(text: string, look: Partial<Look> = {}): RichText {
    const runs: Run[] = [];
    if (text !== "") put(runs, text.replace(MARKS, ""), { ...PLAIN, ...look });
    return new RichText(runs);
  }

  /** Several, one after the other. */
  static join(parts: readonly Formatted[]): RichText {
    return new RichText(parts.flatMap(({ runs }) => runs));
  }

  get text(): string {
    return this.runs.map(({ text }) => text).join("");
  }

  get html(): string {
    this.#html ??= this.runs.map(runHtml).join("");
    return this.#html;
  }

  get markdown(): string {
    this.#markdown ??= this.runs.map(runMarkdown).join("");
    return this.#markdown;
  }
}

function runHtml({ text, italic, bold, underline, smallCaps, raised }: Run): string {
  let html = addressIn(text)
    .map(({ text: part, address }) =>
      address ? `<a href="${escapeXml(address)}">${escapeXml(part)}</a>` : escapeXml(part),
    )
    .join("");
  if (raised) html = `<${raised}>${html}</${raised}>`;
  if (smallCaps) html = `<span style="font-variant:small-caps">${html}</span>`;
  if (underline) html = `<u>${html}</u>`;
  if (bold) html = `<b>${html}</b>`;
  return italic ? `<i>${html}</i>` : html;
}

/** Text as Markdown that reads as just that text. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>@^~$|#]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s|$)/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

function runMarkdown({ text, italic, bold, underline, smallCaps, raised }: Run): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  let markdown = addressIn(inner)
    .map(({ text: part, address }) => (address ? `<${address}>` : escapeMarkdown(part)))
    .join("");
  if (inner === "") return text;
  if (raised) {
    const mark = raised === "sup" ? "^" : "~";
    markdown = `${mark}${markdown.replace(/ /g, "\\ ")}${mark}`;
  }
  if (smallCaps) markdown = `[${markdown}]{.smallcaps}`;
  if (underline) markdown = `[${markdown}]{.underline}`;
  if (bold) markdown = `**${markdown}**`;
  if (italic) markdown = `*${markdown}*`;
  return `${before}${markdown}${after}`;
}
