import type { Reference } from "../dossier/model.ts";
import { normaliseDate, normaliseNames, textOf } from "./csl.ts";
import { foldDoi } from "./doi.ts";

/** By what a work is known again, each in a form to compare; "" where it is not known. */
interface Marks {
  readonly doi: string;
  readonly url: string;
  /** Title, year and who is named first. */
  readonly words: string;
}

/** Parts of an address that say how a reader came to the page, not which page it is. */
const CAMPAIGN = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|smid|ref|cmpid|ocid)=/i;

/** The form in which two addresses are compared: no scheme, `www.`, fragment, campaign or last slash. */
export function foldAddress(url: string): string {
  const [page = ""] = url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .split("#", 1);
  const [path = "", ...query] = page.split("?");
  const kept = query
    .join("?")
    .split("&")
    .filter((part) => part !== "" && !CAMPAIGN.test(part));
  const slash = path.indexOf("/");
  const host = (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  const rest = slash < 0 ? "" : path.slice(slash).replace(/\/+$/, "");
  return `${host}${rest}${kept.length > 0 ? `?${kept.join("&")}` : ""}`;
}

function marksOf(csl: Readonly<Record<string, unknown>>): Marks {
  const url = textOf(csl["URL"]);
  const title = folded(textOf(csl["title"]));
  const [name] = normaliseNames(csl["author"] ?? csl["editor"] ?? []);
  const who = folded(textOf(name?.family) || textOf(name?.literal));
  const year = normaliseDate(csl["issued"] ?? null)["date-parts"]?.[0]?.[0];
  const known = title.length > 0 && year !== undefined;
  return {
    doi: foldDoi(textOf(csl["DOI"])) || foldDoi(url),
    url: /^https?:/i.test(url) ? foldAddress(url) : "",
    words: known ? `${title}/${year}/${who}` : "",
  };
}

function folded(text: string): string {
  return text
    .replace(/<[^<>]*>/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * The reference that is the same work as a CSL item: one DOI, or one address, or title, year and first author all alike.
 * Works with two different DOIs are never the same. undefined where there is none.
 */
export function findSameWork(
  csl: Readonly<Record<string, unknown>>,
  references: Iterable<Reference>,
): Reference | undefined {
  const wanted = marksOf(csl);
  const agree = (a: string, b: string) => a !== "" && a === b;
  let likely: Reference | undefined;
  for (const reference of references) {
    const marks = marksOf(reference.csl);
    if (agree(wanted.doi, marks.doi)) return reference;
    if (wanted.doi !== "" && marks.doi !== "") continue;
    if (agree(wanted.url, marks.url) || agree(wanted.words, marks.words)) likely ??= reference;
  }
  return likely;
}
