import type { Span } from "./range.ts";

/** Put `newText` in the place of `span`. Edits of one list are ascending and do not overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after its edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { span, newText } of edits) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
