import { foldForSearch } from "./search.ts";
import { englishTerms, type LocatorTerms } from "./terms.ts";

/** Something to write after a key. */
export interface LocatorSuggestion {
  readonly kind: "label" | "paragraph";
  /** What is written, for `LocatorContext.replace`: `p. `, `para. 5`. */
  readonly text: string;
  /** What it is, in a word or in the paragraph's first words. */
  readonly detail: string;
  /** The paragraph, whole; null for a label. */
  readonly paragraph: CitedParagraph | null;
}

/** A paragraph of a source: a `Passage` will do. */
export interface CitedParagraph {
  /** By which it is cited; null where it has none. */
  readonly paragraph: number | null;
  readonly text: string;
}

/** CSL's locator types, those that writers use most first. */
const OFFERED =
  "page paragraph chapter section volume issue note figure line part book column folio verse opus sub-verbo".split(
    " ",
  );

/** Types of which several are cited at once so often that their plural is offered too. */
const IN_PLURAL = new Set(["page", "paragraph", "line"]);

const LONGEST_DETAIL = 80;
const MOST_PARAGRAPHS = 40;
const LEAST_WORD = 3;

/**
 * What may follow a key inside brackets, best first: labels that begin with what is typed, and the paragraphs of the
 * source's archived copy, by number or by words that occur in them. After a label other than a paragraph's there is
 * nothing to offer: only the reader of the source knows its pages.
 *
 * @param query what is typed after the key and its comma
 * @param paragraphs the archived copy's; none where there is no copy
 * @param used how often each CSL locator type is used where the citation stands: the most used come first
 * @param terms what locators are called in the language of the note
 */
export function suggestLocators(
  query: string,
  paragraphs: readonly CitedParagraph[] = [],
  used: ReadonlyMap<string, number> = new Map(),
  terms: LocatorTerms = englishTerms,
): LocatorSuggestion[] {
  const { label, rest } = readLabel(query, terms);
  if (label !== null && label !== "paragraph") return [];
  const labels = label === null ? labelsFor(query, used, terms) : [];
  // The first letters of a label occur in every paragraph.
  const isLabel = query !== "" && labels.length > 0 && rest.length < LEAST_WORD;
  const numbered = paragraphs.filter(({ paragraph }) => paragraph !== null);
  const found = isLabel ? [] : searchParagraphs(numbered, rest).slice(0, MOST_PARAGRAPHS);
  return [...labels, ...found.map((one) => suggestion(one, terms))];
}

/** The label that a text begins with, where a space or a digit ends it, and what follows. */
function readLabel(query: string, terms: LocatorTerms): { label: string | null; rest: string } {
  const match = /^(¶+|§+|[^\s\d]+|sub verb\S+)(?:\s+|(?=\d))/iu.exec(query);
  const label = match === null ? null : terms.labelOf((match[1] ?? "").trim());
  return label === null ? { label, rest: query } : { label, rest: query.slice(match?.[0].length ?? 0) };
}

function labelsFor(
  query: string,
  used: ReadonlyMap<string, number>,
  terms: LocatorTerms,
): LocatorSuggestion[] {
  const typed = query.trim().toLowerCase();
  return OFFERED.map((type, rank) => ({ type, rank, count: used.get(type) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.rank - b.rank)
    .flatMap(({ type }) => {
      const forms = terms.formsOf(type);
      const named = typed !== "" && forms.some((form) => form.toLowerCase().startsWith(typed));
      return offeredForms(type, forms)
        .filter(({ term }) => term.toLowerCase().startsWith(typed) || named)
        .map(({ term, detail }): LocatorSuggestion => {
          return { kind: "label", text: `${term} `, detail, paragraph: null };
        });
    });
}

/** A type's short form and, where it is of use, that of its plural, or the sign that stands for it. */
function offeredForms(type: string, forms: readonly string[]): { term: string; detail: string }[] {
  const [one = "", several = one, short = one, shortPlural = short] = forms;
  const offered = [{ term: short, detail: one }];
  if (IN_PLURAL.has(type) && shortPlural !== short) offered.push({ term: shortPlural, detail: several });
  if (type === "section") offered.push({ term: "§", detail: one });
  return offered;
}

const foldedTexts = new WeakMap<CitedParagraph, string>();

/** A paragraph as it is searched; kept, for it is asked for at every keystroke. */
function folded(paragraph: CitedParagraph): string {
  let text = foldedTexts.get(paragraph);
  if (text === undefined) {
    text = foldForSearch(paragraph.text);
    foldedTexts.set(paragraph, text);
  }
  return text;
}

/** The paragraphs that hold every word of a query, those whose number it is first. An empty query finds all. */
export function searchParagraphs<T extends CitedParagraph>(paragraphs: readonly T[], query: string): T[] {
  const words = foldForSearch(query.trim())
    .replace(/^(?:¶|paras?\.?) *(?=\d)/, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const [number] = words.length === 1 && /^\d+$/.test(words[0] ?? "") ? words : [];
  const numbered =
    number === undefined ? [] : paragraphs.filter((one) => `${one.paragraph ?? ""}`.startsWith(number));
  const first = new Set(numbered);
  const worded = paragraphs.filter(
    (one) => !first.has(one) && words.every((word) => folded(one).includes(word)),
  );
  return [...numbered, ...worded];
}

function suggestion(paragraph: CitedParagraph, terms: LocatorTerms): LocatorSuggestion {
  return {
    kind: "paragraph",
    text: `${terms.formsOf("paragraph")[2] ?? "para."} ${paragraph.paragraph ?? ""}`,
    detail: firstWords(paragraph.text, LONGEST_DETAIL),
    paragraph,
  };
}

/** The first words of a text, at most so many UTF-16 units of them, with `…` where there are more. */
export function firstWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const end = cut.lastIndexOf(" ");
  return `${(end > longest / 2 ? cut.slice(0, end) : text.slice(0, longest)).replace(/[\p{P}\p{Cs}\s]+$/u, "")}…`;
}
