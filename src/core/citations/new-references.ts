import type { Reference } from "../dossier/model.ts";
import { readDoi } from "./doi.ts";
import { referenceEntry, type ReferenceEntry } from "./entry.ts";
import { isWritableKey } from "./key.ts";
import { KnownWorks } from "./same-work.ts";
import { NewKeys } from "./suggest-key.ts";
import { textOf, toReference } from "./csl.ts";

/** What is to be done with pasted sources: what to add, and what to cite. */
export interface NewReferences {
  readonly added: readonly ReferenceEntry[];
  /** The keys of all of them in their order, those that were there before too; each once. */
  readonly keys: readonly string[];
}

/** No more are added at once; for more there are whole files. */
export const MOST_ADDED = 200;

/** So many references are looked at in one step. */
const AT_ONCE = 100;

/**
 * Gives each item a key and says which are new. An item that is a work the references hold already takes that one's key;
 * else it keeps a key of its own that is free and can be written in a note; else one is made in the style of the others.
 *
 * Works in steps, one for some of the existing references or for one item.
 *
 * @param items CSL items from anywhere, not trusted
 * @param existing every reference that a note here could cite
 */
export function* newReferences(
  items: readonly Readonly<Record<string, unknown>>[],
  existing: readonly Reference[],
): Generator<void, NewReferences, void> {
  const taken = new NewKeys();
  const known = new KnownWorks();
  let looked = 0;
  for (const reference of existing) {
    taken.add(reference.id);
    known.add(reference);
    if (++looked % AT_ONCE === 0) yield;
  }
  const added: ReferenceEntry[] = [];
  const keys = new Set<string>();
  for (const item of items.slice(0, MOST_ADDED)) {
    yield;
    const same = known.find(item);
    if (same !== undefined) {
      keys.add(same.id);
      continue;
    }
    const own = textOf(item["id"]);
    // Agencies give the DOI or an address for an id: a key that nobody wants to write.
    const usable =
      own !== "" && own.length <= 80 && !own.includes("/") && isWritableKey(own) && !taken.has(own);
    const key = usable ? own : taken.suggest(withStandIns(item));
    taken.add(key);
    keys.add(key);
    const entry = referenceEntry(key, item);
    added.push(entry);
    known.add(toReference({ ...item, id: key }, NOWHERE));
  }
  return { added, keys: [...keys] };
}

const NOWHERE = { path: "", span: { start: 0, end: 0 }, nameSpan: { start: 0, end: 0 }, idSpan: null };

/**
 * The item with what a key can be made of where author, date and title are not known: the site's name, a year and the
 * first words of its address, or a DOI's last part. For the key alone: none of it is written as a fact.
 */
function withStandIns(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (["author", "editor", "title"].some((name) => item[name] !== undefined)) return item;
  const url = textOf(item["URL"]);
  const doi = readDoi(textOf(item["DOI"]));
  if (doi !== null) {
    const name = doi.slice(doi.indexOf("/") + 1).slice(0, 40);
    return { ...item, author: [{ family: /\p{L}/u.test(name) ? name : `doi${name}` }] };
  }
  const address = /^https?:\/\/(?:www\.)?([^/?#:]+)([^?#]*)/i.exec(url);
  if (address === null) return item;
  const [, host = "", path = ""] = address;
  const labels = host.split(".");
  const site = labels.at(-2) !== undefined && (labels.at(-2) ?? "").length > 3 ? labels.at(-2) : labels[0];
  const year = /\/((?:19|20)\d\d)(?=[/-])/.exec(path)?.[1];
  const slug = path.split("/").findLast((part) => /\p{L}{3}/u.test(part)) ?? "";
  const title = slug.replace(/\.\w{1,5}$/, "").replace(/[-_+]/g, " ");
  return {
    author: [{ family: site ?? host }],
    ...(year === undefined ? {} : { issued: year }),
    title: /^[\p{L}\p{N} ]{3,120}$/u.test(title) ? title.replace(/\b[0-9a-f]*\d[0-9a-f]*\b/gi, "") : "",
  };
}
