import { CharClass, classOf } from "../../language/folding.ts";
import { foldedAt, Gap, gapBetween, isCapital, nextWord, previousWord } from "../../language/words.ts";
import type { DossierNames } from "./dossierNames.ts";
import { PARTICLES } from "../lexicon/families.ts";
import { ARTICLES, isDemonym } from "../lexicon/ordinary.ts";
import type { Match } from "./match.ts";
import { matchAt } from "./match.ts";

const FREE_PREFIXES = new Set("anti pro post pre ex non neo mid then vice former".split(" "));
const FREE_BEFORE = new Set("first second third next last his her their every new any".split(" "));

/** Whether hyphens bind the match to a longer name (`Smith-Jones`), unlike the halves of `the Trump-Kim meeting`. */
export function isBound(
  text: string,
  match: Match,
  near: string,
  display: boolean,
  floor: number,
  lexicon: DossierNames,
): boolean {
  const half = text.charCodeAt(match.start - 1) === SPACE ? null : previousWord(text, match.start);
  if (
    half?.shape === CharClass.UPPER &&
    isHyphenAt(text, half.after, match.start) &&
    !PARTICLES.has(foldedAt(text, half))
  ) {
    const before = previousWord(text, half.start);
    const lead = before === null ? "" : foldedAt(text, before);
    if (before !== null && isCapital(before) && lexicon.isGiven(lead) && !display) return true;
    const folded = foldedAt(text, half);
    const free = FREE_PREFIXES.has(folded) || isDemonym(folded) || floor === half.after;
    if (!free && !display && !ARTICLES.has(lead) && !FREE_BEFORE.has(lead)) return true;
  }
  if (classOf(text.charCodeAt(match.after)) !== CharClass.HYPHEN || match.after > match.end) return false;
  const open = display || ARTICLES.has(near) || FREE_BEFORE.has(near);
  if (open || text.charAt(match.after) === "\u2013") return false;
  const next = nextWord(text, match.after);
  if (next?.shape !== CharClass.UPPER || gapBetween(text, match.after, next.start) !== Gap.HYPHEN)
    return false;
  return matchAt(lexicon.trie, text, next) === null && !isDemonym(foldedAt(text, next));
}

const SPACE = 32;

/** Whether a hyphen, and not a dash, stands between two words. */
function isHyphenAt(text: string, end: number, start: number): boolean {
  return gapBetween(text, end, start) === Gap.HYPHEN && text.charAt(end) !== "\u2013";
}
