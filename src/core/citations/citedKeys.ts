import type { CitationCluster } from "./grammar.ts";

/** The citations of a note, item by item. */
export function citedKeys(citations: readonly CitationCluster[]): string[] {
  return citations.flatMap(({ items }) => items.map(({ key }) => key));
}
