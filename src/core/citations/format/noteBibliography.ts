import type { Span } from "../../text/range.ts";
import type { FormattedEntry } from "./bibliography.ts";
import { writeBibliography } from "./export.ts";

const START = "<!-- dossier-bibliography -->";
const END = "<!-- /dossier-bibliography -->";

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DIV_START = /^:{3,}\s*\{[^{}]*#refs\b[^{}]*\}\s*$/;
const DIV = /^:{3,}\s*(\S.*)?$/;

/** One change of a note. */
export interface BibliographyEdit {
  readonly span: Span;
  readonly text: string;
  /** Whether a list that stood there is replaced. */
  readonly replaces: boolean;
}

/**
 * Writes a list of sources into a note: in the place of one that was written before or into Pandoc's `::: {#refs}`, else
 * at the caret as a block of its own, between two comments by which it is found again.
 * @param text the whole note; offsets are UTF-16 units in it
 */
export function bibliographyEdit(
  text: string,
  caret: number,
  entries: readonly FormattedEntry[],
): BibliographyEdit {
  const list = writeBibliography(entries, "markdown").trimEnd();
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const written = (content: string) => content.replaceAll("\n", eol);
  const known = findBibliography(text);
  if (known) {
    const content = list === "" ? "" : known.isDiv ? `${list}\n` : `\n${list}\n\n`;
    return { span: known.inside, text: written(content), replaces: true };
  }
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  const gapBefore =
    before.trim() === "" || /\n[ \t]*\r?\n[ \t]*$/.test(before) ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const gapAfter =
    after.trim() === ""
      ? "\n"
      : /^[ \t]*\r?\n[ \t]*\r?\n/.test(after)
        ? ""
        : /^[ \t]*\r?\n/.test(after)
          ? "\n"
          : "\n\n";
  const block = `${gapBefore}${START}\n\n${list}\n\n${END}${gapAfter}`;
  return { span: { start: caret, end: caret }, text: written(block), replaces: false };
}

/** Where a note's list of sources stands: what is between its marks, each of which has a line of its own. */
function findBibliography(text: string): { readonly inside: Span; readonly isDiv: boolean } | null {
  let fence = "";
  let open: { start: number; isDiv: boolean; depth: number } | null = null;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(next, at + 200)).trimEnd();
    const [, mark = ""] = FENCE.exec(line) ?? [];
    if (fence !== "") {
      if (mark.startsWith(fence)) fence = "";
    } else if (mark !== "") {
      fence = mark;
    } else if (open === null) {
      if (line === START) open = { start: next, isDiv: false, depth: 0 };
      else if (DIV_START.test(line)) open = { start: next, isDiv: true, depth: 0 };
    } else if (!open.isDiv) {
      if (line === END) return { inside: { start: open.start, end: at }, isDiv: false };
    } else {
      const div = DIV.exec(line);
      if (div?.[1] !== undefined) open.depth++;
      else if (div && open.depth-- === 0) return { inside: { start: open.start, end: at }, isDiv: true };
    }
    at = next;
  }
  return null;
}
