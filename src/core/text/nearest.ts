/** More than any distance. */
const FAR = 60_000;

/**
 * Measures how many edits (insert, delete, replace a character, swap two neighbours) lie between `a` and other words: the
 * optimal string alignment distance, in UTF-16 code units. A distance over `limit` is only told to be more than it. Only
 * the band around the diagonal that can stay within the limit is computed, after Ukkonen, "Algorithms for approximate
 * string matching" (1985). The rows are kept from one measurement to the next.
 */
export function editDistance(a: string): (b: string, limit: number) => number {
  let before = new Uint16Array(0);
  let previous = before;
  let current = before;
  return (b, limit) => {
    if (previous.length < b.length + 2) {
      before = new Uint16Array(b.length * 2 + 2);
      previous = new Uint16Array(b.length * 2 + 2);
      current = new Uint16Array(b.length * 2 + 2);
    }
    const at = (row: Uint16Array, j: number): number => row[j] ?? FAR;
    for (let j = 0; j <= b.length; j++) previous[j] = j <= limit ? j : FAR;
    for (let i = 1; i <= a.length; i++) {
      const from = Math.max(1, i - limit);
      const to = Math.min(b.length, i + limit);
      current[from - 1] = from === 1 && i <= limit ? i : FAR;
      current[to + 1] = FAR;
      let least = at(current, from - 1);
      for (let j = from; j <= to; j++) {
        const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
        let cost = Math.min(at(previous, j), at(current, j - 1), at(previous, j - 1) - (same ? 1 : 0)) + 1;
        if (i > 1 && j > 1 && !same && a.charCodeAt(i - 1) === b.charCodeAt(j - 2)) {
          if (a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, at(before, j - 2) + 1);
        }
        current[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > limit) return FAR;
      [before, previous, current] = [previous, current, before];
    }
    return at(previous, b.length);
  };
}

/** The candidate that `word` was most likely meant to be, up to a third of its letters mistyped (three at most); null
 * where none is that near. Letter case counts. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > 60) return null;
  const distanceTo = editDistance(word);
  let limit = Math.min(3, Math.floor(word.length / 3));
  let best: string | null = null;
  for (const candidate of candidates) {
    const distance = distanceTo(candidate, limit);
    if (distance > limit || distance === 0) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/**
 * Up to `count` of `keys` that `key` may have been meant for, nearest first: fewest edits (insertions, deletions,
 * replacements, swaps of neighbours), letter case not counting; and keys that `key` is a part of. Nothing that differs
 * in more than a quarter of its letters.
 */
export function nearestKeys(key: string, keys: Iterable<string>, count = 3): string[] {
  const wanted = key.toLowerCase();
  if (wanted === "") return [];
  const distanceTo = editDistance(wanted);
  const found: { key: string; distance: number }[] = [];
  for (const candidate of keys) {
    if (candidate === key) continue;
    const other = candidate.toLowerCase();
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 4));
    const contained = wanted.length >= 4 && other.includes(wanted);
    if (!contained && Math.abs(other.length - wanted.length) > allowed) continue;
    const edits = distanceTo(other, allowed);
    const distance = contained ? Math.min(edits, 1.5) : edits;
    if (distance <= allowed || contained) found.push({ key: candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map((hit) => hit.key);
}
