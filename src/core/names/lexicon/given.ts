import english from "../../../../data/en/given-names.txt";
import abroad from "../../../../data/mul/given-names.txt";
import shortForms from "../../../../data/en/short-forms.txt";
import { entriesOf, wordMap } from "../../language/wordLists.ts";

/** What a given name or a form of address tells of its bearer. */
export type Gender = "male" | "female";

/** Given names (folded), each with whose it nearly always is; empty where it may be anybody's. */
const GIVEN = wordMap(abroad, english);

/** Whether a folded word is a common given name. */
export function isGivenName(word: string): boolean {
  return GIVEN.has(word);
}

/** What a given name (folded) tells of its bearer; null where it tells nothing for sure. */
export function genderOf(given: string): Gender | null {
  const told = GIVEN.get(given);
  return told === "male" || told === "female" ? told : null;
}

/** The lines of the list of short forms in which a name stands. */
const SHORT_FORMS = new Map<string, Set<number>>();
for (const [line, names] of entriesOf(shortForms).entries()) {
  for (const name of names) SHORT_FORMS.set(name, (SHORT_FORMS.get(name) ?? new Set<number>()).add(line));
}

/** Whether two different folded given names are forms of one, as Mike is of Michael. */
export function isShortForm(a: string, b: string): boolean {
  const lines = SHORT_FORMS.get(b);
  if (lines === undefined) return false;
  for (const line of SHORT_FORMS.get(a) ?? []) if (lines.has(line)) return true;
  return false;
}
