import { citationContextAt } from "../../citations/context.ts";
import { writeKey } from "../../citations/key.ts";
import type { SearchableSource } from "../../citations/search.ts";
import type { Span } from "../../text/range.ts";
import { ranksOf, type CitableSources } from "../citable.ts";
import { describeFiles, filesRead } from "../filesRead.ts";
import type { Folder } from "../folder.ts";
import { isProse } from "../prose.ts";
import { joined } from "../words.ts";
import type { Offer } from "./offers.ts";

/** A citation key that is being typed. */
export interface TypedKey {
  readonly query: string;
  /** What a chosen key replaces: what is typed of it, and what of it stands behind the caret. */
  readonly replace: Span;
  readonly inBrackets: boolean;
}

/** So many are offered at once; typing on narrows them down. */
const MOST_SOURCES = 50;

/** The key that is being typed at a caret in a note's prose; null where none is. */
export function typedKeyAt(folder: Folder, path: string, text: string, caret: number): TypedKey | null {
  const context = citationContextAt(text, caret);
  if (context?.kind !== "key" || !isProse(folder, path, caret)) return null;
  const { query, replace, inBrackets } = context;
  return { query, replace: { start: replace.start, end: Math.max(replace.end, caret) }, inBrackets };
}

/**
 * The sources that a key may become, found by key, author, year, title or container. Where there is none, a row that says
 * so, and what was read.
 * @param recent keys of the sources that were cited lately
 * @param isLoaded whether every file has been read once
 */
export function sourceOffers(
  sources: CitableSources,
  { query, inBrackets }: TypedKey,
  {
    folder,
    path,
    recent,
    isLoaded,
  }: {
    readonly folder: Folder;
    readonly path: string;
    readonly recent: readonly string[];
    readonly isLoaded: boolean;
  },
): readonly Offer[] {
  const found = sources.search(query, ranksOf(folder, path, recent), MOST_SOURCES);
  if (found.length > 0) return found.map(offer);
  // In the running text of a folder without sources, `@` is no citation.
  if (!inBrackets && (query === "" || sources.empty)) return [];
  return [nothingFound(folder, query, isLoaded)];
}

function offer({ description, reference }: SearchableSource): Offer {
  const { authors, year, title, container } = description;
  return {
    kind: "source",
    label: reference.id,
    insert: writeKey(reference.id),
    description: joined([joined([authors, year], " "), container], " · "),
    detail: title === "" ? "" : `  ${title}`,
    reference,
    then: { action: "rememberSource", argument: reference.id },
  };
}

/** So many problems are listed beside the row that says that nothing was found. */
const MOST_PROBLEMS = 10;

/** The row that stands where no source is found: it leaves what is typed, and shows what was read and what is wrong. */
function nothingFound(folder: Folder, query: string, isLoaded: boolean): Offer {
  const read = filesRead(folder);
  const wrong = [...read.wrong.slice(0, MOST_PROBLEMS), "Choose this to see all files."];
  return {
    kind: "none",
    label: query === "" ? "No source found" : `No source found for “${query}”`,
    insert: query,
    detail: isLoaded ? describeFiles(read) : "Your files are still being read.",
    documentation: wrong.join("\n\n"),
    then: { action: "whyNothing" },
  };
}
