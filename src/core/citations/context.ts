import type { Span } from "../text/range.ts";
import { touches } from "../text/range.ts";
import { endsParagraph, skipSpace } from "./characters.ts";
import { type CitationCluster, findCitations } from "./grammar.ts";
import { bareKeyEnd, mayStartKey, readKey } from "./key.ts";
import { movedCluster } from "./moved.ts";
import { Skeleton } from "./skeleton.ts";

/** What is being typed at the caret. All offsets are into the text that was given. */
export type CitationContext = KeyContext | LocatorContext;

/** A key, or the `@` before one. */
export interface KeyContext {
  readonly kind: "key";
  /** What is typed of the key before the caret; "" right after `@`. */
  readonly query: string;
  /** What a chosen key replaces: everything after the `@`, braces included, so that a completion can take it all. */
  readonly replace: Span;
  /** The offset of the `@`. */
  readonly at: number;
  readonly inBrackets: boolean;
}

/** What follows a key inside brackets: a locator or a suffix. */
export interface LocatorContext {
  readonly kind: "locator";
  readonly key: string;
  /** What is typed before the caret, without the comma and space that set it off. */
  readonly query: string;
  readonly replace: Span;
  /** Whether a comma or white space already sets it off from the key. */
  readonly separated: boolean;
}

const LONGEST_PARAGRAPH = 20_000;

/**
 * What a writer is citing at `caret`: a key (`[@ny|`, `@|`), a locator (`[@a, |`, `@a [p|`), or nothing that
 * has to do with citations (null), also inside code, tags, addresses and link targets. Unfinished input is the rule
 * here: brackets need not be closed. Looks at the paragraph around the caret alone.
 */
export function citationContextAt(text: string, caret: number): CitationContext | null {
  const base = paragraphStart(text, caret);
  const paragraph = text.slice(base, paragraphEnd(text, caret));
  const at = caret - base;
  const surroundings = look(paragraph, at);
  if (surroundings === null) return null;
  const context = keyContext(paragraph, at, surroundings) ?? locatorContext(paragraph, at, surroundings);
  if (context === null) return null;
  const replace = { start: context.replace.start + base, end: context.replace.end + base };
  return context.kind === "key" ? { ...context, replace, at: context.at + base } : { ...context, replace };
}

/** The citation whose span holds or touches `caret`, the innermost where one stands in another; null for none. */
export function citationAt(text: string, caret: number): CitationCluster | null {
  const base = paragraphStart(text, caret);
  const paragraph = text.slice(base, paragraphEnd(text, caret));
  const inside = look(paragraph, caret - base);
  if (inside === null) return null;
  const clusters = findCitations(paragraph).filter((cluster) => touches(cluster.span, caret - base));
  const narrowest = clusters.reduce<CitationCluster | null>(
    (best, cluster) =>
      best !== null && best.span.end - best.span.start <= cluster.span.end - cluster.span.start
        ? best
        : cluster,
    null,
  );
  return narrowest === null ? null : movedCluster(narrowest, base);
}

/** What stands before the caret in its paragraph. */
interface Surroundings {
  /** The innermost bracket that is open at the caret, or -1. */
  readonly open: number;
  /** The last `;` since that bracket, outside of any brackets that are closed again, or -1. */
  readonly separator: number;
  /** The last key since that bracket or semicolon. */
  readonly key: { readonly key: string; readonly end: number } | null;
}

/** null where the caret is inside something that holds no citation. */
function look(text: string, caret: number): Surroundings | null {
  const skeleton = new Skeleton(text);
  const stack: Surroundings[] = [];
  let now: Surroundings = { open: -1, separator: -1, key: null };
  for (let pos = 0; pos < caret;) {
    const character = text.charAt(pos);
    const opaque = character === "@" ? -1 : skeleton.opaqueEnd(pos);
    if (opaque > pos) {
      if (opaque > caret) return null;
      pos = opaque;
      continue;
    }
    const key = readKey(text, pos);
    if (key !== null && key.span.end <= caret) {
      now = { ...now, key: { key: key.key, end: key.span.end } };
      pos = key.span.end;
      continue;
    }
    if (character === "[") {
      stack.push(now);
      now = { open: pos, separator: -1, key: null };
    } else if (character === "]") {
      now = stack.pop() ?? { open: -1, separator: -1, key: null };
      const target = skeleton.targetEnd(pos + 1);
      if (target > caret && caret > pos + 1) return null;
      if (target > pos) pos = Math.min(target, caret) - 1;
    } else if (character === ";" && now.open >= 0) {
      now = { ...now, separator: pos, key: null };
    }
    pos++;
  }
  const outer = stack.at(-1);
  if (now.open >= 0 && now.key === null && now.separator < 0 && outer?.key) {
    const between = text.slice(outer.key.end, now.open);
    if (between.trim() === "") return { ...now, key: { key: outer.key.key, end: now.open + 1 } };
  }
  return now;
}

function keyContext(text: string, caret: number, { open }: Surroundings): KeyContext | null {
  let at = caret - 1;
  while (at >= 0 && text.charAt(at) !== "@" && !/\s/.test(text.charAt(at))) at--;
  if (text.charAt(at) !== "@" || !mayStartKey(text, text.charAt(at - 1) === "-" ? at - 1 : at)) {
    const hyphened = text.charAt(at) === "@" && text.charAt(at - 1) === "-" && mayStartKey(text, at);
    if (!hyphened) return null;
  }
  if (text.charAt(at - 1) === "\\") return null;
  const start = at + 1;
  if (text.charAt(start) === "{") {
    const whole = readKey(text, at);
    if (whole !== null && whole.span.end <= caret - 1) return null;
    const end = whole?.span.end ?? caret;
    const query = text.slice(start + 1, caret).replace(/\}$/, "");
    return { kind: "key", query, replace: { start, end }, at, inBrackets: open >= 0 };
  }
  // A key may be typed up to punctuation that only counts once more follows: `@smith:|`.
  const typed = text.slice(start, caret);
  if (typed !== "" && bareKeyEnd(`${typed}x`, 0) !== typed.length + 1) return null;
  const end = Math.max(caret, bareKeyEnd(text, start));
  return { kind: "key", query: typed, replace: { start, end }, at, inBrackets: open >= 0 };
}

function locatorContext(text: string, caret: number, { open, key }: Surroundings): LocatorContext | null {
  if (open < 0 || key === null) return null;
  let start = skipSpace(text, key.end, caret);
  if (text.charAt(start) === "," && start < caret) start = skipSpace(text, start + 1, caret);
  const separated = start > key.end || text.charAt(key.end - 1) === "[";
  return {
    kind: "locator",
    key: key.key,
    query: text.slice(start, caret),
    replace: { start, end: caret },
    separated,
  };
}

function paragraphStart(text: string, caret: number): number {
  const limit = Math.max(0, caret - LONGEST_PARAGRAPH);
  for (let pos = caret - 1; pos > limit; pos--) {
    if (text.charAt(pos) === "\n" && endsParagraph(text, pos)) return pos + 1;
  }
  return limit;
}

function paragraphEnd(text: string, caret: number): number {
  const limit = Math.min(text.length, caret + LONGEST_PARAGRAPH);
  for (let pos = caret; pos < limit; pos++) {
    if (endsParagraph(text, pos)) return pos;
  }
  return limit;
}
