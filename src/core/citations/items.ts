import type { Span } from "../text/range.ts";
import { isSpace, skipSpace } from "./characters.ts";
import type { CitationFlaw, CitationItem, CitationMode } from "./citation.ts";
import { InlineScanner } from "./inline.ts";
import { type CitationKey, readKey } from "./key.ts";
import { readLocator } from "./locator.ts";
import type { Skeleton } from "./skeleton.ts";
import type { LocatorTerms } from "./terms.ts";

/** The `;`-separated citations between `start` and `end`, or the first thing wrong with them. */
export function readItems(
  skeleton: Skeleton,
  start: number,
  end: number,
  terms: LocatorTerms,
): CitationItem[] | CitationFlaw {
  const { text } = skeleton;
  const scanner = new InlineScanner(skeleton, end);
  // Texts are cut out only once all parts are known to be good: a failing bracket costs no more than its scan.
  const parts: { key: CitationKey; first: number; stop: number }[] = [];
  let at = skipSpace(text, start, end);
  for (;;) {
    const first = at;
    let key: CitationKey | null = null;
    while (key === null && at < end && text.charAt(at) !== ";") {
      const inline = scanner.next(at);
      if (inline.kind === "key") key = readKey(text, at);
      else at = inline.end;
    }
    if (key === null) {
      const any = parts.length > 0 || hasKeyLater(scanner, at, end);
      const reason = !any ? "no-key" : at === first ? "empty-part" : "part-without-key";
      return { reason, span: { start: first, end: at } };
    }
    const stop = partEnd(scanner, text, key.span.end, end);
    parts.push({ key, first, stop });
    if (stop >= end) break;
    at = skipSpace(text, stop + 1, end);
  }
  return parts.map(({ key, first, stop }) => {
    const mode = key.suppressed ? "suppress-author" : "normal";
    return makeItem(text, scanner, key, first, key.span.end, stop, terms, mode);
  });
}

function hasKeyLater(scanner: InlineScanner, pos: number, end: number): boolean {
  while (pos < end) {
    const inline = scanner.next(pos);
    if (inline.kind === "key") return true;
    pos = inline.end;
  }
  return false;
}

/** Where the part that goes on at `pos` ends: at a `;` or at `end`; -1 where an open quotation swallows the end. */
export function partEnd(scanner: InlineScanner, text: string, pos: number, end: number): number {
  while (pos < end && text.charAt(pos) !== ";") {
    pos = scanner.next(pos).end;
  }
  return pos;
}

export function makeItem(
  text: string,
  scanner: InlineScanner,
  key: CitationKey,
  start: number,
  tail: number,
  end: number,
  terms: LocatorTerms,
  mode: CitationMode,
): CitationItem {
  const { label, locator, span, rest } = readLocator(scanner, tail, end, terms);
  const rawSuffix = plain(text.slice(rest, end));
  const prefixSpan = trimmed(text, start, Math.max(start, key.span.start), false);
  const suffixSpan = trimmed(text, rest, end, true);
  return {
    key: key.key,
    prefix: plain(text.slice(prefixSpan.start, prefixSpan.end)),
    suffix: plain(text.slice(suffixSpan.start, suffixSpan.end)),
    locator,
    label,
    mode,
    rawSuffix,
    span: { start, end },
    keySpan: key.keySpan,
    idSpan: key.span,
    prefixSpan,
    tailSpan: { start: tail, end },
    locatorSpan: span,
    suffixSpan,
  };
}

export function bareItem(key: CitationKey, end: number): CitationItem {
  const nothing = { start: end, end };
  return {
    key: key.key,
    prefix: "",
    suffix: "",
    locator: "",
    label: "",
    mode: "author-in-text",
    rawSuffix: "",
    span: key.span,
    keySpan: key.keySpan,
    idSpan: key.span,
    prefixSpan: { start: key.span.start, end: key.span.start },
    tailSpan: nothing,
    locatorSpan: null,
    suffixSpan: nothing,
  };
}

/** The stretch without white space at its ends, and, where asked, without a comma at its start. */
function trimmed(text: string, start: number, end: number, comma: boolean): Span {
  let from = skipSpace(text, start, end);
  if (comma && text.charAt(from) === "," && from < end) from = skipSpace(text, from + 1, end);
  let to = end;
  while (to > from && isSpace(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** A soft line break reads as a space. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}
