import { ENTITY_FIELDS, EVENT_FIELDS, fieldOf } from "./keys.ts";
import { isDash, lineFrom, unifyBreaks } from "./lines.ts";
import { parseFields } from "./pieces.ts";
import { styleOf } from "./style.ts";
import type { MapValue, Pair, ScalarValue, Value } from "./tree.ts";
import { afterColon, flow, listItems, scalar, type EditValue, type Style } from "./write.ts";
import type { TextEdit } from "../text/edits.ts";
import type { Span } from "../text/range.ts";

export { appendEntry } from "./append.ts";
export type { EditValue } from "./write.ts";

/** An entry that can be edited. */
interface Target {
  readonly text: string;
  readonly style: Style;
  readonly map: MapValue;
  /** Fields that are written and cannot be read, or not without what is written elsewhere. */
  readonly broken: ReadonlySet<string>;
  /** Whether it is written in braces. */
  readonly inFlow: boolean;
  /** Where its fields stand. */
  readonly column: number;
}

function columnOf(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - text.lastIndexOf("\n", offset - 1) - 1;
}

/** The entry at a span (its origin's), read anew; null where it has no fields. */
function targetAt(given: string, span: Span): Target | null {
  const text = unifyBreaks(given);
  const start = span.start - columnOf(text, span.start);
  const line = lineFrom(text, start);
  const isItem = line.start + line.indent === span.start && isDash(text, line);
  const lead = isItem ? `${" ".repeat(span.start - start)} ` : "";
  const from = isItem ? span.start + 1 : span.start;
  const yaml = lead + text.slice(from, span.end);
  const { value, broken } = parseFields(yaml, from - lead.length, new Map());
  if (value?.kind !== "map") return null;
  // Fields that a merge key brings in are written elsewhere.
  const own = value.pairs.filter(({ key, keySpan }) => text.slice(keySpan.start, keySpan.end) === key);
  const first = own[0];
  if (!first) return null;
  const inFlow = text.charAt(value.span.start) === "{";
  const quoted = /["']/.test(text.charAt(first.keySpan.start - 1)) ? 1 : 0;
  return {
    text,
    style: styleOf(given),
    map: { ...value, pairs: own },
    broken,
    inFlow,
    column: columnOf(text, first.keySpan.start) - quoted,
  };
}

function isField(key: string, field: string): boolean {
  return key === field || fieldOf(ENTITY_FIELDS, key) === field || fieldOf(EVENT_FIELDS, key) === field;
}

function pairOf({ map }: Target, field: string): Pair | undefined {
  return map.pairs.find(({ key }) => key === field) ?? map.pairs.find(({ key }) => isField(key, field));
}

function isBroken({ broken }: Target, field: string): boolean {
  return [...broken].some((key) => isField(key, field));
}

/** A value's place with its quotation marks. */
function outer(text: string, { start, end }: Span): Span {
  const quote = text.charAt(end);
  const quoted = (quote === '"' || quote === "'") && text.charAt(start - 1) === quote;
  return quoted ? { start: start - 1, end: end + 1 } : { start, end };
}

function afterKey(text: string, pair: Pair): number {
  return text.indexOf(":", pair.keySpan.end) + 1;
}

/** Inserts a field that the entry does not have: below `after`, else below its last field. */
function newField(target: Target, field: string, value: EditValue, after?: Pair): TextEdit[] {
  const { text, style, column, inFlow, map } = target;
  const neighbour = after ?? map.pairs.at(-1);
  if (!neighbour) return [];
  const empty = neighbour.value.kind === "empty";
  const end = empty
    ? Math.max(afterKey(text, neighbour), neighbour.value.span.end)
    : outer(text, neighbour.value.span).end;
  if (inFlow) {
    return [{ span: { start: end, end }, newText: `, ${scalar(field, style)}: ${flow(value, style)}` }];
  }
  const at = lineFrom(text, end).end;
  const newText = `${style.eol}${" ".repeat(column)}${field}:${afterColon(value, column, style)}`;
  return [{ span: { start: at, end: at }, newText }];
}

/**
 * Gives a field of an entry a value, in place where it has one, else on a new line. Comments, order and everything else stay.
 *
 * @param given the whole file
 * @param entry the entry's `origin.span`
 * @returns no edit where the entry cannot be read
 */
export function setField(given: string, entry: Span, field: string, value: EditValue): TextEdit[] {
  const target = targetAt(given, entry);
  if (!target || isBroken(target, field)) return [];
  const pair = pairOf(target, field);
  if (!pair) return newField(target, field, value);
  const { text, style, inFlow, column } = target;
  const colon = afterKey(text, pair);
  const inline = inFlow ? ` ${flow(value, style)}` : afterColon(value, column, style);
  if (pair.value.kind === "empty") {
    return [{ span: { start: colon, end: Math.max(colon, pair.value.span.end) }, newText: inline }];
  }
  const span = outer(text, pair.value.span);
  const onKeyLine = span.end <= lineFrom(text, colon).end;
  const newText = inFlow || onKeyLine ? inline.replace(/^ /, "") : inline;
  const start = inFlow || (onKeyLine && inline.startsWith(" ")) ? span.start : colon;
  return [{ span: { start, end: span.end }, newText }];
}

/**
 * Adds an alias to an entity, in the way its aliases are written already.
 *
 * @param text the whole file
 * @param entry the entity's `origin.span`
 * @returns no edit where it has that alias, or cannot be edited
 */
export function addAlias(text: string, entry: Span, alias: string): TextEdit[] {
  const target = targetAt(text, entry);
  if (!target || isBroken(target, "aliases")) return [];
  const pair = pairOf(target, "aliases");
  if (!pair) return newField(target, "aliases", [alias], pairOf(target, "name"));
  const { value } = pair;
  if (value.kind === "empty") return setField(text, entry, pair.key, [alias]);
  if (text.charAt(outer(text, value.span).start) === "*" || value.kind === "map") return [];
  if (value.kind === "list") return intoList(target, value.items, value.span, alias);
  return value.text === alias ? [] : [besides(target, value, alias)];
}

/** A single alias becomes a list of two. */
function besides({ text, style }: Target, value: ScalarValue, alias: string): TextEdit {
  return { span: outer(text, value.span), newText: flow([value.text, alias], style) };
}

function intoList({ text, style }: Target, items: readonly Value[], list: Span, alias: string): TextEdit[] {
  if (items.some((item) => item.kind === "scalar" && item.text === alias)) return [];
  const last = items.at(-1);
  const inBrackets = text.charAt(list.start) === "[";
  if (!last) {
    const at = list.start + 1;
    return inBrackets ? [{ span: { start: at, end: at }, newText: scalar(alias, style) }] : [];
  }
  const { end } = outer(text, last.span);
  if (inBrackets) return [{ span: { start: end, end }, newText: `, ${scalar(alias, style)}` }];
  const at = lineFrom(text, end).end;
  return [{ span: { start: at, end: at }, newText: listItems([alias], columnOf(text, list.start), style) }];
}
