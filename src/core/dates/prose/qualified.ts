import { partial, reading, type Expression, type ReadDate, type Reading } from "./expression.ts";
import { readCounted } from "./counted.ts";
import type { Unit } from "./words/lexicon.ts";
import { Gap, type Tokens } from "./tokens.ts";

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

/** “the year”, “the week”: the one that the date at hand lies in. */
export function currentUnit(unit: Unit): Expression {
  return { kind: "step", step: 0, what: { unit }, anchor: unit === "weekend" ? "note" : "here" };
}

/** Reads what stands before a date and belongs to it: about, early, the end of. */
export class QualifiedReader {
  /**
   * @param readDate reads a date after a word that makes even a bare month or season one
   * @param readAnchor reads what something may be counted from
   */
  constructor(
    private readonly t: Tokens,
    private readonly readDate: ReadDate,
    private readonly readAnchor: ReadDate,
  ) {}

  /** “about 2017”, “early 1990s”, “the end of the year”, “later this month”. */
  read(i: number): Reading | null {
    const { t } = this;
    const lexeme = t.lexeme(i);
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
    if (lexeme?.limit) {
      const isOver = t.is(i, "over");
      const at = isOver ? i + 1 : i + 2;
      const isLimit = isOver || t.is(i + 1, "than") || t.is(i + 1, "least");
      const inner = isLimit && t.spaced(at) ? readCounted(t, at, this.readAnchor, () => false) : null;
      return inner?.expression.kind === "shift" ? { ...inner, start: i, before: 0, about: true } : null;
    }
    const the = t.is(i, "the") ? 1 : 0;
    const at = i + the;
    if (the === 1 && !t.spaced(at)) return null;
    return this.#part(i, at) ?? this.#turn(i, at) ?? this.#edge(i, at);
  }

  /** “early”, “late”, “mid-”, “earlier” and “later” before a date. */
  #part(i: number, at: number): Reading | null {
    const { t } = this;
    if (t.is(at, "midyear")) return { ...reading(i, at + 1, currentUnit("year")), part: "mid" };
    const isPart = t.lexeme(at)?.part === true;
    if (!isPart && !t.is(at, "earlier") && !t.is(at, "later")) return null;
    const word = t.word(at);
    let next = at + 1;
    const gap = t.gap(next);
    if (gap !== Gap.space && ((gap !== Gap.hyphen && gap !== Gap.spaceApostrophe) || !isPart)) return null;
    const isWithin = t.is(next, "in") && t.spaced(next + 1);
    if (isWithin) next++;
    if (isPart && t.is(next, "to") && t.lexeme(next + 1)?.part === true && t.gap(next + 1) <= Gap.hyphen)
      next += 2;
    if (isPart && t.is(next, "year") && word === "mid")
      return { ...reading(i, next + 1, currentUnit("year")), part: word };
    if (t.is(next, "the") && t.lexeme(next + 1)?.unit !== undefined && (isPart || isWithin)) {
      return { ...reading(i, next + 2, currentUnit(t.lexeme(next + 1)?.unit ?? "year")), part: word };
    }
    const inner = this.#inside(next);
    if (!inner || inner.expression.kind === "duration") return null;
    if (!isPart && inner.expression.kind !== "step") return null;
    return { ...inner, start: i, before: 0, part: word };
  }

  /** “the turn of the century”, “the turn of the 20th century”. */
  #turn(i: number, at: number): Reading | null {
    const { t } = this;
    if (!t.is(at, "turn") || !t.is(at + 1, "of") || !t.spaced(at + 1) || !t.spaced(at + 2)) return null;
    const years = t.is(at + 3, "century") ? 100 : t.is(at + 3, "millennium") ? 1000 : null;
    if (t.is(at + 2, "the") && years !== null)
      return { ...reading(i, at + 4, { kind: "turn", years }), about: true };
    const inner = this.readDate(at + 2);
    const first =
      inner?.expression.kind === "fixed" ? /^(\d\d)XX$/.exec(inner.expression.edtf)?.[1] : undefined;
    if (!inner || first === undefined) return null;
    return { ...reading(i, inner.end, partial({ year: Number(first) * 100 })), about: true };
  }

  /** “the end of 2018”, “the beginning of the year”, “year-end”. */
  #edge(i: number, at: number): Reading | null {
    const { t } = this;
    const unit = t.lexeme(at)?.unit;
    if ((unit === "year" || unit === "month") && t.is(at + 1, "end") && t.gap(at + 1) <= Gap.hyphen) {
      return { ...reading(i, at + 2, currentUnit(unit)), part: "end" };
    }
    if (!t.is(at + 1, "of") || !t.isOneOf(at, EDGES) || !t.spaced(at + 1) || !t.spaced(at + 2)) return null;
    const part = t.word(at);
    const inner = this.containing(at + 2);
    return inner && { ...inner, start: i, before: 0, part };
  }

  /** What a part can be of: a date, or “the year” said of the one at hand. */
  containing(i: number): Reading | null {
    const { t } = this;
    const found = this.#inside(i);
    if (found) return found.expression.kind === "duration" ? null : found;
    const unit = t.is(i, "the") && t.spaced(i + 1) ? t.lexeme(i + 1)?.unit : undefined;
    return unit === undefined || unit === "day" || t.is(i + 2, "of")
      ? null
      : reading(i, i + 2, currentUnit(unit));
  }

  #inside(i: number): Reading | null {
    return this.read(i) ?? this.readDate(i);
  }
}
