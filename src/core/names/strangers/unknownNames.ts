import { ABBREVIATIONS, opensSentence } from "../../language/sentences.ts";
import { CharClass } from "../../language/folding.ts";
import { finish, Pace } from "../../text/pace.ts";
import type { Prose } from "../../text/prose.ts";
import { tokensOf, type Tokens } from "../../language/tokens.ts";
import { Gap, isAllCaps } from "../../language/words.ts";
import { PARTICLES } from "../lexicon/families.ts";
import { isGivenName } from "../lexicon/given.ts";
import { CALENDAR, FUNCTION_WORDS, isCommonWord, isDemonym } from "../lexicon/ordinary.ts";
import { TITLES } from "../lexicon/titles.ts";
import type { NameIndex } from "../nameIndex.ts";
import type { ProseMatches } from "../find/proseMatches.ts";
import { isDisplay } from "../find/sentence.ts";

/** A place of a name in a prose; indices into its text. */
export interface NamePlace {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** A capitalised name that nobody in the dossier bears. */
export interface UnknownName {
  /** As written where it first stands. */
  readonly name: string;
  /** Its folded words. */
  readonly words: readonly string[];
  /** In the order of the note; second references by the last word alone are among them where they are clear. */
  readonly mentions: readonly NamePlace[];
}

interface Run extends NamePlace {
  readonly words: readonly string[];
}

/** The capitalised names of a note that the dossier does not know, those met most often first. */
export function unknownNames(index: NameIndex, proses: readonly Prose[]): UnknownName[] {
  return finish(unknownNamesSteps(index, proses));
}

/**
 * {@link unknownNames} in small steps. The dossier must not change between them.
 *
 * @param scan what a prose holds, where that is known already
 */
export function* unknownNamesSteps(
  index: NameIndex,
  proses: readonly Prose[],
  scan: (prose: Prose) => ProseMatches = (prose) => index.scan(prose),
): Generator<void, UnknownName[], void> {
  const groups = new Map<string, Run[]>();
  const pace = new Pace();
  for (const prose of proses) {
    if (pace.after(prose.text.length)) yield;
    if (isDisplay(tokensOf(prose))) continue;
    for (const run of runsOf(scan(prose))) {
      const key = run.words.join(" ");
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [run]);
      else group.push(run);
    }
  }
  joinSecondReferences(groups);
  // An ordinary word alone is only a name where it is short for one.
  for (const key of groups.keys()) if (isCommonWord(key)) groups.delete(key);
  const names = [...groups.values()].map((runs) => nameOf(runs));
  return names.sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
}

function nameOf(runs: readonly Run[]): UnknownName {
  const first = runs.find((run) => run.words.length > 1) ?? runs[0];
  return {
    name: first === undefined ? "" : first.prose.text.slice(first.start, first.end).replace(/\s+/g, " "),
    words: first?.words ?? [],
    mentions: runs.map(({ prose, start, end }) => ({ prose, start, end })),
  };
}

/** `Holt` goes with `Margaret Holt` where no other name of the note ends so. */
function joinSecondReferences(groups: Map<string, Run[]>): void {
  const byLast = new Map<string, string[]>();
  for (const [key, runs] of groups) {
    const words = runs[0]?.words ?? [];
    const last = words.at(-1) ?? "";
    if (words.length > 1) byLast.set(last, [...(byLast.get(last) ?? []), key]);
  }
  for (const [last, keys] of byLast) {
    const bare = groups.get(last);
    const full = groups.get(keys[0] ?? "");
    if (bare === undefined || full === undefined || keys.length > 1) continue;
    full.push(...bare);
    groups.delete(last);
  }
}

/** The runs of capitalised words of one prose in which no name of the dossier stands. */
function runsOf({ prose, read }: ProseMatches): Run[] {
  const words = tokensOf(prose);
  const taken = read.filter(({ reading }) => reading.type !== "none" && reading.type !== "other");
  const isTaken = (start: number, end: number): boolean =>
    taken.some(({ match }) => match.start < end && start < match.end) ||
    prose.links.some((link) => link.start < end && start < link.end);
  const found: Run[] = [];
  /** The first word of the run; -1 while there is none. */
  let from = -1;
  const close = (to: number): void => {
    if (from < 0) return;
    const [first, after] = trimmed(words, from, to);
    from = -1;
    if (first === after) return;
    const start = words.start(first);
    const end = words.end(after - 1);
    const folded = Array.from({ length: after - first }, (_, i) => words.folded(first + i));
    if (isNameLike(words, first, folded) && !isTaken(start, end))
      found.push({ prose, start, end, words: folded });
  };
  for (let i = 0; i < words.count; i++) {
    const isUpper = words.shape(i) === CharClass.UPPER;
    if (from < 0 && !isUpper) continue;
    if (from >= 0 && !continues(words, i)) close(i);
    if (from < 0) {
      if (isUpper && begins(words.folded(i))) from = i;
    } else if (!isUpper && !joins(words, i)) close(i);
    if (words.isPossessive(i)) close(i + 1);
  }
  close(words.count);
  return found;
}

/** Whether a capitalised word can begin a name. */
function begins(folded: string): boolean {
  return !FUNCTION_WORDS.has(folded) && !CALENDAR.has(folded) && !isDemonym(folded);
}

/** A particle, or the second half of `Yong-chol`. */
function joins(words: Tokens, at: number): boolean {
  if (words.gap(at) === Gap.HYPHEN) return true;
  const folded = words.folded(at);
  return PARTICLES.has(folded) && !FUNCTION_WORDS.has(folded);
}

/** Whether a run can go on with a word. */
function continues(words: Tokens, at: number): boolean {
  const gap = words.gap(at);
  if (gap === Gap.HYPHEN) return true;
  if (gap === Gap.SPACE) return !FUNCTION_WORDS.has(words.folded(at));
  return gap === Gap.DOT && (words.isInitial(at - 1) || ABBREVIATIONS.has(words.folded(at - 1)));
}

/** A run without titles before it and what is no name at its end, as its first word and the one after its last. */
function trimmed(words: Tokens, from: number, to: number): [first: number, after: number] {
  while (from < to && isLead(words, from)) from++;
  while (to > from && words.shape(to - 1) !== CharClass.UPPER && !isSecondHalf(words, from, to - 1)) to--;
  return [from, to];
}

function isLead(words: Tokens, at: number): boolean {
  const folded = words.folded(at);
  return (
    TITLES.has(folded) ||
    (isCommonWord(folded) && !isGivenName(folded) && opensSentence(words.text, words.start(at)))
  );
}

function isSecondHalf(words: Tokens, from: number, at: number): boolean {
  return at > from && words.gap(at) === Gap.HYPHEN && !FUNCTION_WORDS.has(words.folded(at));
}

/** Two words or more; a single one only where no sentence starts, and if it is no ordinary word. */
function isNameLike(words: Tokens, first: number, folded: readonly string[]): boolean {
  if (folded.length > 1)
    return folded.length < 6 && !folded.every((word) => isCommonWord(word) || word.length < 2);
  const [start, end] = [words.start(first), words.end(first)];
  if (isGivenName(folded[0] ?? "") || opensSentence(words.text, start)) return false;
  return end - start > 2 && !isAllCaps(words.text, start, end);
}
