import type { Known } from "../forms/entity.ts";
import type { Gender } from "../lexicon/given.ts";
import type { NamedBy } from "./reasons.ts";

/** Somebody's being named in a note so that second references can mean them. */
export interface Naming {
  /** The place in the order of the note's mentions. */
  readonly order: number;
  /** Null for somebody the dossier does not know. */
  readonly who: Known | null;
  /** How sure it is that somebody is named: see `Strength`. */
  readonly strength: number;
  /** As far as the naming itself tells it: by a given name or a word for kin. */
  readonly gender: Gender | null;
  /** Named as somebody's kin, and so not who the bare name means. */
  readonly relative: boolean;
  /** Where, in the document. */
  readonly at: number;
  readonly by: NamedBy;
}

/** Whether a naming is one of those that are looked for. */
type Test = (naming: Naming) => boolean;

/** Adds to the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The last of the namings before the index `end` that passes; null where none does. */
export function lastOf(all: readonly Naming[], end: number, test: Test): Naming | null {
  for (let i = end - 1; i >= 0; i--) {
    const naming = all[i];
    if (naming !== undefined && test(naming)) return naming;
  }
  return null;
}

/** The first of the namings from the index `start` on that passes; null where none does. */
export function firstOf(all: readonly Naming[], start: number, test: Test): Naming | null {
  for (let i = start; i < all.length; i++) {
    const naming = all[i];
    if (naming !== undefined && test(naming)) return naming;
  }
  return null;
}

/** The index of the first naming at or after the mention `order`; namings are in the order of the note. */
export function firstAfter(all: readonly Naming[], order: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.order ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The later of two namings. */
export function later(a: Naming | null, b: Naming | null): Naming | null {
  return a === null || (b !== null && b.order > a.order) ? b : a;
}
