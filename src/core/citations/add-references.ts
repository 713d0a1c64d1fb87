import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import { appendEntry } from "../dossier/edit.ts";
import { applyEdits, type TextEdit } from "../text/edits.ts";
import { writeBibtex } from "./bibtex-write.ts";
import { referenceJson, type ReferenceEntry } from "./entry.ts";

/** How a file of references is written, in the order in which we like to write to it. */
const FORMATS = [
  [/\.ya?ml$/i, appendYaml],
  [/\.json$/i, appendJson],
  [/\.bib(?:tex)?$/i, appendBibtex],
] as const;

/** How glad we are to write to a file: less is better; null for what we cannot write to. */
export function writingRank(path: string): number | null {
  const rank = FORMATS.findIndex(([name]) => name.test(path));
  return rank < 0 ? null : rank;
}

/**
 * Adds references to the end of a file of references, in its own format and style; nothing that is written already
 * changes.
 *
 * @param path tells the format: YAML, CSL-JSON or BibTeX
 * @returns one edit; null where the file cannot be written to, being of another kind or too broken
 */
export function appendReferences(
  path: string,
  text: string,
  entries: readonly ReferenceEntry[],
): TextEdit | null {
  const append = FORMATS.find(([name]) => name.test(path))?.[1];
  if (append === undefined || entries.length === 0) return null;
  let after = text;
  for (const entry of entries) {
    const edits = append(after, entry);
    if (edits.length === 0) return null;
    after = applyEdits(after, edits);
  }
  return difference(text, after);
}

function appendYaml(text: string, entry: ReferenceEntry): TextEdit[] {
  return appendEntry(text, "references", entry);
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return {
    span: { start, end: before.length - tail },
    newText: after.slice(start, after.length - tail),
  };
}

function appendJson(text: string, entry: ReferenceEntry): TextEdit[] {
  const list = text.trim() === "" ? undefined : jsonList(text);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  if (text.trim() === "") {
    const whole = JSON.stringify([referenceJson(entry)], null, 2).replace(/\n/g, eol);
    return [{ span: { start: 0, end: text.length }, newText: whole + eol }];
  }
  if (list === undefined) return [];
  const listEnd = list.offset + list.length;
  const last = list.children?.at(-1);
  const before = last?.offset ?? list.offset;
  const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", before - 1) + 1, before))?.[0] ?? "";
  const step = margin.includes("\t") ? "\t" : "  ";
  const column = last === undefined ? margin + step : margin;
  const item = JSON.stringify(referenceJson(entry), null, step).replace(/\n/g, eol + column);
  if (last === undefined) {
    const newText = `${eol}${column}${item}${eol}${margin}`;
    return [{ span: { start: list.offset + 1, end: listEnd - 1 }, newText }];
  }
  // A list that stands on one line goes on on it.
  const oneLine = !text.slice(list.offset, listEnd).includes("\n");
  const newText = oneLine ? `, ${JSON.stringify(referenceJson(entry))}` : `,${eol}${column}${item}`;
  return [insertion(last.offset + last.length, newText)];
}

/** The list of items in a CSL-JSON file; undefined where it has none or is no JSON. */
function jsonList(text: string): Node | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { disallowComments: true });
  if (root === undefined || errors.length > 0) return undefined;
  const held = [root, ...["references", "items"].map((name) => findNodeAtLocation(root, [name]))];
  return held.find((node) => node?.type === "array");
}

function appendBibtex(text: string, entry: ReferenceEntry): TextEdit[] {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lead = text.trim() === "" || /\n[ \t]*\r?\n$/.test(text) ? "" : text.endsWith("\n") ? eol : eol + eol;
  return [insertion(text.length, `${lead}${writeBibtex(entry).replace(/\n/g, eol)}${eol}`)];
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
