import { Pace } from "../../text/pace.ts";
import type { Prose } from "../../text/prose.ts";
import type { Context } from "../find/context.ts";
import { genderAfter } from "../find/genderAfter.ts";
import { Strength } from "../find/givenBefore.ts";
import { documentOffset, introducesItself, MENTIONS_AT_ONCE } from "../find/mention.ts";
import type { Mention } from "../find/mention.ts";
import type { DayBounds, Known } from "../forms/entity.ts";
import type { Gender } from "../lexicon/given.ts";
import { addressExcludes } from "../forms/posts.ts";
import { genderOf } from "../lexicon/given.ts";
import { isGermanicNote } from "../lexicon/language.ts";
import { isCredible } from "./credible.ts";
import { addTo } from "./namings.ts";
import type { Naming } from "./namings.ts";
import { officeHolders } from "./offices.ts";
import type { NamedBy } from "./reasons.ts";

/** What is told of whether somebody is a man or a woman. */
export type ToldGender = Gender | "contradictory";

/** What the whole note shows before any mention is decided. */
export interface NoteFacts {
  readonly mentions: readonly Mention[];
  /** The day the note speaks from, where it is known. */
  readonly date: DayBounds | null;
  /** Who is named in full, by the keys of the second references that can mean them; in the order of the note. */
  readonly inFull: ReadonlyMap<string, readonly Naming[]>;
  /** The same of those whom a post alone tells apart: `President Trump`. */
  readonly byOffice: ReadonlyMap<string, readonly Naming[]>;
  /** Each entity's namings in full. */
  readonly byEntity: ReadonlyMap<Known, readonly Naming[]>;
  /** What stands around full names tells whether somebody is a man: `Mr.`, `his sister`, `who said he`. */
  readonly genders: ReadonlyMap<Known, ToldGender>;
  /** Ordinary words (their keys) that are somewhere clearly names. */
  readonly plainNames: ReadonlySet<string>;
  /** Where a word (its key) is used as a place's name: `in Jordan`. */
  readonly located: ReadonlyMap<string, ReadonlySet<Prose>>;
  /** Strangers, by their given names and the key, where what stands before the key can only be given names. */
  readonly strangers: ReadonlySet<string>;
  /** Family names (their keys) that the note knows a firm by. */
  readonly firms: ReadonlySet<string>;
  /** Whether the note is in a Germanic language other than English; only told where a mention asks for it. */
  readonly germanic: boolean;
}

/** A stranger's given names and family name as one key. */
export function strangerKey({ context, reading }: Mention): string {
  return `${context?.left.given.join(" ") ?? ""} ${reading.key}`;
}

/** What is told of somebody's gender, where `told` is told as well as what was known. */
export function tellGender(known: ToldGender | null, told: Gender): ToldGender {
  return known === null || known === told ? told : "contradictory";
}

/** Reads the facts of a note, in steps. */
export function* factsOf(
  mentions: readonly Mention[],
  date: DayBounds | null,
): Generator<void, NoteFacts, void> {
  const reader = new FactReader(mentions, date);
  const pace = new Pace(MENTIONS_AT_ONCE);
  const passes = ["readNaming", "readUse", "readOffice"] as const;
  for (const pass of passes) {
    for (const mention of mentions) {
      reader[pass](mention);
      if (pace.after(1)) yield;
    }
  }
  return reader;
}

/** The facts while they are read: namings first, then what is told by who is named. */
class FactReader implements NoteFacts {
  readonly inFull = new Map<string, Naming[]>();
  readonly byOffice = new Map<string, Naming[]>();
  readonly byEntity = new Map<Known, Naming[]>();
  readonly genders = new Map<Known, ToldGender>();
  readonly plainNames = new Set<string>();
  readonly located = new Map<string, Set<Prose>>();
  readonly strangers = new Set<string>();
  readonly firms = new Set<string>();
  germanic = false;
  /** Strangers who are somebody's kin. */
  readonly #kin = new Set<string>();

  constructor(
    readonly mentions: readonly Mention[],
    readonly date: DayBounds | null,
  ) {
    if (mentions.some(({ reading }) => reading.ofGermanic))
      this.germanic = isGermanicNote([...new Set(mentions.map(({ prose }) => prose.text))]);
  }

  readNaming(mention: Mention): void {
    const { reading, context } = mention;
    if (context?.firm === true) this.firms.add(reading.key);
    if (reading.type === "other") this.#readStranger(mention);
    if (reading.type !== "certain" || reading.needsEvidence) return;
    const [who, ...more] = reading.candidates;
    if (who === undefined || more.length > 0) return;
    const kin = context?.kin ?? null;
    const naming: Naming = {
      order: mention.order,
      who,
      strength: Strength.STRONG,
      gender: kin === "either" ? null : kin,
      relative: kin !== null,
      at: documentOffset(mention),
      by: namedBy(mention),
    };
    for (const key of who.keys) addTo(this.inFull, key, naming);
    addTo(this.byEntity, who, naming);
    if (who.person && context !== null) this.#readGender(who, mention, context);
  }

  #readStranger(mention: Mention): void {
    const { reading, context, order } = mention;
    const kin = context?.kin ?? null;
    const key = strangerKey(mention);
    // A stranger once introduced as kin is kin from then on.
    if (kin !== null) this.#kin.add(key);
    if (context !== null && !context.left.opens) this.strangers.add(key);
    addTo(this.inFull, reading.key, {
      order,
      who: null,
      strength: introducesItself(mention) ? Strength.STRONG : reading.strength,
      gender: genderOf(context?.left.given[0] ?? "") ?? (kin === "either" ? null : kin),
      relative: this.#kin.has(key),
      at: documentOffset(mention),
      by: "full",
    });
  }

  #readGender(who: Known, { reading, prose }: Mention, { titles, kin }: Context): void {
    for (const { title } of titles) if (title.gender !== null) this.#tell(who, title.gender);
    if (kin !== null && kin !== "either") this.#tell(who, kin);
    else if (who.gender === null) {
      const told = genderAfter(prose.text, reading.nameEnd);
      if (told !== null) this.#tell(who, told);
    }
  }

  #tell(who: Known, gender: Gender): void {
    this.genders.set(who, tellGender(this.genders.get(who) ?? who.gender, gender));
  }

  readUse(mention: Mention): void {
    const { reading, context } = mention;
    if (reading.type !== "second" || context === null) return;
    if (context.locative && reading.things.length > 0) {
      const where = this.located.get(reading.key) ?? new Set();
      this.located.set(reading.key, where.add(mention.prose));
    }
    if (!reading.needsEvidence || context.display || context.opens || context.article) return;
    const named = this.inFull.get(reading.key);
    if (named?.some(({ who }) => who !== null && reading.candidates.includes(who)) !== true) return;
    if (isCredible(mention, true, false)) this.plainNames.add(reading.key);
  }

  readOffice(mention: Mention): void {
    const { reading, context } = mention;
    if (reading.type !== "second" || context === null || context.titles.length === 0) return;
    const left = reading.candidates.filter((known) => {
      const told = this.genders.get(known) ?? known.gender;
      const gender = told === "contradictory" ? null : told;
      return !context.titles.some(({ title }) => addressExcludes(title, gender));
    });
    const [only, ...more] = officeHolders(context, left, this.date) ?? [];
    if (only === undefined || more.length > 0) return;
    const naming: Naming = {
      order: mention.order,
      who: only.known,
      strength: Strength.STRONG,
      gender: null,
      relative: false,
      at: documentOffset(mention),
      by: "title",
    };
    for (const key of only.known.keys) addTo(this.byOffice, key, naming);
  }
}

function namedBy({ link, found, reading }: Mention): NamedBy {
  if (link !== null) return "link";
  return reading.kind === "full" && found === "name" ? "full" : "alias";
}
