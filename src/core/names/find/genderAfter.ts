import { opensSentence } from "../../language/sentences.ts";
import { CharClass } from "../../language/folding.ts";
import { foldedAt, nextWord } from "../../language/words.ts";
import type { Gender } from "../lexicon/given.ts";

/** Pronouns (folded) that go back to the subject of their sentence. */
const SUBJECTS: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["herself", "female"],
]);

/** `Kim Jong-un and his sister`; after anything else, his and her may be somebody else's. */
const OWN = /^\sand\s(his|her)\s/;

/** So many words after a name its pronoun is looked for. */
const REACH = 15;

/**
 * What the first pronoun after a name tells of its bearer: in the same sentence, and where nobody else can be meant, for
 * no other word with a capital stands between. Null where there is none.
 *
 * @param from where the name ends in `text`
 */
export function genderAfter(text: string, from: number): Gender | null {
  const own = OWN.exec(text.slice(from, from + 10))?.[1];
  if (own !== undefined) return own === "his" ? "male" : "female";
  let word = nextWord(text, from);
  for (let i = 0; i < REACH && word !== null; i++) {
    if (word.shape === CharClass.UPPER || opensSentence(text, word.start)) return null;
    const told = SUBJECTS.get(foldedAt(text, word));
    if (told !== undefined) return told;
    word = nextWord(text, word.after);
  }
  return null;
}
