import { languageOf, readAbroad } from "./abroad.ts";
import { readDayFirst, readNumeric, readOrdinal } from "./absolute.ts";
import {
  isYearStep,
  partial,
  reading,
  type Expression,
  type Part,
  type Partial,
  type Reading,
} from "./expression.ts";
import { readCounted, readNamedAround, readTheUnitAround } from "./counted.ts";
import type { Language } from "./words/languages.ts";
import type { EventNames } from "./events.ts";
import { readHan } from "./han.ts";
import { readHoliday } from "./words/holidays.ts";
import { readCentury, readDecade, readPart, readQuarterCode, readSeason } from "./periods.ts";
import { readRange, readTail } from "./ranges.ts";
import { readBeforeLast, readDeicticDay, readStep } from "./relative.ts";
import { tenseAt } from "./tense.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { AFTER_DAY, BEFORE_DAY } from "./words/lists.ts";
import { isAttack, readFromMonth, readYearFirst } from "./months.ts";
import { withYearWord } from "./year-words.ts";
import { PartReader } from "./part-reader.ts";
import { currentUnit, QualifiedReader } from "./qualified.ts";
import { readWeekday } from "./weekdays.ts";
import { readFiscalYear, readNamedYear, readSureYear, readYear, readYearEarlier } from "./years.ts";

/** Reads the dates of one prose: at a token, the longest expression that stands there. */
export class DateReader {
  readonly #qualified: QualifiedReader;
  readonly #parts: PartReader;
  /** Known once it has been asked for. */
  #language: { readonly found: Language | null } | null = null;

  /**
   * @param names month names that the text uses as people's names
   * @param dayFirst whether 6/7/2018 is 6 July
   * @param isAncient whether the text tells of years that have fewer than four digits
   */
  constructor(
    readonly t: Tokens,
    private readonly names: ReadonlySet<string>,
    private readonly events: EventNames,
    private readonly dayFirst: boolean,
    private readonly isAncient: boolean,
  ) {
    this.#qualified = new QualifiedReader(t, this.date, this.#anchor);
    this.#parts = new PartReader(t, this.#qualified, this.#anchor);
  }

  /** The date that begins at token `i`, with what belongs to it on both sides; null where none does. */
  read(i: number): Reading | null {
    const bounded = this.events.readBoundary(this.t, i);
    if (bounded) return bounded;
    return readRange(this.t, i, this.#bound) ?? this.#qualified.read(i) ?? this.#whole(i);
  }

  /** A date with its second half, where it is a range: “March–June 2018”. */
  #whole(i: number): Reading | null {
    const first = this.date(i, false);
    return first && (readTail(this.t, first, this.date) ?? first);
  }

  /** An end of “from … to …”. */
  readonly #bound = (i: number): Reading | null => this.#inside(i);

  /** A date after a word that makes even a bare month or season one. */
  #inside(i: number): Reading | null {
    return this.#qualified.read(i) ?? this.date(i, true);
  }

  /**
   * A date without anything before or after it.
   * @param lenient whether the words around it already show that a month or year is one
   */
  readonly date = (i: number, lenient = true): Reading | null => {
    const { t } = this;
    const found = t.isNumber(i)
      ? (this.#number(i, lenient) ?? (t.lexeme(i + 1)?.abroad ? this.#abroad(i) : null))
      : (readBeforeLast(t, i) ?? this.#word(i, lenient) ?? (t.lexeme(i)?.abroad ? this.#abroad(i) : null));
    return found && (this.#ofYear(found) ?? withYearWord(t, found));
  };

  #abroad(i: number): Reading | null {
    this.#language ??= { found: languageOf(this.t) };
    return this.#language.found && readAbroad(this.t, i, this.#language.found);
  }

  #number(i: number, lenient: boolean): Reading | null {
    const { t } = this;
    if (
      t.is(i, "9") &&
      t.is(i + 1, "11") &&
      (t.gap(i + 1) === Gap.slash || (t.gap(i + 1) === Gap.hyphen && isAttack(t, i + 2))) &&
      t.gap(i + 2) !== Gap.slash &&
      t.gap(i) !== Gap.slash
    ) {
      return reading(i, i + 2, { kind: "fixed", edtf: "2001-09-11" });
    }
    const han = readHan(t, i);
    if (han) return han;
    const ordinal = readOrdinal(t, i);
    return (
      readNumeric(t, i, this.dayFirst) ??
      readDayFirst(t, i) ??
      (ordinal && (readCentury(t, i, ordinal) ?? this.#parts.partOf(i, readPart(t, ordinal)))) ??
      readQuarterCode(t, i) ??
      readDecade(t, i) ??
      this.#counted(i) ??
      readYearFirst(t, i) ??
      readYear(t, i, this.isAncient) ??
      (lenient ? readSureYear(t, i) : null)
    );
  }

  #word(i: number, lenient: boolean): Reading | null {
    const { t } = this;
    const lexeme = t.lexeme(i);
    if (!lexeme) return null;
    if (t.is(i, "the")) return this.#the(i);
    if (lexeme.holiday) {
      const holiday = readHoliday(t, i);
      if (holiday) return holiday;
    }
    if (lexeme.month !== undefined) return readFromMonth(t, i, lenient, this.names);
    if (lexeme.weekday !== undefined) return readWeekday(t, i, this.dayFirst);
    if (lexeme.days !== undefined) return readDeicticDay(t, i);
    if (lexeme.step !== undefined) return this.#parts.possessive(this.#parts.lastOf(i, i) ?? readStep(t, i));
    if (lexeme.season !== undefined) {
      return (
        readSeason(t, i, i) ??
        (lenient && !t.is(i, "fall") && !t.is(i, "spring")
          ? reading(i, i + 1, partial({ season: lexeme.season }))
          : null)
      );
    }
    if (lexeme.ordinal !== undefined) return this.#parts.ordinal(i, i);
    if (lexeme.decade !== undefined) return readDecade(t, i);
    if (t.is(i, "ad")) return readYear(t, i);
    if (t.is(i, "q") || t.is(i, "h")) return readQuarterCode(t, i);
    if (t.is(i, "fiscal") || t.is(i, "fy")) return readFiscalYear(t, i);
    if (t.is(i, "year")) return readYearEarlier(t, i) ?? readNamedYear(t, i);
    const ordinal = lexeme.cardinal === undefined ? null : readOrdinal(t, i);
    return (ordinal && this.#parts.ordinal(i, i)) ?? this.#counted(i);
  }

  #counted(i: number): Reading | null {
    return readCounted(this.t, i, this.#anchor, () => tenseAt(this.t, i - 1, i) === "future");
  }

  #the(i: number): Reading | null {
    const { t } = this;
    if (!t.spaced(i + 1) && t.gap(i + 1) !== Gap.spaceApostrophe) return null;
    const lexeme = t.lexeme(i + 1);
    if (lexeme?.step !== undefined)
      return this.#parts.sameOf(this.#parts.possessive(this.#parts.lastOf(i, i + 1) ?? readStep(t, i)));
    if (lexeme?.season !== undefined) return readNamedAround(t, i) ?? readSeason(t, i, i + 1);
    if (lexeme?.weekday !== undefined) return readNamedAround(t, i);
    if (lexeme?.unit !== undefined || t.is(i + 1, "night")) {
      const around = readTheUnitAround(t, i, this.#anchor) ?? this.#parts.weekOf(i, i + 1);
      if (around) return around;
      if (lexeme?.unit === "weekend") return reading(i, i + 2, currentUnit("weekend"));
      return t.is(i + 1, "year") ? prefixed(i, readNamedYear(t, i + 1)) : null;
    }
    return readDecade(t, i) ?? readDayFirst(t, i) ?? this.#parts.ordinal(i, i + 1) ?? this.#bareOrdinal(i);
  }

  /** A date, or an event of the dossier: what something may be counted from. */
  readonly #anchor = (i: number): Reading | null => {
    const event = this.events.at(this.t, i);
    if (event)
      return reading(i, event.end, {
        kind: "event",
        name: event.event.name,
        edtf: event.event.date.edtf,
        boundary: "during",
      });
    return this.date(i, true);
  };

  /** A bare “the 24th”, where a day of the month is meant: at the end of a clause after “on” or “until”. */
  #bareOrdinal(i: number): Reading | null {
    const { t } = this;
    if (!t.isOneOf(i - 1, BEFORE_DAY) || !t.spaced(i) || !t.isNumber(i + 1)) return null;
    const day = readOrdinal(t, i + 1);
    if (!day) return null;
    const goesOn = t.spaced(day.end) && !t.isOneOf(day.end, AFTER_DAY);
    return goesOn || t.gap(day.end) === Gap.hyphen ? null : reading(i, day.end, partial({ day: day.value }));
  }

  /** “June of last year”, “12 June this year”: a date without a year, and which year. */
  #ofYear(found: Reading): Reading | null {
    const part = yearlessPart(found.expression);
    if (!part) return null;
    const { t } = this;
    const isOf = (t.is(found.end, "of") || t.is(found.end, "in")) && t.spaced(found.end);
    const at = isOf ? found.end + 1 : found.end;
    if (!t.spaced(at)) return null;
    const year = readStep(t, at);
    if (!year || !isYearStep(year.expression)) return null;
    return { ...found, end: year.end, after: 0, expression: { kind: "within", part, of: year.expression } };
  }
}

function prefixed(start: number, found: Reading | null): Reading | null {
  return found && { ...found, start, before: 0 };
}

function yearlessPart(expression: Expression): Part | null {
  if (expression.kind !== "partial" || expression.partial.year !== undefined) return null;
  const { month, day, season }: Partial = expression.partial;
  if (month !== undefined) return day === undefined ? { month } : { month, day };
  return season === undefined ? null : { season };
}
