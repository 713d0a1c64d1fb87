import { languageOf } from "./classes/abroad.ts";
import type { Reader } from "./classes/reader.ts";
import type { Kept } from "./pattern/pattern.ts";
import type { EventNames } from "./events.ts";
import { reading, type Reading } from "./expression.ts";
import type { ReadyRule, RuleBook, RuleGroup } from "./ruleBook.ts";
import { unitAtHand } from "./rules/around.ts";
import type { Tokens } from "./tokens.ts";
import type { Language } from "./words/languages.ts";

/** What is known of the whole text that a prose is of. */
export interface Knowledge {
  readonly names: ReadonlySet<string>;
  readonly events: EventNames;
  readonly dayFirst: boolean;
  readonly isAncient: boolean;
  /** Rules that are left out, by name. */
  readonly without: ReadonlySet<string>;
}

/** Reads the dates of one prose by the rules: at a token, the longest expression that stands there. */
export class DateReader implements Reader {
  readonly names: ReadonlySet<string>;
  readonly events: EventNames;
  readonly dayFirst: boolean;
  readonly isAncient: boolean;
  readonly #without: ReadonlySet<string> | null;
  readonly #range: RuleGroup;
  readonly #qualified: RuleGroup;
  readonly #date: RuleGroup;
  readonly #more: RuleGroup;
  readonly #until: RuleGroup;
  #language: Language | null | undefined;

  constructor(
    readonly t: Tokens,
    private readonly book: RuleBook,
    { names, events, dayFirst, isAncient, without }: Knowledge,
  ) {
    this.#range = book.group("range");
    this.#qualified = book.group("qualified");
    this.#date = book.group("date");
    this.#more = book.group("more");
    this.#until = book.group("until");
    this.names = names;
    this.events = events;
    this.dayFirst = dayFirst;
    this.isAncient = isAncient;
    this.#without = without.size > 0 ? without : null;
  }

  get language(): Language | null {
    if (this.#language === undefined) this.#language = languageOf(this.t);
    return this.#language;
  }

  /** The date that begins at token `i`, with what belongs to it on both sides; null where none does. */
  read(i: number): Reading | null {
    const found = this.#first(this.#range, i) ?? this.#first(this.#qualified, i);
    if (found) return found;
    const date = this.date(i, false);
    return date && (this.#goOn(this.#until, date) ?? date);
  }

  date(i: number, isSure: boolean): Reading | null {
    const found = this.#try(this.#rules(this.#date, i), i, isSure);
    return found && (this.#goOn(this.#more, found) ?? found);
  }

  qualified(i: number): Reading | null {
    return this.#first(this.#qualified, i) ?? this.date(i, true);
  }

  whole(i: number): Reading | null {
    const { t } = this;
    const found = this.qualified(i);
    if (found) return found.expression.kind === "duration" ? null : found;
    const unit = t.is(i, "the") && t.spaced(i + 1) ? t.lexeme(i + 1)?.unit : undefined;
    const isAtHand = unit !== undefined && unit !== "day" && !t.is(i + 2, "of");
    return isAtHand ? reading(i, i + 2, unitAtHand(unit)) : null;
  }

  anchor(i: number): Reading | null {
    const named = this.events.at(this.t, i);
    if (!named) return this.date(i, true);
    const { name, date } = named.event;
    return reading(i, named.end, { kind: "event", name, edtf: date.edtf, boundary: "during" });
  }

  family(name: string, i: number): Reading | null {
    return this.#try(this.#rules(this.book.group(name), i), i, false);
  }

  #rules(group: RuleGroup, i: number): readonly ReadyRule[] {
    return group.at(this.t.id(i), this.t.id(i + 1));
  }

  #first(layer: RuleGroup, i: number): Reading | null {
    return this.#try(this.#rules(layer, i), i, true);
  }

  /** What goes on from a date that has been read. */
  #goOn(layer: RuleGroup, before: Reading): Reading | null {
    return this.#try(this.#rules(layer, before.end), before.end, true, before);
  }

  #try(rules: readonly ReadyRule[], i: number, isSure: boolean, before?: Reading): Reading | null {
    if (rules.length === 0) return null;
    let kept: Kept = {};
    for (const rule of rules) {
      if ((rule.layer === "sure" && !isSure) || this.#without?.has(rule.name)) continue;
      if (isUsed(kept)) kept = {};
      // What goes on from a date must stand to it as its pattern says; else nothing is asked of what is before the first token.
      const end = rule.match(this, i, before ? -1 : i, kept);
      if (end < 0) continue;
      const found = rule.value(kept as never, {
        reader: this,
        t: this.t,
        start: i,
        end,
        before: before ?? NOTHING,
      });
      if (!found) continue;
      return "kind" in found ? { start: i, end, expression: found } : { start: i, end, ...found };
    }
    return null;
  }
}

function isUsed(kept: Kept): boolean {
  for (const name in kept) return name in kept;
  return false;
}

const NOTHING: Reading = reading(0, 0, { kind: "duration" });
