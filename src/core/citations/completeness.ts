import { textOf } from "./csl.ts";

/** What a reader needs to find a source: one of these variables, and what it is called. */
interface Need {
  readonly anyOf: readonly string[];
  readonly name: string;
}

const need = (name: string, ...anyOf: string[]): Need => ({ name, anyOf });

const TITLE = need("a title", "title");
const DATE = need("a date (issued)", "issued", "original-date", "submitted", "event-date");
const MAKER = need("an author", "author", "editor", "translator", "director", "collection-editor");
const AUTHOR = need("an author", "author");
const ADDRESS = need("an address (URL)", "URL", "DOI");
const PUBLISHER = need("a publisher", "publisher");
const BOOK = need("the book it is in (container-title)", "container-title");
const PUBLICATION = need("where it appeared (container-title)", "container-title");
const VENUE = need("where it appeared (container-title)", "container-title", "publisher", "URL", "archive");

/**
 * What each type of source is not found without. Whatever may rightly be missing is not asked for: an unsigned report in
 * a newspaper has no author, a preprint no pages.
 */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  "article-journal": [AUTHOR, TITLE, need("the journal (container-title)", "container-title"), DATE],
  "article-magazine": [TITLE, need("the magazine (container-title)", "container-title"), DATE],
  "article-newspaper": [TITLE, need("the newspaper (container-title)", "container-title"), DATE],
  bill: [TITLE, DATE],
  book: [MAKER, TITLE, PUBLISHER, DATE],
  broadcast: [TITLE, VENUE, DATE],
  chapter: [AUTHOR, TITLE, BOOK, PUBLISHER, DATE],
  dataset: [TITLE, need("a publisher or an address (URL)", "publisher", "URL", "DOI"), DATE],
  "entry-dictionary": [TITLE, need("the dictionary (container-title)", "container-title")],
  "entry-encyclopedia": [TITLE, need("the encyclopedia (container-title)", "container-title")],
  hearing: [TITLE, DATE],
  interview: [need("who was interviewed (author)", "author"), DATE],
  legal_case: [
    TITLE,
    need("the court (authority)", "authority"),
    need("a date or a reporter", "issued", "container-title"),
  ],
  legislation: [TITLE, need("a date, a number or a code", "issued", "number", "container-title")],
  manuscript: [
    TITLE,
    need("where it is kept (archive)", "archive", "archive_location", "publisher", "URL", "DOI"),
  ],
  map: [TITLE, DATE],
  motion_picture: [
    TITLE,
    need("a director or a producer", "director", "author", "producer", "publisher"),
    DATE,
  ],
  "paper-conference": [
    AUTHOR,
    TITLE,
    need("the conference (container-title or event-title)", "container-title", "event-title", "event"),
    DATE,
  ],
  patent: [TITLE, need("a number", "number"), DATE],
  personal_communication: [AUTHOR, DATE],
  post: [need("a title or an author", "title", "author"), ADDRESS, DATE],
  "post-weblog": [TITLE, ADDRESS, DATE],
  regulation: [TITLE, DATE],
  report: [TITLE, need("an author or who published it", "author", "editor", "publisher", "authority"), DATE],
  review: [AUTHOR, PUBLICATION, DATE],
  "review-book": [AUTHOR, PUBLICATION, DATE],
  speech: [need("a speaker (author)", "author"), DATE],
  standard: [TITLE, need("a number", "number")],
  thesis: [AUTHOR, TITLE, need("the university (publisher)", "publisher"), DATE],
  treaty: [TITLE, DATE],
  webpage: [TITLE, ADDRESS],
};

/** What is asked of a type that has no list of its own, or of a source without a type. */
const LEAST: readonly Need[] = [need("a title", "title", "author", "genre", "URL", "DOI")];

function isThere(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isThere);
  if (typeof value === "object" && value !== null) return Object.values(value).some(isThere);
  return typeof value === "boolean" || textOf(value) !== "";
}

/**
 * What a reader would miss in a source, in words: `["a date (issued)", "the newspaper (container-title)"]`.
 * @param csl a CSL item; a plain value counts where it holds more than white space
 */
export function missingFromSource(csl: Readonly<Record<string, unknown>>): string[] {
  return (NEEDS[textOf(csl["type"])] ?? LEAST)
    .filter(({ anyOf }) => !anyOf.some((variable) => isThere(csl[variable])))
    .map(({ name }) => name);
}
