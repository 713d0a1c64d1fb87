import type { Span } from "../text/range.ts";

/** The text with a line feed for every lone carriage return, which ends a line in YAML too. Offsets stay. */
export function unifyBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}

/** A line without its break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Just after its line break. */
  readonly next: number;
  /** How many spaces it begins with. */
  readonly indent: number;
}

/** The line that starts at an offset. Lines end at `\n`; a `\r` before it belongs to the break. */
export function lineFrom(text: string, start: number): Line {
  let next = text.indexOf("\n", start);
  next = next < 0 ? text.length : next + 1;
  let end = next;
  while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return { start, end, next, indent: at - start };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** Whether the line holds nothing but white space or a comment. */
export function isIdle(text: string, line: Line): boolean {
  let at = line.start + line.indent;
  while (at < line.end && isSpace(text.charCodeAt(at))) at++;
  return at === line.end || text.charCodeAt(at) === 35;
}

/** Whether a list item begins at the line's first character. */
export function isDash(text: string, line: Line): boolean {
  const at = line.start + line.indent;
  return (
    text.charCodeAt(at) === 45 && at < line.end && (at + 1 === line.end || isSpace(text.charCodeAt(at + 1)))
  );
}

/** The key that a line begins with, its place, and where its value would begin; null where it begins with none. */
export function keyOf(text: string, line: Line, from = line.start + line.indent): LineKey | null {
  const first = text.charAt(from);
  if (first === '"' || first === "'") {
    const close = text.indexOf(first, from + 1);
    if (close < 0 || close >= line.end) return null;
    let colon = close + 1;
    while (colon < line.end && isSpace(text.charCodeAt(colon))) colon++;
    if (!isColon(text, colon, line.end)) return null;
    return { key: text.slice(from + 1, close), span: { start: from + 1, end: close }, value: colon + 1 };
  }
  if (/[[\]{},#&*!|>%@`?-]/.test(first) && !/^[?-][^\s]/.test(text.slice(from, from + 2))) return null;
  for (let at = from; at < line.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 35 && isSpace(text.charCodeAt(at - 1))) return null;
    if (code !== 58 || !isColon(text, at, line.end)) continue;
    let end = at;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
    if (end === from) return null;
    return { key: text.slice(from, end), span: { start: from, end }, value: at + 1 };
  }
  return null;
}

export interface LineKey {
  readonly key: string;
  readonly span: Span;
  readonly value: number;
}

function isColon(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === 58 && (at + 1 >= end || isSpace(text.charCodeAt(at + 1)));
}

export type ValueKind = "none" | "line" | "open" | "block";

/** What a line says after its key: nothing (or only a comment, an anchor or a tag), something that ends on the line,
 * something that may go on, or the head of a block of text (`|`, `>`). */
export function valueKind(text: string, from: number, end: number): ValueKind {
  const value = text
    .slice(from, end)
    .replace(/(?:^|[ \t])#[^]*$/, "")
    .trim();
  if (/^(?:[&!]\S*(?:\s+|$))*$/.test(value)) return "none";
  const first = value.charAt(0);
  if (first === "|" || first === ">") return "block";
  if (first === '"') return /^"(?:[^"\\]|\\.)*"/.test(value) ? "line" : "open";
  if (first === "'") return value.includes("'", 1) ? "line" : "open";
  if (first === "[" || first === "{") return isClosed(value) ? "line" : "open";
  return first === "&" || first === "!" ? "open" : "line";
}

/** Whether a value that begins with a bracket has as many closing as opening ones, and ends in one. */
function isClosed(value: string): boolean {
  let depth = 0;
  for (const char of value) {
    if (char === "[" || char === "{") depth++;
    else if (char === "]" || char === "}") depth--;
  }
  return depth === 0 && /[\]}]$/.test(value);
}

/** Whether a line ends in a colon, so that what follows is its value. */
export function endsInColon(text: string, line: Line): boolean {
  const said = text.slice(line.start, line.end);
  const comment = /[ \t]#/.exec(said);
  return (comment ? said.slice(0, comment.index) : said).trimEnd().endsWith(":");
}
