import { searchSources, type SearchableSource, wordsOfQuery } from "./search.ts";

/** One or two letters that more sources have are not noted any further: such a search soon finds all that it shows. */
const COMMON = 400;

/** So many sources are put in order in one step. */
const SORTED_AT_ONCE = 1000;

/** So many letters are taken into the index in one step: a title may be as long as a book. */
const AT_ONCE = 5000;

function byHaystack(a: SearchableSource, b: SearchableSource): number {
  return a.haystack < b.haystack ? -1 : Number(a.haystack > b.haystack);
}

/** Puts sources in the order in which {@link SourceIndex} wants them, by merging, in steps: it then need not sort many at once. */
export function* inOrder(
  sources: readonly SearchableSource[],
): Generator<void, readonly SearchableSource[], void> {
  let runs: (readonly SearchableSource[])[] = [];
  for (let start = 0; start < sources.length; start += SORTED_AT_ONCE) {
    runs.push(sources.slice(start, start + SORTED_AT_ONCE).sort(byHaystack));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly SearchableSource[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(
  left: readonly SearchableSource[],
  right: readonly SearchableSource[],
): Generator<void, readonly SearchableSource[], void> {
  const merged: SearchableSource[] = [];
  for (let l = 0, r = 0; ;) {
    const [a, b] = [left[l], right[r]];
    const next = a && b ? (byHaystack(b, a) < 0 ? b : a) : (a ?? b);
    if (!next) return merged;
    merged.push(next);
    if (next === a) l++;
    else r++;
    if (merged.length % SORTED_AT_ONCE === 0) yield;
  }
}

/**
 * Sources made ready to be searched on every keystroke, however many there are: it finds what `searchSources` finds, in
 * the same order, but looks only at sources that have the rarest letters of the query, three in a row, and no longer than it must.
 */
export class SourceIndex {
  /** By what they are found by, which starts with the key. */
  readonly #sources: readonly SearchableSource[];
  readonly #byKey: ReadonlyMap<string, SearchableSource>;
  readonly #places = new Map<string, number[]>();
  #ready = false;

  constructor(sources: Iterable<SearchableSource>) {
    this.#sources = [...sources].sort(byHaystack);
    this.#byKey = new Map(this.#sources.map((source) => [source.reference.id, source]));
  }

  /** How many sources there are. */
  get size(): number {
    return this.#sources.length;
  }

  /** Notes which letters occur where, some a step. Until that is done, a search looks at every source. */
  *prepare(): Generator<void, void, void> {
    let noted = 0;
    for (let at = 0; at < this.#sources.length && !this.#ready; at++) {
      const text = this.#sources[at]?.haystack ?? "";
      for (let start = 0; start < text.length; start++) {
        for (let length = 1; length <= 3; length++) this.#note(text.slice(start, start + length), at);
        if (++noted % AT_ONCE === 0) yield;
      }
    }
    this.#ready = true;
  }

  #note(letters: string, at: number): void {
    const places = this.#places.get(letters);
    if (!places) this.#places.set(letters, [at]);
    else if (places.at(-1) !== at && (letters.length === 3 || places.length <= COMMON)) places.push(at);
  }

  /**
   * As `searchSources`; but ranks have no upper end: all that is in `recent` comes before what is not.
   * @param among which sources count; it is asked only of those that the query finds
   */
  search(
    query: string,
    recent: ReadonlyMap<string, number> = new Map<string, number>(),
    limit = 100,
    among: (source: SearchableSource) => boolean = () => true,
  ): SearchableSource[] {
    const words = wordsOfQuery(query);
    const [first = ""] = words;
    const begins = (source: SearchableSource) => first !== "" && source.haystack.startsWith(first);
    const fits = (source: SearchableSource) =>
      words.every((word) => source.haystack.includes(word)) && among(source);
    const used = [...recent.entries()]
      .sort(([, a], [, b]) => a - b)
      .flatMap(([key]) => this.#byKey.get(key) ?? [])
      .filter(fits);
    const found = used.filter(begins);
    if (first !== "") {
      for (let at = this.#from(first); at < this.#sources.length && found.length < limit; at++) {
        const source = this.#sources[at];
        if (!source || !begins(source)) break;
        if (!recent.has(source.reference.id) && fits(source)) found.push(source);
      }
    }
    found.push(...used.filter((source) => !begins(source)));
    for (const at of this.#candidates(words)) {
      if (found.length >= limit) break;
      const source = this.#sources[at];
      if (source && !begins(source) && !recent.has(source.reference.id) && fits(source)) found.push(source);
    }
    return found.slice(0, limit);
  }

  /** The first source that comes no earlier than a text. */
  #from(text: string): number {
    let low = 0;
    let high = this.#sources.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sources[middle]?.haystack ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where all that could fit stand, in order. */
  #candidates(words: readonly string[]): Iterable<number> {
    let best: readonly number[] | null = null;
    for (const word of this.#ready ? words : []) {
      const length = Math.min(3, word.length);
      for (let start = 0; start + length <= word.length; start++) {
        const places: readonly number[] = this.#places.get(word.slice(start, start + length)) ?? [];
        if (length < 3 && places.length > COMMON) continue;
        if (best === null || places.length < best.length) best = places;
      }
    }
    return best ?? this.#sources.keys();
  }
}

/** The sources that {@link SourceIndex.search} finds in several indexes, in the order of one search among all of them. */
export function searchIndexes(
  indexes: readonly SourceIndex[],
  query: string,
  recent: ReadonlyMap<string, number>,
  limit: number,
  among: (source: SearchableSource) => boolean,
): SearchableSource[] {
  const found = indexes.map((index) => index.search(query, recent, limit, among));
  return searchSources(found.flat(), query, recent, limit);
}
