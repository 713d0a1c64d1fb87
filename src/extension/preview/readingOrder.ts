import type { Token } from "markdown-it";

/** A token of a kind that is looked for, and the footnote it stands in. */
export interface PlacedToken {
  readonly token: Token;
  /** The footnote's label; null in the body of the text. */
  readonly footnote: string | null;
  readonly startsFootnote: boolean;
}

/** How VS Code's own preview shows a footnote: as a paragraph that begins with its mark. */
const DEFINITION = /^\[\^([^\s[\]]{1,200})\]:\s*/;
const REFERENCE = /\[\^([^\s[\]]{1,200})\]/g;

/**
 * The tokens of one type in the order in which a reader comes to them: those of a footnote where it is first referred to.
 * Footnotes may be as VS Code's preview has them, or as extensions for footnotes make them (`markdown-it-footnote`).
 */
export function inReadingOrder(tokens: readonly Token[], type: string): PlacedToken[] {
  const body: (PlacedToken | string)[] = [];
  const footnotes = new Map<string, PlacedToken[]>();
  let open: string | null = null;
  for (const token of tokens) {
    if (token.type === "footnote_open") open = labelOf(token);
    else if (token.type === "footnote_close") open = null;
    const [mark = "", written] = DEFINITION.exec(token.content) ?? [];
    const footnote = open ?? (token.type === "inline" ? (written ?? null) : null);
    let before = "";
    for (const child of token.children ?? []) {
      if (child.type === type) {
        const startsFootnote = footnote !== null && before.slice(mark.length).trim() === "";
        const placed = { token: child, footnote, startsFootnote };
        if (footnote === null) body.push(placed);
        else footnotes.set(footnote, [...(footnotes.get(footnote) ?? []), placed]);
        before += "@";
      } else if (child.type === "footnote_ref") {
        if (footnote === null) body.push(labelOf(child));
      } else {
        before += child.content;
        if (footnote === null)
          for (const [, label = ""] of child.content.matchAll(REFERENCE)) body.push(label);
      }
    }
  }
  const found = body.flatMap((part) => {
    if (typeof part !== "string") return [part];
    const placed = footnotes.get(part) ?? [];
    footnotes.delete(part);
    return placed;
  });
  return [...found, ...[...footnotes.values()].flat()];
}

/** What a token of `markdown-it-footnote` says of its footnote. */
function labelOf({ meta }: Token): string {
  const { label, id } = (meta ?? {}) as { label?: unknown; id?: unknown };
  return typeof label === "string" ? label : `#${String(id)}`;
}
