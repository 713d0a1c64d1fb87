import { type CitationMode, parseBracketedCitation } from "./grammar.ts";
import { isWritableKey, writeKey } from "./key.ts";
import { ENGLISH_TERMS } from "./terms.ts";

/** A citation to be written. What is left out is empty; the label without a locator is ignored. */
export interface CitationDraft {
  readonly key: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: string;
  readonly label?: string;
  readonly mode?: CitationMode;
}

const SEVERAL = /[-\u2013,;&\s]/;

/** The term a locator is written with in English: `p.` or `pp.`; a space follows it unless it is a symbol. */
function labelled(label: string, locator: string): string {
  const terms = ENGLISH_TERMS[label] ?? [];
  const term = (SEVERAL.test(locator) ? terms[3] : terms[2]) ?? label;
  return `${term} ${locator}`;
}

function reference(key: string): string {
  if (!isWritableKey(key)) throw new RangeError(`"${key}" cannot be written as a citation key.`);
  return `@${writeKey(key)}`;
}

/** One part of a citation in brackets: `see -@key, pp. 3-4, and on`. Reads back as the same item. */
export function renderItem(draft: CitationDraft): string {
  const { prefix = "", suffix = "", locator = "", label = "page", mode = "normal" } = draft;
  const id = `${mode === "suppress-author" ? "-" : ""}${reference(draft.key)}`;
  const start = prefix === "" ? "" : `${prefix} `;
  return `${start}${id}${renderTail(locator, label, suffix, ", ")}`;
}

function renderTail(locator: string, label: string, suffix: string, lead: string): string {
  if (locator === "") {
    if (suffix === "") return "";
    const misread = parseBracketedCitation(`[@a, ${suffix}]`, 0)?.items[0]?.locatorSpan;
    return misread ? `{}, ${suffix}` : `${lead}${suffix}`;
  }
  const end = suffix === "" ? "" : `, ${suffix}`;
  const plain = `${labelled(label, locator)}${end}`;
  const read = parseBracketedCitation(`[@a, ${plain}]`, 0)?.items[0];
  if (read?.locator === locator && read.label === label && read.suffix === suffix) return `${lead}${plain}`;
  return `${lead}{${labelled(label, locator)}}${end}`;
}

/**
 * The text of a citation: `[see @a, p. 3; -@b]`, or, where the first source's mode is "author-in-text",
 * `@a [p. 3; see @b]`, which has no place for a prefix of its own. Keys get braces where they need them; prefixes and
 * suffixes are Markdown and written as they are. A key with white space in it throws a RangeError.
 */
export function renderCitation(items: readonly CitationDraft[]): string {
  const [first, ...rest] = items;
  if (first === undefined) throw new RangeError("A citation needs at least one source.");
  if (first.mode !== "author-in-text") return `[${items.map(renderItem).join("; ")}]`;
  const { locator = "", label = "page", suffix = "" } = first;
  const own = renderTail(locator, label, suffix, "");
  const parts = [...(own === "" ? [] : [own]), ...rest.map(renderItem)];
  return `${reference(first.key)}${parts.length === 0 ? "" : ` [${parts.join("; ")}]`}`;
}
