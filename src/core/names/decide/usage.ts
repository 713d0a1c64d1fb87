import { Pace } from "../../text/pace.ts";
import type { Prose } from "../../text/prose.ts";
import { isCredible } from "./credible.ts";
import type { Context } from "../find/context.ts";
import type { Known } from "../forms/entity.ts";
import { Evidence } from "./evidence.ts";
import { genderAfter } from "../find/genderAfter.ts";
import { Strength } from "../find/givenBefore.ts";
import type { Item } from "../find/mention.ts";
import { documentOffset, introducesItself, ITEMS_AT_ONCE } from "../find/mention.ts";
import { genderOf } from "../lexicon/given.ts";
import { isGermanicNote } from "../lexicon/language.ts";

/** How a note uses its names, as the whole of it shows before any mention is decided. */
export class Usage {
  /** Who is named in full. */
  readonly evidence = new Evidence();
  readonly #plainly = new Set<string>();
  readonly #located = new Map<string, Set<Prose>>();
  readonly #certainly = new Set<Known>();
  readonly #proses = new Set<Prose>();
  /** The given and family names of strangers who are somebody's kin. */
  readonly #kin = new Set<string>();
  #germanic: boolean | null = null;

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

  /** Whether the note, as far as it names anybody, is in a Germanic language other than English. */
  get isGermanic(): boolean {
    this.#germanic ??= isGermanicNote([...this.#proses].map(({ text }) => text));
    return this.#germanic;
  }

  /** Whether an ordinary word (its key) is somewhere clearly a name. */
  isPlainly(key: string): boolean {
    return this.#plainly.has(key);
  }

  /** Whether a word (its key) is somewhere used as a place's name, `in Jordan`; or there, where a prose is given. */
  isLocated(key: string, prose?: Prose): boolean {
    const where = this.#located.get(key);
    return where !== undefined && (prose === undefined || where.has(prose));
  }

  /** Whether an entity is met by more than an ordinary word. */
  isMet(known: Known): boolean {
    return this.#certainly.has(known);
  }

  #enter(item: Item): void {
    const { reading, context, order } = item;
    this.#proses.add(item.prose);
    const at = documentOffset(item);
    const kin = context?.kin ?? null;
    if (reading.type === "other") {
      const gender = genderOf(context?.left.given[0] ?? "") ?? (kin === "either" ? null : kin);
      const strength = introducesItself(item) ? Strength.STRONG : reading.strength;
      // A stranger once introduced as kin is kin from then on.
      const name = `${context?.left.given.join(" ") ?? ""} ${reading.key}`;
      if (kin !== null) this.#kin.add(name);
      this.evidence.nameOther(reading.key, { order, strength, gender, relative: this.#kin.has(name), at });
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
    if (context.locative && reading.things.length > 0) {
      const where = this.#located.get(reading.key) ?? new Set();
      this.#located.set(reading.key, where.add(item.prose));
    }
    if (!reading.needsEvidence || context.display || context.opens || context.article) return;
    if (!this.evidence.names(reading.key, reading.candidates)) return;
    if (isCredible(item, true, false)) this.#plainly.add(reading.key);
  }
}
