import cslNames from "../../../data/formats/csl-names.txt";
import type { Origin, Reference, Located } from "../dossier/model.ts";
import { wordSet } from "../language/wordLists.ts";

/** A person or institution, as CSL has them. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly [other: string]: unknown;
}

/** A date, as CSL has it: one or two lists of year, month, day; or words. */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  /** It goes on from its one date. */
  readonly open?: boolean;
  readonly literal?: string;
  readonly [other: string]: unknown;
}

const NAMES = wordSet(cslNames);
const DATES = new Set(["accessed", "available-date", "event-date", "issued", "original-date", "submitted"]);

/**
 * A CSL item in one shape, however it was written: ids and plain variables as strings, names as lists of objects, dates
 * as `date-parts` (or words that are no date, as `literal`). What is not understood stays as it is. `file`, which CSL
 * does not know, is left out.
 */
export function normaliseCslItem(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (value === null || value === undefined || key === "file" || key === "__proto__") continue;
    if (NAMES.has(key)) item[key] = writtenNames(value);
    else if (DATES.has(key)) item[key] = normaliseDate(value);
    else item[key] = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  }
  return item;
}

/**
 * One name or several, as objects or strings; `Family, Given` is taken apart, any other string is an institution.
 * The “and others” that may end a list is nobody's name and left out: {@link hasOthers} tells of it.
 */
export function normaliseNames(value: unknown): CslName[] {
  const names = writtenNames(value);
  return isOthers(names.at(-1)) ? names.slice(0, -1) : names;
}

/** Whether a list of names ends with “and others”, which a style writes as “et al.”. */
export function hasOthers(value: unknown): boolean {
  return isOthers(writtenNames(value).at(-1));
}

/** What Pandoc makes of BibTeX's “and others”, as the last of some names. */
export function isOthers(name: CslName | undefined): boolean {
  return name?.literal === "others" && Object.keys(name).length === 1;
}

/** All names of a list as {@link normaliseNames} has them, and “and others” where it is written. */
export function writtenNames(value: unknown): CslName[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((name): CslName[] => {
    if (typeof name === "string") {
      const comma = name.indexOf(",");
      if (comma < 1) return name.trim() === "" ? [] : [{ literal: name.trim() }];
      return [{ family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() }];
    }
    if (!isRecord(name)) return [];
    const entries = Object.entries(name).flatMap(([key, part]): [string, unknown][] =>
      part === null || part === undefined ? [] : [[key, typeof part === "number" ? String(part) : part]],
    );
    return entries.length === 0 ? [] : [Object.fromEntries(entries)];
  });
}

const EDTF_DAY = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** Any way CSL data writes a date: `date-parts` (numbers or strings), `raw`, EDTF text, a bare year, a `Date`. */
export function normaliseDate(value: unknown): CslDate {
  if (typeof value === "number") return { "date-parts": [[value]] };
  if (typeof value === "string") return parseDate(value.trim());
  if (value instanceof Date) {
    const valid = !Number.isNaN(value.getTime());
    return valid ? parseDate(value.toISOString().slice(0, 10)) : { literal: "" };
  }
  // Pandoc's older lists of { year, month, day }.
  if (Array.isArray(value)) {
    const parts = value.filter(isRecord).map((part) => numbers([part["year"], part["month"], part["day"]]));
    return { "date-parts": parts.filter((part) => part.length > 0).slice(0, 2) };
  }
  if (!isRecord(value)) return { literal: "" };
  const { "date-parts": parts, raw, year, month, day, ...rest } = value;
  if (typeof raw === "string" && parts === undefined) return { ...parseDate(raw.trim()), ...rest };
  if (parts === undefined && year !== undefined)
    return { ...rest, "date-parts": [numbers([year, month, day])] };
  if (!Array.isArray(parts)) return { ...rest };
  const lists = parts.map((part: unknown) => numbers(Array.isArray(part) ? part : [part]));
  return { ...rest, "date-parts": lists.filter((part) => part.length > 0).slice(0, 2) };
}

function parseDate(text: string): CslDate {
  const ends = text.split("/");
  const days = ends.map((end) => EDTF_DAY.exec(end.replace(/T.*$/, "")));
  const [first] = days;
  if (
    ends.length > 2 ||
    !first ||
    days.some((day, i) => day === null && !(i === 1 && ["", ".."].includes(ends[1] ?? "")))
  )
    return { literal: text };
  const known = days.filter((day) => day !== null);
  const month = Number(first[2] ?? 0);
  const circa = known.some((day) => day[4] === "~" || day[4] === "%") ? { circa: true } : {};
  if (known.length === 1 && month >= 21 && month <= 24) {
    return { "date-parts": [[cslYear(Number(first[1]))]], season: month - 20, ...circa };
  }
  if (known.some((day) => Number(day[2] ?? 1) > 12 || Number(day[3] ?? 1) > 31)) return { literal: text };
  return {
    "date-parts": known.map((day) => numbers([cslYear(Number(day[1])), day[2], day[3]])),
    ...circa,
    ...(ends.length > known.length ? { open: true } : {}),
  };
}

/** EDTF has a year 0, which is 1 BC; CSL goes from -1 to 1. */
function cslYear(year: number): number {
  return year <= 0 ? year - 1 : year;
}

/** Year, month and day up to the first that is missing or no number. */
function numbers(parts: readonly unknown[]): number[] {
  const list: number[] = [];
  for (const part of parts) {
    const number = typeof part === "string" && part.trim() !== "" ? Number(part) : part;
    if (typeof number !== "number" || !Number.isInteger(number) || (number === 0 && list.length > 0)) break;
    list.push(number);
  }
  return list;
}

/** The reference that a CSL item describes. `csl` is normalised here; its id is the citation key. */
export function toReference(
  csl: Readonly<Record<string, unknown>>,
  origin: Origin,
  file: Located<string> | null = null,
): Reference {
  const item = normaliseCslItem(csl);
  const id = textOf(item["id"]);
  const type = textOf(item["type"]);
  return { kind: "reference", id, csl: { ...item, id }, type, title: textOf(item["title"]), file, origin };
}

/** A plain variable as text; "" where it is none. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
