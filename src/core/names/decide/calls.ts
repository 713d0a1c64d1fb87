import { foldWord } from "../../language/folding.ts";
import type { Prose } from "../../text/prose.ts";
import type { Known } from "../forms/entity.ts";
import type { Evidence, Naming } from "./evidence.ts";
import type { Item } from "../find/mention.ts";
import { SPEAKING } from "../lexicon/verbs.ts";
import { agrees } from "../find/reading.ts";
import { tellingTitle, TitleBook } from "./titled.ts";

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
  readonly titles = new TitleBook();
  readonly #paragraphs = new Map<Prose, number>();
  #last: { readonly item: Item; readonly who: Known } | null = null;
  /** Family names that the note knows a firm by. */
  readonly #firms = new Set<string>();

  constructor(
    private readonly items: readonly Item[],
    private readonly evidence: Evidence,
  ) {}

  /** Enters that an item spoke of somebody. */
  speak(item: Item, who: Known): void {
    this.#last = { item, who };
  }

  /**
   * Whom the same sentence named just before a name of which it says whose kin he is: `Eduardo Bolsonaro, the third son
   * of Mr. Bolsonaro`, `Kim’s sister, Ms. Kim`. That is somebody else; null where there is none.
   */
  kinOfSame(item: Item): Known | null {
    const last = this.#last;
    if (item.context?.kin == null || last?.item.prose !== item.prose) return null;
    const between = item.prose.text.slice(last.item.reading.nameEnd, item.reading.nameStart);
    return between.length > KIN_REACH || /(?<!\b\p{L}{1,3})[.!?;]\s/u.test(between) ? null : last.who;
  }

  /** Takes note of the paragraph of an item, one after the other, before any call is entered. */
  meet({ prose, context, reading }: Item): void {
    if (context?.firm === true) this.#firms.add(reading.key);
    if (!this.#paragraphs.has(prose)) this.#paragraphs.set(prose, this.#paragraphs.size);
  }

  /** Enters a second reference whose bearer was told. */
  enter(item: Item, who: Known): void {
    const { key } = item.reading;
    this.titles.enter(item, who);
    const calls = this.#calls.get(key) ?? new Map<Known, Calls>();
    this.#calls.set(key, calls);
    const his = calls.get(who) ?? { bare: 0, titled: 0, office: 0, last: 0 };
    calls.set(who, his);
    if (isOffice(item)) his.office++;
    else if (isTitled(item)) his.titled++;
    else his.bare++;
    his.last = item.order;
  }

  /** Whether a bare name is a firm's, which was called by it before `naming`: `Ford said … Bill Ford … Ford plans`. */
  isFirm(item: Item, naming: Naming): boolean {
    const { key } = item.reading;
    return this.#firms.has(key) && !isTitled(item) && (this.#others.get(key) ?? naming.order) < naming.order;
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
    // Another title than the one that he was called by is somebody else's: see `sameTitle`.
    if (tellingTitle(item) !== null) return null;
    const { key } = item.reading;
    const bare = isTitled(item) ? null : this.#calledBare(key, naming, among);
    if (bare !== null) return this.evidence.namingOf(item.order, bare);
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

  /**
   * Who is called by the bare name where `naming` names another by a form of address, as a note calls one of a couple:
   * `Kim … Ms. Kim … Kim`.
   */
  #calledBare(key: string, { who, by, order }: Naming, among: readonly Known[]): Known | null {
    const named = this.items[order];
    if (by !== "title" || who === null || named === undefined || isOffice(named)) return null;
    const calls = this.#calls.get(key);
    if ((calls?.get(who)?.bare ?? 0) > 0) return null;
    // Whoever was named as kin leaves the name to whom it was before; anybody else to one who was called by it.
    const kin = this.evidence.namingOf(order, who)?.relative === true;
    let found: Known | null = null;
    let last = -1;
    for (const known of among) {
      const called = calls?.get(known);
      const named = kin ? this.evidence.namingOf(order, known) : null;
      const direct = named !== null && !named.relative && named.order < order ? named.order : -1;
      const at = Math.max(direct, called !== undefined && called.bare > 0 ? called.last : -1);
      if (known === who || at <= last) continue;
      found = known;
      last = at;
    }
    return found;
  }

  /** Whether a naming stands further on in the same paragraph, as somebody's kin: `Churchill wrote; his son, Randolph …`. */
  isKinAfter(item: Item, naming: Naming): boolean {
    return naming.relative && naming.order > item.order && this.items[naming.order]?.prose === item.prose;
  }

  /**
   * Whether the naming that a second reference goes back to names two bearers in one breath, and the note has called
   * neither by the name alone before: `Melania Trump and Ivanka Trump`, `Bill and Hillary Clinton`.
   */
  isShared(item: Item, naming: Naming, among: readonly Known[]): boolean {
    const named = this.items[naming.order];
    if (naming.who === null || named?.match == null) return false;
    const others = among.filter((known) => known !== naming.who);
    if (
      others.length === 0 ||
      others.some((known) => this.#isCalled(item, known)) ||
      this.#isCalled(item, naming.who)
    )
      return false;
    const { text } = named.prose;
    const start = named.context?.titles.at(-1)?.start ?? named.reading.nameStart;
    const partner = JOINED_BEFORE.exec(text.slice(Math.max(0, start - 60), start));
    if (partner === null) return false;
    const before = this.items[naming.order - 1];
    if (
      before?.prose === named.prose &&
      before.reading.nameEnd === start - partner[0].length + (partner[1] ?? "").length
    )
      return (
        before.reading.type === "certain" && before.reading.candidates.some((known) => others.includes(known))
      );
    const given = foldWord(partner[1] ?? "");
    return others.some((known) => agrees(known, [given]));
  }

  #isCalled({ reading }: Item, who: Known): boolean {
    return this.#calls.get(reading.key)?.has(who) === true;
  }

  /** Whether somebody is named as one who neither acts nor is introduced there: `so did Ivanka Trump.` */
  #isPassing(naming: Naming): boolean {
    const named = this.items[naming.order];
    const context = named?.context ?? null;
    if (named === undefined || context === null || context.opens || context.acts) return false;
    // What a stranger does in another language is a word in small letters, too.
    if (naming.who === null && context.attributive) return false;
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

/** A name and an “and” before another name. */
const JOINED_BEFORE = /(?<=^|[^\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}’'-]*),?\s(?:and|&|und|et|y|e)\s$/u;

/** So many characters a clause may have between somebody and his kin. */
const KIN_REACH = 80;

function isTitled(item: Item): boolean {
  return item.context !== null && item.context.titles.length > 0;
}

function isOffice(item: Item): boolean {
  return item.context?.titles.some(({ title }) => title.office) === true;
}
