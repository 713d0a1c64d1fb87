/**
 * Up to `count` of `keys` that `key` may have been meant for, nearest first: fewest edits (insertions, deletions,
 * replacements, swaps of neighbours), letter case not counting; and keys that `key` is a part of. Nothing that differs
 * in more than a third of its letters.
 */
export function nearestKeys(key: string, keys: Iterable<string>, count = 3): string[] {
  const wanted = key.toLowerCase();
  if (wanted === "") return [];
  const found: { key: string; distance: number }[] = [];
  for (const candidate of keys) {
    if (candidate === key) continue;
    const other = candidate.toLowerCase();
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    const contained = wanted.length >= 4 && other.includes(wanted);
    if (!contained && Math.abs(other.length - wanted.length) > allowed) continue;
    const edits = editDistance(wanted, other, allowed);
    const distance = contained ? Math.min(edits, 1.5) : edits;
    if (distance <= allowed || contained) found.push({ key: candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map((hit) => hit.key);
}

/** Optimal string alignment distance, given up (Infinity) once it must exceed `limit`; only the band around the
 * diagonal that can stay within it is computed. After Ukkonen, "Algorithms for approximate string matching" (1985). */
function editDistance(a: string, b: string, limit: number): number {
  let before = new Array<number>(b.length + 1).fill(Infinity);
  let previous = Array.from({ length: b.length + 1 }, (_, j) => (j <= limit ? j : Infinity));
  let current = new Array<number>(b.length + 1).fill(Infinity);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    current.fill(Infinity);
    if (i <= limit) current[0] = i;
    let least = current[0] ?? Infinity;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? Infinity) + 1,
        (current[j - 1] ?? Infinity) + 1,
        (previous[j - 1] ?? Infinity) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? Infinity) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] ?? Infinity;
}
