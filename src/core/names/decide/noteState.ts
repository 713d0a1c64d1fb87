import { foldWord } from "../../language/folding.ts";
import { Strength } from "../find/givenBefore.ts";
import { documentOffset, hasOffice, isTitled } from "../find/mention.ts";
import type { Mention } from "../find/mention.ts";
import type { Known } from "../forms/entity.ts";
import type { Gender } from "../lexicon/given.ts";
import type { Decision, Verdict } from "./decision.ts";
import { addTo, firstAfter, firstOf, later, lastOf } from "./namings.ts";
import type { Naming } from "./namings.ts";
import { tellGender } from "./noteFacts.ts";
import type { NoteFacts, ToldGender } from "./noteFacts.ts";

/** How often somebody was called by a family name. */
export interface Calls {
  readonly bare: number;
  readonly titled: number;
  /** Calls by a title of office, which tell most: `President Trump`. */
  readonly office: number;
  /** The place of the last call in the order of the note's mentions. */
  readonly last: number;
}

/** Whom a telling title and a name last meant; null for somebody whom the dossier does not know. */
export interface TitledCall {
  readonly who: Known | null;
  readonly order: number;
}

const NO_NAMINGS: readonly Naming[] = [];
const NO_CALLS: ReadonlyMap<Known, Calls> = new Map();
const NO_CALL: Calls = { bare: 0, titled: 0, office: 0, last: 0 };

/**
 * What is known of a note when a mention is decided: the facts of the whole note, and what was decided before. Only
 * {@link enter} writes, between two decisions; all else asks.
 */
export class NoteState {
  readonly #spoken = new Map<Known, Mention>();
  readonly #byTitle = new Map<string, Naming[]>();
  readonly #lastByTitle = new Map<Known, Naming>();
  readonly #genders = new Map<Known, ToldGender>();
  readonly #calls = new Map<string, Map<Known, Calls>>();
  readonly #titled = new Map<string, TitledCall>();
  readonly #strangers = new Map<string, number>();
  readonly #things = new Map<string, Mention>();
  readonly #speakers = new Map<string, Verdict>();
  #last: { readonly mention: Mention; readonly who: Known } | null = null;

  constructor(readonly facts: NoteFacts) {}

  /** Takes in what was decided of the next mention. */
  enter(mention: Mention, { verdict, tells }: Decision): void {
    const { key } = mention.reading;
    const who = verdict?.entity ?? null;
    if (tells === "thing") this.#things.set(key, mention);
    if (tells === "namedStranger") this.#strangers.set(key, mention.order);
    if (tells === "namedStranger" || tells === "stranger") this.#enterTitle(mention, null);
    if (who === null || verdict === null) return;
    if (tells === "named" || tells === "called") this.#enterTitle(mention, who);
    if (tells === "called") this.#enterCall(mention, who);
    if (mention.context?.label === true && mention.reading.type !== "certain") {
      const label = labelOf(mention);
      if (!this.#speakers.has(label)) this.#speakers.set(label, verdict);
    }
    this.#spoken.set(who, mention);
    this.#last = { mention, who };
  }

  #enterTitle(mention: Mention, who: Known | null): void {
    const title = tellingTitle(mention);
    if (title === null) return;
    const keys = who === null ? [mention.reading.key] : who.keys;
    for (const key of keys) this.#titled.set(`${title} ${key}`, { who, order: mention.order });
  }

  #enterCall(mention: Mention, who: Known): void {
    const { order, context, reading } = mention;
    const calls = this.#calls.get(reading.key) ?? new Map<Known, Calls>();
    this.#calls.set(reading.key, calls);
    const his = calls.get(who) ?? NO_CALL;
    const by = hasOffice(mention) ? "office" : isTitled(mention) ? "titled" : "bare";
    calls.set(who, { ...his, [by]: his[by] + 1, last: order });
    if (by === "bare") return;
    const naming: Naming = {
      order,
      who,
      strength: Strength.STRONG,
      gender: null,
      relative: false,
      at: documentOffset(mention),
      by: "title",
    };
    for (const key of who.keys) addTo(this.#byTitle, key, naming);
    this.#lastByTitle.set(who, naming);
    const gender = context?.titles.find(({ title }) => title.gender !== null)?.title.gender ?? null;
    if (gender !== null) this.#genders.set(who, tellGender(this.#toldOf(who), gender));
  }

  #toldOf(who: Known): ToldGender | null {
    return this.#genders.get(who) ?? this.facts.genders.get(who) ?? who.gender;
  }

  /** The last mention of an entity so far; null where there is none. */
  spokenOf(who: Known): Mention | null {
    return this.#spoken.get(who) ?? null;
  }

  /** The last mention that was decided to mean an entity, and which. */
  get last(): { readonly mention: Mention; readonly who: Known } | null {
    return this.#last;
  }

  /** Whether somebody is a man or a woman, as the dossier and the note tell; null where they do not, or contradict. */
  genderOf(who: Known): Gender | null {
    const told = this.#toldOf(who);
    return told === "contradictory" ? null : told;
  }

  /** Who was called by the family name of a key, and how often. */
  callsBy(key: string): ReadonlyMap<Known, Calls> {
    return this.#calls.get(key) ?? NO_CALLS;
  }

  /** The place of the last mention by which the bare name of a key meant a stranger; null where none did. */
  strangerCalledBy(key: string): number | null {
    return this.#strangers.get(key) ?? null;
  }

  /** Whom the telling title and the name of a mention last meant; null where they were not met. */
  calledAlike(mention: Mention): TitledCall | null {
    const title = tellingTitle(mention);
    return title === null ? null : (this.#titled.get(`${title} ${mention.reading.key}`) ?? null);
  }

  /** The last mention for which a word (its key) meant the place or organisation, not the person. */
  thingCalledBy(key: string): Mention | null {
    return this.#things.get(key) ?? null;
  }

  /** Whom a speaker's label was first decided to mean; null where it was not met. */
  speakerOf(mention: Mention): Verdict | null {
    return this.#speakers.get(labelOf(mention)) ?? null;
  }

  /** Whether one of the candidates is named in the note; by a title only before. */
  isNamed(key: string, candidates: readonly Known[]): boolean {
    const counts = ({ who }: Naming): boolean => who !== null && candidates.includes(who);
    const { inFull, byOffice } = this.facts;
    return (
      inFull.get(key)?.some(counts) === true ||
      this.#byTitle.get(key)?.some(counts) === true ||
      byOffice.get(key)?.some(counts) === true
    );
  }

  /**
   * The naming that a second reference at `order` goes back to: the nearest before, else the nearest after; kin only
   * where nobody else is named, or a form of address fits them. An unknown person of whom it is not sure that it is one
   * counts only where no candidate is named before.
   *
   * @param gender what a form of address says of who is meant: a stranger of whom the contrary is known is not
   */
  nearest(key: string, order: number, candidates: readonly Known[], gender: Gender | null): Naming | null {
    const all = this.facts.inFull.get(key) ?? NO_NAMINGS;
    const titled = this.#byTitle.get(key) ?? NO_NAMINGS;
    const offices = this.facts.byOffice.get(key) ?? NO_NAMINGS;
    if (all.length === 0 && titled.length === 0 && offices.length === 0) return null;
    const at = firstAfter(all, order);
    const isKnown = ({ who }: Naming): boolean => who !== null && candidates.includes(who);
    const known = lastOf(all, at, isKnown) !== null || titled.some(isKnown);
    const counts = (naming: Naming): boolean => {
      if (naming.who !== null) return candidates.includes(naming.who);
      if (gender !== null && naming.gender !== null && naming.gender !== gender) return false;
      return naming.strength === Strength.STRONG || !known;
    };
    const direct = (naming: Naming): boolean => !naming.relative && counts(naming);
    const before = later(lastOf(all, at, direct), lastOf(titled, titled.length, direct));
    // "Ms. Kim" is the sister named before, rather than somebody of whom nothing tells that she is a woman.
    const open = before === null || (before.who !== null && this.genderOf(before.who) === null);
    const kin =
      gender === "female" && open
        ? lastOf(all, at, (naming) => counts(naming) && naming.gender === gender)
        : null;
    if (kin !== null || before !== null) return kin ?? before;
    const after = firstOf(all, at, direct);
    const office = firstOf(offices, firstAfter(offices, order), direct);
    if (office !== null && (after === null || office.order < after.order)) return office;
    return after ?? lastOf(all, at, counts) ?? firstOf(all, at, counts);
  }

  /** How often an entity is named in full in the note. */
  timesNamed(who: Known): number {
    return this.facts.byEntity.get(who)?.length ?? 0;
  }

  /** The naming of one entity in full nearest before `order`, else the first after, else the last by a title so far. */
  namingOf(order: number, who: Known): Naming | null {
    const all = this.facts.byEntity.get(who) ?? NO_NAMINGS;
    const at = firstAfter(all, order);
    return all[at - 1] ?? all[at] ?? this.#lastByTitle.get(who) ?? null;
  }
}

/** Forms of address that anybody is called by. */
const GENERAL = new Set(
  "mr mister mrs ms miss sir madam m mme mlle monsieur madame herr frau senor senora".split(" "),
);

/** The words of the title before a name, where it is one that few bear: `Judge Holt` stays the one whom it was. */
export function tellingTitle({ context }: Mention): string | null {
  const words = context?.titles[0]?.title.words.join(" ") ?? null;
  return words === null || GENERAL.has(words) ? null : words;
}

/** A speaker's label with its titles, folded: `MRS. TRUMP:` is another than `TRUMP:`. */
function labelOf({ prose, reading, context }: Mention): string {
  return foldWord(prose.text.slice(context?.titles.at(-1)?.start ?? reading.nameStart, reading.nameEnd));
}
