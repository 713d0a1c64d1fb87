import { readAbroad } from "./abroad.ts";
import { readDayFirst, readNumeric, readOrdinal } from "./absolute.ts";
import { partial, reading, type Expression, type Part, type Partial, type Reading } from "./expression.ts";
import { readCounted, readTheUnitAround } from "./counted.ts";
import type { EventNames } from "./events.ts";
import { readHoliday } from "./holidays.ts";
import {
  readCentury,
  readDecade,
  readPart,
  readQuarterCode,
  readSeason,
  readSide,
  type PartReading,
} from "./periods.ts";
import { readRange, readTail } from "./ranges.ts";
import { readBeforeLast, readDeicticDay, readStep } from "./relative.ts";
import { tenseAt } from "./tense.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { DAY_PREPOSITIONS } from "./words.ts";
import { isAttack, readFromMonth, readYearFirst } from "./months.ts";
import { readWeekday } from "./weekdays.ts";
import {
  readFiscalYear,
  readNamedYear,
  readSureYear,
  readYear,
  readYearAfter,
  readYearEarlier,
} from "./years.ts";

const EDGES: ReadonlySet<string> = new Set([
  "end",
  "beginning",
  "start",
  "middle",
  "rest",
  "remainder",
  "close",
  "eve",
]);

/** After a bare “the 24th” these show that no noun follows. */
const NEW_CLAUSE: ReadonlySet<string> = new Set(
  "and but when at he she they it we with after before to while as in i you nobody everyone no the a his her their its there".split(
    " ",
  ),
);

/** Reads the dates of one prose: at a token, the longest expression that stands there. */
export class DateReader {
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
  ) {}

  /** The date that begins at token `i`, with what belongs to it on both sides; null where none does. */
  read(i: number): Reading | null {
    const bounded = this.events.readBoundary(this.t, i);
    if (bounded) return bounded;
    return readRange(this.t, i, this.#bound) ?? this.#qualified(i) ?? this.#whole(i);
  }

  /** A date with its second half, where it is a range: “March–June 2018”. */
  #whole(i: number): Reading | null {
    const first = this.date(i, false);
    return first && (readTail(this.t, first, this.date) ?? first);
  }

  /** “about 2017”, “early 1990s”, “the end of the year”, “later this month”. */
  #qualified(i: number): Reading | null {
    const { t } = this;
    const lexeme = t.lexeme(i);
    const word = t.word(i);
    if (lexeme?.about) {
      const short = t.size(i) <= 2;
      if (short && t.gap(i + 1) === Gap.dot && t.size(i + 1) === 4 && t.isNumber(i + 1)) {
        return { ...reading(i, i + 2, partial({ year: t.number(i + 1) })), about: true };
      }
      const inner = t.spaced(i + 1) || (short && t.gap(i + 1) === Gap.stop) ? this.#inside(i + 1) : null;
      return inner && inner.expression.kind !== "duration"
        ? { ...inner, start: i, before: 0, about: true }
        : null;
    }
    if (/^(?:more|less|over|at)$/.test(word)) {
      const at = word === "over" ? i + 1 : i + 2;
      const isLimit = word === "over" || t.is(i + 1, "than") || t.is(i + 1, "least");
      const inner = isLimit && t.spaced(at) ? readCounted(t, at, this.#anchor, () => false) : null;
      return inner?.expression.kind === "shift" ? { ...inner, start: i, before: 0, about: true } : null;
    }
    const the = word === "the" ? 1 : 0;
    const at = i + the;
    if (the === 1 && !t.spaced(at)) return null;
    return this.#part(i, at) ?? this.#edge(i, at);
  }

  /** “early”, “late”, “mid-”, “earlier” and “later” before a date. */
  #part(i: number, at: number): Reading | null {
    const { t } = this;
    const word = t.word(at);
    if (t.is(at, "midyear")) return { ...reading(i, at + 1, currentUnit("year")), part: "mid" };
    const isPart = t.lexeme(at)?.part === true;
    if (!isPart && word !== "earlier" && word !== "later") return null;
    let next = at + 1;
    const gap = t.gap(next);
    if (gap !== Gap.space && ((gap !== Gap.hyphen && gap !== Gap.spaceApostrophe) || !isPart)) return null;
    if (t.is(next, "in") && t.spaced(next + 1)) next++;
    if (isPart && t.is(next, "to") && t.lexeme(next + 1)?.part === true && t.gap(next + 1) <= Gap.hyphen)
      next += 2;
    if (isPart && t.is(next, "year") && word === "mid")
      return { ...reading(i, next + 1, currentUnit("year")), part: word };
    if (t.is(next, "the") && t.lexeme(next + 1)?.unit !== undefined && isPart) {
      return { ...reading(i, next + 2, currentUnit(t.lexeme(next + 1)?.unit ?? "year")), part: word };
    }
    const inner = this.#inside(next);
    if (!inner || inner.expression.kind === "duration") return null;
    if (!isPart && inner.expression.kind !== "step") return null;
    return { ...inner, start: i, before: 0, part: word };
  }

  /** “the end of 2018”, “the beginning of the year”, “year-end”. */
  #edge(i: number, at: number): Reading | null {
    const { t } = this;
    const unit = t.lexeme(at)?.unit;
    if ((unit === "year" || unit === "month") && t.is(at + 1, "end") && t.gap(at + 1) <= Gap.hyphen) {
      return { ...reading(i, at + 2, currentUnit(unit)), part: "end" };
    }
    if (!t.isOneOf(at, EDGES) || !t.is(at + 1, "of") || !t.spaced(at + 1) || !t.spaced(at + 2)) return null;
    const part = t.word(at);
    const inner = this.#containing(at + 2);
    return inner && { ...inner, start: i, before: 0, part };
  }

  /** What a part can be of: a date, or “the year” said of the one at hand. */
  #containing(i: number): Reading | null {
    const { t } = this;
    const found = this.#inside(i);
    if (found) return found.expression.kind === "duration" ? null : found;
    const unit = t.is(i, "the") && t.spaced(i + 1) ? t.lexeme(i + 1)?.unit : undefined;
    return unit === undefined || unit === "day" || t.is(i + 2, "of")
      ? null
      : reading(i, i + 2, currentUnit(unit));
  }

  /** An end of “from … to …”. */
  readonly #bound = (i: number): Reading | null => this.#inside(i);

  /** A date after a word that makes even a bare month or season one. */
  #inside(i: number): Reading | null {
    return this.#qualified(i) ?? this.date(i, true);
  }

  /**
   * A date without anything before or after it.
   * @param lenient whether the words around it already show that a month or year is one
   */
  readonly date = (i: number, lenient = true): Reading | null => {
    const { t } = this;
    const found = t.isNumber(i)
      ? (this.#number(i, lenient) ?? readAbroad(t, i))
      : (readBeforeLast(t, i) ?? this.#word(i, lenient) ?? (t.lexeme(i)?.abroad ? readAbroad(t, i) : null));
    return found && (this.#ofYear(found) ?? found);
  };

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
    const ordinal = readOrdinal(t, i);
    return (
      readNumeric(t, i, this.dayFirst) ??
      readDayFirst(t, i) ??
      (ordinal && (readCentury(t, i, ordinal) ?? this.#partOf(i, readPart(t, ordinal)))) ??
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
    if (lexeme.step !== undefined) return this.#possessive(this.#lastOf(i, i) ?? readStep(t, i));
    if (lexeme.season !== undefined) {
      return (
        readSeason(t, i, i) ??
        (lenient && !t.is(i, "fall") && !t.is(i, "spring")
          ? reading(i, i + 1, partial({ season: lexeme.season }))
          : null)
      );
    }
    if (lexeme.ordinal !== undefined) return this.#ordinal(i, i);
    if (lexeme.decade !== undefined) return readDecade(t, i);
    if (t.is(i, "ad")) return readYear(t, i);
    if (t.is(i, "q") || t.is(i, "h")) return readQuarterCode(t, i);
    if (t.is(i, "fiscal") || t.is(i, "fy")) return readFiscalYear(t, i);
    if (t.is(i, "year")) return readYearEarlier(t, i) ?? readNamedYear(t, i);
    const ordinal = lexeme.cardinal === undefined ? null : readOrdinal(t, i);
    return (ordinal && this.#ordinal(i, i)) ?? this.#counted(i);
  }

  #counted(i: number): Reading | null {
    return readCounted(this.t, i, this.#anchor, () => tenseAt(this.t, i - 1, i) === "future");
  }

  #the(i: number): Reading | null {
    const { t } = this;
    if (!t.spaced(i + 1) && t.gap(i + 1) !== Gap.spaceApostrophe) return null;
    const lexeme = t.lexeme(i + 1);
    if (lexeme?.step !== undefined) return this.#sameOf(this.#possessive(this.#lastOf(i, i + 1) ?? readStep(t, i)));
    if (lexeme?.season !== undefined) return readSeason(t, i, i + 1);
    if (lexeme?.unit !== undefined || t.is(i + 1, "night")) {
      const around = readTheUnitAround(t, i, this.#anchor);
      if (around) return around;
      if (lexeme?.unit === "weekend") return reading(i, i + 2, currentUnit("weekend"));
      return t.is(i + 1, "year") ? prefixed(i, readNamedYear(t, i + 1)) : null;
    }
    return readDecade(t, i) ?? readDayFirst(t, i) ?? this.#ordinal(i, i + 1) ?? this.#bareOrdinal(i);
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

  /** “first quarter of 2018”, “nineteenth century”, “the Fourth of July”. */
  #ordinal(start: number, at: number): Reading | null {
    const ordinal = readOrdinal(this.t, at);
    if (!ordinal) return null;
    return (
      readCentury(this.t, start, ordinal) ??
      this.#partOf(start, readPart(this.t, ordinal)) ??
      this.#wordDay(start, ordinal.end, ordinal.value)
    );
  }

  /** “twelfth of June 2018”. */
  #wordDay(start: number, at: number, day: number): Reading | null {
    const { t } = this;
    const month = t.lexeme(at + 1)?.month;
    if (!t.is(at, "of") || month === undefined || !t.isCapital(at + 1) || t.isNumber(at - 1)) return null;
    const year = readYearAfter(t, at + 2, { dotted: false, ofAllowed: true });
    return reading(start, year?.end ?? at + 2, partial({ month, day, ...(year ? { year: year.year } : {}) }));
  }

  /** “last three months of 2018”, “the last week of June”. */
  #lastOf(start: number, at: number): Reading | null {
    if (!this.t.is(at, "last") && !this.t.is(at, "final")) return null;
    if (!this.t.spaced(at + 1)) return null;
    return this.#partOf(start, readSide(this.t, at + 1, -1));
  }

  #partOf(start: number, found: PartReading | null): Reading | null {
    if (!found) return null;
    const { t } = this;
    const isOf =
      (t.is(found.end, "of") || t.is(found.end, "in")) && t.spaced(found.end) && t.spaced(found.end + 1);
    const of = isOf ? this.#containing(found.end + 1) : this.#adjacentYear(found.end);
    if (of) return reading(start, of.end, { kind: "within", part: found.part, of: of.expression });
    if (!found.alone) return null;
    const isAdjective = t.gap(found.end - 1) === Gap.hyphen && t.is(start, "the");
    return reading(isAdjective ? start + 1 : start, found.end, partial({ season: seasonOf(found.part) }));
  }

  /** “third quarter 1989”, “the first quarter this year”. */
  #adjacentYear(i: number): Reading | null {
    const { t } = this;
    if (t.gap(i) !== Gap.space && t.gap(i) !== Gap.comma) return null;
    if (t.isNumber(i)) return readYear(t, i);
    const step = t.spaced(i) ? readStep(t, i) : null;
    return step && isYearStep(step.expression) ? step : null;
  }

  /** “the same quarter last year”, “the same month of 2017”. */
  #sameOf(found: Reading | null): Reading | null {
    const { t } = this;
    const unit = found?.expression.kind === "step" && "unit" in found.expression.what ? found.expression.what.unit : null;
    if (!found || (unit !== "quarter" && unit !== "month") || !t.is(found.end - 2, "same")) return found;
    const isOf = t.is(found.end, "of") || t.is(found.end, "in");
    const at = isOf ? found.end + 1 : found.end;
    if (!t.spaced(found.end) || !t.spaced(at)) return found;
    const year = t.isNumber(at) ? readYear(t, at) : (readStep(t, at) ?? this.#counted(at));
    if (!year || !isYearly(year.expression)) return found;
    return reading(found.start, year.end, { kind: "within", part: { same: unit }, of: year.expression });
  }

  /** “last year’s third quarter”, “this year’s June meeting”. */
  #possessive(found: Reading | null): Reading | null {
    const { t } = this;
    if (
      !found ||
      !isYearStep(found.expression) ||
      t.gap(found.end) !== Gap.apostrophe ||
      !t.is(found.end, "s")
    )
      return found;
    const at = found.end + 1;
    const ordinal = t.spaced(at) ? readOrdinal(t, at) : null;
    const part = ordinal && readPart(t, ordinal);
    if (!part) return found;
    return reading(found.start, part.end, { kind: "within", part: part.part, of: found.expression });
  }

  /** A bare “the 24th”, where a day of the month is meant: at the end of a clause after “on” or “until”. */
  #bareOrdinal(i: number): Reading | null {
    const { t } = this;
    if (!t.isOneOf(i - 1, DAY_PREPOSITIONS) || !t.spaced(i) || !t.isNumber(i + 1)) return null;
    const day = readOrdinal(t, i + 1);
    if (!day) return null;
    const goesOn = t.spaced(day.end) && !t.isOneOf(day.end, NEW_CLAUSE);
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

function currentUnit(
  unit: "year" | "month" | "week" | "weekend" | "quarter" | "decade" | "century" | "season" | "day",
): Expression {
  return { kind: "step", step: 0, what: { unit }, anchor: unit === "weekend" ? "note" : "text" };
}

function prefixed(start: number, found: Reading | null): Reading | null {
  return found && { ...found, start, before: 0 };
}

function isYearStep(expression: Expression): boolean {
  return expression.kind === "step" && "unit" in expression.what && expression.what.unit === "year";
}

function isYearly(expression: Expression): boolean {
  if (expression.kind === "partial") return expression.partial.month === undefined && expression.partial.season === undefined;
  return isYearStep(expression) || (expression.kind === "shift" && expression.unit === "year");
}

function seasonOf(part: Part): number {
  if ("half" in part) return 39 + part.half;
  return "quarter" in part ? 32 + part.quarter : 21;
}

function yearlessPart(expression: Expression): Part | null {
  if (expression.kind !== "partial" || expression.partial.year !== undefined) return null;
  const { month, day, season }: Partial = expression.partial;
  if (month !== undefined) return day === undefined ? { month } : { month, day };
  return season === undefined ? null : { season };
}
