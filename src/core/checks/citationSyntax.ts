import { type CitationCluster, citationFlaw, parseBracketedCitation } from "../citations/grammar.ts";
import { bareKeyEnd, writeKey } from "../citations/key.ts";
import { type LocatorTerms, termsFor } from "../citations/terms.ts";
import { noteLanguage } from "../notes/frontmatter.ts";
import { BARRIER, type Prose } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import type { Workspace } from "../index/workspace.ts";
import type { Finding, Rule } from "./rule.ts";

/** Brackets that are longer hold no citation. */
const LONGEST = 1000;

/** What stands between two offsets as the Markdown parser saw it: without the quote markers of its lines. */
function written(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\n[ \t]*>[ \t>]*/g, (marks) => marks.replaceAll(">", " "));
}

/** A bracket in a prose, as indices into its text; the end is null where it is not closed. */
interface Bracket {
  readonly start: number;
  readonly end: number | null;
  readonly holdsKey: boolean;
}

/** The brackets of a prose, inner ones first. Those that are markup are not in its text. */
function* bracketsOf(text: string, keys: ReadonlySet<number>): Generator<Bracket> {
  const open: { start: number; holdsKey: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "[") open.push({ start: at, holdsKey: false });
    else if (character === BARRIER && keys.has(at)) {
      const last = open.at(-1);
      if (last) last.holdsKey = true;
    } else if (character === "]") {
      const bracket = open.pop();
      if (bracket) yield { ...bracket, end: at + 1 };
    }
  }
  for (const bracket of open) yield { ...bracket, end: null };
}

/** What is wrong with brackets that hold a key and are no citation. */
function flawed(text: string, prose: Prose, bracket: Bracket, terms: LocatorTerms): Finding | null {
  const start = prose.offsetAt(bracket.start);
  const length = prose.text.length;
  const last = Math.min(length, (bracket.end ?? bracket.start + LONGEST) + 1);
  const source = written(text, start, Math.min(start + LONGEST, prose.span(0, last).end));
  const flaw = citationFlaw(source, 0);
  if (!flaw) return null;
  switch (flaw.reason) {
    case "unclosed-bracket":
      return unclosed(source, start, flaw.span, terms);
    case "empty-part": {
      // One semicolon too many: the one after the empty part or, at the end, the one before it.
      const after = source.charAt(flaw.span.end) === ";";
      const at = after ? flaw.span.end : source.lastIndexOf(";", flaw.span.end);
      if (at < 1) return null;
      return {
        span: { start: start + at, end: start + at + 1 },
        message: "Nothing is cited on one side of this semicolon, so these brackets are no citation.",
        data: { kind: "syntax", title: "Remove the semicolon", newText: "" },
      };
    }
    case "part-without-key":
      return {
        span: { start: start + flaw.span.start, end: start + Math.max(flaw.span.end, flaw.span.start + 1) },
        message: "Every part between semicolons needs a key, or these brackets are no citation.",
      };
    case "no-key":
      return null;
  }
}

/** Where the bracket of `[@key, p. 3` is to be closed: after the key and what is surely its locator. */
function unclosed(source: string, start: number, { end }: Span, terms: LocatorTerms): Finding {
  const rest = source.slice(end, end + 40).replace(/[\n\]].*$/s, "");
  const cluster = parseBracketedCitation(`${source.slice(0, end)}${rest}]`, 0, terms);
  const close = cluster?.items.at(0)?.locatorSpan?.end ?? end;
  return {
    span: { start, end: start + close },
    message: "This bracket is not closed, so it is no citation.",
    data: { kind: "syntax", title: "Close the bracket", newText: `${source.slice(0, close)}]` },
  };
}

const FIRST_WORD = /^\[(@[ \t]+)?([^\s,;[\]]+)(?=[\],;])/;

/** A key that lacks its `@`: `[smith-2020, p. 3]`. Only a known key with a digit in it is taken for one. */
function withoutAt(text: string, start: number, workspace: Workspace, path: string): Finding | null {
  const match = FIRST_WORD.exec(text.slice(start, start + 200));
  const key = match?.[2] ?? "";
  if (!/\p{L}/u.test(key) || !/\d/.test(key) || bareKeyEnd(key, 0) !== key.length) return null;
  if (!workspace.reference(key, path) || text.includes(`[${key}]:`)) return null;
  const at = start + 1 + (match?.[1]?.length ?? 0);
  return {
    span: { start: start + 1, end: at + key.length },
    message: `“${key}” is the key of a source. It needs an @ to be cited.`,
    data: { kind: "syntax", title: `Write @${key}`, newText: `@${writeKey(key)}` },
  };
}

const BRACED = /@\{([^{}\n]{1,200})(\}?)/g;

/** A key in braces that is none, for white space in it. */
function* badBraces(text: string, prose: Prose): Generator<Finding> {
  for (const match of prose.text.matchAll(BRACED)) {
    const escaped = text.charAt(prose.offsetAt(match.index) - 1) === "\\";
    if (escaped || /[\p{L}\p{N}]/u.test(prose.text.charAt(match.index - 1))) continue;
    const message =
      match[2] === ""
        ? "The brace of this key is not closed, so it is no citation."
        : "A key in braces holds no spaces, so this is no citation.";
    yield { span: prose.span(match.index, match.index + match[0].length), message };
  }
}

const EXAMPLE_LABEL = /^[\p{L}\p{N}_-]+$/u;

/** A key at the start of a paragraph, `(@key) …` or `@key. …`, by which Pandoc numbers examples. */
function exampleLabel(prose: Prose, citations: ReadonlyMap<number, CitationCluster>): Finding | null {
  if (prose.kind === "heading" || prose.kind === "cell") return null;
  const at = prose.text.startsWith("(") ? 1 : 0;
  if (prose.text.charAt(at) !== BARRIER) return null;
  const cluster = citations.get(prose.offsetAt(at));
  const [item] = cluster?.items ?? [];
  if (!item || cluster?.kind !== "in-text" || cluster.bracket || !EXAMPLE_LABEL.test(item.key)) return null;
  const isBare = item.keySpan.start === item.idSpan.start + 1;
  const ends = (at === 1 ? /^\)(?:\s|$)/ : /^[.)](?:\s|$)/).test(prose.text.slice(at + 1, at + 3));
  if (!isBare || !ends) return null;
  const braced = `@{${item.key}}`;
  return {
    span: item.idSpan,
    message: `At the start of a paragraph Pandoc takes this for the number of an example. ${braced} is a citation everywhere.`,
    data: { kind: "syntax", title: `Write ${braced}`, newText: braced },
  };
}

export const citationSyntax: Rule = {
  code: "citation/syntax",
  severity: "warning",
  *note(note, path, workspace) {
    const { text, proses, citations } = note.parsed;
    const known = new Map(
      citations
        .filter(({ items }) => items.some(({ key }) => workspace.reference(key, path)))
        .map((citation) => [citation.span.start, citation]),
    );
    const terms = termsFor(noteLanguage(text));
    for (const prose of proses) {
      yield null;
      if (prose.text.includes("@{")) yield* badBraces(text, prose);
      yield exampleLabel(prose, known);
      if (!prose.text.includes("[")) continue;
      const keys = new Set<number>();
      for (let at = prose.text.indexOf(BARRIER); at >= 0; at = prose.text.indexOf(BARRIER, at + 1)) {
        if (known.has(prose.offsetAt(at))) keys.add(at);
      }
      for (const bracket of bracketsOf(prose.text, keys)) {
        const finding = bracket.holdsKey
          ? flawed(text, prose, bracket, terms)
          : bracket.end === null
            ? null
            : withoutAt(text, prose.offsetAt(bracket.start), workspace, path);
        if (finding) yield finding;
      }
    }
  },
};
