import type { Known } from "../forms/entity.ts";
import type { Gender } from "../find/genderAfter.ts";
import { Strength } from "../find/givenBefore.ts";
import type { Kin } from "../lexicon/kin.ts";

/** Somebody's being named in a note so that second references can mean them. */
export interface Naming {
  /** The place in the order of the note's mentions. */
  readonly order: number;
  /** Null for somebody the dossier does not know. */
  readonly who: Known | null;
  readonly strength: number;
  /** As far as the naming itself tells it: by a given name or a word for kin. */
  readonly gender: Gender | null;
  /** Named as somebody's kin, and so not who the bare name means. */
  readonly relative: boolean;
  /** Where, in the document. */
  readonly at: number;
  readonly by: NamedBy;
}

/** How somebody was named: in full, by an alias or an abbreviation, by a link, by a title and a family name. */
export type NamedBy = "full" | "alias" | "link" | "title";

/**
 * Who is named in a note, by the keys of the second references that can mean them. Namings in full are entered for the
 * whole note first; mentions that a title told apart follow one by one, as the note is read.
 */
export class Evidence {
  readonly #inFull = new Map<string, Naming[]>();
  readonly #byTitle = new Map<string, Naming[]>();
  readonly #byOffice = new Map<string, Naming[]>();
  readonly #lastByTitle = new Map<Known, Naming>();
  readonly #byEntity = new Map<Known, Naming[]>();
  readonly #genders = new Map<Known, Gender | "contradictory">();

  /** Enters somebody's being named in full, in the order of the note. */
  name(who: Known, order: number, kin: Kin | null, at: number, by: NamedBy): void {
    const gender = kin === "either" ? null : kin;
    const naming = { order, who, strength: Strength.STRONG, gender, relative: kin !== null, at, by };
    for (const key of who.keys) enter(this.#inFull, key, naming);
    enter(this.#byEntity, who, naming);
  }

  /** Enters a naming of somebody else, in the order of the note. */
  nameOther(key: string, other: Omit<Naming, "who" | "by">): void {
    enter(this.#inFull, key, { ...other, who: null, by: "full" });
  }

  /** Enters a mention that a title told apart from others who share the name, in the order of the note. */
  nameByTitle(who: Known, order: number, at: number): void {
    const by = "title";
    const naming: Naming = { order, who, strength: Strength.STRONG, gender: null, relative: false, at, by };
    for (const key of who.keys) enter(this.#byTitle, key, naming);
    this.#lastByTitle.set(who, naming);
  }

  /** Enters a mention that a post alone tells apart (`President Trump`), in the order of the note, before it is read. */
  nameByOffice(who: Known, order: number, at: number): void {
    const by = "title";
    const naming: Naming = { order, who, strength: Strength.STRONG, gender: null, relative: false, at, by };
    for (const key of who.keys) enter(this.#byOffice, key, naming);
  }

  /** Enters what the note tells of somebody: a form of address, a pronoun, a word for kin. */
  tellGender(who: Known, gender: Gender): void {
    const known = this.#genders.get(who) ?? who.gender;
    this.#genders.set(who, known === null || known === gender ? gender : "contradictory");
  }

  /** Whether somebody is a man or a woman, as the dossier and the note tell; null where they do not, or contradict. */
  genderOf(who: Known): Gender | null {
    const told = this.#genders.get(who) ?? who.gender;
    return told === "contradictory" ? null : told;
  }

  /** Whether one of `candidates` is named anywhere in the note. */
  names(key: string, candidates: readonly Known[]): boolean {
    const counts = ({ who }: Naming): boolean => who !== null && candidates.includes(who);
    return [this.#inFull, this.#byTitle, this.#byOffice].some((map) => map.get(key)?.some(counts) === true);
  }

  /**
   * The naming that a second reference at `order` goes back to: the nearest before, else the nearest after; kin only
   * where nobody else is named, or a form of address fits them. An unknown person of whom it is not sure that it is one counts only where no candidate
   * is named before.
   *
   * @param gender what a form of address says of who is meant: a stranger of whom the contrary is known is not
   */
  nearest(
    key: string,
    order: number,
    candidates: readonly Known[],
    gender: Gender | null = null,
  ): Naming | null {
    const all = this.#inFull.get(key) ?? [];
    const titled = this.#byTitle.get(key) ?? [];
    const offices = this.#byOffice.get(key) ?? [];
    if (all.length === 0 && titled.length === 0 && offices.length === 0) return null;
    const at = firstAfter(all, order);
    const isKnown = ({ who }: Naming): boolean => who !== null && candidates.includes(who);
    const known = lastOf(all, at, isKnown) !== null || titled.some(isKnown);
    const counts = (naming: Naming): boolean => {
      if (naming.who !== null) return candidates.includes(naming.who);
      if (gender !== null && naming.gender !== null && naming.gender !== gender) return false;
      return naming.strength === Strength.STRONG || !known;
    };
    const direct = (naming: Naming): boolean => counts(naming) && !naming.relative;
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

  /** How often an entity is named in the note. */
  timesNamed(who: Known): number {
    return this.#byEntity.get(who)?.length ?? 0;
  }

  /** The naming of one entity in full nearest before `order`, else the first after, else the last by a title so far. */
  namingOf(order: number, who: Known): Naming | null {
    const all = this.#byEntity.get(who) ?? [];
    const at = firstAfter(all, order);
    return all[at - 1] ?? all[at] ?? this.#lastByTitle.get(who) ?? null;
  }
}

function later(a: Naming | null, b: Naming | null): Naming | null {
  return a === null || (b !== null && b.order > a.order) ? b : a;
}

function enter<K>(map: Map<K, Naming[]>, key: K, naming: Naming): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [naming]);
  else list.push(naming);
}

function lastOf(all: readonly Naming[], end: number, counts: (naming: Naming) => boolean): Naming | null {
  for (let i = end - 1; i >= 0; i--) {
    const naming = all[i];
    if (naming !== undefined && counts(naming)) return naming;
  }
  return null;
}

function firstOf(all: readonly Naming[], start: number, counts: (naming: Naming) => boolean): Naming | null {
  for (let i = start; i < all.length; i++) {
    const naming = all[i];
    if (naming !== undefined && counts(naming)) return naming;
  }
  return null;
}

/** The index of the first naming at or after `order`. */
function firstAfter(all: readonly Naming[], order: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.order ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
