import search from "approx-string-match";
import { align, type Pairs } from "./align.ts";
import type { ParsedQuotation } from "./quotation.ts";
import type { SourceText } from "./source.ts";
import {
  MOST_BRACKETED,
  placeUnit,
  placeUnitBefore,
  placeVerbatim,
  reach,
  unitsOf,
  writePairs,
  type Unit,
} from "./units.ts";
import { likelyWindows } from "./windows.ts";

/** Where a quotation stands in a source, for all that is known of it. */
export interface Location {
  /** The index of the source's word that each of the quotation's words is, -1 where it is none. Ascends within each
   * stretch between two ellipses. */
  readonly pairs: Pairs;
  /** Where it was found by its letters rather than by its words: from this word to before that. */
  readonly stretch: { readonly from: number; readonly to: number } | null;
}

/** Less than this share of a stretch's words in order is not the stretch. */
const LEAST_AGREEMENT = 0.5;

/** So many words in a row are known again wherever they stand. */
const LEAST_RUN = 4;
/** More passages than this are not run together. */
const MOST_RUNS = 4;

/** Letters are compared where words find nothing, in quotations of up to so many of them. */
const MOST_LETTERS = 64;
/** … in slices of the source of this length, so that a text that repeats itself cannot cost much … */
const SLICE = 8192;
/** … and until so many equally good places came up. */
const MOST_PLACES = 2000;

/**
 * Finds where in a source a quotation stands: word for word but for its marks if it can be, else where most of its words
 * stand in order, else where most of its letters do. Linear in the source, apart from alignments of bounded size.
 *
 * @param mostErrors how many letters may differ, given how many there are
 * @returns null where nothing in the source comes near
 */
export function locate(
  quotation: ParsedQuotation,
  source: SourceText,
  mostErrors: (letters: number) => number,
): Location | null {
  const units = unitsOf(quotation);
  if (units.length === 0 || source.wordCount === 0) return null;
  const verbatim = placeVerbatim(units, source);
  if (verbatim !== null) return { pairs: verbatim, stretch: null };
  const pairs = new Locator(quotation, units, source).place();
  if (pairs.some((index) => index >= 0)) return { pairs, stretch: null };
  return units.length === 1 ? locateByLetters(quotation, source, mostErrors) : null;
}

/** Places the units of a quotation one by one, the longest first, each between those already placed. */
class Locator {
  readonly #ids: Int32Array;
  readonly #pairs: Pairs;
  readonly #open: Set<number>;
  readonly #longest: Unit | undefined;

  constructor(
    readonly quotation: ParsedQuotation,
    readonly units: readonly Unit[],
    readonly source: SourceText,
  ) {
    const { words, marks } = quotation;
    this.#ids = Int32Array.from(words, ({ folded }) => source.vocabulary.get(folded) ?? -1);
    this.#pairs = new Int32Array(words.length).fill(-1);
    this.#open = new Set(
      marks.filter(({ kind }) => kind === "bracket" || kind === "unknown").map(({ at }) => at),
    );
    this.#longest = units.toSorted(bySize)[0];
  }

  place(): Pairs {
    const placed = new Map<number, { from: number; to: number }>();
    const order = this.units.map((unit, index) => ({ unit, index })).sort((a, b) => bySize(a.unit, b.unit));
    for (const { unit, index } of order) {
      const stretch = this.#placeBetween(unit, index, placed);
      if (stretch !== null) placed.set(index, stretch);
    }
    return this.#pairs;
  }

  #placeBetween(
    unit: Unit,
    index: number,
    placed: ReadonlyMap<number, { from: number; to: number }>,
  ): { from: number; to: number } | null {
    let from = 0;
    let to = this.source.wordCount;
    const far = this.#longest === undefined ? 0 : reach(unit, this.#longest);
    for (const [other, stretch] of placed) {
      const near = far + unit.to - unit.from;
      if (other < index) {
        from = Math.max(from, stretch.to);
        to = Math.min(to, stretch.to + near);
      } else {
        to = Math.min(to, stretch.from);
        from = Math.max(from, stretch.from - near);
      }
    }
    const found = this.#placeIn(unit, from, to);
    // In the wrong order it is still the source's, and that is worth saying.
    if (found !== null || unit.to - unit.from < 4 || placed.size === 0) return found;
    this.#placeIn(unit, 0, this.source.wordCount);
    return null;
  }

  #placeIn(unit: Unit, from: number, to: number): { from: number; to: number } | null {
    const { source } = this;
    if (from >= to) return null;
    const verbatim = placeUnit(unit, source, from, to);
    if (verbatim !== null) writePairs(this.#pairs, unit, verbatim);
    else {
      const aligned = this.#alignIn(unit, from, to);
      if (aligned === null) return this.#splice(unit, from, to) ? this.#stretchOf(unit, from, to) : null;
      this.#pairs.set(aligned, unit.from);
      if (aligned.includes(-1) && !this.#splice(unit, from, to)) this.#placeRest(unit, from, to);
    }
    return this.#stretchOf(unit, from, to);
  }

  #stretchOf(unit: Unit, from: number, to: number): { from: number; to: number } {
    const indices = this.#pairs.subarray(unit.from, unit.to).filter((index) => index >= 0);
    return { from: indices[0] ?? from, to: (indices.at(-1) ?? to - 1) + 1 };
  }

  /** Where the start or the end of a unit is not in its place but stands word for word before or after it, much was left
   * out unmarked. */
  #placeRest(unit: Unit, from: number, to: number): void {
    const pairs = this.#pairs.subarray(unit.from, unit.to);
    const first = pairs.findIndex((index) => index >= 0);
    const last = pairs.findLastIndex((index) => index >= 0);
    if (first < 0) return;
    const head = this.#run(unit.from, unit.from + first);
    const tail = this.#run(unit.from + last + 1, unit.to);
    const start = pairs[first] ?? 0;
    const end = (pairs[last] ?? 0) + 1;
    if (head !== null)
      writePairs(this.#pairs, head, placeUnitBefore(head, this.source, from, start, reachOf(head)));
    if (tail !== null)
      writePairs(this.#pairs, tail, placeUnit(tail, this.source, end, Math.min(to, end + reachOf(tail))));
  }

  /** Places a unit that is several passages run together, each of which stands word for word in the source; false where
   * it is not. */
  #splice(unit: Unit, from: number, to: number): boolean {
    const runs: { run: Unit; placed: readonly number[] }[] = [];
    let quoteAt = unit.from;
    let sourceAt = from;
    while (quoteAt < unit.to && runs.length < MOST_RUNS) {
      const next =
        this.#longestRun(quoteAt, unit.to, sourceAt, to) ?? this.#longestRun(quoteAt, unit.to, from, to);
      if (next === null) return false;
      runs.push(next);
      quoteAt = next.run.to;
      sourceAt = (next.placed[0] ?? 0) + next.run.to - next.run.from;
    }
    if (quoteAt < unit.to) return false;
    for (const { run, placed } of runs) writePairs(this.#pairs, run, placed);
    return true;
  }

  /** The most words from `quoteFrom` on that stand together in a stretch of the source. */
  #longestRun(
    quoteFrom: number,
    quoteTo: number,
    from: number,
    to: number,
  ): { run: Unit; placed: readonly number[] } | null {
    let best: { run: Unit; placed: readonly number[] } | null = null;
    let low = Math.min(LEAST_RUN, quoteTo - quoteFrom);
    let high = quoteTo - quoteFrom;
    while (low <= high) {
      const size = best === null ? low : (low + high) >> 1;
      const run = this.#run(quoteFrom, quoteFrom + size);
      const placed = run && placeUnit(run, this.source, from, to);
      if (run === null || placed === null) high = size - 1;
      else {
        best = { run, placed };
        low = size + 1;
      }
    }
    return best;
  }

  /** Words of the quotation as a unit in one piece, if they are enough to be known again. */
  #run(from: number, to: number): Unit | null {
    if (to - from < 2) return null;
    const words = this.quotation.words.slice(from, to).map(({ folded }) => folded);
    return { from, to, pieces: [{ from, to, folded: ` ${words.join(" ")} ` }] };
  }

  /** The best alignment of a unit; null where too few of its words stand anywhere in order. */
  #alignIn(unit: Unit, from: number, to: number): Pairs | null {
    const { source, quotation } = this;
    const size = unit.to - unit.from;
    const quote = this.#ids.subarray(unit.from, unit.to);
    const open = new Set([...this.#open].map((at) => at - unit.from));
    const width = Math.ceil(size * 1.25) + 4 + Math.min(open.size, 8) * MOST_BRACKETED;
    const margin = 6 + Math.ceil(size / 4);
    let best: Pairs | null = null;
    let bestCount = Math.max(2, Math.ceil(size * LEAST_AGREEMENT)) - 1;
    for (const window of likelyWindows(source, quote, width, from, to, 3)) {
      if (window.share < LEAST_AGREEMENT / 3) continue;
      const aligned = align({
        quote,
        source: source.ids,
        from: Math.max(from, window.from - margin),
        to: Math.min(to, window.to + margin),
        open,
        same: (quoteIndex, sourceIndex) => this.#same(quotation, unit.from + quoteIndex, sourceIndex),
      });
      let count = 0;
      for (const index of aligned) if (index >= 0) count++;
      if (count > bestCount) [best, bestCount] = [aligned, count];
    }
    return best;
  }

  /** Whether `walk[ed]` stands for the source's word. */
  #same(quotation: ParsedQuotation, quoteIndex: number, sourceIndex: number): boolean {
    const kept = quotation.words[quoteIndex]?.kept;
    if (kept === null || kept === undefined) return false;
    const word = this.source.foldedSlice(sourceIndex, sourceIndex + 1);
    const length = kept.prefix.length + kept.suffix.length;
    return length > 0 && word.length >= length && word.startsWith(kept.prefix) && word.endsWith(kept.suffix);
  }
}

/** How far from the rest of its unit a run of words may stand. */
function reachOf({ from, to }: Unit): number {
  return to - from >= LEAST_RUN ? Infinity : (to - from) * 15;
}

function bySize(a: Unit, b: Unit): number {
  return b.to - b.from - (a.to - a.from);
}

function locateByLetters(
  { words }: ParsedQuotation,
  source: SourceText,
  mostErrors: (letters: number) => number,
): Location | null {
  const pattern = words.map(({ folded }) => folded).join(" ");
  if (pattern.length > MOST_LETTERS) return null;
  let errors = mostErrors(pattern.length);
  let best: { start: number; end: number } | null = null;
  let places = 0;
  for (let at = 0; at < source.folded.length && places < MOST_PLACES; at += SLICE - 2 * MOST_LETTERS) {
    const found = search(source.folded.slice(at, at + SLICE), pattern, errors);
    places += found.length;
    const first = found[0];
    if (first === undefined || (best !== null && first.errors >= errors)) continue;
    errors = first.errors;
    best = { start: at + first.start, end: at + first.end };
  }
  if (best === null) return null;
  const from = source.wordAtFolded(best.start + (source.folded.charAt(best.start) === " " ? 1 : 0));
  const to = source.wordAtFolded(best.end - 1) + 1;
  const quote = Int32Array.from(words, ({ folded }) => source.vocabulary.get(folded) ?? -1);
  const pairs = align({ quote, source: source.ids, from, to, open: new Set(), same: () => false });
  return { pairs, stretch: { from, to } };
}
