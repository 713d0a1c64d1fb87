import type { Reference } from "../dossier/model.ts";
import { normaliseDate, normaliseNames, textOf } from "./csl.ts";
import { foldDoi } from "./doi.ts";

/** By what a work is known again, each in a form to compare; "" where that is not known. */
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
  const title = foldWords(textOf(csl["title"]));
  const [name] = normaliseNames(csl["author"] ?? csl["editor"] ?? []);
  const who = foldWords(textOf(name?.family) || textOf(name?.literal));
  const year = normaliseDate(csl["issued"] ?? null)["date-parts"]?.[0]?.[0];
  const known = title.length > 0 && year !== undefined;
  return {
    doi: foldDoi(textOf(csl["DOI"])) || foldDoi(url),
    url: /^https?:/i.test(url) ? foldAddress(url) : "",
    words: known ? `${title}/${year}/${who}` : "",
  };
}

/** The form in which two titles or names are compared: no case, accents, punctuation, markup or white space. */
export function foldWords(text: string): string {
  return text
    .replace(/<[^<>]*>/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const marks = new WeakMap<Reference, Marks>();

/** Works among which others are looked up. Each is looked at once, however often is asked. */
export class KnownWorks {
  readonly #byDoi = new Map<string, Reference>();
  readonly #byUrl = new Map<string, Reference[]>();
  readonly #byWords = new Map<string, Reference[]>();
  /** The order in which they came. */
  readonly #order = new Map<Reference, number>();

  add(reference: Reference): void {
    const own = marks.get(reference) ?? marksOf(reference.csl);
    marks.set(reference, own);
    this.#order.set(reference, this.#order.size);
    if (own.doi !== "" && !this.#byDoi.has(own.doi)) this.#byDoi.set(own.doi, reference);
    put(this.#byUrl, own.url, reference);
    put(this.#byWords, own.words, reference);
  }

  /**
   * The one that is the same work as a CSL item: one DOI, or one address, or title, year and first author all alike.
   * Works with two different DOIs are never the same. Of several the first; undefined where there is none.
   */
  find(csl: Readonly<Record<string, unknown>>): Reference | undefined {
    const { doi, url, words } = marksOf(csl);
    const same = this.#byDoi.get(doi);
    if (same) return same;
    const place = (reference: Reference): number => this.#order.get(reference) ?? 0;
    return [...(this.#byUrl.get(url) ?? []), ...(this.#byWords.get(words) ?? [])]
      .filter((reference) => doi === "" || (marks.get(reference)?.doi ?? "") === "")
      .sort((a, b) => place(a) - place(b))[0];
  }
}

function put(table: Map<string, Reference[]>, mark: string, reference: Reference): void {
  if (mark === "") return;
  const others = table.get(mark);
  if (others) others.push(reference);
  else table.set(mark, [reference]);
}
