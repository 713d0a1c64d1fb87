import type { Span } from "../text/range.ts";
import { isSpace } from "./characters.ts";
import { citationAt, citationContextAt } from "./context.ts";
import { isWritableKey, writeKey } from "./key.ts";

/** A change to a text, and where the caret goes in what is written. */
export interface CitationEdit {
  readonly span: Span;
  readonly text: string;
  /** An offset into `text`. */
  readonly caret: number;
}

/**
 * The edit that cites `keys` at `caret`: added after the source under the caret where there is a citation, put in place
 * of a key that is being typed, else a new citation, a space from the word before it, with the caret where its locator
 * goes: `[@a; @b, |]`. null where no key can be written.
 */
export function insertCitation(text: string, caret: number, keys: readonly string[]): CitationEdit | null {
  const list = keys
    .filter(isWritableKey)
    .map((key) => `@${writeKey(key)}`)
    .join("; ");
  if (list === "") return null;
  const context = citationContextAt(text, caret);
  if (context?.kind === "key" && context.query === "") {
    const bracketed = context.inBrackets ? list : `[${list}]`;
    return {
      span: { start: context.at, end: context.replace.end },
      text: bracketed,
      caret: bracketed.length - (context.inBrackets ? 0 : 1),
    };
  }
  const cluster = citationAt(text, caret);
  if (
    cluster !== null &&
    caret > cluster.span.start &&
    caret < cluster.span.end + (cluster.bracket ? 0 : 1)
  ) {
    if (cluster.bracket === null) return insertion(cluster.span.end, ` [${list}]`, 1);
    const item = cluster.items.find(({ span, tailSpan }) => caret <= Math.max(span.end, tailSpan.end));
    let end = item?.tailSpan.end ?? cluster.bracket.end - 1;
    if (end < cluster.bracket.start || end >= cluster.bracket.end) end = cluster.bracket.end - 1;
    let start = end;
    while (isSpace(text.charAt(start - 1))) start--;
    // The comma that waits for a locator goes where none was written: `[@a, |]`.
    if (text.charAt(start - 1) === ",") start--;
    const added = `; ${list}`;
    return { span: { start, end }, text: added, caret: added.length };
  }
  if (text.charAt(caret - 1) === "[" && text.charAt(caret) === "]") return insertion(caret, `${list}, `, 0);
  return insertion(caret, `${spaceBefore(text, caret)}[${list}, ]`, 1);
}

/** The space that belongs between what stands before an offset and a bracket that is put there; empty where none does. */
export function spaceBefore(text: string, at: number): string {
  return ENDS_A_WORD.test(text.slice(Math.max(0, at - 2), at)) ? " " : "";
}

/** A word or what closes one, so that a space belongs before a bracket; not in scripts that are written without. */
const ENDS_A_WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}.,;:!?)”’»…%]$/u;

/** `fromEnd` characters of the text written come after the caret. */
function insertion(at: number, text: string, fromEnd: number): CitationEdit {
  return { span: { start: at, end: at }, text, caret: text.length - fromEnd };
}
