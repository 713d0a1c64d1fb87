import { ABBREVIATIONS, opensSentence } from "../../language/sentences.ts";
import { CharClass } from "../../language/folding.ts";
import { finish, Pace } from "../../text/pace.ts";
import type { Prose } from "../../text/prose.ts";
import { foldedAt, Gap, gapBetween, isAllCaps, isInitial, nextWord } from "../../language/words.ts";
import type { Word } from "../../language/words.ts";
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
    if (isDisplay(prose.text)) continue;
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
  const { text } = prose;
  const taken = read.filter(({ reading }) => reading.type !== "none" && reading.type !== "other");
  const isTaken = (run: NamePlace): boolean =>
    taken.some(({ match }) => match.start < run.end && run.start < match.end) ||
    prose.links.some((link) => link.start < run.end && run.start < link.end);
  const found: Run[] = [];
  let run: Word[] = [];
  let end = 0;
  const close = (): void => {
    const trimmed = trim(text, run);
    const [first] = trimmed;
    const last = trimmed.at(-1);
    run = [];
    if (first === undefined || last === undefined) return;
    const words = trimmed.map((word) => foldedAt(text, word));
    const place = { prose, start: first.start, end: last.end, words };
    if (isNameLike(text, first, words) && !isTaken(place)) found.push(place);
  };
  for (let word = nextWord(text, 0); word !== null; word = nextWord(text, word.after)) {
    if (run.length > 0 && !continues(text, run, word, end)) close();
    const folded = foldedAt(text, word);
    if (
      run.length > 0 ? word.shape === CharClass.UPPER || joins(text, word, folded, end) : begins(word, folded)
    )
      run.push(word);
    else close();
    end = word.after;
    if (word.after > word.end) close();
  }
  close();
  return found;
}

function begins(word: Word, folded: string): boolean {
  return (
    word.shape === CharClass.UPPER &&
    !FUNCTION_WORDS.has(folded) &&
    !CALENDAR.has(folded) &&
    !isDemonym(folded)
  );
}

/** A particle, or the second half of `Yong-chol`. */
function joins(text: string, word: Word, folded: string, end: number): boolean {
  return (
    (PARTICLES.has(folded) && !FUNCTION_WORDS.has(folded)) || gapBetween(text, end, word.start) === Gap.HYPHEN
  );
}

function continues(text: string, run: readonly Word[], word: Word, end: number): boolean {
  const gap = gapBetween(text, end, word.start);
  if (gap === Gap.SPACE || gap === Gap.HYPHEN)
    return !FUNCTION_WORDS.has(foldedAt(text, word)) || gap === Gap.HYPHEN;
  const last = run.at(-1);
  return (
    gap === Gap.DOT && last !== undefined && (isInitial(last) || ABBREVIATIONS.has(foldedAt(text, last)))
  );
}

/** Without titles before it and what is no name at its end. */
function trim(text: string, run: readonly Word[]): readonly Word[] {
  let from = 0;
  let to = run.length;
  while (from < to && isLead(text, run[from])) from++;
  while (to > from && run[to - 1]?.shape !== CharClass.UPPER && !isSecondHalf(text, run, to - 1)) to--;
  return run.slice(from, to);
}

function isLead(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const folded = foldedAt(text, word);
  return (
    TITLES.has(folded) || (opensSentence(text, word.start) && isCommonWord(folded) && !isGivenName(folded))
  );
}

function isSecondHalf(text: string, run: readonly Word[], at: number): boolean {
  const [before, word] = [run[at - 1], run[at]];
  if (before === undefined || word === undefined) return false;
  return (
    gapBetween(text, before.after, word.start) === Gap.HYPHEN && !FUNCTION_WORDS.has(foldedAt(text, word))
  );
}

/** Two words or more; a single one only where no sentence starts, and if it is no ordinary word. */
function isNameLike(text: string, first: Word, words: readonly string[]): boolean {
  if (words.length > 1)
    return words.length < 6 && !words.every((word) => isCommonWord(word) || word.length < 2);
  if (opensSentence(text, first.start) || isGivenName(words[0] ?? "")) return false;
  return first.end - first.start > 2 && !isAllCaps(text, first.start, first.end);
}
