import { foldWord } from "../../language/folding.ts";
import type { Naming } from "./evidence.ts";
import type { Item } from "../find/mention.ts";
import type { Usage } from "./usage.ts";

/** Words before a place's name that leave open whether it is a place. */
const GEOGRAPHIC = new Set(
  "of river lake mount city state town village province region kingdom republic".split(" "),
);

/** Tells, in the order of a note, whether a word that is a family name and a place's or an organisation's name is which. */
export class Things {
  /** Where each word (its key) last meant the place or organisation. */
  readonly #used = new Map<string, Item>();

  constructor(
    private readonly items: readonly Item[],
    private readonly usage: Usage,
  ) {}

  /**
   * What a word means that stands without a title.
   *
   * @param naming the naming of a person that it would go back to; null where there is none
   */
  tell(item: Item, naming: Naming | null): "person" | "thing" | "open" {
    const { reading, context } = item;
    if (naming === null || context?.locative === true) return this.#thing(item);
    if (context?.speaks === true) return "person";
    if (naming.who === null || this.#isStillThing(item, naming)) return this.#thing(item);
    const where = this.#isHere(item, naming) ? item.prose : undefined;
    const before = naming.order < item.order && !this.usage.isLocated(reading.key, where);
    return before && !GEOGRAPHIC.has(context?.before ?? "") ? "person" : "open";
  }

  #thing(item: Item): "thing" {
    this.#used.set(item.reading.key, item);
    return "thing";
  }

  /**
   * Whether a word goes on meaning the thing: in the paragraph that spoke of it since the person was named; and of
   * an organisation where nobody called so was named before the word was first its.
   */
  #isStillThing(item: Item, naming: Naming): boolean {
    const used = this.#used.get(item.reading.key);
    if (used?.prose === item.prose && used.order > naming.order && !this.#isHere(item, naming)) return true;
    if (item.reading.things.some((known) => known.place)) return false;
    return naming.order > item.order || (used !== undefined && used.order < naming.order);
  }

  #isHere(item: Item, naming: Naming): boolean {
    return this.items[naming.order]?.prose === item.prose;
  }
}

/** So many names back somebody so called is looked for. */
const NAMES_BACK = 10;

/** `Chelsea Clinton … Chelsea`: whether a thing's name is the given name of somebody named in full before it in its paragraph. */
export function isFirstName(
  { order, prose, match, context, reading }: Item,
  items: readonly Item[],
): boolean {
  if (match?.count !== 1 || context?.locative === true) return false;
  for (let at = order - 1; at >= order - NAMES_BACK && items[at]?.prose === prose; at--) {
    const before = items[at]?.reading;
    if (before?.type !== "certain" && before?.type !== "other") continue;
    if (before.type === "certain" && !before.candidates.some((known) => known.person)) continue;
    const [first = "", ...more] = prose.text.slice(before.nameStart, before.nameEnd).split(/\s/);
    if (more.length > 0 && foldWord(first) === reading.key) return true;
  }
  return false;
}
