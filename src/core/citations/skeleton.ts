import { characterBefore, endsParagraph, isAlphanumeric, isSpace } from "./characters.ts";
import { readKey } from "./key.ts";

/**
 * What the citation grammar must step over, found in one pass over a text: escapes, code spans, addresses and tags in
 * angle brackets, comments, math, keys in braces, and which `[` belongs to which `]`. Knowing all of it beforehand
 * keeps every later look-up short, whatever the text.
 */
export class Skeleton {
  /** Where a construct that holds no citation starts, and its end. */
  readonly #opaque = new Map<number, number>();
  readonly #closers = new Map<number, number>();
  /** Where the parentheses that follow a `]` start, and their ends. */
  readonly #targets = new Map<number, number>();

  constructor(readonly text: string) {
    const ticks = codeSpans(text);
    let noComment = false;
    let noDollarBefore = 0;
    const open: number[] = [];
    const parentheses: number[] = [];
    let pos = 0;
    while (pos < text.length) {
      let end = 0;
      switch (text.charAt(pos)) {
        case "\\":
          end = escapeEnd(text, pos);
          break;
        case "`":
          end = ticks.get(pos) ?? 0;
          if (end === 0) pos = runEnd(text, pos) - 1;
          break;
        case "<":
          if (text.startsWith("<!--", pos)) {
            const close: number = noComment ? -1 : text.indexOf("-->", pos + 4);
            noComment = close < 0;
            end = close < 0 ? 0 : close + 3;
          } else {
            end = angleEnd(text, pos);
          }
          break;
        case "$":
          if (pos >= noDollarBefore) {
            const close = mathClose(text, pos);
            if (close.valid) end = close.at + 1;
            else noDollarBefore = close.at;
          }
          break;
        case "@":
          if (text.charAt(pos + 1) === "{") end = readKey(text, pos)?.span.end ?? 0;
          break;
        case "[":
          open.push(pos);
          break;
        case "]": {
          const start = open.pop();
          if (start !== undefined) this.#closers.set(start, pos);
          break;
        }
        case "(":
          parentheses.push(pos);
          break;
        case ")": {
          const start = parentheses.pop();
          if (start !== undefined && text.charAt(start - 1) === "]") this.#targets.set(start, pos + 1);
          break;
        }
        case "\n":
        case "\r":
          if (endsParagraph(text, pos)) open.length = parentheses.length = 0;
          break;
      }
      if (end > pos) {
        this.#opaque.set(pos, end);
        pos = end;
      } else {
        pos++;
      }
    }
  }

  /** The end of the escape, code span, address, tag, comment, formula or braced key that starts at `pos`, or -1. */
  opaqueEnd(pos: number): number {
    return this.#opaque.get(pos) ?? -1;
  }

  /** The offset of the `]` that closes the `[` at `pos` within its paragraph, or -1. */
  closerOf(pos: number): number {
    return this.#closers.get(pos) ?? -1;
  }

  /** The end of the link target in parentheses that starts at `pos`, right after a `]`; -1 where there is none. */
  targetEnd(pos: number): number {
    return this.#targets.get(pos) ?? -1;
  }
}

let latest: Skeleton | null = null;

/** The skeleton of `text`; the latest one is kept, since a text is asked about bracket by bracket. */
export function skeletonOf(text: string): Skeleton {
  if (latest?.text !== text) latest = new Skeleton(text);
  return latest;
}

function runEnd(text: string, pos: number): number {
  const character = text.charAt(pos);
  while (text.charAt(pos) === character) pos++;
  return pos;
}

/** Code spans by start, with their ends: a run of backticks up to the next run of the same length in its paragraph. */
function codeSpans(text: string): Map<number, number> {
  const runs: { start: number; length: number }[] = [];
  const spans = new Map<number, number>();
  const flush = (): void => {
    const nextOfLength = new Map<number, number>();
    for (const run of runs.reverse()) {
      const escaped = text.charAt(run.start - 1) === "\\" ? 1 : 0;
      const next = nextOfLength.get(run.length - escaped);
      if (next !== undefined) spans.set(run.start + escaped, next + run.length - escaped);
      nextOfLength.set(run.length, run.start);
    }
    runs.length = 0;
  };
  for (let pos = text.indexOf("`"), last = 0; pos >= 0; pos = text.indexOf("`", last)) {
    for (let i = last; i < pos; i++) {
      if (endsParagraph(text, i)) {
        flush();
        break;
      }
    }
    last = runEnd(text, pos);
    runs.push({ start: pos, length: last - pos });
  }
  flush();
  return spans;
}

/** A backslash takes any character but a letter, a number or a line break with it. */
function escapeEnd(text: string, pos: number): number {
  const next = text.charAt(pos + 1);
  return next === "" || next === "\n" || next === "\r" || isAlphanumeric(next) ? 0 : pos + 2;
}

const ADDRESS = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/y;
const TAG =
  /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/y;

function angleEnd(text: string, pos: number): number {
  for (const pattern of [ADDRESS, TAG]) {
    pattern.lastIndex = pos;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return 0;
}

/**
 * The next unescaped `$` after the one at `pos`, in the same paragraph, and whether the two hold a formula: no white
 * space just inside either, no digit just after, so that `$5 and $6` are sums of money.
 */
function mathClose(text: string, pos: number): { at: number; valid: boolean } {
  let at = pos + 1;
  for (; at < text.length && text.charAt(at) !== "$"; at++) {
    if (text.charAt(at) === "\\") at++;
    else if (endsParagraph(text, at)) return { at, valid: false };
  }
  if (at >= text.length) return { at: text.length, valid: false };
  const inside = text.charAt(pos + 1);
  const valid =
    at > pos + 1 &&
    !isSpace(inside) &&
    !isSpace(characterBefore(text, at)) &&
    !/[0-9]/.test(text.charAt(at + 1));
  return { at, valid };
}
