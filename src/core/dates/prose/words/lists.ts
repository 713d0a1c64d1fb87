import clauses from "../../../../../data/en/dates-clauses.txt";
import counted from "../../../../../data/en/dates-counted.txt";
import numbered from "../../../../../data/en/dates-numbered.txt";
import prepositions from "../../../../../data/en/dates-prepositions.txt";
import titles from "../../../../../data/en/dates-titles.txt";
import verbs from "../../../../../data/en/dates-verbs.txt";
import { entriesOf, wordSet } from "../../../language/wordLists.ts";

/** English words by which a date is known from what is none: each list says what for. */

type WordSet = ReadonlySet<string>;

const having = (list: string, field: string): WordSet =>
  new Set(entriesOf(list).flatMap(([word, ...fields]) => (fields.includes(field) ? [word] : [])));

/** After a number these show that it counts something. */
export const COUNTED: WordSet = new Set(
  entriesOf(counted).flatMap(([word, field]) => (field === undefined ? [word] : [])),
);
/** Between a number and what it counts. */
export const COUNTED_ADJECTIVES: WordSet = having(counted, "adjective");
/** Before a number these show that it is a name or a place in something. */
export const NUMBERED: WordSet = wordSet(numbered);
/** Before a month's name these show that a person is meant. */
export const TITLES: WordSet = wordSet(titles);

/** Before a year, a month or a season these make it a date. */
export const BEFORE_YEAR: WordSet = having(prepositions, "year");
/** Of those, the ones that make a doubtful word (May, March, a season) one. */
export const BEFORE_DOUBTFUL: WordSet = having(prepositions, "doubtful");
/** Where a person's name is May, only these still make a month of it. */
export const BEFORE_NAME: WordSet = having(prepositions, "name");
/** Before a bare ordinal: “on the 24th”. */
export const BEFORE_DAY: WordSet = having(prepositions, "day");
export const BEFORE_SEASON: WordSet = having(prepositions, "season");
/** Before a year of three digits. */
export const BEFORE_SMALL_YEAR: WordSet = having(prepositions, "small year");

/** After a bare “the 24th” these show that no noun follows. */
export const AFTER_DAY: WordSet = having(clauses, "after day");
/** After “June 5 and 12” these show that no noun follows that the last number would count. */
export const AFTER_DAYS: WordSet = having(clauses, "after days");
/** After “the March” or “the May” these show that it is something else. */
export const NOT_AFTER_MONTH: WordSet = having(clauses, "not after month");
/** After “two weeks before” these show that the clause goes on. */
export const CLAUSE_GOES_ON: WordSet = having(clauses, "goes on");
/** After these “that” opens a clause: “said that May …”. */
export const SAYING: WordSet = having(clauses, "saying");
/** These open a sentence and are no given name. */
export const OPENERS: WordSet = having(clauses, "opener");
/** After a name that opens a sentence these show that a person is meant: “Marcus August scored”, not “Wet August days”. */
export const DOES: WordSet = having(clauses, "does");
/** Before a weekday these make a name or a habit of it: “Good Friday”, “every Monday”. */
export const BEFORE_NAMED_DAY: WordSet = having(clauses, "named day");
/** After a weekday these make a name of it: “Sunday Times”. */
export const AFTER_NAMED_DAY: WordSet = having(clauses, "paper");

/** These look ahead. */
export const FUTURE: WordSet = having(verbs, "future");
/** After “to” these look ahead: “agreed to meet Friday”. */
export const TO_COME: WordSet = having(verbs, "to come");
/** These look back. */
export const PAST: WordSet = having(verbs, "past");
/** Of those, the ones that are nouns too, or the same in the present. */
export const ALIKE: WordSet = having(verbs, "alike");
/** Words in -ed that are no past. */
export const NOT_PAST: WordSet = having(verbs, "not past");
/** In the present these are said of what is arranged: “they meet on Friday”. */
export const ARRANGED: WordSet = having(verbs, "arranged");

/** What is traded under the name of a month to come: “December futures”. */
export const TRADED: WordSet = new Set(
  "futures contract contracts delivery options calls puts expiration".split(" "),
);
export const PARTS_OF_DAY: WordSet = new Set(["night", "evening", "morning", "afternoon"]);
/** Beside a day these make it that of the attacks on New York. */
export const ATTACKS: WordSet = new Set(
  "attacks attack terrorist terror hijackers hijackings commission".split(" "),
);
/** Before “the next year” these make a length of it. */
export const BEFORE_STRETCH: WordSet = new Set("over within in for during throughout".split(" "));

/** “Year” after its number, as Slavic languages have it: “2018 года”, “2018 roku”. */
export const YEAR_WORDS: WordSet = new Set("года году год року році рік roku".split(" "));

/** The lists that patterns of rules name. */
export const PATTERN_LISTS: Readonly<Record<string, WordSet>> = {
  yearWord: YEAR_WORDS,
  shortYearWord: new Set(["г", "р", "r"]),
  article: new Set(["the", "le", "den"]),
  attack: ATTACKS,
  partOfDay: PARTS_OF_DAY,
  part: new Set(["early", "late", "mid"]),
  edge: new Set("end beginning start middle rest remainder close eve".split(" ")),
  to: new Set("to through thru until till".split(" ")),
  later: new Set("later afterward afterwards thereafter".split(" ")),
  earlier: new Set("earlier previously prior beforehand".split(" ")),
};
