import type { DayBounds, Known } from "../forms/entity.ts";
import type { Evidence, Naming } from "./evidence.ts";
import type { Item } from "../find/mention.ts";
import { Held, heldAt, positionFor, postReason } from "../forms/posts.ts";
import type { Candidate, Reason } from "./reasons.ts";
import type { Verdict } from "./resolve.ts";

/** Whom the mentions of one note can mean, with the reasons for each. */
export class Candidates {
  /** Those of open mentions that have nothing but their words to go by, by key and title. */
  readonly #open = new Map<string, readonly Candidate[]>();

  constructor(
    private readonly evidence: Evidence,
    private readonly date: DayBounds | null,
  ) {}

  /** Those a title of office singles out, the surest only; null where it fits nobody. */
  byOffice(item: Item, candidates: readonly Known[]): { known: Known; reason: Reason }[] | null {
    const title = item.context?.titles.find((found) => found.title.office)?.title;
    if (title === undefined) return null;
    let best = -1;
    let found: { known: Known; reason: Reason }[] = [];
    for (const known of candidates) {
      const fit = positionFor(known, title, this.date);
      if (fit === null || fit.held < best) continue;
      if (fit.held > best) found = [];
      best = fit.held;
      found.push({ known, reason: postReason(fit.position, fit.held, this.date) });
    }
    return found.length > 0 ? found : null;
  }

  /** The only one of some who holds a post on the note's day, or of whom, without a day, a post is known at all. */
  inOffice(candidates: readonly Known[]): { known: Known; reason: Reason } | null {
    const held = this.date === null ? Held.MAYBE : Held.SURELY;
    const holders = candidates.flatMap((known) => {
      const position = known.positions.find((one) => heldAt(one, this.date) === held);
      return position === undefined ? [] : [{ known, reason: postReason(position, held, this.date) }];
    });
    const [holder, ...more] = holders;
    return holder !== undefined && more.length === 0 ? holder : null;
  }

  chosen(
    who: Known,
    reason: Reason,
    item: Item,
    all: readonly Known[],
  ): Pick<Verdict, "entity" | "candidates"> {
    const chosen = { id: who.id, reason };
    if (all.length === 1 || all.length > 12) return { entity: who, candidates: [chosen] };
    const others = all.filter((known) => known !== who).map((known) => this.of(item, known, null));
    return { entity: who, candidates: [chosen, ...others] };
  }

  of(item: Item, known: Known, naming: Naming | null): Candidate {
    const named = naming ?? this.evidence.namingOf(item.order, known);
    if (named !== null) return { id: known.id, reason: namedReason(named) };
    const title = item.context?.titles.find((found) => found.title.office)?.title;
    const fit = title === undefined ? null : positionFor(known, title, this.date);
    if (fit !== null) return { id: known.id, reason: postReason(fit.position, fit.held, this.date) };
    return { id: known.id, reason: { because: "bears-name", name: bareName(item) } };
  }

  /** All whom an open mention can mean: those named in the note first, then those whose post fits, then those in office. */
  open(item: Item, candidates: readonly Known[]): readonly Candidate[] {
    const title = item.context?.titles.find((found) => found.title.office)?.title.words.join(" ") ?? "";
    const key = `${item.reading.key}|${title}|${candidates.length}`;
    const plain = !this.evidence.names(item.reading.key, candidates);
    const known = plain ? this.#open.get(key) : undefined;
    if (known !== undefined) return known;
    const found = candidates
      .map((known) => {
        const candidate = this.of(item, known, null);
        return { candidate, rank: this.#rank(known, candidate) };
      })
      .sort((a, b) => a.rank - b.rank)
      .map(({ candidate }) => candidate);
    if (plain) this.#open.set(key, found);
    return found;
  }

  /** How likely somebody is meant, by why; the lower the likelier. */
  #rank(known: Known, { reason }: Candidate): number {
    if (reason.because === "named") return 0;
    if (reason.because === "post") return 1;
    return known.positions.some((position) => heldAt(position, this.date) === Held.SURELY) ? 2 : 3;
  }
}

/** The name as it is written, without titles. */
function bareName({ prose, reading }: Item): string {
  return prose.text.slice(reading.nameStart, reading.nameEnd).replace(/\s+/g, " ");
}

/** The reason that somebody's being named elsewhere in the note gives. */
export function namedReason({ at, by }: Naming): Reason {
  return { because: "named", at, by };
}

/** The reason that is left where only one of a name is. */
export function onlyReason(item: Item): Reason {
  const { context, reading, prose } = item;
  const name = bareName(item);
  const title =
    reading.candidates.length > 1 ? context?.titles.find(({ title }) => title.gender !== null) : undefined;
  if (title === undefined || context === null) {
    return { because: "only-bearer", name, person: reading.things.length > 0 };
  }
  return { because: "title", title: prose.text.slice(title.start, context.left.start).trim(), name };
}
