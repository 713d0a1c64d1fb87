import type { ParsedQuotation } from "./quotation.ts";
import type { SourceText } from "./source.ts";

/** How many words of the source one bracket may stand for. */
export const MOST_BRACKETED = 12;

/** A stretch of a quotation without an ellipsis: words `from` to before `to`. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  /** The same, cut at brackets; each piece stands in the source in one. */
  readonly pieces: readonly { readonly from: number; readonly to: number; readonly folded: string }[];
}

/** Cuts a quotation at its ellipses, and what is between them at its brackets. */
export function unitsOf({ words, marks }: ParsedQuotation): Unit[] {
  const cuts = (kinds: string): Set<number> =>
    new Set(marks.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => at));
  const ellipses = cuts("ellipsis");
  const brackets = cuts("bracket unknown");
  const units: Unit[] = [];
  let pieces: Unit["pieces"][number][] = [];
  let pieceFrom = 0;
  for (let i = 1; i <= words.length; i++) {
    const ends = i === words.length || ellipses.has(i);
    if (!ends && !brackets.has(i)) continue;
    const folded = words.slice(pieceFrom, i).map((word) => word.folded);
    pieces.push({ from: pieceFrom, to: i, folded: ` ${folded.join(" ")} ` });
    pieceFrom = i;
    if (!ends) continue;
    units.push({ from: pieces[0]?.from ?? 0, to: i, pieces });
    pieces = [];
  }
  return units;
}

/** Where each piece of a unit starts in the source, by word. */
type Placed = readonly number[];

/** So many places of a unit's first piece are tried. */
const MOST_TRIES = 64;

/**
 * Finds quotations word for word, but for what their marks say: the units in order, the pieces of a unit no further
 * apart than a bracket reaches. Of several places the one with the least left out.
 *
 * @returns the index of the source's word for each of the quotation's; null where it is not there like this
 */
export function placeVerbatim(units: readonly Unit[], source: SourceText): Int32Array | null {
  let longest = 0;
  for (const [i, unit] of units.entries()) {
    const best = units[longest];
    if (best === undefined || unit.to - unit.from > best.to - best.from) longest = i;
  }
  const anchor = units[longest];
  if (anchor === undefined) return null;
  let best: readonly Placed[] | null = null;
  let shortest = Infinity;
  let tries = 0;
  for (const placed of places(anchor, source, 0)) {
    const all = aroundAnchor(units, longest, placed, source);
    if (all !== null) {
      const length = (all.at(-1)?.at(-1) ?? 0) - (all[0]?.[0] ?? 0);
      if (length < shortest) [best, shortest] = [all, length];
    }
    if (units.length === 1 || ++tries >= MOST_TRIES) break;
  }
  return best === null ? null : pairsOf(units, best);
}

/** A single unit, word for word, within words `from` to before `to` of the source. */
export function placeUnit(unit: Unit, source: SourceText, from: number, to: number): Placed | null {
  for (const placed of places(unit, source, from)) {
    return endOf(unit, placed) <= to ? placed : null;
  }
  return null;
}

/** The same, the last place that ends by word `to` and starts no further than `reach` words before it. */
export function placeUnitBefore(
  unit: Unit,
  source: SourceText,
  from: number,
  to: number,
  reach: number,
): Placed | null {
  for (const placed of placesBefore(unit, source, to)) {
    return (placed[0] ?? 0) >= Math.max(from, to - reach) ? placed : null;
  }
  return null;
}

/** Writes where a unit was placed into the pairs of the whole quotation, if it was. */
export function writePairs(pairs: Int32Array, unit: Unit, placed: Placed | null): void {
  if (placed === null) return;
  for (const [i, piece] of unit.pieces.entries()) {
    const start = placed[i] ?? -1;
    for (let word = piece.from; word < piece.to; word++) pairs[word] = start + word - piece.from;
  }
}

/**
 * How far from its neighbour a unit may stand: anywhere where it is long enough to be known again, else near, and
 * nearest where nothing in the quotation is.
 */
export function reach(unit: Unit, longest: Unit): number {
  if (unit.to - unit.from >= 4) return Infinity;
  return longest.to - longest.from >= 3 ? 150 : 25;
}

function aroundAnchor(
  units: readonly Unit[],
  anchorIndex: number,
  placed: Placed,
  source: SourceText,
): Placed[] | null {
  const anchor = units[anchorIndex];
  if (anchor === undefined) return null;
  const all: Placed[] = [placed];
  let end = endOf(anchor, placed);
  for (const unit of units.slice(anchorIndex + 1)) {
    const found = firstWhere(places(unit, source, end));
    if (found === null || (found[0] ?? 0) - end > reach(unit, anchor)) return null;
    end = endOf(unit, found);
    all.push(found);
  }
  let start = placed[0] ?? 0;
  for (const unit of units.slice(0, anchorIndex).reverse()) {
    const found = firstWhere(placesBefore(unit, source, start));
    if (found === null || start - endOf(unit, found) > reach(unit, anchor)) return null;
    start = found[0] ?? 0;
    all.unshift(found);
  }
  return all;
}

function firstWhere(candidates: Iterable<Placed>): Placed | null {
  for (const candidate of candidates) return candidate;
  return null;
}

function endOf(unit: Unit, placed: Placed): number {
  const last = unit.pieces.at(-1);
  return last === undefined ? 0 : (placed.at(-1) ?? 0) + last.to - last.from;
}

/** Every place of a unit from word `from` on. */
function* places(unit: Unit, source: SourceText, from: number): Generator<Placed> {
  const first = unit.pieces[0]?.folded;
  if (first === undefined || from >= source.wordCount) return;
  let at = source.folded.indexOf(first, source.foldedStart(from) - 1);
  for (let tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
    const placed = restOfUnit(unit, source, source.wordAtFolded(at + 1));
    if (placed !== null) yield placed;
    at = source.folded.indexOf(first, at + 1);
  }
}

/** Every place of a unit that ends before word `to`, last first. */
function* placesBefore(unit: Unit, source: SourceText, to: number): Generator<Placed> {
  const first = unit.pieces[0]?.folded;
  if (first === undefined || to <= 0) return;
  let at = source.folded.lastIndexOf(first, source.foldedStart(to) - first.length);
  for (let tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
    const placed = restOfUnit(unit, source, source.wordAtFolded(at + 1));
    if (placed !== null && endOf(unit, placed) <= to) yield placed;
    if (at === 0) return;
    at = source.folded.lastIndexOf(first, at - 1);
  }
}

/** The further pieces of a unit whose first starts at word `start`; each as soon after the one before as it stands. */
function restOfUnit(unit: Unit, source: SourceText, start: number): Placed | null {
  const placed = [start];
  let end = start;
  for (const [i, piece] of unit.pieces.entries()) {
    const length = piece.to - piece.from;
    if (i > 0) {
      const to = Math.min(source.wordCount, end + MOST_BRACKETED + length);
      const at = ` ${source.foldedSlice(end, to)} `.indexOf(piece.folded);
      if (at < 0) return null;
      end = source.wordAtFolded(source.foldedStart(end) + at);
      placed.push(end);
    }
    end += length;
  }
  return placed;
}

function pairsOf(units: readonly Unit[], placed: readonly Placed[]): Int32Array {
  const pairs = new Int32Array(units.at(-1)?.to ?? 0);
  for (const [i, unit] of units.entries()) writePairs(pairs, unit, placed[i] ?? []);
  return pairs;
}
