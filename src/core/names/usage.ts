import { Pace } from "../text/pace.ts";
import { isCredible } from "./credible.ts";
import type { Context } from "./context.ts";
import type { Known } from "./entity.ts";
import { Evidence } from "./evidence.ts";
import { genderAfter } from "./gender.ts";
import { Strength } from "./given.ts";
import type { Item } from "./items.ts";
import { documentOffset, introducesItself, ITEMS_AT_ONCE } from "./items.ts";
import { genderOf } from "./lexicon/given.ts";

/** How a note uses its names, as the whole of it shows before any mention is decided. */
export class Usage {
  /** Who is named in full. */
  readonly evidence = new Evidence();
  readonly #plainly = new Set<string>();
  readonly #located = new Set<string>();
  readonly #certainly = new Set<Known>();

  /** Reads a note's items, in steps. */
  *read(items: readonly Item[]): Generator<void, void, void> {
    const pace = new Pace(ITEMS_AT_ONCE);
    for (const item of items) {
      this.#enter(item);
      if (pace.after(1)) yield;
    }
    for (const item of items) {
      this.#noteSecond(item);
      if (pace.after(1)) yield;
    }
  }

  /** Whether an ordinary word (its key) is somewhere clearly a name. */
  isPlainly(key: string): boolean {
    return this.#plainly.has(key);
  }

  /** Whether a word (its key) is somewhere used as a place's name: `in Jordan`. */
  isLocated(key: string): boolean {
    return this.#located.has(key);
  }

  /** Whether an entity is met by more than an ordinary word. */
  isMet(known: Known): boolean {
    return this.#certainly.has(known);
  }

  #enter(item: Item): void {
    const { reading, context, order } = item;
    const at = documentOffset(item);
    const kin = context?.kin ?? null;
    if (reading.type === "other") {
      const gender = genderOf(context?.left.given[0] ?? "") ?? (kin === "either" ? null : kin);
      const strength = introducesItself(item) ? Strength.STRONG : reading.strength;
      this.evidence.nameOther(reading.key, { order, strength, gender, relative: kin !== null, at });
    }
    if (reading.type !== "certain" || reading.needsEvidence) return;
    const [only, ...more] = reading.candidates;
    if (only === undefined || more.length > 0) return;
    const by = item.link !== null ? "link" : reading.kind === "full" && item.kind === null ? "full" : "alias";
    this.evidence.name(only, order, kin, at, by);
    this.#certainly.add(only);
    if (only.person && context !== null) this.#readGender(only, item, context);
  }

  /** What stands around somebody's full name tells whether he is a man: `Mr.`, `his sister`, `who said he`. */
  #readGender(who: Known, { reading, prose }: Item, { titles, kin }: Context): void {
    for (const { title } of titles) if (title.gender !== null) this.evidence.tellGender(who, title.gender);
    if (kin !== null && kin !== "either") this.evidence.tellGender(who, kin);
    else if (who.gender === null) {
      const told = genderAfter(prose.text, reading.nameEnd);
      if (told !== null) this.evidence.tellGender(who, told);
    }
  }

  #noteSecond(item: Item): void {
    const { reading, context } = item;
    if (reading.type !== "second" || context === null) return;
    if (context.locative && reading.things.length > 0) this.#located.add(reading.key);
    if (!reading.needsEvidence || context.display || context.opens || context.article) return;
    if (!this.evidence.names(reading.key, reading.candidates)) return;
    if (isCredible(item, true, false)) this.#plainly.add(reading.key);
  }
}
