import { movedSpan } from "../text/range.ts";
import type { CitationCluster, CitationItem } from "./grammar.ts";

function movedItem(item: CitationItem, by: number): CitationItem {
  return {
    ...item,
    span: movedSpan(item.span, by),
    keySpan: movedSpan(item.keySpan, by),
    idSpan: movedSpan(item.idSpan, by),
    prefixSpan: movedSpan(item.prefixSpan, by),
    tailSpan: movedSpan(item.tailSpan, by),
    locatorSpan: item.locatorSpan && movedSpan(item.locatorSpan, by),
    suffixSpan: movedSpan(item.suffixSpan, by),
  };
}

/** The same citation, `by` characters further on in its text. */
export function movedCluster(cluster: CitationCluster, by: number): CitationCluster {
  return {
    kind: cluster.kind,
    span: movedSpan(cluster.span, by),
    bracket: cluster.bracket && movedSpan(cluster.bracket, by),
    items: cluster.items.map((item) => movedItem(item, by)),
  };
}
