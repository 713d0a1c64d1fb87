import { CharClass, hashWord } from "../../language/folding.ts";
import type { Tokens } from "../../language/tokens.ts";
import { Gap } from "../../language/words.ts";
import type { Known } from "../forms/entity.ts";
import type { Title } from "../lexicon/titles.ts";
import { TITLES } from "../lexicon/titles.ts";
import { addressExcludes } from "../forms/posts.ts";

/** A title with which people are called by their given names: `Sir Keir`, `Prince Mohammed`. Indices into a text. */
export interface Honorific {
  readonly title: Title;
  /** The given name, folded. */
  readonly given: string;
  readonly start: number;
  readonly nameStart: number;
  readonly end: number;
}

/** Titles with which people are called by their given names. */
const HONOURS = new Set(
  "sir dame prince princess king queen emperor empress sheikh sheikha emir sultan lady".split(" "),
);
const HASHES = new Set([...HONOURS].map((word) => hashWord(word)));

/** What a name goes on with in small letters: then it is more than a given name. */
const GOES_ON = /^(?:\s(?:\p{Lu}|bin\b|ibn\b|al-|von\b|of\b)|[\p{L}\p{M}\p{N}]|-\p{L})/u;

/** Everybody who is called so in a text, where the name does not go on after the given name. */
export function honorificsIn(words: Tokens): Honorific[] {
  const found: Honorific[] = [];
  const { text } = words;
  for (let i = 0; i + 1 < words.count; i++) {
    if (words.shape(i) !== CharClass.UPPER || !HASHES.has(words.hash(i))) continue;
    const start = words.start(i);
    const [nameStart, end] = [words.start(i + 1), words.end(i + 1)];
    const honour = words.folded(i);
    const title = HONOURS.has(honour) ? TITLES.get(honour) : undefined;
    if (title === undefined || nameStart !== words.end(i) + 1 || words.gap(i + 1) !== Gap.SPACE) continue;
    const bound = text.charAt(start - 1) === "-" || words.shape(i + 1) !== CharClass.UPPER;
    if (bound || words.isJoined(i + 1) || GOES_ON.test(text.slice(end, end + 6))) continue;
    found.push({ title, given: words.folded(i + 1), start, nameStart, end });
  }
  return found;
}

/** Those of the bearers of the given name whom the title fits: whose post it is, else whom it does not exclude. */
export function whoIsHonoured({ title }: Honorific, bearers: readonly Known[]): readonly Known[] {
  const fitting = bearers.filter((known) => !addressExcludes(title, known.gender));
  const titled = fitting.filter(({ positions }) =>
    positions.some(({ words }) => title.words.every((word) => words.includes(word))),
  );
  return titled.length > 0 ? titled : fitting;
}
