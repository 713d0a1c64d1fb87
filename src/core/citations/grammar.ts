import type { Span } from "../text/range.ts";
import { endsParagraph, isSpace, skipSpace } from "./characters.ts";
import type { CitationCluster, CitationFlaw, CitationItem } from "./citation.ts";
import { InlineScanner } from "./inline.ts";
import { bareItem, makeItem, partEnd, readItems } from "./items.ts";
import { type CitationKey, readKey } from "./key.ts";
import { type Skeleton, skeletonOf } from "./skeleton.ts";
import { englishTerms, type LocatorTerms } from "./terms.ts";

export type { CitationCluster, CitationFlaw, CitationItem, CitationMode } from "./citation.ts";

/**
 * The citation in brackets at `pos`, where `text[pos]` is `[`: `[see @a, pp. 33-35; also -@b]`. null where the brackets
 * are something else: a link, a span, an inline note, or a part of them names no source. Follows Pandoc's Markdown.
 * What stands around `pos` (code, links, escapes) is the caller's to know; what stands inside is not.
 */
export function parseBracketedCitation(
  text: string,
  pos: number,
  terms: LocatorTerms = englishTerms,
): CitationCluster | null {
  const skeleton = skeletonOf(text);
  const close = skeleton.closerOf(pos);
  if (close < 0 || "([{".includes(text.charAt(close + 1) || " ") || opensNote(text, pos)) return null;
  const items = readItems(skeleton, pos + 1, close, terms);
  if (!Array.isArray(items)) return null;
  const span = { start: pos, end: close + 1 };
  return { kind: "bracketed", span, bracket: span, items };
}

/**
 * The citation in running text at `pos`, where `text[pos]` is `@`: `@key`, `@{key}`, `@key [p. 3]`,
 * `@key [p. 30; see also @b]`. null after a word (an e-mail address), after a backslash, or where no key follows. A `-`
 * before the `@` is a hyphen here, as in Pandoc: only brackets can suppress an author.
 */
export function parseInTextCitation(
  text: string,
  pos: number,
  terms: LocatorTerms = englishTerms,
): CitationCluster | null {
  if (text.charAt(pos) !== "@") return null;
  const key = readKey(text, pos);
  if (key === null) return null;
  const skeleton = skeletonOf(text);
  if (pos > 0 && skeleton.opaqueEnd(pos - 1) === pos + 1) return null;
  const bracket = bracketAfter(skeleton, key.span.end);
  const items = bracket === null ? null : readInTextBracket(skeleton, key, bracket, terms);
  if (bracket === null || items === null) {
    const bare = bareItem(key, key.span.end);
    return { kind: "in-text", span: key.span, bracket: null, items: [bare] };
  }
  return { kind: "in-text", span: { start: pos, end: bracket.end }, bracket, items };
}

/**
 * Every citation between `start` and `end` of a text that is all inline text, in order, with those inside the prefixes
 * and suffixes of others down to the third level. Code, tags, addresses and escapes hold none.
 */
export function findCitations(
  text: string,
  start = 0,
  end = text.length,
  terms: LocatorTerms = englishTerms,
): CitationCluster[] {
  const skeleton = skeletonOf(text);
  const found: CitationCluster[] = [];
  const pending = [{ start, end, depth: 0 }];
  for (let span = pending.pop(); span !== undefined; span = pending.pop()) {
    for (let pos = span.start; pos < span.end;) {
      const character = text.charAt(pos);
      const opaque = character === "@" ? -1 : skeleton.opaqueEnd(pos);
      if (opaque > pos) {
        pos = opaque;
        continue;
      }
      let cluster: CitationCluster | null = null;
      if (character === "[") cluster = parseBracketedCitation(text, pos, terms);
      else if (character === "@") cluster = parseInTextCitation(text, pos, terms);
      if (cluster === null || cluster.span.end > span.end) {
        pos++;
        continue;
      }
      found.push(cluster);
      if (span.depth < 2) {
        const depth = span.depth + 1;
        for (const item of cluster.items)
          pending.push({ ...item.prefixSpan, depth }, { ...item.tailSpan, depth });
      }
      pos = cluster.span.end;
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/**
 * Why the brackets at `pos` look like a citation and are none; null where they are one, or hold no key at all, or are
 * plainly something else (a link, a span, a note).
 */
export function citationFlaw(text: string, pos: number): CitationFlaw | null {
  const skeleton = skeletonOf(text);
  if (text.charAt(pos) !== "[" || opensNote(text, pos)) return null;
  const close = skeleton.closerOf(pos);
  if (close >= 0) {
    if ("([{".includes(text.charAt(close + 1) || " ")) return null;
    const items = readItems(skeleton, pos + 1, close, englishTerms);
    if (Array.isArray(items) || items.reason === "no-key") return null;
    return items;
  }
  // Only a key right after the bracket tells a forgotten "]" from an ordinary bracket.
  const key = readKey(text, skipSpace(text, pos + 1, text.length));
  return key === null ? null : { reason: "unclosed-bracket", span: { start: pos, end: key.span.end } };
}

/** Whether the `[` at `pos` belongs to an inline note, `^[…]`; in `2^[@a]` too, but not in `2^nd^[@a]`. */
function opensNote(text: string, pos: number): boolean {
  if (text.charAt(pos - 1) !== "^" || text.charAt(pos - 2) === "\\") return false;
  for (let i = pos - 2; i >= 0 && i > pos - 80 && !isSpace(text.charAt(i)); i--) {
    if (text.charAt(i) === "^") return i === pos - 2;
  }
  return true;
}

/** The brackets that follow a key, over white space and at most one line break. */
function bracketAfter(skeleton: Skeleton, pos: number): Span | null {
  const { text } = skeleton;
  let at = pos;
  for (; isSpace(text.charAt(at)); at++) {
    if (endsParagraph(text, at)) return null;
  }
  const close = text.charAt(at) === "[" ? skeleton.closerOf(at) : -1;
  if (close < 0) return null;
  const wikilink = text.charAt(at + 1) === "[" && skeleton.closerOf(at + 1) === close - 1;
  return wikilink ? null : { start: at, end: close + 1 };
}

/** The key's item and those of its brackets: either a full list of citations, or the key's own locator first. */
function readInTextBracket(
  skeleton: Skeleton,
  key: CitationKey,
  bracket: Span,
  terms: LocatorTerms,
): CitationItem[] | null {
  const { text } = skeleton;
  const inside = bracket.start + 1;
  const close = bracket.end - 1;
  const follower = text.charAt(bracket.end) || " ";
  if (!"([{".includes(follower)) {
    const items = readItems(skeleton, inside, close, terms);
    if (Array.isArray(items)) return [bareItem(key, key.span.end), ...items];
  }
  if ("([".includes(follower) || text.charAt(inside) === "^") return null;
  const scanner = new InlineScanner(skeleton, close);
  const end = partEnd(scanner, text, inside, close);
  const own = makeItem(text, scanner, key, key.span.start, inside, end, terms, "author-in-text");
  if (end === close) return [own];
  const rest = readItems(skeleton, end + 1, close, terms);
  return Array.isArray(rest) ? [own, ...rest] : null;
}
