import { openingWords } from "./abroad-words.ts";
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

const table = new Map<string, Lexeme>();

function add(words: string, lexeme: Lexeme): void {
  for (const word of words.split(" ")) table.set(word, { ...table.get(word), ...lexeme });
}

function addAll(words: string, lexemeAt: (index: number) => Lexeme): void {
  words.split(" ").forEach((spellings, index) => {
    add(spellings.replaceAll("|", " "), lexemeAt(index));
  });
}

for (const { months, weekdays, lowerCase = false } of Object.values(LANGUAGES)) {
  months.forEach((spellings, index) => {
    for (const name of spellings) add(name, { month: index + 1, foreign: true, lowerCase, begins: true });
  });
  weekdays.forEach((spellings, index) => {
    for (const name of spellings) if (!name.includes("-")) add(name, { weekday: index + 1, foreign: true });
  });
}
addAll("january february march april may june july august september october november december", (i) => ({
  month: i + 1,
  begins: true,
  foreign: false,
}));
addAll("jan feb mar apr - jun jul aug sept|sep oct nov dec", (i) => ({
  month: i + 1,
  shortMonth: true,
  begins: true,
  foreign: false,
}));
addAll("monday tuesday wednesday thursday friday saturday sunday", (i) => ({
  weekday: i + 1,
  begins: true,
  foreign: false,
}));
addAll("mon tue|tues wed|weds thu|thur|thurs fri sat sun", (i) => ({
  weekday: i + 1,
  shortWeekday: true,
  begins: true,
  foreign: false,
}));
add("spring springtime", { season: 21, begins: true });
add("summer summertime", { season: 22, begins: true });
add("autumn fall", { season: 23, begins: true });
add("winter wintertime", { season: 24, begins: true });

addAll("day week weekend month quarter year decade century", (i) => {
  const units: readonly Unit[] = ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"];
  return { unit: units[i] ?? "day" };
});
add("days", { unit: "day", plural: true, begins: true });
add("weeks", { unit: "week", plural: true, begins: true });
add("months", { unit: "month", plural: true, begins: true });
add("quarters", { unit: "quarter", plural: true });
add("years", { unit: "year", plural: true, begins: true });
add("decades", { unit: "decade", plural: true, begins: true });
add("centuries", { unit: "century", plural: true, begins: true });
add("fortnight", { unit: "week" });
add("fortnights", { unit: "week", plural: true });

addAll(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  (i) => ({ ordinal: i + 1, begins: true }),
);
add("thirtieth", { ordinal: 30, begins: true });
addAll(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  (i) => ({ cardinal: i + 1, begins: true }),
);
addAll("twenty thirty forty fifty sixty seventy eighty ninety hundred", (i) => ({
  cardinal: 20 + i * 10,
  begins: true,
}));
addAll("twenties thirties forties fifties sixties seventies eighties nineties", (i) => ({
  decade: 1920 + i * 10,
  begins: true,
}));
add("noughties", { decade: 2000, begins: true });
add("a an", { cardinal: 1, begins: true });

add("last past", { step: -1, begins: true });
add("this current", { step: 0, begins: true });
add("next coming upcoming", { step: 1, begins: true });
add("previous preceding prior", { step: -1, anaphoric: true, begins: true });
add("same that", { step: 0, anaphoric: true, begins: true });
add("following ensuing", { step: 1, anaphoric: true, begins: true });
add("yesterday", { days: -1, begins: true });
add("today tonight", { days: 0, begins: true });
add("tomorrow", { days: 1, begins: true });
add("early late mid", { part: true, begins: true });
add("about around circa c ca approximately roughly nearly almost some", { about: true, begins: true });
add("more less over at", { limit: true, begins: true });
add("after following", { boundary: "after", begins: true });
add("since", { boundary: "after", begins: true });
add("before until till", { boundary: "before", begins: true });
add("during", { boundary: "during", begins: true });
add(
  "the between from later earlier several many few fiscal fy q half midyear ad bc end beginning start middle year day couple h",
  { begins: true },
);
add(
  "christmas thanksgiving easter halloween boxing labor labour memorial veterans independence valentine martin presidents new good palm ash may epiphany australia inauguration groundhog international st saint april anzac ve v juneteenth canada bastille columbus bonfire all armistice remembrance pearl mardi shrove maundy holy ascension pentecost whit election d vj guy candlemas lady walpurgis midsummer assumption michaelmas martinmas twelfth",
  {
    holiday: true,
    begins: true,
  },
);

const abroad = openingWords();
add(abroad.cores.join(" "), { abroad: true, begins: true });
add(abroad.others.join(" "), { abroad: true, begins: true });
for (const word of abroad.cores) if (!isEnglish(word)) add(word, { isCore: true });

add(
  "christmas thanksgiving easter halloween epiphany juneteenth pentecost mardi candlemas midsummer michaelmas martinmas",
  { isCore: true },
);
add("night evening morning afternoon half millennium", { isCore: true });
for (const lexeme of table.values()) lexeme.isCore ??= isCore(lexeme);

/** No date is without a number or one of these. */
function isCore({ month, weekday, season, unit, decade, days }: Lexeme): boolean {
  return [month, weekday, season, unit, decade, days].some((role) => role !== undefined);
}

/** Words that English has too, as something else. */
function isEnglish(word: string): boolean {
  return ["an", "ans", "mes", "dia", "dag"].includes(word);
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
