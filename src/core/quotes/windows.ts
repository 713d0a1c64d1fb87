import type { SourceText } from "./source.ts";

/** Words `from` to before `to` of a source, and how much of the wanted words stands there: 0 to 1, rare words count
 * for more. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/**
 * The stretches of a source in which most of some words stand, in whatever order: where a quotation that was altered is
 * likely to come from. One pass over words `from` to before `to`; best first, at most `count`, not overlapping.
 *
 * @param words numbers of the source's vocabulary; negative ones occur nowhere and are only counted
 * @param width in words
 */
export function likelyWindows(
  source: SourceText,
  words: Int32Array,
  width: number,
  from: number,
  to: number,
  count: number,
): Window[] {
  const { ids, frequency, wordCount } = source;
  const weights = new Float64Array(frequency.length);
  const wanted = new Int32Array(frequency.length);
  const unknownWeight = Math.log(1 + wordCount) + 0.1;
  let total = 0;
  for (const word of words) {
    const weight = word < 0 ? unknownWeight : Math.log((wordCount + 1) / (frequency[word] ?? 1)) + 0.1;
    total += weight;
    if (word < 0) continue;
    weights[word] = weight;
    wanted[word] = (wanted[word] ?? 0) + 1;
  }
  const best: { end: number; score: number }[] = [];
  let score = 0;
  let top = { end: from, score: 0 };
  for (let at = from; at < to; at++) {
    const entering = ids[at] ?? 0;
    const weight = weights[entering] ?? 0;
    if (weight > 0) {
      const left = (wanted[entering] ?? 0) - 1;
      wanted[entering] = left;
      if (left >= 0) score += weight;
    }
    const leaving = at - width >= from ? (ids[at - width] ?? 0) : -1;
    if (leaving >= 0 && (weights[leaving] ?? 0) > 0) {
      const left = (wanted[leaving] ?? 0) + 1;
      wanted[leaving] = left;
      if (left > 0) score -= weights[leaving] ?? 0;
    }
    if (score > top.score + 1e-9) top = { end: at + 1, score };
    if ((at - from + 1) % width === 0 || at === to - 1) {
      keepBest(best, top, count, width);
      top = { end: at + 1, score: 0 };
    }
  }
  return best.map(({ end, score: found }) => ({
    from: Math.max(from, end - width),
    to: end,
    share: found / total,
  }));
}

function keepBest(
  best: { end: number; score: number }[],
  candidate: { end: number; score: number },
  count: number,
  width: number,
): void {
  if (candidate.score <= 0) return;
  const near = best.findIndex(({ end }) => candidate.end - end < width / 2);
  if (near >= 0) {
    if ((best[near]?.score ?? 0) >= candidate.score) return;
    best.splice(near, 1);
  }
  const at = best.findIndex(({ score }) => score < candidate.score);
  if (at >= 0) best.splice(at, 0, candidate);
  else if (best.length < count) best.push(candidate);
  if (best.length > count) best.pop();
}
