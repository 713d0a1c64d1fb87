import enDates from "../../../data/en/dates.txt";
import deModals from "../../../data/de/modal-verbs.txt";
import enModals from "../../../data/en/modal-verbs.txt";
import esModals from "../../../data/es/modal-verbs.txt";
import frModals from "../../../data/fr/modal-verbs.txt";
import deNegations from "../../../data/de/negations.txt";
import enNegations from "../../../data/en/negations.txt";
import esNegations from "../../../data/es/negations.txt";
import frNegations from "../../../data/fr/negations.txt";
import itNegations from "../../../data/it/negations.txt";
import nlNegations from "../../../data/nl/negations.txt";
import ptNegations from "../../../data/pt/negations.txt";
import ruNegations from "../../../data/ru/negations.txt";
import zhNegations from "../../../data/zh/negations.txt";
import enNumbers from "../../../data/en/number-words.txt";
import { entriesOf, wordSet } from "../language/wordLists.ts";
import type { CriticalKind } from "./verdict.ts";

const NEGATIONS = wordSet(
  ...[
    deNegations,
    enNegations,
    esNegations,
    frNegations,
    itNegations,
    nlNegations,
    ptNegations,
    ruNegations,
    zhNegations,
  ],
);
const MODALS = wordSet(deModals, enModals, esModals, frModals);
const NUMBERS = wordSet(enNumbers);

const DATES = new Set([
  ..."today yesterday tomorrow tonight century decade".split(" "),
  ...entriesOf(enDates).flatMap(([word, role = "", short]) =>
    role.startsWith("month ") || (role.startsWith("weekday ") && short === undefined) ? [word] : [],
  ),
]);

/** Months and such that are ordinary words unless they are capitalised. */
const DATES_IF_CAPITAL = new Set(["march", "may", "mar", "sun", "sat", "second"]);

/** What contractions stand for, so that a contraction resolved is no negation lost. */
const CONTRACTIONS = new Map(
  Object.entries({
    "can't": ["can", "not"],
    "won't": ["will", "not"],
    "shan't": ["shall", "not"],
    cannot: ["can", "not"],
  }),
);
const SUFFIXES = new Map(
  Object.entries({ "n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am" }),
);

/** A word as it counts for what a difference touches. */
export interface WeighedWord {
  readonly folded: string;
  /** Whether it is written as a name is: a capital letter where no sentence starts. */
  readonly name: boolean;
  readonly capital: boolean;
}

/**
 * What a difference touches, the gravest first: a negation, a number, a date, a modal verb, a name. Words that both sides
 * have do not count, nor does a contraction resolved (`didn't`, `did not`) or an accent.
 */
export function criticalKind(
  quote: readonly WeighedWord[],
  source: readonly WeighedWord[],
): CriticalKind | null {
  const left = quote.flatMap(expand);
  const right = source.flatMap(expand);
  const changed = [...withoutThose(left, right), ...withoutThose(right, left)];
  if (changed.some(({ folded }) => NEGATIONS.has(folded) || folded.endsWith("n't"))) return "negation";
  if (changed.some(isDate)) return "date";
  if (changed.some(({ folded }) => /[\p{N}\p{Sc}]/u.test(folded) || NUMBERS.has(folded))) return "number";
  if (changed.some(({ folded }) => MODALS.has(folded))) return "modal";
  return changed.some(({ name }) => name) ? "name" : null;
}

/** Whether a folded word is only ever a function word with a capital letter: `I`, `I'm`. */
export function isCapitalAnyway(folded: string): boolean {
  return folded === "i" || folded.startsWith("i'");
}

function isDate({ folded, capital }: WeighedWord): boolean {
  if (/^(?:1\d|20)\d\d(?:s|'s)?$/.test(folded)) return true;
  return DATES.has(folded) && (capital || !DATES_IF_CAPITAL.has(folded));
}

function expand(word: WeighedWord): WeighedWord[] {
  const whole = CONTRACTIONS.get(word.folded);
  if (whole !== undefined) return whole.map((folded) => ({ ...word, folded }));
  for (const [suffix, folded] of SUFFIXES) {
    if (!word.folded.endsWith(suffix) || word.folded === suffix) continue;
    return [
      { ...word, folded: word.folded.slice(0, -suffix.length) },
      { folded, name: false, capital: false },
    ];
  }
  return [word];
}

function withoutThose(words: readonly WeighedWord[], others: readonly WeighedWord[]): WeighedWord[] {
  const left = new Map<string, number>();
  for (const { folded } of others) left.set(plain(folded), (left.get(plain(folded)) ?? 0) + 1);
  return words.filter(({ folded }) => {
    const count = left.get(plain(folded)) ?? 0;
    left.set(plain(folded), count - 1);
    return count <= 0;
  });
}

function plain(folded: string): string {
  return folded.normalize("NFD").replace(/\p{Mn}/gu, "");
}
