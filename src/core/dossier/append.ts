import { collectionOf, type Collection } from "./keys.ts";
import { isIdle, lineFrom, unifyBreaks } from "./lines.ts";
import { split, type Piece } from "./split.ts";
import { styleOf } from "./style.ts";
import { parsePiece } from "./syntax.ts";
import type { MapValue, Pair } from "./tree.ts";
import { fieldLines, flow, scalar, type EditValue, type Style } from "./write.ts";
import type { TextEdit } from "../text/edits.ts";
import type { Span } from "../text/range.ts";

type Item = Extract<Piece, { kind: "item" }>;

/** A top-level key, and what stands under it. */
interface Section {
  readonly key: string;
  readonly span: Span;
  readonly items: Item[];
  body: Span | null;
}

type Entry = Readonly<Record<string, EditValue>>;

function sectionsOf(text: string): { sections: Section[]; whole: Span | null } {
  const sections: Section[] = [];
  let whole: Span | null = null;
  for (const piece of split(text)) {
    if (piece?.kind === "section") {
      const again = piece.again ? sections.find(({ span }) => span.start === piece.span.start) : undefined;
      sections.push(again ?? { key: piece.key, span: piece.span, items: [], body: null });
    } else if (piece?.kind === "item") sections.at(-1)?.items.push(piece);
    else if (piece?.kind === "body") {
      const last = sections.at(-1);
      if (last) last.body = piece.span;
    } else if (piece?.kind === "whole") whole ??= piece.span;
  }
  return { sections, whole };
}

/**
 * Adds an entry to the end of a collection, in the file's own indentation, quotation marks and line breaks. The key is
 * made where the file has none. Nothing that is written already changes.
 *
 * @param given the whole file
 * @param entry its fields, in the order to write them; empty ones are left out
 * @returns no edit where the file is too broken to say where the entry would go
 */
export function appendEntry(given: string, collection: Collection, entry: Entry): TextEdit[] {
  const style = styleOf(given);
  const text = unifyBreaks(given);
  const { sections, whole } = sectionsOf(text);
  if (whole) return intoWhole(text, whole, collection, entry, style);
  const own = sections.filter(({ key }) => collectionOf(key) === collection);
  const bare = collection === "references" ? sections.filter(({ key }) => key === "") : [];
  const section = own.find(({ items }) => items.length > 0) ?? own.at(-1) ?? bare.at(-1);
  if (!section) return newSection(text, sections, collection, entry, style);
  const last = section.items.at(-1);
  if (last) return afterItem(text, section.items, last, entry, style);
  if (section.body) return intoBody(text, section.body, entry, style);
  const column = itemColumn(text, sections, section.span);
  return [
    insert(lineFrom(text, lineStart(text, section.span.start)).end, style.eol + item(entry, column, style)),
  ];
}

function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The entry as a list item, without a line break at either end.
 *
 * @param fields the column of its fields where the file shows one; else two after the dash
 */
function item(entry: Entry, column: number, style: Style, fields = column + 2): string {
  const gap = " ".repeat(fields - column - 1);
  return `${" ".repeat(column)}-${gap}${fieldLines(entry, fields, style)}`;
}

/** The column for the first item under a key: as elsewhere in the file, else two more than the key's. */
function itemColumn(text: string, sections: readonly Section[], key: Span | null): number {
  const top = key ?? sections[0]?.span ?? null;
  const keyColumn =
    top === null ? 0 : (/^ */.exec(text.slice(lineStart(text, top.start), top.start))?.[0].length ?? 0);
  const elsewhere = sections.find(({ key: name, items }) => name !== "" && items.length > 0)?.items[0];
  return elsewhere ? Math.max(elsewhere.column, keyColumn) : keyColumn + 2;
}

function afterItem(text: string, items: readonly Item[], last: Item, entry: Entry, style: Style): TextEdit[] {
  const { end } = lastLine(text, last);
  const before = items.at(-2);
  const apart =
    before !== undefined && /\n[ \t]*\r?\n/.test(text.slice(lastLine(text, before).end, last.span.start));
  const first = text.slice(last.span.start, lineFrom(text, last.span.start).end);
  const gap = /^( *)-( +)[^\s#]/.exec(first);
  const column = items[0]?.column ?? last.column;
  const fields = gap && gap[1]?.length === column ? column + 1 + (gap[2]?.length ?? 1) : column + 2;
  return [insert(end, style.eol + (apart ? style.eol : "") + item(entry, column, style, fields))];
}

/** The last line of an item: text or comment that is indented deeper than its dash. */
function lastLine(text: string, { span, column }: Item): { end: number } {
  let last = lineFrom(text, span.start);
  for (let at = last.next; at < span.end;) {
    const line = lineFrom(text, at);
    at = line.next;
    const blank = line.start + line.indent >= line.end;
    if (!blank && (line.indent > column || !isIdle(text, line))) last = line;
  }
  return last;
}

function newSection(
  text: string,
  sections: readonly Section[],
  collection: Collection,
  entry: Entry,
  style: Style,
): TextEdit[] {
  const first = sections[0];
  const margin = first
    ? text.slice(lineStart(text, first.span.start), first.span.start).replace(/[^ ].*$/, "")
    : "";
  const column = itemColumn(text, sections, null);
  const said = text.replace(/^\uFEFF/, "").trimEnd();
  let lead = "";
  if (said !== "") lead = text.endsWith("\n") ? style.eol : style.eol + style.eol;
  if (/\n[ \t]*\r?\n$/.test(text)) lead = "";
  const entryText = item(entry, column, style);
  return [insert(text.length, `${lead}${margin}${collection}:${style.eol}${entryText}${style.eol}`)];
}

/** A key that holds something on its own line: a list in brackets, or nothing (`~`). */
function intoBody(text: string, span: Span, entry: Entry, style: Style): TextEdit[] {
  const parsed = parsePiece(text.slice(span.start, span.end), new Map(), span.start);
  const pair = parsed.value?.kind === "map" ? parsed.value.pairs[0] : undefined;
  return pair ? intoPair(text, pair, entry, style) : [];
}

function intoPair(text: string, pair: Pair, entry: Entry, style: Style): TextEdit[] {
  const { value } = pair;
  const line = lineStart(text, pair.keySpan.start);
  const column = pair.keySpan.start - line + 2;
  const empty = value.kind === "empty" || (value.kind === "list" && value.items.length === 0);
  const written = text.slice(value.span.start, value.span.end);
  if (empty && !style.json && /^(?:~|null|\[\s*\])?$/i.test(written)) {
    const start = text.indexOf(":", pair.keySpan.end) + 1;
    return [{ span: { start, end: value.span.end }, newText: style.eol + item(entry, column, style) }];
  }
  if (value.kind !== "list" || !written.startsWith("[")) return [];
  const last = value.items.at(-1);
  const newText = flow(entry, style);
  return [last ? insert(outerEnd(text, last.span), `, ${newText}`) : insert(value.span.start + 1, newText)];
}

/** Just after a value, its closing quotation mark included. */
function outerEnd(text: string, span: Span): number {
  const quote = text.charAt(span.end);
  return (quote === '"' || quote === "'") && text.charAt(span.start - 1) === quote ? span.end + 1 : span.end;
}

function intoWhole(text: string, span: Span, collection: Collection, entry: Entry, style: Style): TextEdit[] {
  const { value } = parsePiece(text.slice(span.start, span.end), new Map(), span.start);
  if (value?.kind === "list" && collection === "references") {
    const last = value.items.at(-1);
    const newText = flow(entry, style);
    return [last ? insert(outerEnd(text, last.span), `, ${newText}`) : insert(value.span.start + 1, newText)];
  }
  if (value?.kind !== "map" || text.charAt(value.span.start) !== "{") return [];
  const pair = value.pairs.find(({ key }) => collectionOf(key) === collection);
  return pair ? intoPair(text, pair, entry, style) : [newPair(text, value, collection, entry, style)];
}

function newPair(text: string, map: MapValue, collection: Collection, entry: Entry, style: Style): TextEdit {
  const last = map.pairs.at(-1);
  const newText = `${scalar(collection, style)}: [${flow(entry, style)}]`;
  return last ? insert(outerEnd(text, last.value.span), `, ${newText}`) : insert(map.span.start + 1, newText);
}
