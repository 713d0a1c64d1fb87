import type { Span } from "../text/range.ts";

const FRONTMATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const FRONTMATTER_END = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m;

/** Where a note's frontmatter stands: the YAML itself, and the offset at which the Markdown begins. */
export function splitFrontmatter(text: string): { yaml: Span | null; body: number } {
  const open = FRONTMATTER.exec(text);
  const start = open?.[0].length ?? 0;
  const close = open && FRONTMATTER_END.exec(text.slice(start));
  if (!close) return { yaml: null, body: text.startsWith("\uFEFF") ? 1 : 0 };
  const end = start + close.index;
  return { yaml: { start, end }, body: end + close[0].length };
}

/** A field at the margin of the YAML, as Pandoc wants it, with or without quotation marks. */
const LANGUAGE = /^lang[ \t]*:[ \t]+["']?([a-z]{2,3}(?![a-z])[a-z\d_-]*)/im;

/** The BCP 47 tag that a note's frontmatter gives as `lang`; null for none. */
export function noteLanguage(text: string): string | null {
  const { yaml } = splitFrontmatter(text);
  return yaml && languageIn(text, yaml);
}

/** The same where the YAML has been found already. */
export function languageIn(text: string, yaml: Span): string | null {
  return LANGUAGE.exec(text.slice(yaml.start, yaml.end))?.[1] ?? null;
}
