import type { Prose } from "../text/prose.ts";
import type { Known } from "./entity.ts";
import type { Evidence, Naming } from "./evidence.ts";
import type { Item } from "./items.ts";

/** How often somebody was called by a family name. */
interface Calls {
  bare: number;
  titled: number;
  /** The place of the last call in the order of the note's mentions. */
  last: number;
}

/** Paragraphs that name anybody, from a naming on, in which the one who is named keeps the bare name at least. */
const NEAR = 2;
/** Calls by which a name has become somebody's in a note. */
const USUAL = 1;

/**
 * Who is called by which family name in a note, as far as it was read. A name that the note uses for somebody goes
 * back to him after another bearer was only named in passing.
 */
export class CallBook {
  readonly #calls = new Map<string, Map<Known, Calls>>();
  readonly #paragraphs = new Map<Prose, number>();

  constructor(
    private readonly items: readonly Item[],
    private readonly evidence: Evidence,
  ) {
    for (const { prose } of items) {
      if (!this.#paragraphs.has(prose)) this.#paragraphs.set(prose, this.#paragraphs.size);
    }
  }

  /** Enters a second reference whose bearer was told. */
  enter(item: Item, who: Known): void {
    const { key } = item.reading;
    const calls = this.#calls.get(key) ?? new Map<Known, Calls>();
    this.#calls.set(key, calls);
    const his = calls.get(who) ?? { bare: 0, titled: 0, last: 0 };
    calls.set(who, his);
    if (isTitled(item)) his.titled++;
    else his.bare++;
    his.last = item.order;
  }

  /**
   * Who keeps the name of a second reference though `naming` stands nearer before it: the one whom the note has called
   * by it, where it never called the other so and named him some paragraphs ago. Null where nobody does.
   */
  keeper(item: Item, naming: Naming, among: readonly Known[]): Naming | null {
    if (naming.who === null || naming.order > item.order || this.#distance(naming, item) < NEAR) return null;
    const titled = isTitled(item);
    let keeper: Known | null = null;
    let last = -1;
    for (const [who, calls] of this.#calls.get(item.reading.key) ?? []) {
      const count = titled ? calls.bare + calls.titled : calls.bare;
      if (who === naming.who && count > 0) return null;
      if (count < USUAL || calls.last < last || !among.includes(who)) continue;
      keeper = who;
      last = calls.last;
    }
    return keeper === null ? null : this.evidence.namingOf(item.order, keeper);
  }

  #distance(naming: Naming, item: Item): number {
    const named = this.items[naming.order];
    const from = named === undefined ? undefined : this.#paragraphs.get(named.prose);
    return (this.#paragraphs.get(item.prose) ?? 0) - (from ?? 0);
  }
}

function isTitled(item: Item): boolean {
  return item.context !== null && item.context.titles.length > 0;
}
