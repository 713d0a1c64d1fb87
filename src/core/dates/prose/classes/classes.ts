import { reading, type Expression, type Reading, type Steppable, isYearStep } from "../expression.ts";
import type { Classes, Taken, TokenClass } from "../pattern/pattern.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { holidayAt } from "../words/holidays.ts";
import type { Lexeme } from "../words/lexicon.ts";
import type { Language } from "../words/languages.ts";
import { PARTS_OF_DAY } from "../words/lists.ts";
import * as abroad from "./abroad.ts";
import { dayNumberAt, daysAfterMonth, daysBeforeMonth, ordinalAt } from "./days.ts";
import { eastAsianAt } from "./eastAsian.ts";
import { countAt, lengthAt } from "./lengths.ts";
import { codeAt, codeYear, decadeAt, eraAfter, partAt } from "./periods.ts";
import type { Reader } from "./reader.ts";
import { namedAt, stepAt } from "./steps.ts";
import { yearAfter, yearAt } from "./years.ts";

type Begins = (lexeme: Lexeme | null) => boolean;

const isNumber: Begins = (lexeme) => lexeme === null;
const anything: Begins = () => true;
const having =
  (...roles: readonly (keyof Lexeme)[]): Begins =>
  (lexeme) =>
    lexeme !== null && roles.some((role) => lexeme[role] !== undefined);
const numberOr = (...roles: readonly (keyof Lexeme)[]): Begins => {
  const has = having(...roles);
  return (lexeme) => lexeme === null || has(lexeme);
};

/** A class whose tokens mean something by themselves. */
const tokens = <V>(
  begins: Begins,
  read: (t: Tokens, i: number) => Taken<V> | null,
): TokenClass<Reader, V> => ({
  begins,
  read: ({ t }, i) => read(t, i),
});
/** A class of one token, by what the lexicon says of it. */
const word = <V>(
  role: keyof Lexeme,
  valueOf: (lexeme: Lexeme, t: Tokens, i: number) => V | null | undefined,
): TokenClass<Reader, V> => ({
  begins: having(role),
  isOne: true,
  read: ({ t }, i) => {
    const lexeme = t.lexeme(i);
    const value = lexeme && valueOf(lexeme, t, i);
    return value == null ? null : { value, end: i + 1 };
  },
});
/** A class of what other rules read. */
const readings = (
  begins: Begins,
  read: (reader: Reader, i: number) => Reading | null,
): TokenClass<Reader, Reading> => ({
  begins,
  read: (reader, i) => taken(read(reader, i)),
});
/** A class of the prose's own language, where that is another than English. */
const foreign = <V>(
  begins: Begins,
  read: (t: Tokens, i: number, language: Language) => Taken<V> | null,
): TokenClass<Reader, V> => ({
  begins,
  read: (reader, i) => {
    if (!reader.t.lexeme(reader.t.isNumber(i) ? i + 1 : i)?.abroad) return null;
    return reader.language && read(reader.t, i, reader.language);
  },
});

const taken = (found: Reading | null): Taken<Reading> | null => found && { value: found, end: found.end };
const expressed = (found: Reading | null): Taken<Expression> | null =>
  found && { value: found.expression, end: found.end };

/** Whether a word has no part in dates, as far as the lexicon knows. */
const isUnknown = (lexeme: Lexeme | null): boolean => lexeme !== null && Object.keys(lexeme).length <= 1;
/** “twelfth”, or the first half of “twenty-first”. */
const isOrdinal = ({ ordinal, cardinal }: Lexeme): boolean =>
  ordinal !== undefined || cardinal === 20 || cardinal === 30;
const numberOrOrdinal: Begins = (lexeme) => lexeme === null || isOrdinal(lexeme);
/** Digits are an ordinal only before “th” and the like, which no lexicon knows but for “St”. */
const canBeOrdinal = (first: Lexeme | null, next: Lexeme | null): boolean =>
  first !== null || isUnknown(next) || next?.holiday === true;
const canBeStep = (first: Lexeme | null, next: Lexeme | null): boolean =>
  first?.isThe !== true || next?.step !== undefined;
/** What is counted is a unit, but for “a few”, “twenty-five” and the like. */
function canBeCounted(first: Lexeme | null, next: Lexeme | null): boolean {
  if (next?.unit !== undefined || next?.isCore === true) return true;
  if (first === null || first.isThe === true) return false;
  return first.cardinal === undefined || next?.counts === true || next?.cardinal !== undefined;
}

/** What the classes of patterns take: the value of each is what rules are given under its name. */
export const CLASSES = {
  any: tokens(anything, (t, i) => (i < t.count ? { value: true, end: i + 1 } : null)),
  number: {
    ...tokens(isNumber, (t, i) => (t.number(i) < 0 ? null : { value: t.number(i), end: i + 1 })),
    isOne: true,
  },
  count: tokens(numberOr("cardinal"), countAt),
  ordinal: { ...tokens(numberOrOrdinal, ordinalAt), goesOn: canBeOrdinal },
  day: tokens(isNumber, dayNumberAt),
  days: {
    ...tokens(numberOr("isThe"), daysBeforeMonth),
    goesOn: (first, next) => first === null || next === null || isOrdinal(next),
  },
  daysAfter: tokens(isNumber, (t, i) => daysAfterMonth(t, dayNumberAt(t, i))),
  ordinalsAfter: tokens(numberOr("ordinal", "cardinal"), (t, i) => {
    const first = ordinalAt(t, i);
    return first && t.is(first.end, "of") ? null : daysAfterMonth(t, first);
  }),
  /** A month as it is written where it comes first. */
  month: word("month", ({ month, foreign, lowerCase }, t, i) =>
    (t.isCapital(i) ? lowerCase : !foreign) || isBrand(t, i) ? null : month,
  ),
  /** A month after its day, and where it stands. */
  anyMonth: word("month", ({ month, foreign }, t, i) =>
    month === undefined || (!t.isCapital(i) && !foreign) ? null : { month, at: i },
  ),
  monthWord: word("month", ({ month }) => month),
  weekday: word("weekday", ({ weekday, foreign }, t, i) => (t.isCapital(i) || foreign ? weekday : null)),
  season: word("season", ({ season }) => season),
  /** One unit: “week”, not “weeks”. */
  unit: word("unit", ({ unit, plural }) => (plural ? null : unit)),
  units: word("unit", ({ unit, plural }) => (plural ? unit : null)),
  anyUnit: word("unit", ({ unit }) => unit),
  dayFromNow: word("days", ({ days }) => days),
  about: word("about", ({ about }) => about),
  boundary: word("boundary", ({ boundary }) => boundary),
  early: tokens(having("part", "isComparative"), (t, i) => {
    const isPart = t.lexeme(i)?.part === true;
    const isEarly = isPart || t.is(i, "earlier") || t.is(i, "later");
    return isEarly ? { value: { word: t.word(i), isPart, at: i }, end: i + 1 } : null;
  }),
  /** After (1) or before (-1). */
  side: tokens(having("boundary"), (t, i) => {
    const value = t.is(i, "after") || t.is(i, "following") ? 1 : t.is(i, "before") ? -1 : 0;
    return value === 0 ? null : { value, end: i + 1 };
  }),
  /** The year that belongs to what stands before it. */
  year: { ...tokens(anything, yearAfter), anyGap: true },
  loneYear: readings(isNumber, ({ t, isAncient }, i) => yearAt(t, i, isAncient)),
  era: { ...tokens(anything, eraAfter), anyGap: true },
  decade: {
    ...readings(numberOr("isThe", "decade"), ({ t }, i) => decadeAt(t, i)),
    goesOn: (first, next) => {
      if (first === null) return isUnknown(next);
      return first.isThe !== true || next === null || next.decade !== undefined;
    },
  },
  code: {
    ...tokens(numberOr("code"), codeAt),
    goesOn: (first, next) => (first === null ? next?.code === true : next === null),
  },
  codeYear: { ...tokens(anything, codeYear), anyGap: true },
  part: {
    ...tokens((lexeme) => numberOrOrdinal(lexeme) || lexeme?.step !== undefined, partAt),
    goesOn: canBeOrdinal,
  },
  holiday: readings(having("holiday"), ({ t }, i) => holidayAt(t, i)),
  eastAsian: {
    ...readings(isNumber, ({ t }, i) => eastAsianAt(t, i)),
    goesOn: (_first, next) => isUnknown(next),
  },

  length: {
    ...tokens(numberOr("isThe", "counts", "cardinal", "plural"), lengthAt),
    goesOn: canBeCounted,
  },
  step: { ...tokens(having("step", "isThe"), stepAt), goesOn: canBeStep },
  named: tokens(having("weekday", "month", "season", "holiday"), namedAt),
  /** What “before last” can stand behind. */
  steppable: {
    ...tokens(
      (lexeme) => lexeme?.isCore === true,
      (t, i): Taken<Steppable> | null => {
        const { weekday, month, season, unit, plural } = t.lexeme(i) ?? {};
        if (t.isOneOf(i, PARTS_OF_DAY)) return { value: { unit: "day" }, end: i + 1 };
        if (weekday !== undefined && t.isCapital(i)) return { value: { weekday }, end: i + 1 };
        if (month !== undefined && t.isCapital(i)) return { value: { month }, end: i + 1 };
        if (season !== undefined) return { value: { season }, end: i + 1 };
        return unit === undefined || plural ? null : { value: { unit }, end: i + 1 };
      },
    ),
    isOne: true,
  },

  calendar: readings(anything, (reader, i) => reader.family("calendar", i)),
  steps: {
    ...readings(having("step", "isThe"), (reader, i) => reader.family("steps", i)),
    goesOn: canBeStep,
  },
  counted: readings(anything, (reader, i) => reader.family("counted", i)),
  date: readings(anything, (reader, i) => reader.date(i, true)),
  anchor: readings(anything, (reader, i) => reader.anchor(i)),
  qualified: readings(anything, (reader, i) => notLength(reader.qualified(i))),
  wholeReading: readings(anything, (reader, i) => reader.whole(i)),
  /** What a part is of: “of last year”, or a year right behind it. */
  whole: {
    begins: anything,
    anyGap: true,
    read: (reader: Reader, i: number) => {
      const { t } = reader;
      const isOf = (t.is(i, "of") || t.is(i, "in")) && t.spaced(i) && t.spaced(i + 1);
      if (isOf) return expressed(reader.whole(i + 1));
      if (!t.spaced(i) && t.gap(i) !== Gap.comma) return null;
      const step = t.spaced(i) && !t.isNumber(i) ? reader.family("steps", i) : null;
      if (t.isNumber(i)) return expressed(yearAt(t, i));
      return step && isYearStep(step.expression) ? expressed(step) : null;
    },
  },
  /** A year, or one by a step or a count. */
  yearly: {
    begins: anything,
    read: (reader: Reader, i: number) => {
      const { t } = reader;
      const found = t.isNumber(i) ? yearAt(t, i) : (reader.family("steps", i) ?? reader.family("counted", i));
      return found && isYearly(found.expression) ? expressed(found) : null;
    },
  },
  /** What may be counted from: a date that begins here, or an event. */
  origin: {
    begins: anything,
    read: (reader: Reader, i: number) => {
      const found = notLength(reader.anchor(i));
      return found?.start === i && found.expression.kind !== "range" ? expressed(found) : null;
    },
  },
  event: {
    begins: anything,
    read: ({ t, events }: Reader, i: number) => {
      const found = events.at(t, i);
      return found && { value: found.event, end: found.end };
    },
  },
  /** The second end of a stretch: a date, or the present. */
  end: readings(anything, (reader, i) => presentAt(reader.t, i) ?? reader.date(i, true)),
  /** The same after “from … to” and “between … and”, where “early” and “about” may stand before it. */
  lastEnd: readings(anything, (reader, i) => presentAt(reader.t, i) ?? reader.qualified(i)),

  dayAbroad: foreign(having("abroad"), abroad.dayAt),
  weekdayAbroad: foreign(having("abroad"), (t, i, { weekdays }) => valueAt(weekdays, t, i)),
  stepAbroad: foreign(having("abroad"), (t, i, { steps }) => valueAt(steps, t, i)),
  whatAbroad: foreign(having("abroad"), abroad.whatAt),
  lengthAbroad: {
    ...foreign(numberOr("abroad"), abroad.lengthAt),
    goesOn: (_first: Lexeme | null, next: Lexeme | null) => next?.abroad === true,
  },
  ago: foreign(having("abroad"), (t, i, { ago }) => abroad.phraseAt(t, i, [ago])),
  laterAbroad: {
    begins: anything,
    read: ({ t, language }: Reader, i: number) => language && abroad.phraseAt(t, i, language.later),
  },
} satisfies Classes<Reader>;

function presentAt(t: Tokens, i: number): Reading | null {
  const at = t.is(i, "the") && t.is(i + 1, "present") ? i + 1 : i;
  const isPresent = ["present", "today", "now"].some((now) => t.is(at, now));
  return isPresent ? reading(i, at + 1, { kind: "fixed", edtf: ".." }) : null;
}

function valueAt(values: ReadonlyMap<string, number>, t: Tokens, i: number): Taken<number> | null {
  const value = values.get(t.word(i));
  return value === undefined ? null : { value, end: i + 1 };
}

const notLength = (found: Reading | null): Reading | null =>
  found?.expression.kind === "duration" ? null : found;

function isYearly(expression: Expression): boolean {
  if (expression.kind === "partial")
    return expression.partial.month === undefined && expression.partial.season === undefined;
  return isYearStep(expression) || (expression.kind === "shift" && expression.unit === "year");
}

/** “la marca 2018” in Spanish is no March; in Polish a preposition or a day stands before “marca” and “maja”. */
function isBrand(t: Tokens, i: number): boolean {
  return (
    (t.is(i, "marca") || t.is(i, "maja")) &&
    !/^(?:od|do|z|w|początku|końca|połowie|połowy)$/.test(t.word(i - 1))
  );
}
