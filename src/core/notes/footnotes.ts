import type { Span } from "../text/range.ts";

const DEFINITION = /^[ \t>]{0,9}\[\^([^\s[\]]+)\]:/gm;

/** Where a footnote that starts at `start` ends: before the first text at the margin that an empty line sets off. */
function definitionEnd(text: string, start: number, limit: number): number {
  let blank = false;
  for (let at = text.indexOf("\n", start) + 1; at > 0 && at < limit;) {
    const next = text.indexOf("\n", at) + 1;
    const line = text.slice(at, next > 0 ? next : limit);
    if (line.trim() === "") blank = true;
    else if (blank && !/^(?: {4}|\t)/.test(line)) return at;
    if (next === 0) break;
    at = next;
  }
  return limit;
}

/** The footnotes that a note defines (`[^1]: …`), by their labels, marks included. Of two with one label the first is meant. */
export function footnoteDefinitions(note: string): ReadonlyMap<string, Span> {
  const text = note.includes("\r") ? note.replace(/\r(?!\n)/g, "\n") : note;
  const byLabel = new Map<string, Span>();
  if (!text.includes("[^")) return byLabel;
  const found = [...text.matchAll(DEFINITION)];
  for (const [i, match] of found.entries()) {
    const label = match[1] ?? "";
    const limit = found[i + 1]?.index ?? text.length;
    if (byLabel.has(label)) continue;
    byLabel.set(label, { start: match.index, end: definitionEnd(text, match.index, limit) });
  }
  return byLabel;
}
