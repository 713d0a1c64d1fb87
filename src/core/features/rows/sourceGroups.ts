import { normaliseDate, normaliseNames, textOf } from "../../citations/csl.ts";
import type { Reference } from "../../dossier/model.ts";
import type { Workspace } from "../../index/workspace.ts";

/** What the types of CSL are called, many of them. What is not listed is called by its own name. */
const KINDS: Readonly<Record<string, string>> = {
  article: "Articles",
  "article-journal": "Journal articles",
  "article-magazine": "Magazine articles",
  "article-newspaper": "Newspaper articles",
  bill: "Bills",
  book: "Books",
  broadcast: "Broadcasts",
  chapter: "Chapters",
  dataset: "Data sets",
  "entry-dictionary": "Dictionary entries",
  "entry-encyclopedia": "Encyclopedia entries",
  hearing: "Hearings",
  interview: "Interviews",
  legal_case: "Court cases",
  legislation: "Laws",
  manuscript: "Manuscripts",
  map: "Maps",
  motion_picture: "Films and videos",
  "paper-conference": "Conference papers",
  patent: "Patents",
  personal_communication: "Letters and conversations",
  post: "Posts",
  "post-weblog": "Blog posts",
  regulation: "Regulations",
  report: "Reports",
  speech: "Speeches",
  standard: "Standards",
  thesis: "Theses",
  treaty: "Treaties",
  webpage: "Web pages",
};

/** What the sources of a CSL type are called; "Other" where a source has none. */
function kindName(type: string): string {
  if (type === "" || type === "document") return "Other";
  const words = type.replace(/[-_]+/g, " ");
  return KINDS[type] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const YEARS = new WeakMap<Reference, number | null>();

/** The year a source appeared in; null where it does not say. */
export function yearOf(reference: Reference): number | null {
  let year = YEARS.get(reference);
  if (year === undefined) {
    year = normaliseDate(reference.csl["issued"] ?? null)["date-parts"]?.[0]?.[0] ?? null;
    YEARS.set(reference, year);
  }
  return year;
}

/** Sources that stand together. */
export interface SourceGroup<T> {
  readonly label: string;
  readonly members: readonly T[];
}

function grouped<T, K>(sources: readonly T[], keyOf: (source: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const source of sources) {
    const key = keyOf(source);
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  return groups;
}

/** Sources by what they are, in the alphabetical order of their kinds; those of no kind last. */
export function byKind<T extends { readonly reference: Reference }>(sources: readonly T[]): SourceGroup<T>[] {
  const groups = grouped(sources, ({ reference }) => kindName(reference.type));
  return [...groups]
    .sort(([a], [b]) => Number(a === "Other") - Number(b === "Other") || (a < b ? -1 : 1))
    .map(([label, members]) => ({ label, members }));
}

/** Sources by the year they appeared in, the latest first; those without one last. */
export function byYear<T extends { readonly reference: Reference }>(sources: readonly T[]): SourceGroup<T>[] {
  const groups = grouped(sources, ({ reference }) => yearOf(reference));
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || (b ?? 0) - (a ?? 0))
    .map(([year, members]) => ({ label: yearLabel(year), members }));
}

function yearLabel(year: number | null): string {
  if (year === null) return "No date";
  return year < 0 ? `${-year} BCE` : String(year);
}

function folded(title: string): string {
  const start = title.replace(/^[^\p{L}\p{N}]+/u, "");
  return start
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

const SORT_KEYS = new WeakMap<Reference, string>();

/** By what a source is sorted: its title, or its key where it has none, without case, accents and leading marks. */
export function sortKey(reference: Reference): string {
  let key = SORT_KEYS.get(reference);
  if (key === undefined) {
    const title = reference.title === "" ? reference.id : reference.title;
    const start = title.slice(0, 60);
    const plain = /^[A-Za-z0-9][ -~]*$/.test(start);
    key = plain ? start.toLowerCase() : folded(start);
    SORT_KEYS.set(reference, key);
  }
  return key;
}

const HAYSTACKS = new WeakMap<Reference, string>();

/** Whether a source's key, title, makers, year or container have these letters. */
export function sourceHas(reference: Reference, wanted: string): boolean {
  let haystack = HAYSTACKS.get(reference);
  if (haystack === undefined) {
    const { csl, id, title } = reference;
    const makers = ["author", "editor", "director"].flatMap((role) => normaliseNames(csl[role] ?? []));
    const names = makers.map(({ family, given, literal }) =>
      [given, family, literal].filter(Boolean).join(" "),
    );
    haystack = [id, title, ...names, yearOf(reference) ?? "", textOf(csl["container-title"])]
      .join("\n")
      .toLowerCase();
    HAYSTACKS.set(reference, haystack);
  }
  return haystack.includes(wanted);
}

/** Keys that are cited and that no source has, with the notes that cite them and how often; the most cited first. */
export function missingSources(
  workspace: Workspace,
): { key: string; notes: [string, number][]; count: number }[] {
  const found: { key: string; notes: [string, number][]; count: number }[] = [];
  for (const key of workspace.citations.things()) {
    if (workspace.references.get(key)) continue;
    const notes = [...workspace.citations.notes(key)].filter(([path]) => !workspace.reference(key, path));
    if (notes.length === 0) continue;
    found.push({ key, notes, count: notes.reduce((sum, [, count]) => sum + count, 0) });
  }
  return found.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** So many rows stand below one group; more are divided. */
const PAGE = 100;

/** A sorted list cut into stretches of equal size; one where it is short. */
export function pages<T>(sorted: readonly T[]): readonly (readonly T[])[] {
  if (sorted.length <= PAGE) return [sorted];
  const count = Math.ceil(sorted.length / PAGE);
  const size = Math.ceil(sorted.length / count);
  return Array.from({ length: count }, (_, i) => sorted.slice(i * size, (i + 1) * size)).filter(
    (page) => page.length > 0,
  );
}
