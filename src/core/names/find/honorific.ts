import { foldWord } from "../../language/folding.ts";
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

/** Such a title and a given name, after which the name does not go on. */
const CALLED =
  /(?<![\p{L}\p{M}\p{N}-])(Sir|Dame|Prince|Princess|King|Queen|Emperor|Empress|Sheikh|Sheikha|Emir|Sultan|Lady)\s(\p{Lu}[\p{L}\p{M}]*)(?!\s(?:\p{Lu}|bin\b|ibn\b|al-|von\b|of\b)|[\p{L}\p{M}\p{N}]|-\p{L})/gu;

/** Everybody who is called so in a text. */
export function honorificsIn(text: string): Honorific[] {
  return [...text.matchAll(CALLED)].flatMap(({ 0: whole, 1: honour = "", 2: name = "", index }) => {
    const title = TITLES.get(foldWord(honour));
    const end = index + whole.length;
    return title === undefined
      ? []
      : [{ title, given: foldWord(name), start: index, nameStart: end - name.length, end }];
  });
}

/** Those of the bearers of the given name whom the title fits: whose post it is, else whom it does not exclude. */
export function whoIsHonoured({ title }: Honorific, bearers: readonly Known[]): readonly Known[] {
  const fitting = bearers.filter((known) => !addressExcludes(title, known.gender));
  const titled = fitting.filter(({ positions }) =>
    positions.some(({ words }) => title.words.every((word) => words.includes(word))),
  );
  return titled.length > 0 ? titled : fitting;
}
