import { isRecord } from "./csl.ts";
import { doiInAddress, readDoi, withoutPunctuation } from "./doi.ts";

/** What a text from the clipboard is, told by its first characters alone. */
export type Pasted =
  | { readonly kind: "doi"; readonly doi: string; readonly url: string | null }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "bibtex" | "ris" | "csl-json"; readonly text: string };

/** What is longer is no handful of references: an import, or something else altogether. UTF-16 units. */
export const LONGEST_PASTED = 200_000;

const ENTRY = /^(?:\s*%[^\n]*\n)*\s*@\s*(?!(?:comment|preamble)\b)[a-z]+\s*[{(]/i;
const RIS = /^\s*TY {1,2}- ?\S/;
const ADDRESS = /^https?:\/\/[^\s<>"\\^`{|}/?#]+(?:[/?#][^\s<>"\\^`{|}]*)?$/i;
const LONGEST_ADDRESS = 2000;

/** Names of CSL variables of which an item of CSL-JSON has one at least, besides its type. */
const TELLING = ["title", "author", "editor", "DOI", "URL", "container-title", "issued"];

/**
 * What a pasted text is: a DOI, an address, BibTeX, RIS or CSL-JSON, and nothing but that; null for any other text. Does
 * little more than look at the text's beginning, for it is asked at every paste.
 */
export function recognisePasted(given: string): Pasted | null {
  if (given.length > LONGEST_PASTED) return null;
  const text = given.replace(/^\uFEFF/, "");
  if (text.length <= 2 * LONGEST_ADDRESS) {
    const line = text.trim();
    const doi = readDoi(line);
    if (doi !== null) return { kind: "doi", doi, url: null };
    const url = readAddress(line);
    const inside = url === null ? null : doiInAddress(url);
    if (url !== null) return inside === null ? { kind: "url", url } : { kind: "doi", doi: inside, url };
  }
  if (ENTRY.test(text)) return { kind: "bibtex", text };
  if (RIS.test(text)) return { kind: "ris", text };
  if (/^\s*(?:\[\s*)?\{\s*"/.test(text) && /"type"\s*:\s*"/.test(text)) {
    return cslItems(text).length > 0 ? { kind: "csl-json", text } : null;
  }
  return null;
}

/** An address that a text consists of, without the punctuation of its sentence; null where it is none. */
function readAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const url = withoutPunctuation(text).replace(/^<(.*)>$/, "$1");
  return ADDRESS.test(url) ? url : null;
}

/** The items of CSL-JSON: a list, one item, or an object that holds the list. None where any part is something else. */
export function cslItems(text: string): Readonly<Record<string, unknown>>[] {
  let value: unknown;
  try {
    value = JSON.parse(text.trim());
  } catch {
    return [];
  }
  const held = isRecord(value) ? (value["references"] ?? value["items"] ?? value) : value;
  const items: unknown[] = Array.isArray(held) ? held : [held];
  return items.every(isItem) ? items : [];
}

function isItem(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    isRecord(value) && typeof value["type"] === "string" && TELLING.some((name) => value[name] !== undefined)
  );
}
