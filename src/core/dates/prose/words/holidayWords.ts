import english from "../../../../../data/en/holidays.txt";
import { entriesOf } from "../../../language/wordLists.ts";

/** The holidays: the words of the name in lower case, apostrophes and hyphens as spaces, and how the day is found. */
export const HOLIDAYS: readonly (readonly [name: string, rule: string])[] = entriesOf(english).map(
  ([name, rule = ""]) => [name.toLowerCase().replace(/[’'-]/g, " "), rule],
);

/** The first words of their names. */
export const HOLIDAY_WORDS: readonly string[] = HOLIDAYS.map(([name]) => name.split(" ")[0] ?? "");

/** Words that are the whole name of a holiday, and nothing else. */
export const ONE_WORD_HOLIDAYS: readonly string[] = HOLIDAYS.map(([name]) => name).filter(
  (name) => !name.includes(" "),
);
