import type { Known } from "./entity.ts";
import { Strength } from "./given.ts";

/** Somebody's being named in a note so that second references can mean them. */
export interface Naming {
  /** The place in the order of the note's mentions. */
  readonly order: number;
  /** Null for somebody the dossier does not know. */
  readonly who: Known | null;
  readonly strength: number;
  /** Named as somebody's kin, and so not who the bare name means. */
  readonly relative: boolean;
  /** Where, in the document. */
  readonly at: number;
}

/** Who is named in a note, by the keys of the second references that can mean them. */
export class Evidence {
  readonly #byKey = new Map<string, Naming[]>();

  /** Enters a naming of somebody the dossier knows, in any order. */
  name(who: Known, order: number, relative: boolean, at: number): void {
    for (const key of who.keys) this.#enter(key, { order, who, strength: Strength.STRONG, relative, at });
  }

  /** Enters a naming of somebody else. */
  nameOther(key: string, order: number, strength: number, relative: boolean, at: number): void {
    this.#enter(key, { order, who: null, strength, relative, at });
  }

  #enter(key: string, naming: Naming): void {
    const list = this.#byKey.get(key);
    if (list === undefined) {
      this.#byKey.set(key, [naming]);
      return;
    }
    let at = list.length;
    while (at > 0 && (list[at - 1]?.order ?? 0) > naming.order) at--;
    list.splice(at, 0, naming);
  }

  /** Whether one of `candidates` is named anywhere in the note. */
  names(key: string, candidates: readonly Known[]): boolean {
    return this.#byKey.get(key)?.some(({ who }) => who !== null && candidates.includes(who)) === true;
  }

  /**
   * The naming that a second reference at `order` goes back to: the nearest before, else the nearest after; kin only
   * where nobody else is named. An unknown person of whom it is not sure that it is one counts only where no candidate
   * is named at all.
   */
  nearest(key: string, order: number, candidates: readonly Known[]): Naming | null {
    const all = this.#byKey.get(key);
    if (all === undefined) return null;
    const known = this.names(key, candidates);
    const counts = (naming: Naming): boolean =>
      naming.who === null ? naming.strength === Strength.STRONG || !known : candidates.includes(naming.who);
    const at = firstAfter(all, order);
    let kin: Naming | null = null;
    for (let i = at - 1; i >= 0; i--) {
      const naming = all[i];
      if (naming === undefined || !counts(naming)) continue;
      if (!naming.relative) return naming;
      kin ??= naming;
    }
    for (const naming of all.slice(at)) {
      if (!counts(naming)) continue;
      if (!naming.relative) return naming;
      kin ??= naming;
    }
    return kin;
  }

  /** The naming of one entity nearest before `order`, else after. */
  namingOf(key: string, order: number, who: Known): Naming | null {
    let found: Naming | null = null;
    for (const naming of this.#byKey.get(key) ?? []) {
      if (naming.who !== who) continue;
      if (naming.order > order && found !== null) break;
      found = naming;
    }
    return found;
  }
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
