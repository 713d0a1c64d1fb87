/** What stands between a token and the one before it. */
export const Gap = {
  none: 0,
  space: 1,
  /** A hyphen or en dash without spaces. */
  hyphen: 2,
  /** A dash with spaces, or an em dash. */
  dash: 3,
  comma: 4,
  /** A full stop and a space: an abbreviation or the end of a sentence. */
  stop: 5,
  slash: 6,
  /** A full stop without a space. */
  dot: 7,
  apostrophe: 8,
  /** A space and an apostrophe: “in ’98”. */
  spaceApostrophe: 9,
  /** A comma without a space, a colon, a bracket, a barrier: no date goes on across it. */
  other: 10,
  sentence: 11,
} as const;

/** What stands in `text` between two tokens: from the end of one to the start of the next. */
export function gapBetween(text: string, from: number, to: number): number {
  const size = to - from;
  if (size === 0) return Gap.none;
  const first = text.charCodeAt(from);
  if (size === 1) return singleGap(first);
  if (size > 6) return endsSentence(text, from, to) ? Gap.sentence : Gap.other;
  const between = text.slice(from, to);
  const trimmed = between.trim();
  if (trimmed === "") return Gap.space;
  const spaceAfter = /\s$/.test(between);
  if (trimmed === "," && spaceAfter) return Gap.comma;
  if (trimmed === "." && spaceAfter) return Gap.stop;
  if (trimmed === ".,") return Gap.comma;
  if (/^[-‐‑–—]{1,3}$/.test(trimmed)) return Gap.dash;
  if (/^,?\s+['‘’]$/.test(between)) return Gap.spaceApostrophe;
  return endsSentence(text, from, to) ? Gap.sentence : Gap.other;
}

function singleGap(code: number): number {
  switch (code) {
    case 32:
    case 10:
    case 0xa0:
    case 0x202f:
    case 9:
      return Gap.space;
    case 45:
    case 0x2010:
    case 0x2011:
    case 0x2013:
      return Gap.hyphen;
    case 0x2014:
      return Gap.dash;
    case 47:
      return Gap.slash;
    case 46:
      return Gap.dot;
    case 39:
    case 0x2019:
      return Gap.apostrophe;
    default:
      return Gap.other;
  }
}

function endsSentence(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (char === "." || char === "!" || char === "?") return true;
  }
  return false;
}
