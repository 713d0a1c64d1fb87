import type { Span } from "../text/range.ts";
import { characterAt, characterBefore, isAlphanumeric, isSpace } from "./characters.ts";

/** A citation key as it stands in the text: `@key`, `-@key`, `@{key}` or `-@{key}`. */
export interface CitationKey {
  readonly key: string;
  /** Written with a leading `-`. */
  readonly suppressed: boolean;
  readonly braced: boolean;
  /** From the `-` or `@` to the end of the key, braces included. */
  readonly span: Span;
  /** The key's own characters: no `@`, no braces. */
  readonly keySpan: Span;
}

/** What may stand inside a bare key, one at a time and never at its end. */
const INTERNAL = ":.#$%&-+?<>~/";

function isKeyCharacter(character: string): boolean {
  return character === "_" || isAlphanumeric(character);
}

/**
 * Whether a key may start at `pos`. Directly after a word it may not, so that `joe@example.org` is an address; a full
 * stop belongs to the word before it.
 */
export function mayStartKey(text: string, pos: number): boolean {
  const before = characterBefore(text, pos);
  return before === "" || !(before === "." || isAlphanumeric(before));
}

/** The end of the bare key that starts at `pos`; `pos` itself where none does. A lone `*` is Pandoc's wildcard. */
export function bareKeyEnd(text: string, pos: number): number {
  const first = characterAt(text, pos);
  if (first !== "*" && !isKeyCharacter(first)) return pos;
  let end = pos + first.length;
  for (;;) {
    const character = characterAt(text, end);
    if (character === "") return end;
    if (isKeyCharacter(character)) {
      end += character.length;
      continue;
    }
    if (!INTERNAL.includes(character)) return end;
    const next = characterAt(text, end + 1);
    const inner = isKeyCharacter(next) || (next === "/" && (character === ":" || character === "/"));
    if (next === "" || !inner) return end;
    end++;
  }
}

/** Longer keys in braces are not looked for, so that a text full of open braces costs no more than its length. */
const LONGEST_BRACED = 500;

/** The offset of the `}` that closes the `{` at `pos`, or -1 where white space or the text's end comes first. */
function closingBrace(text: string, pos: number): number {
  let depth = 0;
  const limit = Math.min(text.length, pos + LONGEST_BRACED);
  for (let i = pos; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return i;
    else if ((code <= 32 || code >= 128) && isSpace(text.charAt(i))) return -1;
  }
  return -1;
}

/**
 * The key written at `pos`, where `text[pos]` is `@`, or `-` before one; null where there is none. Escapes before
 * `pos` are the caller's to see.
 */
export function readKey(text: string, pos: number): CitationKey | null {
  const suppressed = text.charAt(pos) === "-";
  const at = suppressed ? pos + 1 : pos;
  if (text.charAt(at) !== "@" || !mayStartKey(text, pos)) return null;
  if (text.charAt(at + 1) === "{") {
    const close = closingBrace(text, at + 1);
    if (close <= at + 2) return null;
    const keySpan = { start: at + 2, end: close };
    const key = text.slice(keySpan.start, keySpan.end);
    return { key, suppressed, braced: true, span: { start: pos, end: close + 1 }, keySpan };
  }
  const end = bareKeyEnd(text, at + 1);
  if (end === at + 1) return null;
  const keySpan = { start: at + 1, end };
  return { key: text.slice(at + 1, end), suppressed, braced: false, span: { start: pos, end }, keySpan };
}

/** Whether `key` can be written without braces. */
export function isBareKey(key: string): boolean {
  return key !== "" && bareKeyEnd(key, 0) === key.length;
}

/** Whether `key` can be written at all: braces hold anything but white space and unbalanced braces. */
export function isWritableKey(key: string): boolean {
  return isBareKey(key) || (key !== "" && closingBrace(`{${key}}`, 0) === key.length + 1);
}

/** `key` as it follows an `@`: bare where it can be, in braces where it must be. */
export function writeKey(key: string): string {
  return isBareKey(key) ? key : `{${key}}`;
}
