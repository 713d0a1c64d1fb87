import cslTexts from "../../../data/formats/csl-texts.txt";
import { wordSet } from "../language/wordLists.ts";
import { normaliseCslItem, normaliseDate, textOf, writtenNames } from "./csl.ts";
import { readDoi } from "./doi.ts";

/** A value of a reference as it is written to a file: text, a name, a date, or a list of names. */
export type EntryValue = string | EntryMap | readonly EntryMap[];
export type EntryMap = Readonly<Record<string, string>>;

/** A reference's fields in the order in which they are written. */
export type ReferenceEntry = Readonly<Record<string, EntryValue>>;

const TEXTS_BEFORE_NAMES = ["title", "title-short"];
const NAMES =
  "author editor translator interviewer director container-author collection-editor editorial-director recipient".split(
    " ",
  );
const TEXTS = [...wordSet(cslTexts)];
const DATES = ["issued", "original-date", "event-date", "submitted", "accessed"];
const NAME_PARTS = ["family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal"];

/** What registration agencies call kinds of works that CSL calls otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  "journal-article": "article-journal",
  "newspaper-article": "article-newspaper",
  "magazine-article": "article-magazine",
  "book-chapter": "chapter",
  "book-section": "chapter",
  "proceedings-article": "paper-conference",
  "posted-content": "article",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  "reference-entry": "entry",
  dissertation: "thesis",
};

/** No field of a reference is longer than this; the rest of it is left out. UTF-16 units. */
const LONGEST_TEXT = 5000;
const MOST_NAMES = 500;

/**
 * A reference as it is written to a file: the variables that CSL knows and no others, as text, in the order in which
 * people write them. What is not understood is left out, and so is `file`, for a source from elsewhere may not say
 * which file of the user's is its copy.
 *
 * @param csl an item from anywhere, not trusted
 */
export function referenceEntry(id: string, csl: Readonly<Record<string, unknown>>): ReferenceEntry {
  const item = normaliseCslItem(csl);
  const type = plain(item["type"]);
  const entry: Record<string, EntryValue> = { id, type: (TYPES[type] ?? type) || "document" };
  const put = (name: string, value: EntryValue): void => {
    if (value.length !== 0) entry[name] = value;
  };
  for (const name of TEXTS_BEFORE_NAMES) put(name, plain(item[name]));
  for (const name of NAMES) if (item[name] !== undefined) put(name, names(item[name]));
  for (const name of DATES.slice(0, 1)) put(name, date(item[name]));
  for (const name of TEXTS) put(name, plain(item[name]));
  for (const name of DATES.slice(1)) put(name, date(item[name]));
  const doi = readDoi(plain(item["DOI"]));
  if (doi !== null) entry["DOI"] = doi;
  return entry;
}

/** The same as CSL-JSON has it: dates in parts. */
export function referenceJson(entry: ReferenceEntry): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, DATES.includes(name) ? normaliseDate(value) : value]),
  );
}

/** Text on one line, without control characters. Agencies wrap a title in a list of one. */
function plain(value: unknown): string {
  const text = Array.isArray(value) ? textOf(value[0]) : textOf(value);
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim();
}

function names(value: unknown): EntryMap[] {
  return writtenNames(value)
    .slice(0, MOST_NAMES)
    .map((name): EntryMap => {
      const parts = NAME_PARTS.map((part): [string, string] => [part, plain(name[part])]);
      const known = parts.filter(([, text]) => text !== "");
      if (known.length > 0) return Object.fromEntries(known);
      const whole = plain(name["name"]);
      return whole === "" ? {} : { literal: whole };
    })
    .filter((name) => Object.keys(name).length > 0);
}

/** A date as EDTF where it is one, else in words; "" for none. */
function date(value: unknown): string | EntryMap {
  if (value === undefined) return "";
  const { "date-parts": parts = [], season, circa, literal } = normaliseDate(value);
  const days = parts.map(day).filter((text) => text !== "");
  if (days.length === 0) {
    const words = plain(literal);
    return words === "" ? "" : { literal: words };
  }
  const mark = circa === true ? "~" : "";
  const months = parts[0]?.length ?? 0;
  if (months === 1 && days.length === 1 && isSeason(season)) return `${days.join("")}-2${String(season)}`;
  return days.map((text) => text + mark).join("/");
}

function isSeason(season: unknown): boolean {
  return typeof season === "number" ? season >= 1 && season <= 4 : /^[1-4]$/.test(textOf(season));
}

function day([year, month, date]: readonly number[]): string {
  if (year === undefined || Math.abs(year) > 9999) return "";
  const text = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  if (month === undefined || month < 1 || month > 12) return text;
  const both = `${text}-${String(month).padStart(2, "0")}`;
  return date === undefined || date < 1 || date > 31 ? both : `${both}-${String(date).padStart(2, "0")}`;
}
