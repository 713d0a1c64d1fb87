/** What a CSL style says of itself. */
export interface StyleHead {
  readonly title: string;
  /** The id of the style that it merely refers to; null where it stands by itself. */
  readonly parent: string | null;
  readonly locale: string | null;
  readonly numeric: boolean;
  /** Whether it makes initials of names without their hyphens. */
  readonly splitsHyphens: boolean;
}

/** Reads what is needed of a `.csl` file's head, without an XML parser; null where the file is no style. */
export function readStyleHead(xml: string): StyleHead | null {
  const plain = xml.slice(0, 100_000).replace(/<!--[^]*?-->/g, "");
  const style = /<style\b[^>]*>/.exec(plain);
  if (!style || !/<\/style>\s*$/.test(xml)) return null;
  const info = plain.slice(style.index);
  const parent = [...info.matchAll(/<link\b[^>]*>/g)]
    .map(([link]) => link)
    .find((link) => attribute(link, "rel") === "independent-parent");
  const href = parent === undefined ? null : attribute(parent, "href");
  return {
    title: decoded(/<title\b[^>]*>([^<]*)<\/title>/.exec(info)?.[1] ?? "").trim(),
    parent: href === null ? null : (href.split("/").at(-1) ?? ""),
    locale: attribute(style[0], "default-locale"),
    splitsHyphens: attribute(style[0], "initialize-with-hyphen") === "false",
    numeric: /<category\b[^>]*citation-format=["'](?:numeric|label)["']/.test(info),
  };
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`).exec(tag)?.[2] ?? null;
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
