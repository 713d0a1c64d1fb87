import cs from "../../../../../data/cs/dates.txt";
import de from "../../../../../data/de/dates.txt";
import es from "../../../../../data/es/dates.txt";
import fr from "../../../../../data/fr/dates.txt";
import it from "../../../../../data/it/dates.txt";
import nl from "../../../../../data/nl/dates.txt";
import pl from "../../../../../data/pl/dates.txt";
import pt from "../../../../../data/pt/dates.txt";
import ru from "../../../../../data/ru/dates.txt";
import uk from "../../../../../data/uk/dates.txt";
import { entriesOf } from "../../../language/wordLists.ts";
import type { Unit } from "./units.ts";

/** What one language other than English says dates with. */
export interface Language {
  readonly months: ReadonlyMap<string, number>;
  /** Whether month names never have a capital: one that has is a person or a place (Марта, Dubna). */
  readonly lowerCase: boolean;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Words that make a bare month name a date: “en juin”, “im Juni”. */
  readonly prepositions: ReadonlySet<string>;
  /** Days from the note's date; a key may be two words. */
  readonly days: ReadonlyMap<string, number>;
  /** Days from the date before in the text: “le lendemain”. */
  readonly daysLater: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, Unit>;
  /** “last” (-1), “this” and “next”, before their unit or weekday or after it. */
  readonly steps: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  /** What opens “two years ago” in “vor zwei Jahren” and “il y a deux ans”, or ends it in “due anni fa”. */
  readonly ago: readonly string[];
  /** What ends “two years later”. */
  readonly later: readonly (readonly string[])[];
  /** After these a day's word is something else: “am Morgen”, “la mañana”. */
  readonly noDayAfter: ReadonlySet<string>;
  /** Frequent small words, by which a text in this language is known. */
  readonly common: ReadonlySet<string>;
}

function languageOf(list: string, lowerCase: boolean): Language {
  const entries = entriesOf(list);
  const words = (role: string): string[] =>
    entries.flatMap(([word, ...fields]) => (fields.includes(role) ? [word] : []));
  const values = (role: RegExp): [string, string][] =>
    entries.flatMap(([word, ...fields]) =>
      fields.flatMap((field): [string, string][] => {
        const value = role.exec(field)?.[1];
        return value === undefined ? [] : [[word, value]];
      }),
    );
  const numbers = (role: RegExp): ReadonlyMap<string, number> =>
    new Map(values(role).map(([word, value]) => [word, Number(value)]));
  return {
    months: numbers(/^month (-?\d+)$/),
    lowerCase,
    weekdays: numbers(/^weekday (-?\d+)$/),
    prepositions: new Set(words("preposition")),
    days: numbers(/^days (-?\d+)$/),
    daysLater: numbers(/^days later (-?\d+)$/),
    units: new Map(values(/^unit (.+)$/).map(([word, unit]) => [word, unit as Unit])),
    steps: numbers(/^step (-?\d+)$/),
    numbers: numbers(/^number (-?\d+)$/),
    ago: words("ago").flatMap((phrase) => phrase.split(" ")),
    later: words("later").map((phrase) => phrase.split(" ")),
    noDayAfter: new Set(words("no day after")),
    common: new Set(words("common")),
  };
}

/** All languages that dates are read in beside English. */
export const LANGUAGES: readonly Language[] = [
  ...[fr, de, es, it, pt, nl].map((list) => languageOf(list, false)),
  ...[ru, uk, pl, cs].map((list) => languageOf(list, true)),
];
