/** The character references that turn up in prose; rarer ones stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  shy: "\u00AD",
};

/** The character an HTML reference such as `&amp;` or `&#8217;` stands for; null where it is unknown. */
export function decodeEntity(reference: string): string | null {
  const numeric = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(reference);
  if (numeric) {
    const code = numeric[1] ? parseInt(numeric[1], 16) : Number(numeric[2]);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : null;
  }
  const name = reference.slice(1, -1);
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
}
