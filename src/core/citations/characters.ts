/** Single characters, as Pandoc's citation grammar sorts them. Offsets are UTF-16; astral characters count as one. */

const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const PUNCTUATION = /\p{P}/u;
const SPACE = /\s/;

/** The whole character at `pos`, both halves of a surrogate pair; "" past the end. */
export function characterAt(text: string, pos: number): string {
  const code = text.codePointAt(pos);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The whole character that ends just before `pos`; "" at the start. */
export function characterBefore(text: string, pos: number): string {
  if (pos <= 0) return "";
  const low = text.charCodeAt(pos - 1);
  if (low >= 0xdc00 && low <= 0xdfff && pos >= 2) {
    const high = text.charCodeAt(pos - 2);
    if (high >= 0xd800 && high <= 0xdbff) return text.slice(pos - 2, pos);
  }
  return text.charAt(pos - 1);
}

/** A letter or a number in any script. Combining marks are neither, as in Pandoc. */
export function isAlphanumeric(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) {
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  }
  return ALPHANUMERIC.test(character);
}

export function isPunctuation(character: string): boolean {
  return PUNCTUATION.test(character);
}

export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : SPACE.test(character);
}

/** The first offset at or after `pos`, and not after `end`, that holds no white space. */
export function skipSpace(text: string, pos: number, end: number): number {
  while (pos < end && isSpace(text.charAt(pos))) pos++;
  return pos;
}

/** Whether a line break at `pos` ends a paragraph: the next line holds nothing but white space. */
export function endsParagraph(text: string, pos: number): boolean {
  if (text.charAt(pos) !== "\n" && text.charAt(pos) !== "\r") return false;
  let next = pos + (text.charAt(pos) === "\r" && text.charAt(pos + 1) === "\n" ? 2 : 1);
  while (text.charAt(next) === " " || text.charAt(next) === "\t") next++;
  return next < text.length && (text.charAt(next) === "\n" || text.charAt(next) === "\r");
}
