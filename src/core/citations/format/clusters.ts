import type { CitationItem } from "../citation.ts";
import type { EngineCite } from "./citeproc.ts";
import { markdownToCsl } from "./markup.ts";

/** One source as it is cited: what the grammar reads of it. */
export type CitedItem = Pick<
  CitationItem,
  "key" | "prefix" | "suffix" | "rawSuffix" | "locator" | "label" | "mode"
>;

/** Everything cited in one place; a cluster of the grammar is one. */
export interface Citing {
  readonly items: readonly CitedItem[];
  /** Any name of the footnote it stands in; null or absent in the body of the text. */
  readonly footnote?: string | null;
  /** Whether the footnote begins with it. */
  readonly startsFootnote?: boolean;
}

/** A citation taken apart: what the engine formats, and what it cannot know. */
export interface CitePlan {
  readonly cites: readonly EngineCite[];
  /** Whose name is part of the sentence; null where none is. */
  readonly author: string | null;
  /** Keys that nothing has, as they come. */
  readonly missing: readonly string[];
  readonly bracketed: boolean;
  /** Whether its sources stay in the order in which they are written. */
  readonly unsorted: boolean;
}

/** The id by which the engine knows a source: it keeps them in plain objects, where a bare key might mean something else. */
export function engineId(key: string): string {
  return `@${key}`;
}

/**
 * @param known whether a key has a source that can be formatted
 * @param namesAuthors whether the style's citations name authors
 * @param sorts whether the style sorts the sources of a citation
 * @param delimiter what it puts between them
 */
export function planCitation(
  { items }: Citing,
  known: (key: string) => boolean,
  namesAuthors: boolean,
  sorts: boolean,
  delimiter: string,
): CitePlan {
  const cites: EngineCite[] = [];
  const missing: string[] = [];
  const waiting: string[] = [];
  for (const item of items) {
    if (known(item.key)) {
      const before = sorts ? [] : waiting.splice(0);
      cites.push(engineCite(item, before.map((text) => text + delimiter).join(""), namesAuthors));
      continue;
    }
    // An unknown key stands among the others as the affix of its neighbour; sorted, it comes last.
    missing.push(item.key);
    waiting.push(`<b>${item.key}?</b>`);
  }
  const last = cites.at(-1);
  if (last && waiting.length > 0) {
    cites[cites.length - 1] = { ...last, suffix: [last.suffix ?? "", ...waiting].join(delimiter) };
  }
  const [first] = items;
  const inText = first?.mode === "author-in-text";
  return {
    cites,
    author: inText && known(first.key) ? first.key : null,
    missing,
    bracketed: !inText,
    // What comes with words before it, after others, stays where it is put; so does the subject of a sentence.
    unsorted: inText || cites.some(({ prefix }, at) => at > 0 && prefix !== undefined),
  };
}

function engineCite(item: CitedItem, before: string, namesAuthors: boolean): EngineCite {
  const prefix = before + spaced(markdownToCsl(item.prefix));
  const suffix = apart(markdownToCsl((item.rawSuffix === "" ? item.suffix : item.rawSuffix).trimEnd()));
  return {
    id: engineId(item.key),
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
    ...(item.locator === "" ? {} : { locator: item.locator, label: item.label === "" ? "page" : item.label }),
    ...(item.mode === "normal" || !namesAuthors ? {} : { "suppress-author": true }),
  };
}

/** A suffix that follows a bracket, `@key [and on]`, has nothing that sets it off from what the source says. */
function apart(suffix: string): string {
  return /^[\p{L}\p{N}]/u.test(suffix) ? `, ${suffix}` : suffix;
}

/** The space between a prefix and what it stands before. */
function spaced(prefix: string): string {
  return prefix === "" || /[\s([“‘]$/.test(prefix) ? prefix : `${prefix} `;
}
