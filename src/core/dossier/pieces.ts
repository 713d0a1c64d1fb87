import type { Problem } from "./model.ts";
import { isDash, isIdle, keyOf, lineFrom, valueKind, type Line } from "./lines.ts";
import { parsePiece } from "./syntax.ts";
import type { MapValue, Pair, Value } from "./tree.ts";
import type { Node } from "yaml";

type Anchors = ReadonlyMap<string, Node>;

/** One item of a list, as far as it can be read. */
export interface ParsedItem {
  /** Null where nothing of it can be read. */
  readonly value: Value | null;
  readonly problems: readonly Problem[];
  /** Fields that are written but cannot be read. */
  readonly broken: ReadonlySet<string>;
  readonly anchors: Anchors;
  readonly usesOuter: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Reads one list item. Where its YAML is broken, each of its fields is read on its own, so that an error costs its field
 * only; what stands after a line that fits nowhere is left out.
 *
 * @param text whole lines from the one with the dash on; all offsets count from its start
 * @param outer anchors of the pieces before it
 */
export function parseItem(text: string, outer: Anchors): ParsedItem {
  const dashed = withoutDash(text);
  if (dashed !== null) return parseFields(dashed, 0, outer);
  const problem = problemAt(text, 0, 0, "A list item is written “- ”: put a space after the hyphen.");
  return { value: null, problems: [problem], broken: NONE, anchors: new Map(), usesOuter: false };
}

/**
 * Reads one value, each of its fields on its own where its YAML is broken.
 *
 * @param base the offset that the text's first character has for the caller
 */
export function parseFields(text: string, base: number, outer: Anchors): ParsedItem {
  const { value, problem, anchors, usesOuter } = parsePiece(text, outer, base);
  if (!problem) return { value, problems: [], broken: NONE, anchors, usesOuter };
  return byFields(text, base, usesOuter, problem, outer);
}

/** The item's text with a space in place of its dash, so that offsets and columns stay; null where its dash is not
 * followed by a space. */
function withoutDash(text: string): string | null {
  const line = lineFrom(text, 0);
  if (!isDash(text, line)) return null;
  return `${text.slice(0, line.indent)} ${text.slice(line.indent + 1)}`;
}

/** A syntax problem from `start` to the end of its line. */
function problemAt(text: string, base: number, start: number, message: string): Problem {
  const line = lineFrom(text, start);
  return {
    code: "dossier/syntax",
    severity: "error",
    message,
    span: { start: base + line.start + line.indent, end: base + line.end },
  };
}

interface FieldPiece {
  readonly start: number;
  readonly end: number;
  readonly key: string | null;
}

/** Cuts an item's text into its fields; `stray` is the line that fits nowhere, which ends it. */
function cutFields(text: string): { pieces: FieldPiece[]; stray: Line | null } {
  const starts: Line[] = [];
  let column = -1;
  let stray: Line | null = null;
  let end = text.length;
  for (let at = 0; at < text.length;) {
    const line = lineFrom(text, at);
    at = line.next;
    if (isIdle(text, line)) continue;
    if (column < 0) column = line.indent;
    const first = text.charAt(line.start + line.indent);
    const deeper = line.indent > column || /[\t\]}]/.test(first);
    const goesOn = deeper || (isDash(text, line) && !saysAll(text, starts.at(-1)));
    if (line.indent < column && !/[\t\]}]/.test(first)) {
      stray = line;
      end = line.start;
      break;
    }
    if (!goesOn || starts.length === 0) starts.push(line);
  }
  const pieces = starts.map((line, i) => ({
    start: line.start,
    end: starts[i + 1]?.start ?? end,
    key: keyOf(text, line)?.key ?? null,
  }));
  return { pieces, stray };
}

/** Whether a line is a field with its value, so that a list below it, no deeper, is not part of it. */
function saysAll(text: string, line: Line | undefined): boolean {
  const key = line && keyOf(text, line);
  return key ? valueKind(text, key.value, line.end) === "line" : false;
}

function byFields(
  text: string,
  base: number,
  looksOutside: boolean,
  first: Problem,
  outer: Anchors,
): ParsedItem {
  const { pieces, stray } = cutFields(text);
  const pairs: Pair[] = [];
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const anchors = new Map<string, Node>();
  let usesOuter = looksOutside;
  let afterBroken = false;
  for (const { start, end, key } of pieces) {
    const known = new Map([...outer, ...anchors]);
    const parsed = parsePiece(text.slice(start, end), known, base + start);
    usesOuter ||= parsed.usesOuter;
    for (const [name, node] of parsed.anchors) anchors.set(name, node);
    if (parsed.value?.kind === "map") {
      pairs.push(...parsed.value.pairs);
      afterBroken = false;
      continue;
    }
    if (key !== null) broken.add(key);
    // What follows a broken field and is none itself is most likely the rest of it.
    if (key !== null || !afterBroken) problems.push(parsed.problem ?? problemAt(text, base, start, NO_FIELD));
    afterBroken = true;
  }
  if (stray && !afterBroken) problems.push(problemAt(text, base, stray.start, STRAY));
  if (problems.length === 0) problems.push(first);
  if (pairs.length === 0) return { value: null, problems, broken, anchors, usesOuter };
  const start = pairs[0]?.keySpan.start ?? base;
  const value: MapValue = { kind: "map", pairs, span: { start, end: base + contentEnd(text) } };
  return { value, problems, broken, anchors, usesOuter };
}

const NO_FIELD =
  "A field is written “key: value”. Add the colon, or indent this line if it goes on with the one above.";
const STRAY = "This line does not line up with the fields above it. Check the spaces in front of it.";

/** Where the last line ends that is neither blank nor a comment. */
function contentEnd(text: string): number {
  let end = 0;
  for (let at = 0; at < text.length;) {
    const line = lineFrom(text, at);
    at = line.next;
    if (!isIdle(text, line)) end = line.end;
  }
  return end;
}
