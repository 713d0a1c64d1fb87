import type { Prose } from "../text/prose.ts";
import type { Known } from "./entity.ts";
import type { Evidence, Naming } from "./evidence.ts";
import type { Item } from "./items.ts";
import { SPEAKING } from "./lexicon/verbs.ts";

/** How often somebody was called by a family name. */
interface Calls {
  bare: number;
  titled: number;
  /** Calls by a title of office, which tell most: `President Trump`. */
  office: number;
  /** The place of the last call in the order of the note's mentions. */
  last: number;
}

/** Paragraphs that name anybody, from a naming on, in which the one who is named keeps the bare name at least. */
const NEAR = 2;
/** Calls by which a name has become somebody's in a note. */
const USUAL = 1;
/** Calls by which it stays his though somebody else was named just before, in passing. */
const SETTLED = 2;

/**
 * Who is called by which family name in a note, as far as it was read. A name that the note uses for somebody goes
 * back to him after another bearer was only named in passing.
 */
export class CallBook {
  readonly #calls = new Map<string, Map<Known, Calls>>();
  /** Where a stranger was last called by a name. */
  readonly #others = new Map<string, number>();
  readonly #paragraphs = new Map<Prose, number>();

  constructor(
    private readonly items: readonly Item[],
    private readonly evidence: Evidence,
  ) {}

  /** Takes note of the paragraph of an item, one after the other, before any call is entered. */
  meet({ prose }: Item): void {
    if (!this.#paragraphs.has(prose)) this.#paragraphs.set(prose, this.#paragraphs.size);
  }

  /** Enters a second reference whose bearer was told. */
  enter(item: Item, who: Known): void {
    const { key } = item.reading;
    const calls = this.#calls.get(key) ?? new Map<Known, Calls>();
    this.#calls.set(key, calls);
    const his = calls.get(who) ?? { bare: 0, titled: 0, office: 0, last: 0 };
    calls.set(who, his);
    if (isOffice(item)) his.office++;
    else if (isTitled(item)) his.titled++;
    else his.bare++;
    his.last = item.order;
  }

  /** Enters a second reference that means somebody whom the dossier does not know. */
  enterOther(item: Item): void {
    this.#others.set(item.reading.key, item.order);
  }

  /**
   * Who keeps the name of a second reference though `naming` stands nearer before it: the one whom the note has called
   * by it, where it never called the other so and named him some paragraphs ago or only in passing. Null where nobody
   * does.
   */
  keeper(item: Item, naming: Naming, among: readonly Known[]): Naming | null {
    if (naming.order > item.order) return null;
    const { key } = item.reading;
    if (naming.who === null && (this.#others.get(key) ?? -1) > naming.order) return null;
    const far = this.#distance(naming, item) >= NEAR;
    if (!far && !this.#isPassing(naming)) return null;
    const needed = far ? USUAL : SETTLED;
    const titled = isTitled(item);
    let keeper: Known | null = null;
    let last = -1;
    for (const [who, calls] of this.#calls.get(key) ?? []) {
      const office = far ? 0 : SETTLED * calls.office;
      const count = titled ? calls.bare + calls.titled + calls.office + office : calls.bare + office;
      if (who === naming.who && count > 0) return null;
      if (count < needed || calls.last < last || !among.includes(who)) continue;
      keeper = who;
      last = calls.last;
    }
    return keeper === null ? null : this.evidence.namingOf(item.order, keeper);
  }

  /** Whether somebody is named as one who neither acts nor is introduced there: `so did Ivanka Trump.` */
  #isPassing(naming: Naming): boolean {
    const named = this.items[naming.order];
    const context = named?.context ?? null;
    if (named === undefined || context === null || context.opens || context.acts) return false;
    return named.prose.text.charAt(context.followingEnd) !== "," && !SPEAKING.has(context.before);
  }

  /**
   * Whom a bare name means in an entry of a list or a table, which stands by itself: the last
   * named before of those whom the note names again and again, where `naming` stands in another entry and is of one
   * named half as often at most.
   */
  mainOfList(item: Item, naming: Naming, among: readonly Known[]): Naming | null {
    const { kind } = item.prose;
    if ((kind !== "item" && kind !== "cell") || this.items[naming.order]?.prose === item.prose) return null;
    const times = naming.who === null ? 1 : this.evidence.timesNamed(naming.who);
    let main: Naming | null = null;
    for (const who of among) {
      if (this.evidence.timesNamed(who) < Math.max(2, 2 * times)) continue;
      const last = this.evidence.namingOf(item.order, who);
      if (last !== null && last.order < item.order && last.order > (main?.order ?? -1)) main = last;
    }
    return main;
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

function isOffice(item: Item): boolean {
  return item.context?.titles.some(({ title }) => title.office) === true;
}
