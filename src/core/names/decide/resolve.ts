import { foldWord } from "../../language/folding.ts";
import { Pace } from "../../text/pace.ts";
import { Bearers } from "./bearers.ts";
import { CallBook } from "./calls.ts";
import { Candidates } from "./candidates.ts";
import type { DayBounds, Known } from "../forms/entity.ts";
import type { Evidence } from "./evidence.ts";
import { isCredible } from "./credible.ts";
import { Strength } from "../find/givenBefore.ts";
import type { Item } from "../find/mention.ts";
import { documentOffset, introducesItself, ITEMS_AT_ONCE } from "../find/mention.ts";
import type { FoundMention, MentionKind } from "./foundMention.ts";
import { mentionOf } from "../find/mention.ts";
import { resolvePost } from "./post.ts";
import type { Candidate, Reason } from "./reasons.ts";
import { isFirstName, Things } from "./sharedWord.ts";
import { Usage } from "./usage.ts";

/** Whom one mention means. */
export interface Verdict {
  readonly kind: MentionKind;
  readonly entity: Known | null;
  readonly candidates: readonly Candidate[];
}

/**
 * Decides who is meant by the items of one note, as a careful reader would: full names are certain; a second reference
 * goes back to the nearest naming; else it means the only bearer; else a title or post may tell; else it stays open.
 */
export class Resolver {
  /** Where each entity was last spoken of, so far. */
  readonly #spoken = new Map<Known, Item>();
  readonly #usage = new Usage();
  readonly #evidence: Evidence;
  readonly #candidates: Candidates;
  readonly #calls: CallBook;
  readonly #bearers: Bearers;
  readonly #things: Things;
  /** The given and family names of strangers, where what stands before the family name can only be given names. */
  readonly #strangers = new Set<string>();
  /** Whom a speaker's label meant when it was first read: it goes on meaning the same, whoever is spoken of between. */
  readonly #speakers = new Map<string, Verdict>();

  constructor(
    private readonly items: readonly Item[],
    private readonly date: DayBounds | null,
  ) {
    this.#evidence = this.#usage.evidence;
    this.#candidates = new Candidates(this.#evidence, date);
    this.#calls = new CallBook(items, this.#evidence);
    this.#things = new Things(items, this.#usage);
    this.#bearers = new Bearers(this.#evidence, this.#candidates, this.#calls);
  }

  /** Decides for all items, in steps. To be asked once. */
  *resolve(): Generator<void, FoundMention[], void> {
    const pace = new Pace(ITEMS_AT_ONCE);
    yield* this.#usage.read(this.items);
    for (const item of this.items) {
      this.#enterOffice(item);
      this.#calls.meet(item);
      const { reading, context } = item;
      if (reading.type === "other" && context !== null && !context.left.opens) {
        this.#strangers.add(`${context.left.given.join(" ")} ${reading.key}`);
      }
      if (pace.after(1)) yield;
    }
    const found: FoundMention[] = [];
    for (const item of this.items) {
      if (pace.after(1)) yield;
      const verdict = this.#decide(item);
      if (verdict === null) continue;
      const mention = mentionOf(item, verdict);
      const outer = found.at(-1);
      if (outer?.prose === mention.prose && outer.kind === "post" && outer.end >= mention.end) continue;
      for (
        let last = found.at(-1);
        last?.prose === mention.prose && last.end > mention.start;
        last = found.at(-1)
      ) {
        found.pop();
      }
      found.push(mention);
      if (verdict.entity === null) continue;
      this.#spoken.set(verdict.entity, item);
      this.#calls.speak(item, verdict.entity);
    }
    return found;
  }

  /** `President Trump` says who bears the name in what stands before it, too: a heading. */
  #enterOffice(item: Item): void {
    const { type, candidates } = item.reading;
    if (type !== "second") return;
    const office = this.#candidates.byOffice(item, this.#bearers.narrowed(item, candidates));
    const [only, ...more] = office ?? [];
    if (only !== undefined && more.length === 0) {
      this.#evidence.nameByOffice(only.known, item.order, documentOffset(item));
    }
  }

  #decide(item: Item): Verdict | null {
    const { reading } = item;
    switch (reading.type) {
      case "certain":
        return this.#certain(item);
      case "second":
        return reading.things.length > 0 ? this.#personOrThing(item) : this.#second(item);
      case "weak":
        return this.#weak(item);
      case "plural":
        return { kind: "plural", entity: null, candidates: this.#candidates.open(item, reading.candidates) };
      case "post":
        return resolvePost(item, this.items, this.date, (known) => this.#spoken.get(known) ?? null);
      case "other":
        return this.#perhaps(item);
      case "none":
        return null;
    }
  }

  #certain(item: Item): Verdict | null {
    const { reading } = item;
    if (reading.needsEvidence && !this.#isBorneOut(item)) return null;
    const [only, ...more] = reading.candidates;
    if (only === undefined) return null;
    if (more.length > 0) return this.#several(item);
    if (!only.person && isFirstName(item, this.items)) return null;
    this.#calls.titles.enter(item, only);
    const because = reading.kind === "alias" ? "alias" : "full-name";
    return {
      kind: item.kind ?? reading.kind,
      entity: only,
      candidates: [{ id: only.id, reason: item.reason ?? { because } }],
    };
  }

  /** Whether an ordinary word that is somebody's or something's name is one here. */
  #isBorneOut(item: Item): boolean {
    const { reading } = item;
    const own = reading.kind === "full" || reading.candidates.some((known) => this.#usage.isMet(known));
    return isCredible(item, own, this.#usage.isPlainly(reading.key));
  }

  /** A full name or alias that several claim. */
  #several(item: Item): Verdict {
    const { reading, context } = item;
    const persons = reading.candidates.filter((known) => known.person);
    if (persons.length === reading.candidates.length && item.match !== null) {
      const told = this.#bearers.tell(item, this.#bearers.narrowed(item, persons));
      if (told !== null && told !== "other") return { ...told, kind: reading.kind };
    } else if (context !== null && IN.has(context.before)) {
      const places = reading.candidates.filter((known) => known.place);
      const [place] = places;
      if (place !== undefined && places.length === 1) {
        return {
          kind: reading.kind,
          entity: place,
          candidates: [
            { id: place.id, reason: { because: reading.kind === "alias" ? "alias" : "full-name" } },
          ],
        };
      }
    }
    const candidates = reading.candidates.map((known) => ({
      id: known.id,
      reason: { because: "shares-name" } as const,
    }));
    return { kind: reading.kind, entity: null, candidates };
  }

  /** A word that is a person's family name and the name of a place or an organisation. */
  #personOrThing(item: Item): Verdict | null {
    const { reading, context } = item;
    const { things, candidates } = reading;
    const titled = context !== null && context.titles.length > 0;
    if (titled || context?.label === true) return this.#second(item);
    const naming = this.#evidence.nearest(reading.key, item.order, candidates);
    switch (this.#things.tell(item, naming)) {
      case "person":
        return this.#second(item);
      case "thing":
        return this.#certain({
          ...item,
          reading: { ...reading, type: "certain", candidates: things, ...CLEAR },
        });
      case "open": {
        const person = naming?.who == null ? [] : [this.#candidates.of(item, naming.who, naming)];
        const rest = things.map((known) => ({ id: known.id, reason: { because: "shares-name" } as const }));
        return { kind: "family", entity: null, candidates: [...person, ...rest] };
      }
    }
  }

  #second(item: Item): Verdict | null {
    if (item.context?.label !== true) return this.#called(item);
    const label = labelOf(item);
    const verdict = this.#speakers.get(label) ?? this.#called(item);
    if (verdict?.entity != null) this.#speakers.set(label, verdict);
    return verdict;
  }

  #called(item: Item): Verdict | null {
    const { reading, context } = item;
    const titled = context !== null && context.titles.length > 0;
    const candidates = this.#bearers.narrowed(item, reading.candidates);
    if (candidates.length === 0 || (reading.ofGermanic && !this.#usage.isGermanic)) return null;
    const kind = titled ? "titled" : "family";
    if (reading.needsEvidence) {
      const named = this.#evidence.names(reading.key, candidates);
      if (!isCredible(item, named, this.#usage.isPlainly(reading.key))) return null;
    }
    const contrasted = CONTRASTS.has(context?.before ?? "");
    // "The elder Nobel" is not the only one in the dossier, but another.
    if (contrasted && candidates.length === 1) return null;
    const told = contrasted ? null : this.#bearers.tell(item, candidates);
    if (told === "other") {
      this.#calls.titles.enter(item, null);
      return null;
    }
    if (told !== null) {
      if (told.entity !== null) this.#bearers.learn(item, told.entity);
      return { ...told, kind };
    }
    return { kind, entity: null, candidates: this.#candidates.open(item, candidates) };
  }

  /** A strange word before a family name where a sentence starts, in a note that names a bearer before: any word. */
  #perhaps(item: Item): Verdict | null {
    const { reading, context } = item;
    this.#calls.titles.enter(item, null);
    if (reading.strength !== Strength.MODERATE || context?.left.opens !== true) return null;
    const naming = this.#evidence.nearest(reading.key, item.order, reading.candidates);
    const before = naming !== null && naming.order < item.order;
    if (!before || naming.who === null || introducesItself(item)) return null;
    const given = context.left.given.join(" ");
    return this.#strangers.has(`${given} ${reading.key}`) ? null : this.#second(item);
  }

  /** A weak alias, or a title and a given name, means the one of its bearers whom the text spoke of last. */
  #weak(item: Item): Verdict | null {
    let last: Item | null = null;
    let who: Known | null = null;
    for (const known of item.reading.candidates) {
      const spoken = this.#spoken.get(known);
      if (spoken === undefined || (last !== null && spoken.order < last.order)) continue;
      last = spoken;
      who = known;
    }
    if (who === null || last === null) return null;
    const reason: Reason = { because: "spoken-of", at: documentOffset(last) };
    return { kind: item.kind ?? "weak-alias", entity: who, candidates: [{ id: who.id, reason }] };
  }
}

/** A speaker's label with its titles, folded: `MRS. TRUMP:` is another than `TRUMP:`. */
function labelOf({ prose, reading, context }: Item): string {
  return foldWord(prose.text.slice(context?.titles.at(-1)?.start ?? reading.nameStart, reading.nameEnd));
}

/** A place's or an organisation's own name needs nothing more, whoever else is called so. */
const CLEAR = { kind: "full", needsEvidence: false } as const;

/** `The elder Kim`, `the other Rice`, `neither Halloran`: one of several, and not the one whom the bare name means. */
const CONTRASTS = new Set(["other", "elder", "older", "younger", "every", "each", "neither"]);

const IN = new Set(["in", "near", "outside", "around", "en", "a"]);
