import { LineMap, type Span } from "../text/range.ts";
import type { Problem } from "../dossier/model.ts";

/** `<!-- dossier-disable-next-line code code -->` (in YAML: `# dossier-disable-next-line code`). */
interface Directive {
  /** The line it speaks of. */
  readonly line: Span;
  /** Empty for every rule. */
  readonly codes: ReadonlySet<string>;
}

const WORD = "dossier-disable-next-line";
const COMMENT = new RegExp(`(?:<!--|#)[ \\t]*${WORD}([^\\n\\r]*?)(?:-->|$)`, "gm");

/** Where a text says that its next line is not to be checked. */
export function readDirectives(text: string): Directive[] {
  if (!text.includes(WORD)) return [];
  const lines = new LineMap(text);
  return [...text.matchAll(COMMENT)].map((match) => {
    const next = lines.positionAt(match.index).line + 1;
    // The end of the file belongs to its last line.
    const end = next + 1 < lines.lineCount ? lines.lineStart(next + 1) : text.length + 1;
    return {
      line: { start: lines.lineStart(next), end },
      codes: new Set((match[1] ?? "").split(/[\s,]+/).filter((code) => code !== "")),
    };
  });
}

/** Whether the writer has said that a problem is none. */
export function isDisabled(directives: readonly Directive[], { code, span }: Problem): boolean {
  return directives.some(
    ({ line, codes }) =>
      line.start <= span.start && span.start < line.end && (codes.size === 0 || codes.has(code)),
  );
}
