import english from "../../../../../data/en/dates.txt";
import { entriesOf } from "../../../language/wordLists.ts";
import { HOLIDAY_WORDS, ONE_WORD_HOLIDAYS } from "./holidayWords.ts";
import { LANGUAGES } from "./languages.ts";
import type { Unit } from "./units.ts";

/** What a word can be in a date. One word can be several things: “second”, “may”, “fall”. */
export interface Lexeme {
  month?: number;
  /** An English month's short form: “Sept”, “Jan”. */
  shortMonth?: boolean;
  /** A month name of another language only. */
  foreign?: boolean;
  /** A month name that is none with a capital. */
  lowerCase?: boolean;
  /** 1 (Monday) to 7. */
  weekday?: number;
  shortWeekday?: boolean;
  /** 21 (spring) to 24 (winter). */
  season?: number;
  unit?: Unit;
  plural?: boolean;
  ordinal?: number;
  cardinal?: number;
  /** Opens a count, as “several” and “half” do. */
  counts?: boolean;
  /** The first year of a decade in words: “nineties” is 1990. */
  decade?: number;
  /** -1 the one before, 0 the current one, 1 the one after. */
  step?: number;
  /** Whether `step` is counted from the date before in the text, not from the note's date. */
  anaphoric?: boolean;
  /** Days from the note's date: yesterday is -1. */
  days?: number;
  /** early, late, mid: which part is meant cannot be said in days. */
  part?: boolean;
  /** earlier, later. */
  isComparative?: boolean;
  about?: boolean;
  /** The letter of a quarter or a half: Q3, H1. */
  code?: boolean;
  isThe?: boolean;
  /** Whether a date can be made around it; the other words only go with one. */
  isCore?: boolean;
  /** May open a relative date in a language other than English. */
  abroad?: boolean;
  /** Opens a holiday's name. */
  holiday?: boolean;
  /** Opens a stretch bounded by an event: after, before, during, since, until. */
  boundary?: "after" | "before" | "during";
}

/** Words of other languages that English has too, as something else. */
const ENGLISH_TOO: ReadonlySet<string> = new Set(["an", "mes", "dia", "dag"]);

const table = new Map<string, Lexeme>();

function add(word: string, lexeme: Lexeme): void {
  table.set(word, { ...table.get(word), ...lexeme });
}

/** What a field of `data/en/dates.txt` says of its word. */
const ROLES: Readonly<Record<string, (value: string) => Lexeme>> = {
  month: (value) => ({ month: Number(value), foreign: false }),
  weekday: (value) => ({ weekday: Number(value), foreign: false }),
  season: (value) => ({ season: Number(value) }),
  unit: (value) => ({ unit: value as Unit }),
  ordinal: (value) => ({ ordinal: Number(value) }),
  number: (value) => ({ cardinal: Number(value) }),
  decade: (value) => ({ decade: Number(value) }),
  step: (value) => ({ step: Number(value) }),
  days: (value) => ({ days: Number(value) }),
  boundary: (value) => ({ boundary: value as "after" | "before" | "during" }),
  told: () => ({ anaphoric: true }),
  core: () => ({ isCore: true }),
  plural: () => ({ plural: true }),
  counts: () => ({ counts: true }),
  part: () => ({ part: true }),
  comparative: () => ({ isComparative: true }),
  about: () => ({ about: true }),
  code: () => ({ code: true }),
  the: () => ({ isThe: true }),
  short: () => ({}),
};

for (const { months, weekdays, lowerCase, days, daysLater, units, steps, numbers, ago } of LANGUAGES) {
  for (const [name, month] of months) add(name, { month, foreign: true, lowerCase });
  for (const [name, weekday] of weekdays) if (!name.includes("-")) add(name, { weekday, foreign: true });
  for (const phrase of [...days.keys(), ...daysLater.keys(), ...units.keys(), ...weekdays.keys()]) {
    const [word = ""] = phrase.split(" ");
    if (!word.includes("-")) add(word, { abroad: true, ...(ENGLISH_TOO.has(word) ? {} : { isCore: true }) });
  }
  for (const word of [...steps.keys(), ...numbers.keys(), ...ago.slice(0, 1)]) add(word, { abroad: true });
}
for (const [word, ...fields] of entriesOf(english)) {
  for (const field of fields) {
    const [role = "", value = ""] = field.split(" ");
    const lexeme = ROLES[role]?.(value) ?? {};
    if (!fields.includes("short")) add(word, lexeme);
    else
      add(word, {
        ...lexeme,
        ...(lexeme.weekday ? { shortWeekday: true } : lexeme.month ? { shortMonth: true } : {}),
      });
  }
}
for (const word of HOLIDAY_WORDS) add(word, { holiday: true });
for (const word of ONE_WORD_HOLIDAYS) add(word, { isCore: true });
for (const lexeme of table.values()) lexeme.isCore ??= isCore(lexeme);

/** All words, by their spelling in lower case. */
export const LEXICON: ReadonlyMap<string, Lexeme> = table;

/** No date is without a number or one of these. */
function isCore({ month, weekday, season, unit, decade, days }: Lexeme): boolean {
  return [month, weekday, season, unit, decade, days].some((role) => role !== undefined);
}
