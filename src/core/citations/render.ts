import { type CitationMode, parseBracketedCitation } from "./grammar.ts";
import { isWritableKey, writeKey } from "./key.ts";
import { englishTerms, type LocatorTerms } from "./terms.ts";

/** A source to be cited. What is left out is empty; the label without a locator is ignored. */
export interface ItemDraft {
  readonly key: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: string;
  /** A CSL locator type; a page where it is left out. */
  readonly label?: string;
  readonly mode?: Exclude<CitationMode, "author-in-text">;
}

const SEVERAL = /[-\u2013,;&\s]/;

/** The term that a locator is written with, and the locator: `p. 3`, `pp. 3-4`. */
function labelled(label: string, locator: string, terms: LocatorTerms): string {
  const forms = terms.formsOf(label);
  const term = (SEVERAL.test(locator) ? forms[3] : forms[2]) ?? label;
  return `${term} ${locator}`;
}

/**
 * One part of a citation in brackets: `see -@key, pp. 3-4, and on`. Reads back as the same item in a note of the same
 * language. The key gets braces where it needs them; prefix and suffix are Markdown and written as they are.
 *
 * @param terms what locators are called in the note that it is written for
 * @throws {RangeError} for a key that cannot be written, see `isWritableKey`
 */
export function renderItem(draft: ItemDraft, terms: LocatorTerms = englishTerms): string {
  const { key, prefix = "", suffix = "", locator = "", label = "page", mode = "normal" } = draft;
  if (!isWritableKey(key)) throw new RangeError(`"${key}" cannot be written as a citation key.`);
  const id = `${mode === "suppress-author" ? "-" : ""}@${writeKey(key)}`;
  const start = prefix === "" ? "" : `${prefix} `;
  return `${start}${id}${renderTail(locator, label, suffix, terms)}`;
}

function renderTail(locator: string, label: string, suffix: string, terms: LocatorTerms): string {
  const read = (tail: string) => parseBracketedCitation(`[@a, ${tail}]`, 0, terms)?.items[0];
  if (locator === "") {
    if (suffix === "") return "";
    return read(suffix)?.locatorSpan ? `{}, ${suffix}` : `, ${suffix}`;
  }
  const written = labelled(label, locator, terms);
  const end = suffix === "" ? "" : `, ${suffix}`;
  const item = read(`${written}${end}`);
  const isSame = item?.locator === locator && item.label === label && item.suffix === suffix;
  return isSame ? `, ${written}${end}` : `, {${written}}${end}`;
}

/**
 * A citation of several sources with their locators as somebody wrote them elsewhere: `[@a, para. 5; @b]`. Sources whose
 * key cannot be written are left out; "" where none is left.
 */
export function renderSources(
  sources: readonly { readonly key: string; readonly locator: string }[],
): string {
  const items = sources
    .filter(({ key }) => isWritableKey(key))
    .map(({ key, locator }) => {
      // What would end the item, or the citation, is no part of it.
      const where = locator
        .replace(/;/g, ",")
        .replace(/[\s[\]]+/g, " ")
        .trim();
      return `@${writeKey(key)}${where === "" ? "" : `, ${where}`}`;
    });
  return items.length === 0 ? "" : `[${items.join("; ")}]`;
}
