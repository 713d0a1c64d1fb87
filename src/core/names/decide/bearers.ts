import type { CallBook } from "./calls.ts";
import type { Candidates } from "./candidates.ts";
import { namedReason, onlyReason } from "./candidates.ts";
import type { Known } from "../forms/entity.ts";
import type { Evidence, Naming } from "./evidence.ts";
import type { Item } from "../find/mention.ts";
import { documentOffset } from "../find/mention.ts";
import { addressExcludes } from "../forms/posts.ts";
import type { Reason } from "./reasons.ts";
import type { Verdict } from "./resolve.ts";

/** Tells, in the order of a note, whose a family name is. */
export class Bearers {
  constructor(
    private readonly evidence: Evidence,
    private readonly candidates: Candidates,
    private readonly calls: CallBook,
  ) {}

  /** Those of the candidates that a form of address and a generation leave. */
  narrowed(item: Item, candidates: readonly Known[]): readonly Known[] {
    const titles = item.context?.titles ?? [];
    const same = candidates.length > 1 ? this.calls.kinOfSame(item) : null;
    let left = same === null ? candidates : candidates.filter((known) => known !== same);
    for (const { title } of titles) {
      left = left.filter((known) => !addressExcludes(title, this.evidence.genderOf(known)));
    }
    return left;
  }

  /** Whom namings, being the only one, or a post single out; null where nothing does. */
  tell(item: Item, candidates: readonly Known[]): Pick<Verdict, "entity" | "candidates"> | "other" | null {
    const { reading } = item;
    const office = this.candidates.byOffice(item, candidates);
    const among = office === null ? candidates : office.map(({ known }) => known);
    const naming = this.evidence.nearest(reading.key, item.order, among, genderTold(item));
    if (naming !== null && this.calls.isKinAfter(item, naming))
      return this.#notKin(item, naming, among, candidates);
    const same = this.calls.titles.sameTitle(item, naming, among);
    if (same === null) return "other";
    if (same !== undefined) {
      const named = this.evidence.namingOf(item.order, same);
      if (named !== null) return this.candidates.chosen(same, namedReason(named), item, candidates);
    }
    if (naming !== null && (naming.who !== null || office === null)) {
      const known =
        this.calls.keeper(item, naming, among) ?? this.calls.mainOfList(item, naming, among) ?? naming;
      if (known.who === null || this.calls.isFirm(item, naming)) {
        this.calls.enterOther(item);
        return "other";
      }
      if (known === naming && this.calls.isShared(item, naming, among))
        return { entity: null, candidates: this.candidates.open(item, among) };
      const holder = office === null ? this.#famous(item, naming, candidates) : null;
      if (holder !== null) return this.candidates.chosen(holder.known, holder.reason, item, candidates);
      return this.candidates.chosen(known.who, namedReason(known), item, candidates);
    }
    const [only] = among;
    if (only !== undefined && among.length === 1) {
      const held = office?.[0];
      const kin = this.calls.kinOfSame(item);
      const told: Reason | null = held !== undefined && candidates.length > 1 ? held.reason : null;
      const left: Reason | null =
        kin !== null && reading.candidates.includes(kin)
          ? { because: "not-kin", at: this.evidence.namingOf(item.order, kin)?.at ?? documentOffset(item) }
          : null;
      const reason = told ?? left ?? onlyReason(item);
      return this.candidates.chosen(only, reason, item, candidates);
    }
    const [owner] = reading.owners;
    if (owner !== undefined && reading.owners.length === 1 && among.includes(owner)) {
      return this.candidates.chosen(owner, { because: "alias" }, item, candidates);
    }
    // "President Bush" is one of two, whoever else bears the name.
    return office === null ? null : { entity: null, candidates: this.candidates.open(item, among) };
  }

  /** `Churchill’s son, Randolph Churchill`: whoever is named as kin further on is not who the bare name means. */
  #notKin(
    item: Item,
    kin: Naming,
    among: readonly Known[],
    candidates: readonly Known[],
  ): Pick<Verdict, "entity" | "candidates"> {
    const others = among.filter((known) => known !== kin.who);
    const [only] = others;
    if (only === undefined || others.length > 1)
      return { entity: null, candidates: this.candidates.open(item, others.length === 0 ? among : others) };
    const reason: Reason = candidates.length > 1 ? { because: "not-kin", at: kin.at } : onlyReason(item);
    return this.candidates.chosen(only, reason, item, candidates);
  }

  /**
   * Who is meant by a bare name in running text before anybody is named: hardly the one who is introduced further down
   * and holds no post, if one of the others does.
   */
  #famous(item: Item, naming: Naming, candidates: readonly Known[]): { known: Known; reason: Reason } | null {
    const introduced = naming.order > item.order && naming.who?.positions.length === 0;
    if (!introduced || item.prose.kind === "heading" || item.context?.label === true) return null;
    if (item.context !== null && item.context.kin !== null) return null;
    return this.candidates.inOffice(candidates);
  }

  /**
   * What a second reference whose bearer was told tells for the rest of the note: that he is called so, and by a title
   * that he is named, and what form of address is his.
   */
  learn(item: Item, who: Known): void {
    this.calls.enter(item, who);
    if (item.context === null || item.context.titles.length === 0) return;
    this.evidence.nameByTitle(who, item.order, documentOffset(item));
    const gender = genderTold(item);
    if (gender !== null) this.evidence.tellGender(who, gender);
  }
}

/** What the forms of address before a name tell of its bearer. */
function genderTold(item: Item): "male" | "female" | null {
  return item.context?.titles.find(({ title }) => title.gender !== null)?.title.gender ?? null;
}
