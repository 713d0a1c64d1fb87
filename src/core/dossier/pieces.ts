import type { Problem } from "./model.ts";
import { isDash, isIdle, keyOf, lineFrom, type Line } from "./lines.ts";
import { parsePiece, type ParsedPiece } from "./syntax.ts";
import type { MapValue, Pair, Value } from "./tree.ts";
import type { Node } from "yaml";
import type { Span } from "../text/range.ts";

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
  const parsed = parsePiece(dashed ?? text, outer);
  if (dashed === null) {
    const problem =
      parsed.problem ?? problemAt(text, 0, "A list item is written “- ”: put a space after the hyphen.");
    return { ...nothing(parsed), problems: [problem] };
  }
  if (!parsed.problem) return { ...nothing(parsed), value: parsed.value, problems: [] };
  return byFields(dashed, parsed, parsed.problem, outer);
}

function nothing({ anchors, usesOuter }: ParsedPiece): ParsedItem {
  return { value: null, problems: [], broken: NONE, anchors, usesOuter };
}

/** The item's text with a space in place of its dash, so that offsets and columns stay; null where its dash is not
 * followed by a space. */
function withoutDash(text: string): string | null {
  const line = lineFrom(text, 0);
  if (!isDash(text, line)) return null;
  return `${text.slice(0, line.indent)} ${text.slice(line.indent + 1)}`;
}

/** A syntax problem from `start` to the end of its line. */
function problemAt(text: string, start: number, message: string): Problem {
  const line = lineFrom(text, start);
  return {
    code: "dossier/syntax",
    severity: "error",
    message,
    span: { start: line.start + line.indent, end: line.end },
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
    const goesOn = line.indent > column || isDash(text, line) || /[\t\]}]/.test(first);
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

function byFields(text: string, whole: ParsedPiece, first: Problem, outer: Anchors): ParsedItem {
  const { pieces, stray } = cutFields(text);
  const pairs: Pair[] = [];
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const anchors = new Map<string, Node>();
  let usesOuter = whole.usesOuter;
  let afterBroken = false;
  for (const piece of pieces) {
    const known = new Map([...outer, ...anchors]);
    const parsed = parsePiece(text.slice(piece.start, piece.end), known, piece.start);
    usesOuter ||= parsed.usesOuter;
    for (const [name, node] of parsed.anchors) anchors.set(name, node);
    if (parsed.value?.kind === "map") {
      pairs.push(...parsed.value.pairs);
      afterBroken = false;
      continue;
    }
    if (piece.key !== null) broken.add(piece.key);
    if (piece.key !== null || !afterBroken) {
      problems.push(
        parsed.problem ??
          problemAt(
            text,
            piece.start,
            "A field is written “key: value”. Add the colon, or indent this line if it goes on with the one above.",
          ),
      );
    }
    afterBroken = true;
  }
  if (stray && !afterBroken) {
    const start = stray.start;
    problems.push(
      problemAt(
        text,
        start,
        "This line does not line up with the fields above it. Check the spaces in front of it.",
      ),
    );
  }
  if (problems.length === 0) problems.push(first);
  const value: MapValue | null = pairs.length > 0 ? { kind: "map", pairs, span: spanOfText(text) } : null;
  return { value, problems, broken, anchors, usesOuter };
}

function spanOfText(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}
