/** A stretch of text that is an address of the web, or one that is none (`address` null). */
export interface MaybeAddress {
  readonly text: string;
  readonly address: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"“”‘’`\\{}|^]+/gi;

/** Cuts a text into what are web addresses in it and what lies between. */
export function addressIn(text: string): MaybeAddress[] {
  const parts: MaybeAddress[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const written = withoutEnd(match[0]);
    if (!URL.canParse(written)) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), address: null });
    parts.push({ text: written, address: written });
    at = match.index + written.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), address: null });
  return parts;
}

function balanced(address: string): boolean {
  return address.split("(").length >= address.split(")").length;
}

/** Without the punctuation of the sentence that an address ends. */
function withoutEnd(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const char = address.charAt(end - 1);
    if (char === ")" ? balanced(address.slice(0, end)) : !".,;:!?'…]".includes(char)) break;
  }
  return address.slice(0, end);
}
