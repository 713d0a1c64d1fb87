import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Span } from "../text/range.ts";

/** A single value. Numbers, dates and truth values stay as they are written. */
export interface ScalarValue {
  readonly kind: "scalar";
  readonly text: string;
  /** Where the text stands, without its quotes where it is quoted. */
  readonly span: Span;
}

export interface ListValue {
  readonly kind: "list";
  readonly items: readonly Value[];
  readonly span: Span;
}

export interface MapValue {
  readonly kind: "map";
  readonly pairs: readonly Pair[];
  readonly span: Span;
}

/** Nothing written, `~` or `null`. */
export interface EmptyValue {
  readonly kind: "empty";
  readonly span: Span;
}

export interface Pair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

/** A YAML value with its places; aliases (`*x`) and merge keys (`<<`) are resolved, and duplicate keys are kept. */
export type Value = ScalarValue | ListValue | MapValue | EmptyValue;

/** Why a YAML node could not become a value, and where. */
export class TreeError extends Error {
  constructor(
    readonly reason: "alias" | "depth" | "size",
    readonly span: Span,
  ) {
    super(reason);
  }
}

const DEEPEST = 100;
/** How many values one entry's aliases may add up to. */
const MOST_ALIASED = 1_000;
const EMPTY = /^(?:~|null|Null|NULL)?$/;

/** Turns nodes of one piece of YAML into values. */
export class TreeBuilder {
  readonly #text: string;
  readonly #outer: ReadonlyMap<string, Node>;
  readonly #base: number;
  /** The anchors met so far in this piece. */
  readonly anchors = new Map<string, Node>();
  /** Whether an alias looked beyond this piece. */
  usesOuter = false;
  #aliased = 0;

  /**
   * @param text the piece
   * @param outer anchors of the pieces before it in the same document
   * @param base the offset of the piece's first character
   */
  constructor(text: string, outer: ReadonlyMap<string, Node>, base: number) {
    this.#text = text;
    this.#outer = outer;
    this.#base = base;
  }

  /** @throws {TreeError} where an alias has no anchor, or the value is nested too deep or grows too large */
  build(node: Node | null): Value {
    return this.#value(node, 0, null, { start: this.#base, end: this.#base });
  }

  /** `at` is the alias through which the node is seen, if it is; `fallback` the place of a value that is not there. */
  #value(node: unknown, depth: number, at: Span | null, fallback: Span): Value {
    const span = at ?? this.#spanOf(node) ?? fallback;
    if (depth > DEEPEST) throw new TreeError("depth", span);
    if (at && ++this.#aliased > MOST_ALIASED) throw new TreeError("size", span);
    if (isAlias(node)) {
      let target = this.anchors.get(node.source);
      if (!target) {
        this.usesOuter = true;
        target = this.#outer.get(node.source);
      }
      if (!target) throw new TreeError("alias", span);
      return this.#value(target, depth + 1, span, span);
    }
    if (!at && (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.anchors.set(node.anchor, node);
    }
    if (isSeq(node)) {
      return { kind: "list", items: node.items.map((item) => this.#value(item, depth + 1, at, span)), span };
    }
    if (isMap(node)) return { kind: "map", pairs: this.#pairs(node.items, depth, at, span), span };
    if (!isScalar(node)) return { kind: "empty", span };
    const text = typeof node.value === "string" ? node.value : "";
    if ((node.type === "PLAIN" || node.type === undefined) && EMPTY.test(text))
      return { kind: "empty", span };
    return { kind: "scalar", text, span: at ?? this.#withoutQuotes(span, text) };
  }

  #pairs(
    items: readonly { key: unknown; value: unknown }[],
    depth: number,
    at: Span | null,
    map: Span,
  ): Pair[] {
    const pairs: Pair[] = [];
    const merged: Value[] = [];
    for (const item of items) {
      const key = this.#value(item.key, depth + 1, at, map);
      const value = this.#value(item.value, depth + 1, at, { start: key.span.end, end: key.span.end });
      if (key.kind !== "scalar") continue;
      if (key.text === "<<") merged.push(...(value.kind === "list" ? value.items : [value]));
      else pairs.push({ key: key.text, keySpan: key.span, value });
    }
    for (const value of merged) {
      if (value.kind !== "map") continue;
      const own = new Set(pairs.map((pair) => pair.key));
      pairs.push(...value.pairs.filter((pair) => !own.has(pair.key)));
    }
    return pairs;
  }

  #spanOf(node: unknown): Span | null {
    const known = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
    const range = known ? node.range : null;
    if (!range) return null;
    const [start] = range;
    let end = range[1];
    while (end > start && this.#text.charCodeAt(end - 1) <= 32) end--;
    return { start: this.#base + start, end: this.#base + end };
  }

  #withoutQuotes(span: Span, value: string): Span {
    const inner = { start: span.start + 1, end: span.end - 1 };
    const first = this.#text.charAt(span.start - this.#base);
    const same = this.#text.slice(inner.start - this.#base, inner.end - this.#base) === value;
    return (first === '"' || first === "'") && same ? inner : span;
  }
}

/** A field's value as plain data without prototypes' reach: strings, arrays, and objects that never carry
 * `__proto__`. Empty values are left out of objects and lists. */
export function toPlain(value: Value): unknown {
  switch (value.kind) {
    case "scalar":
      return value.text;
    case "list":
      return value.items.filter((item) => item.kind !== "empty").map(toPlain);
    case "map": {
      const plain: Record<string, unknown> = {};
      for (const pair of value.pairs) {
        const taken = pair.key === "__proto__" || Object.hasOwn(plain, pair.key);
        if (!taken && pair.value.kind !== "empty") plain[pair.key] = toPlain(pair.value);
      }
      return plain;
    }
    case "empty":
      return null;
  }
}
