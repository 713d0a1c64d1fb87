import { readOrdinal } from "./absolute.ts";
import { readCounted } from "./counted.ts";
import {
  isYearStep,
  partial,
  reading,
  type Expression,
  type Part,
  type ReadDate,
  type Reading,
} from "./expression.ts";
import { readCentury, readPart, readSide, type PartReading } from "./periods.ts";
import type { QualifiedReader } from "./qualified.ts";
import { readStep } from "./relative.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { readYear, readYearAfter } from "./years.ts";

/** Reads dates that are a part of another: the first quarter of 2018, the last week of June, last year’s third quarter. */
export class PartReader {
  /** @param readAnchor reads what something may be counted from */
  constructor(
    private readonly t: Tokens,
    private readonly qualified: QualifiedReader,
    private readonly readAnchor: ReadDate,
  ) {}

  /** “first quarter of 2018”, “nineteenth century”, “the Fourth of July”. */
  ordinal(start: number, at: number): Reading | null {
    const ordinal = readOrdinal(this.t, at);
    if (!ordinal) return null;
    return (
      readCentury(this.t, start, ordinal) ??
      this.partOf(start, readPart(this.t, ordinal)) ??
      this.#wordDay(start, ordinal.end, ordinal.value) ??
      this.#dayOfMonth(start, ordinal.end, ordinal.value)
    );
  }

  /** “the week of 2 July”, “the weekend of June 16–17”, from “week”. */
  weekOf(start: number, at: number): Reading | null {
    const { t } = this;
    const unit = t.lexeme(at)?.unit;
    if ((unit !== "week" && unit !== "weekend") || t.lexeme(at)?.plural || !t.is(at + 1, "of")) return null;
    const of = t.spaced(at + 1) && t.spaced(at + 2) ? this.readAnchor(at + 2) : null;
    const isDay = of !== null && (t.isNumber(at + 2) || t.isNumber(at + 3));
    return isDay
      ? reading(start, of.end, { kind: "within", part: { around: unit }, of: of.expression })
      : null;
  }

  /** “twelfth of June 2018”. */
  #wordDay(start: number, at: number, day: number): Reading | null {
    const { t } = this;
    const month = t.lexeme(at + 1)?.month;
    if (!t.is(at, "of") || month === undefined || !t.isCapital(at + 1) || t.isNumber(at - 1)) return null;
    const year = readYearAfter(t, at + 2, { dotted: false, ofAllowed: true });
    return reading(start, year?.end ?? at + 2, partial({ month, day, ...(year ? { year: year.year } : {}) }));
  }

  /** “the 15th of last month”, “the first of the month”. */
  #dayOfMonth(start: number, at: number, day: number): Reading | null {
    const { t } = this;
    if (day > 31 || !t.is(at, "of") || !t.spaced(at) || !t.spaced(at + 1)) return null;
    const of = this.qualified.containing(at + 1);
    if (of?.expression.kind !== "step" || !("unit" in of.expression.what)) return null;
    if (of.expression.what.unit !== "month") return null;
    return reading(start, of.end, { kind: "within", part: { nth: day, unit: "day" }, of: of.expression });
  }

  /** “last three months of 2018”, “the last week of June”. */
  lastOf(start: number, at: number): Reading | null {
    if (!this.t.is(at, "last") && !this.t.is(at, "final")) return null;
    if (!this.t.spaced(at + 1)) return null;
    return this.partOf(start, readSide(this.t, at + 1, -1));
  }

  partOf(start: number, found: PartReading | null): Reading | null {
    if (!found) return null;
    const { t } = this;
    const isOf =
      (t.is(found.end, "of") || t.is(found.end, "in")) && t.spaced(found.end) && t.spaced(found.end + 1);
    const of = isOf ? this.qualified.containing(found.end + 1) : this.#adjacentYear(found.end);
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
  sameOf(found: Reading | null): Reading | null {
    const { t } = this;
    const unit =
      found?.expression.kind === "step" && "unit" in found.expression.what
        ? found.expression.what.unit
        : null;
    if (!found || (unit !== "quarter" && unit !== "month") || !t.is(found.end - 2, "same")) return found;
    const isOf = t.is(found.end, "of") || t.is(found.end, "in");
    const at = isOf ? found.end + 1 : found.end;
    if (!t.spaced(found.end) || !t.spaced(at)) return found;
    const year = t.isNumber(at)
      ? readYear(t, at)
      : (readStep(t, at) ?? readCounted(t, at, this.readAnchor, () => false));
    if (!year || !isYearly(year.expression)) return found;
    return reading(found.start, year.end, { kind: "within", part: { same: unit }, of: year.expression });
  }

  /** “last year’s third quarter”, “this year’s June meeting”. */
  possessive(found: Reading | null): Reading | null {
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
}

function isYearly(expression: Expression): boolean {
  if (expression.kind === "partial")
    return expression.partial.month === undefined && expression.partial.season === undefined;
  return isYearStep(expression) || (expression.kind === "shift" && expression.unit === "year");
}

function seasonOf(part: Part): number {
  if ("half" in part) return 39 + part.half;
  return "quarter" in part ? 32 + part.quarter : 21;
}
