import type { InlineContext } from "@lezer/markdown";

const SPACE = 32;

/** What some inline rule begins or ends with. A `!` or a blank is only where another sign follows. */
const SIGNS = new Uint8Array(128);
for (const sign of "\\&`<*_[]~@^$") SIGNS[sign.charCodeAt(0)] = 1;
for (const sign of "! ") SIGNS[sign.charCodeAt(0)] = 2;

/** What an address that is written without markup has in it. */
const ADDRESS = /www\.|https?:\/\/|@|mailto:|xmpp:/;

/** The text asked for last, and whether an address may stand in it. */
let last = "";
let hasAddress = false;

function isWordChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

/**
 * An inline rule that is asked first: it passes over letters in which nothing begins, so that the parser does not ask
 * every rule at every letter. Where an address may stand, only the rest of a word is passed over.
 */
export function plainRun(cx: InlineContext, _next: number, pos: number): number {
  const { text, offset } = cx;
  if (text !== last) {
    last = text;
    hasAddress = ADDRESS.test(text);
  }
  const from = pos - offset;
  let i = from;
  if (hasAddress) {
    if (i === 0 || !isWordChar(text.charCodeAt(i - 1))) return -1;
    while (i < text.length && isWordChar(text.charCodeAt(i)) && text.charCodeAt(i) !== 95) i++;
  } else {
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const sign = code < 128 ? SIGNS[code] : 0;
      if (sign === 0) continue;
      if (sign === 1 || text.charCodeAt(i + 1) === (code === SPACE ? SPACE : 91)) break;
    }
  }
  return i > from ? offset + i : -1;
}
