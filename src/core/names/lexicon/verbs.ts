import verbs from "../../../../data/en/subject-verbs.txt";
import { wordMap } from "../../language/wordLists.ts";

/** Words of saying, being and doing that follow a subject, with what can be it. */
const SUBJECTS = wordMap(verbs);

/** Whether a word (folded) follows a subject. */
export function isVerb(word: string): boolean {
  return SUBJECTS.has(word);
}

/** Whether a verb (folded) after a word says that the word is somebody: a thing, a month or the weather cannot be its subject. */
export function isHuman(verb: string): boolean {
  const subject = SUBJECTS.get(verb);
  return subject !== undefined && subject !== "thing";
}

/** Whether only somebody can be a verb's (folded) subject. */
export function isSpeaking(verb: string): boolean {
  return SUBJECTS.get(verb) === "speaks";
}
