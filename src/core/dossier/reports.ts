import { shown } from "./fields.ts";
import { collectionMeant, isForeignKey } from "./keys.ts";
import type { Problem } from "./model.ts";
import type { ListValue, Value } from "./tree.ts";
import type { Span } from "../text/range.ts";

/** A top-level key that Dossier does not know; null where that is as it should be. */
export function unknownKey(key: string, span: Span): Problem | null {
  if (isForeignKey(key)) return null;
  const meant = collectionMeant(key);
  const hint =
    meant === null
      ? "A dossier file has people, organizations, places, entities, events, references and annotations. If it belongs to the entry above, indent it."
      : `Did you mean “${meant}”?`;
  const message = `Dossier does not know “${shown(key)}” and does not read what stands under it. ${hint}`;
  return { code: "dossier/unknown-key", severity: "warning", message, span };
}

/** A list that no key stands above. */
export function bareList(span: Span): Problem {
  const message =
    "Say what this list holds: write “people:”, “organizations:”, “places:”, “events:” or “references:” on a line above it.";
  return { code: "dossier/wrong-type", severity: "error", message, span };
}

/** A document that is neither keys nor a list. */
export function bareText(span: Span): Problem {
  const message =
    "A dossier file begins with a key such as “people:”, and its entries follow, indented, each with a “- ”.";
  return { code: "dossier/wrong-type", severity: "error", message, span };
}

/** The items of what a top-level key holds; anything but a list is a problem. */
export function itemsUnder(
  key: string,
  keySpan: Span,
  value: Value,
  problems: Problem[],
): ListValue["items"] {
  if (value.kind === "list") return value.items;
  if (value.kind !== "empty") {
    const message = `“${shown(key)}” takes a list. Begin each entry with “- ”, on a line below the key.`;
    problems.push({ code: "dossier/wrong-type", severity: "error", message, span: keySpan });
  }
  return [];
}
