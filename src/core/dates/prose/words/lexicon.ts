import english from "../../../../../data/en/dates.txt";
import { entriesOf } from "../../../language/wordLists.ts";
import { HOLIDAY_WORDS, ONE_WORD_HOLIDAYS } from "./holidayWords.ts";
import { LANGUAGES } from "./languages.ts";

export type Unit =
  "day" | "week" | "weekend" | "month" | "quarter" | "season" | "year" | "decade" | "century";

/** What a word can be in a date. One word can be several things: “second”, “may”, “fall”. */
export interface Lexeme {
  /** Whether a date can begin here, or be found from here. */
  begins?: boolean;
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
  about?: boolean;
  /** “more than”, “over”, “at least”. */
  limit?: boolean;
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
const ENGLISH_TOO: ReadonlySet<string> = new Set(["an", "ans", "mes", "dia", "dag"]);

/** Words that open a date and say nothing else of it. */
const OPENING =
  "the between from later earlier several many few fiscal fy q half midyear ad bc end beginning start middle year day couple h";

/** All words, by their spelling in lower case. */
const table = new Map<string, Lexeme>();

function add(word: string, lexeme: Lexeme): void {
  table.set(word, { ...table.get(word), ...lexeme });
}

/** What a field of `data/en/dates.txt` says of its word. */
function roleOf(field: string): Lexeme {
  const [role = "", value = ""] = field.split(" ");
  const number = Number(value);
  switch (role) {
    case "month":
      return { month: number, begins: true, foreign: false };
    case "weekday":
      return { weekday: number, begins: true, foreign: false };
    case "season":
      return { season: number, begins: true };
    case "unit":
      return { unit: value as Unit };
    case "ordinal":
      return { ordinal: number, begins: true };
    case "number":
      return { cardinal: number, begins: true };
    case "decade":
      return { decade: number, begins: true };
    case "step":
      return { step: number, begins: true };
    case "days":
      return { days: number, begins: true };
    case "boundary":
      return { boundary: value as "after" | "before" | "during", begins: true };
    case "told":
      return { anaphoric: true };
    case "core":
      return { isCore: true };
    case "plural":
      return { plural: true };
    case "part":
      return { part: true, begins: true };
    default:
      return { about: true, begins: true };
  }
}

for (const { months, weekdays, lowerCase, days, daysLater, units, steps, numbers } of LANGUAGES) {
  for (const [name, month] of months) add(name, { month, foreign: true, lowerCase, begins: true });
  for (const [name, weekday] of weekdays) if (!name.includes("-")) add(name, { weekday, foreign: true });
  for (const phrase of [...days.keys(), ...daysLater.keys(), ...units.keys(), ...weekdays.keys()]) {
    const [word = ""] = phrase.split(" ");
    if (word.includes("-")) continue;
    add(word, { abroad: true, begins: true, ...(ENGLISH_TOO.has(word) ? {} : { isCore: true }) });
  }
  for (const word of [...steps.keys(), ...numbers.keys()]) add(word, { abroad: true, begins: true });
}
for (const [word, ...fields] of entriesOf(english)) {
  const short = fields.includes("short");
  for (const field of fields) {
    if (field === "short") continue;
    const role = roleOf(field);
    add(word, role);
    if (short) add(word, role.month === undefined ? { shortWeekday: true } : { shortMonth: true });
  }
}
for (const word of ["days", "weeks", "months", "years", "decades", "centuries"]) add(word, { begins: true });
for (const word of ["more", "less", "over", "at"]) add(word, { limit: true, begins: true });
for (const word of [...OPENING.split(" "), ...HOLIDAY_WORDS]) add(word, { begins: true });
for (const word of HOLIDAY_WORDS) add(word, { holiday: true });
for (const word of ONE_WORD_HOLIDAYS) add(word, { isCore: true });
for (const lexeme of table.values()) lexeme.isCore ??= isCore(lexeme);

/** No date is without a number or one of these. */
function isCore({ month, weekday, season, unit, decade, days }: Lexeme): boolean {
  return [month, weekday, season, unit, decade, days].some((role) => role !== undefined);
}

const LETTERS = 26;

/** All lexemes, so that a token need only keep a number; 0 is none. */
const lexemes: (Lexeme | null)[] = [null];
/** Words with letters beyond a to z. */
const accented = new Map<string, number>();
/** A trie of the words of a to z: for each node and letter, the next node. */
const trie: number[] = new Array<number>(LETTERS).fill(0);
/** For each node, the number of the lexeme whose word ends there. */
const ends: number[] = [0];

for (const [word, lexeme] of table) {
  const id = lexemes.push(lexeme) - 1;
  if (!/^[a-z]+$/.test(word)) {
    accented.set(word, id);
    continue;
  }
  let node = 0;
  for (let i = 0; i < word.length; i++) {
    const slot = node * LETTERS + word.charCodeAt(i) - 97;
    if (trie[slot] === 0) {
      trie[slot] = ends.push(0) - 1;
      for (let letter = 0; letter < LETTERS; letter++) trie.push(0);
    }
    node = trie[slot] ?? 0;
  }
  ends[node] = id;
}

const steps = Int16Array.from(trie);
const endings = Int16Array.from(ends);

/** The lexeme with a number from {@link lookUp}. */
export function lexemeOf(id: number): Lexeme | null {
  return lexemes[id] ?? null;
}

/** What an English word is in dates. */
export const lexemeFor = (word: string): Lexeme | null => table.get(word) ?? null;

/** Looks the letters from `start` to `end` up, whatever their case, without making a string of them: the number of their
 * lexeme, 0 for a word that no date is made of. */
export function lookUp(text: string, start: number, end: number): number {
  let node = 0;
  for (let i = start; i < end; i++) {
    const letter = (text.charCodeAt(i) | 32) - 97;
    if (letter < 0 || letter >= LETTERS) {
      return end - start > 14
        ? 0
        : (accented.get(text.slice(start, end).normalize("NFC").toLowerCase()) ?? 0);
    }
    node = steps[node * LETTERS + letter] ?? 0;
    if (node === 0)
      return hasAccent(text, i + 1, end)
        ? (accented.get(text.slice(start, end).normalize("NFC").toLowerCase()) ?? 0)
        : 0;
  }
  return endings[node] ?? 0;
}

function hasAccent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) return true;
  return false;
}
