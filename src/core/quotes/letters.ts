/** More letters than this are not compared one by one. */
const MOST_LETTERS = 2000;

/** So much of a text is shown. */
const MOST_SHOWN = 240;

/** Whether two stretches have the same letters and only a hyphen, the space in `10 km`, or the dots of `U.S.` between
 * them differ: that is typography. */
export function onlySpaced(
  quote: readonly string[],
  source: readonly string[],
  quoteText: string,
  sourceText: string,
): boolean {
  if (quote.join("") !== source.join("")) return false;
  const parts = quote.length > source.length ? quote : source;
  const written = quote.length > source.length ? quoteText : sourceText;
  if (/[\p{L}\p{N}][-\u00AD\u2010\u2011\u2013\u2014]/u.test(quoteText + " " + sourceText)) return true;
  if (parts.every((part) => part.length === 1) && /^(?:\p{L}\.\s?)+\p{L}$/u.test(written)) return true;
  return parts.length === 2 && /\d$/.test(parts[0] ?? "") !== /^\d/.test(parts[1] ?? "");
}

/** A text on one line, cut where it is long. */
export function shorten(text: string): string {
  const shown = text.replace(/\s+/g, " ");
  return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
}

/** Levenshtein's distance; the longer length where it would cost too much to compute. */
export function editDistance(a: string, b: string): number {
  if (a === "" || b === "" || a.length > MOST_LETTERS || b.length > MOST_LETTERS)
    return Math.max(a.length, b.length);
  let row = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  let next = new Int32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    next[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1);
      next[j + 1] = Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}
