import type { Reference } from "../dossier/model.ts";
import { normaliseNames } from "./csl.ts";
import { describeReference, type ReferenceText } from "./describe.ts";

/** A source and all that it can be found by. */
export interface SearchableSource {
  readonly reference: Reference;
  readonly description: ReferenceText;
  /** Key, authors, year, title and container, folded. */
  readonly haystack: string;
}

/** Case and diacritics do not count in a search. */
export function foldForSearch(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** All who made a source, by their whole names: it is found by any of them, also where "et al." stands for some. */
function makers({ csl }: Reference): string {
  return ["author", "editor", "translator", "director", "container-author"]
    .flatMap((role) => normaliseNames(csl[role]))
    .map((name) => Object.values(name).join(" "))
    .join(" ");
}

/** Makes a source ready for {@link searchSources}. */
export function searchable(reference: Reference): SearchableSource {
  const description = describeReference(reference);
  return {
    reference,
    description,
    haystack: foldForSearch(`${reference.id} ${makers(reference)} ${description.full}`),
  };
}

/** The words of a query, as they are looked for. */
export function wordsOfQuery(query: string): string[] {
  return foldForSearch(query)
    .split(/[\s,;]+/)
    .filter((word) => word !== "");
}

/**
 * The sources in which every word of a query occurs, best first: keys that begin with it, then `recent` ones, then by
 * key. An empty query finds all.
 * @param recent ranks by key, lower is better; what is not in it comes after what is
 */
export function searchSources(
  sources: Iterable<SearchableSource>,
  query: string,
  recent: ReadonlyMap<string, number> = new Map(),
  limit = 100,
): SearchableSource[] {
  const words = wordsOfQuery(query);
  const [first = ""] = words;
  const found: { source: SearchableSource; rank: number }[] = [];
  for (const source of sources) {
    if (!words.every((word) => source.haystack.includes(word))) continue;
    const begins = first !== "" && source.haystack.startsWith(first) ? 0 : 1_000_000;
    found.push({ source, rank: begins + (recent.get(source.reference.id) ?? 500_000) });
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.source.haystack < b.source.haystack ? -1 : 1))
    .slice(0, limit)
    .map(({ source }) => source);
}
