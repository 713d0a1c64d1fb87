import type { Reference } from "../dossier/model.ts";
import {
  type CslDate,
  type CslName,
  hasOthers,
  isRecord,
  normaliseDate,
  normaliseNames,
  textOf,
} from "./csl.ts";

/** A reference in a reader's words, plain text. Whatever is not known is "". */
export interface ReferenceText {
  /** Family names or institutions: `Sanger and Sang-Hun`, `Sanger et al.`; editors (`Baker, ed.`) where nobody wrote it. */
  readonly authors: string;
  /** `2020`, `2019–2020`, `ca. 2020`; "n.d." without a date. */
  readonly year: string;
  readonly title: string;
  readonly container: string;
  /** All of it in one line, for hovers and pickers. */
  readonly full: string;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const SEASONS = ["Spring", "Summer", "Autumn", "Winter"];
/** Who stands in for an author, and what that is called. */
const STAND_INS: readonly (readonly [string, string, string])[] = [
  ["editor", "ed.", "eds."],
  ["translator", "trans.", "trans."],
  ["director", "dir.", "dirs."],
];

export function describeReference(reference: Pick<Reference, "csl">): ReferenceText {
  const { csl } = reference;
  const authors = responsible(csl);
  const date = normaliseDate(csl["issued"] ?? null);
  const year = yearOf(date);
  const title = plainText(csl["title"]);
  const container = plainText(csl["container-title"]) || plainText(csl["publisher"]);
  const volume = [textOf(csl["volume"]), textOf(csl["issue"]) && `no. ${textOf(csl["issue"])}`]
    .filter(Boolean)
    .join(", ");
  const pages = textOf(csl["page"]);
  const placed = [container, container && volume, dayOf(date), pages && `pp. ${pages}`]
    .filter(Boolean)
    .join(", ");
  const parts = [authors, year, title && `“${title}”`, placed, link(csl)].filter(Boolean);
  const full = parts.map((part) => part.replace(/[.,]+$/, "")).join(". ");
  return { authors, year, title, container, full: full === "" ? "" : `${full}.` };
}

/**
 * Up to two names, or the first and "et al.".
 *
 * @param others whether there are more than are named
 */
function shortNames(names: readonly CslName[], others = false): string {
  const [first, second] = names.map(shortName).filter((name) => name !== "");
  if (first === undefined) return "";
  if (names.length > 2 || others) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

function shortName(name: CslName): string {
  const particle = textOf(name["non-dropping-particle"]);
  const family = textOf(name.family);
  if (family !== "") return particle === "" ? family : `${particle} ${family}`;
  return textOf(name.literal) || textOf(name["name"]) || textOf(name.given);
}

function responsible(csl: Readonly<Record<string, unknown>>): string {
  const authors = shortNames(namesOf(csl["author"]), hasOthers(csl["author"]));
  if (authors !== "") return authors;
  for (const [role, one, several] of STAND_INS) {
    const names = namesOf(csl[role]);
    const others = hasOthers(csl[role]);
    const short = shortNames(names, others);
    if (short !== "") return `${short}, ${names.length > 1 || others ? several : one}`;
  }
  return "";
}

function namesOf(value: unknown): CslName[] {
  return value === undefined ? [] : normaliseNames(value);
}

function yearOf(date: CslDate): string {
  const years = (date["date-parts"] ?? []).flatMap(([year]) =>
    year === undefined ? [] : [formatYear(year)],
  );
  const [from, to] = years;
  if (from === undefined) return textOf(date.literal) || "n.d.";
  const span = to === undefined || to === from ? from : `${from}–${to}`;
  return date.circa === true ? `ca. ${span}` : span;
}

function formatYear(year: number): string {
  return year < 0 ? `${-year} BCE` : String(year);
}

function dayOf(date: CslDate): string {
  const [from, to] = date["date-parts"] ?? [];
  if (to !== undefined) return "";
  const month = MONTHS[(from?.[1] ?? 0) - 1];
  if (month === undefined) return date.season === undefined ? "" : (SEASONS[date.season - 1] ?? "");
  const day = from?.[2];
  return day === undefined ? month : `${day} ${month}`;
}

function link(csl: Readonly<Record<string, unknown>>): string {
  const doi = textOf(csl["DOI"]).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  return doi === "" ? textOf(csl["URL"]) : `https://doi.org/${doi}`;
}

/** CSL allows a few HTML tags in titles; here they are left out. */
function plainText(value: unknown): string {
  const text = Array.isArray(value) ? textOf(value[0]) : isRecord(value) ? "" : textOf(value);
  return text.replace(/<\/?(?:i|b|em|strong|sup|sub|span|sc)(?:\s[^<>]*)?>/gi, "").replace(/\s+/g, " ");
}
