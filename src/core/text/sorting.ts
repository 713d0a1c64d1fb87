/** So many items are sorted in one step: at most a millisecond or two. */
const RUN = 512;

/**
 * Sorts as `Array.prototype.sort` does, stably, in steps of a millisecond or two; between two steps other work may be
 * done. A merge sort from the bottom up.
 *
 * @returns a new list; the given one stays as it is
 */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[]> {
  const result: T[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]] as [T, T];
    const isSecond = compare(other, one) < 0;
    result.push(isSecond ? other : one);
    if (isSecond) j++;
    else i++;
    if (result.length % RUN === 0) yield;
  }
  return result.concat(a.slice(i), b.slice(j));
}
