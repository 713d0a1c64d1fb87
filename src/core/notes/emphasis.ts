import type { Span } from "../text/range.ts";

const MARKS = /[*_]+/g;

/**
 * A stretch of Markdown with the emphasis marks that it cuts off: of `Kim **Jong-un` before `**`, all of
 * `Kim **Jong-un**`. What replaces it leaves no mark behind that has lost its other half.
 *
 * @param span offsets in `text`
 */
export function withItsMarks(text: string, { start, end }: Span): Span {
  const open: string[] = [];
  for (const [mark] of text.slice(start, end).matchAll(MARKS)) {
    if (open.at(-1) === mark) open.pop();
    else open.push(mark);
  }
  let span = { start, end };
  for (const mark of open) {
    if (text.startsWith(mark, span.end)) span = { ...span, end: span.end + mark.length };
    else if (text.slice(0, span.start).endsWith(mark)) span = { ...span, start: span.start - mark.length };
  }
  return span;
}
