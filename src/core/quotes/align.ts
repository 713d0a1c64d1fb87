/** Which words of a quotation are which words of its source: `pairs[i]` is the index of the source's word that the
 * quotation's word `i` is, -1 where it is none. Indices ascend. */
export type Pairs = Int32Array;

export interface AlignmentInput {
  /** The quotation's words as numbers of the source's vocabulary; negative where the source has no such word. */
  readonly quote: Int32Array;
  readonly source: Int32Array;
  /** The stretch of the source to look in. */
  readonly from: number;
  readonly to: number;
  /** Boundaries of the quotation (before word i) at which words of the source may be missing at little cost. */
  readonly open: ReadonlySet<number>;
  /** Whether a word of the quotation that is not the same word still stands for the source's word. */
  readonly same: (quoteIndex: number, sourceIndex: number) => boolean;
}

/** Up to so many cells an alignment is computed in full; beyond, words that are unique on both sides divide it. */
const MOST_CELLS = 400_000;

// What a difference of one word costs. Words left out are cheap, so that a clause can be: a word found is worth three.
const MISSING = 2;
const MISSING_AT_BRACKET = 1;
const ADDED = 6;
const CHANGED = 7;

/** How a cell of the table was come to. */
const PAIR = 0;
const CHANGE = 1;
const SKIP_QUOTE = 2;
const SKIP_SOURCE = 3;

/**
 * Aligns a quotation with a stretch of its source word by word so that the fewest words differ; what stands before
 * and after the quotation in the stretch costs nothing. Edit distance by dynamic programming; a long text is first
 * divided at words that occur once on both sides, as in patience diff (Bram Cohen). At most
 * {@link MOST_CELLS} cells are computed for any one part; a part that is larger and has no such word is not aligned.
 */
export function align(input: AlignmentInput): Pairs {
  const pairs = new Int32Array(input.quote.length).fill(-1);
  alignPart(input, pairs, 0, input.quote.length, input.from, input.to, true, true);
  return pairs;
}

function alignPart(
  input: AlignmentInput,
  pairs: Pairs,
  quoteFrom: number,
  quoteTo: number,
  from: number,
  to: number,
  freeStart: boolean,
  freeEnd: boolean,
): void {
  if (quoteFrom >= quoteTo || from >= to) return;
  if ((quoteTo - quoteFrom + 1) * (to - from + 1) <= MOST_CELLS) {
    alignInFull(input, pairs, quoteFrom, quoteTo, from, to, freeStart, freeEnd);
    return;
  }
  const anchors = commonUniqueWords(input, quoteFrom, quoteTo, from, to);
  if (anchors.length === 0) return;
  let quoteAt = quoteFrom;
  let sourceAt = from;
  for (const [i, [quoteIndex, sourceIndex]] of anchors.entries()) {
    pairs[quoteIndex] = sourceIndex;
    alignPart(input, pairs, quoteAt, quoteIndex, sourceAt, sourceIndex, freeStart && i === 0, false);
    quoteAt = quoteIndex + 1;
    sourceAt = sourceIndex + 1;
  }
  alignPart(input, pairs, quoteAt, quoteTo, sourceAt, to, false, freeEnd);
}

function alignInFull(
  { quote, source, open, same }: AlignmentInput,
  pairs: Pairs,
  quoteFrom: number,
  quoteTo: number,
  from: number,
  to: number,
  freeStart: boolean,
  freeEnd: boolean,
): void {
  const height = quoteTo - quoteFrom;
  const width = to - from;
  const steps = new Uint8Array((height + 1) * (width + 1));
  let above = new Int32Array(width + 1);
  let row = new Int32Array(width + 1);
  for (let j = 1; j <= width; j++) {
    above[j] = freeStart ? 0 : j * (open.has(quoteFrom) ? MISSING_AT_BRACKET : MISSING);
    steps[j] = SKIP_SOURCE;
  }
  for (let i = 1; i <= height; i++) {
    const word = quote[quoteFrom + i - 1];
    const last = quoteFrom + i === quoteTo && freeEnd;
    const missing = last ? 0 : open.has(quoteFrom + i) ? MISSING_AT_BRACKET : MISSING;
    row[0] = (above[0] ?? 0) + ADDED;
    steps[i * (width + 1)] = SKIP_QUOTE;
    for (let j = 1; j <= width; j++) {
      const diagonal = above[j - 1] ?? 0;
      const paired = source[from + j - 1] === word || same(quoteFrom + i - 1, from + j - 1);
      let best = paired ? diagonal : diagonal + CHANGED;
      let step = paired ? PAIR : CHANGE;
      const skipQuote = (above[j] ?? 0) + ADDED;
      if (skipQuote < best) {
        best = skipQuote;
        step = SKIP_QUOTE;
      }
      const skipSource = (row[j - 1] ?? 0) + missing;
      // On equal cost the quotation ends as early as it can: what follows in the source is not part of it.
      if (skipSource < best || (last && skipSource === best)) {
        best = skipSource;
        step = SKIP_SOURCE;
      }
      row[j] = best;
      steps[i * (width + 1) + j] = step;
    }
    [above, row] = [row, above];
  }
  for (let i = height, j = width; i > 0;) {
    const step = steps[i * (width + 1) + j];
    if (step === PAIR) pairs[quoteFrom + i - 1] = from + j - 1;
    if (step !== SKIP_SOURCE) i--;
    if (step !== SKIP_QUOTE) j--;
  }
}

/** Words that occur once in both stretches, the longest sequence that ascends in both. */
function commonUniqueWords(
  { quote, source }: AlignmentInput,
  quoteFrom: number,
  quoteTo: number,
  from: number,
  to: number,
): [number, number][] {
  const inQuote = uniqueIndices(quote, quoteFrom, quoteTo);
  const inSource = uniqueIndices(source, from, to);
  const common: [number, number][] = [];
  for (const [word, index] of inQuote) {
    const at = inSource.get(word);
    if (index >= 0 && at !== undefined && at >= 0) common.push([index, at]);
  }
  return longestAscending(common.sort((a, b) => a[0] - b[0]));
}

/** Each word's index, -1 where it occurs again. */
function uniqueIndices(words: Int32Array, from: number, to: number): Map<number, number> {
  const indices = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const word = words[i] ?? -1;
    if (word >= 0) indices.set(word, indices.has(word) ? -1 : i);
  }
  return indices;
}

/** The longest subsequence whose second numbers ascend: patience sorting. */
function longestAscending(points: readonly [number, number][]): [number, number][] {
  const piles: number[] = [];
  const before: number[] = [];
  for (const [i, [, value]] of points.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (piles[low - 1] ?? -1) : -1);
    piles[low] = i;
  }
  const longest: [number, number][] = [];
  for (let i = piles.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const point = points[i];
    if (point !== undefined) longest.push(point);
  }
  return longest.reverse();
}
