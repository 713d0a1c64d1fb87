/** How many single-character edits (insert, delete, replace, swap neighbours) turn `a` into `b`; `limit + 1` where it
 * is more than `limit`. Optimal string alignment, in O(length of a × length of b). */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** The candidate that `word` was most likely meant to be, up to a third of its letters mistyped (three at most); null
 * where none is that near. Letter case counts. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > 60) return null;
  let limit = Math.min(3, Math.floor(word.length / 3));
  let best: string | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, limit);
    if (distance > limit || distance === 0) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}
