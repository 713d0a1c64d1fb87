import { CharClass, classOf } from "../text/fold.ts";
import { foldedAt, Gap, gapBetween, nextWord, previousWord } from "../text/words.ts";
import type { Word } from "../text/words.ts";
import { gatherGiven } from "./given.ts";
import type { Gathered } from "./given.ts";
import { isBound } from "./hyphens.ts";
import { ARTICLES, LOCATIVES, PLURAL_MARKERS, RELATIVES } from "./lexicon/ordinary.ts";
import type { Match } from "./match.ts";
import { readRight } from "./right.ts";
import type { Right } from "./right.ts";
import { opensSentence } from "./sentence.ts";
import type { FoundTitle, TitleTable } from "./titles.ts";
import type { NameTrie } from "./trie.ts";

/** What the reader of context knows of the dossier. */
export interface Lexicon {
  readonly trie: NameTrie;
  readonly titles: TitleTable;
  /** Whether a folded word is a given name, of the language list or of the dossier. */
  isGiven(word: string): boolean;
}

/** What stands around a match and tells what it is. Offsets are indices in the prose's text. */
export interface Context extends Right {
  readonly left: Gathered;
  /** The titles before the name, the nearest first. */
  readonly titles: readonly FoundTitle[];
  /** The word right before it (with its given names and titles), folded; empty where a sentence starts. */
  readonly before: string;
  readonly article: boolean;
  readonly pluralMarker: boolean;
  /** A sentence starts with it. */
  readonly opens: boolean;
  /** Capitals mean nothing here: a heading in title case, a line in capitals. */
  readonly display: boolean;
  /** A speaker's label: `TRUMP:` */
  readonly label: boolean;
  readonly locative: boolean;
  /** Named as somebody's wife, son, sister: the bare name stays the other's. */
  readonly relative: boolean;
}

/**
 * Reads what stands around a match.
 *
 * @param display whether the whole prose is written so that capitals mean nothing
 * @param floor where the previous name in the prose ends
 */
export function readContext(
  text: string,
  match: Match,
  display: boolean,
  floor: number,
  lexicon: Lexicon,
): Context {
  const left = gatherGiven(text, match, display, floor, lexicon);
  const titles = titlesBefore(text, left.start, floor, lexicon.titles);
  const start = titles.at(-1)?.start ?? left.start;
  const previous = previousWord(text, start);
  const gap = previous === null ? Gap.BREAK : gapBetween(text, previous.after, start);
  const near = previous !== null && gap === Gap.SPACE ? foldedAt(text, previous) : "";
  const right = readRight(text, match, display, lexicon);
  return {
    left,
    titles,
    ...right,
    longer: right.longer || left.placeHead || isBound(text, match, near, display, floor, lexicon),
    before: near,
    article: ARTICLES.has(near),
    pluralMarker: PLURAL_MARKERS.has(near),
    opens: opensSentence(text, start),
    display,
    label: text.charAt(match.after) === ":" && opensSentence(text, start),
    locative: LOCATIVES.has(near),
    relative: isRelative(text, match, previous, gap),
  };
}

function titlesBefore(text: string, start: number, floor: number, table: TitleTable): FoundTitle[] {
  const found: FoundTitle[] = [];
  for (let at = start; found.length < 3;) {
    const title = table.ending(text, at, floor);
    if (title === null) break;
    found.push(title);
    at = title.start;
  }
  return found;
}

/** `his sister Kim Yo-jong`, `Ivanka Trump, his daughter`. */
function isRelative(text: string, match: Match, previous: Word | null, gap: number): boolean {
  if (
    previous !== null &&
    (gap === Gap.SPACE || gap === Gap.COMMA) &&
    RELATIVES.has(foldedAt(text, previous))
  ) {
    return true;
  }
  if (text.charAt(match.end) !== ",") return false;
  const first = nextWord(text, match.end);
  if (first === null || classOf(text.charCodeAt(match.end)) !== CharClass.COMMA) return false;
  const second = nextWord(text, first.after);
  if (second === null || gapBetween(text, first.after, second.start) !== Gap.SPACE) return false;
  const owner = foldedAt(text, first);
  return (
    (["his", "her", "their"].includes(owner) || first.after > first.end) &&
    RELATIVES.has(foldedAt(text, second))
  );
}
