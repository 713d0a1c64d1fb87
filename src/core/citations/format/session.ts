import { type Citing, type CitePlan, engineId, planCitation } from "./clusters.ts";
import type { CiteprocEngine, EngineCitation, Neighbour } from "./citeproc.ts";
import { type Formatted, readMarked, RichText } from "./rich.ts";

/** A citation as it reads. */
export interface FormattedCitation {
  /** What stands in the sentence. Empty where a note says all. */
  readonly inText: Formatted;
  /** What its own footnote says; null in styles without notes, and where the citation stands in a footnote already. */
  readonly note: Formatted | null;
  /** The number of its note among all, from 1; null outside of notes. */
  readonly noteNumber: number | null;
  /** Keys that nothing has, or that cannot be formatted. They show as `key?`. */
  readonly missing: readonly string[];
}

/** A citation with what the engine was told of it. */
interface Shown {
  /** Citations with the same one read alike, but for what stands around them. */
  readonly key: string;
  readonly plan: CitePlan;
  readonly placed: "body" | "footnote" | "footnote-start";
  readonly citation: EngineCitation;
  marked: string;
  author: string;
  /** Null until it is asked for. */
  result: FormattedCitation | null;
}

/** What the engine says where it has nothing to say. */
const NOTHING = /\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: reference with no printed form\.)\]/g;

/** Brackets that are left with nothing in them. */
const HOLLOW = /^[([]\s*[)\]]$/;

/** Text of the engine without what it says for nothing. */
export function engineText(marked: string): string {
  const text = marked.replace(NOTHING, "");
  return HOLLOW.test(text) ? "" : text;
}

/** One note's citations in one engine. Only what a change touches is formatted again. */
export class CitationSession {
  readonly #engine: CiteprocEngine;
  readonly #isNote: boolean;
  readonly #namesAuthors: boolean;
  readonly #sorts: boolean;
  readonly #delimiter: string;
  /** Whether a comma after a quotation stands inside it, as in American English. */
  readonly #commasInQuotes: boolean;
  #shown: readonly Shown[] = [];
  #serial = 0;

  /** @param namesAuthors whether the style's citations name authors at all: numeric ones do not */
  constructor(engine: CiteprocEngine, namesAuthors: boolean) {
    this.#engine = engine;
    this.#isNote = engine.opt.xclass === "note";
    this.#namesAuthors = namesAuthors;
    this.#sorts = engine.citation_sort.tokens.length > 0;
    this.#delimiter = engine.citation.opt.layout_delimiter ?? "; ";
    this.#commasInQuotes = engine.getOpt("punctuation-in-quote") === true;
  }

  get results(): readonly FormattedCitation[] {
    return this.#shown.map((shown) => (shown.result ??= this.#result(shown)));
  }

  /** Forgets everything, and what the engine has read of the sources. */
  clear(): void {
    this.#shown = [];
    this.#engine.updateItems([]);
  }

  /**
   * Takes a note's citations in reading order, one citation a step. What the engine throws is passed on, and leaves it in
   * no state to go on.
   * @param known whether a key has a source that can be formatted
   * @returns whether anything may read otherwise than before
   */
  *steps(clusters: readonly Citing[], known: (key: string) => boolean): Generator<void, boolean, void> {
    const before = this.#shown;
    const next = this.#recognise(clusters, known);
    const numbers = this.#numbers(clusters);
    const renumbered = next.some(({ citation }, at) => citation.properties.noteIndex !== numbers[at]);
    if (!renumbered && next.length === before.length && next.every((shown, at) => shown === before[at])) {
      return false;
    }
    this.#shown = next;
    if (next.length === 0) {
      this.clear();
      return true;
    }
    next.forEach((shown, at) => {
      const noteIndex = numbers[at] ?? 0;
      if (shown.citation.properties.noteIndex !== noteIndex) shown.result = null;
      shown.citation.properties.noteIndex = noteIndex;
    });
    yield* this.#format(next, new Set(before));
    return true;
  }

  /** Has the engine format what is new, and again whatever that touches. It is not told of what it has no source for. */
  *#format(all: readonly Shown[], old: ReadonlySet<Shown>): Generator<void, void, void> {
    const told = all.filter(({ plan }) => plan.cites.length > 0);
    if (told.length === 0) {
      this.#engine.updateItems([]);
      return;
    }
    const byId = new Map(told.map((shown) => [shown.citation.citationID, shown]));
    const neighbours = told.map(({ citation }): Neighbour => [
      citation.citationID,
      citation.properties.noteIndex,
    ]);
    const fresh = told.flatMap((shown, at) => (old.has(shown) ? [] : [at]));
    const waiting = new Set(fresh);
    // Where citations only went or moved, telling the engine of any one makes it look at all.
    for (const at of fresh.length > 0 ? fresh : [0]) {
      const shown = told[at];
      if (!shown) continue;
      const after = neighbours.filter((_, other) => other > at && !waiting.has(other));
      const before = neighbours.slice(0, at);
      const [, changed] = this.#engine.processCitationCluster(shown.citation, before, after);
      for (const [, marked, id] of changed) this.#take(byId.get(id), marked);
      yield;
    }
  }

  #take(shown: Shown | undefined, marked: string): void {
    if (!shown) return;
    const { author } = shown.plan;
    const [first] = shown.citation.sortedItems ?? [];
    shown.marked = this.#enclosed(engineText(marked));
    shown.author =
      author === null || !this.#namesAuthors ? "" : this.#authorOf(author, first?.[1].position ?? 0);
    shown.result = null;
  }

  /**
   * Where the last source says nothing, the engine forgets the bracket after it; where the first says nothing, it keeps
   * what sets off the words that follow; and it does not see the comma of such words after a quotation.
   */
  #enclosed(text: string): string {
    const { layout_prefix: prefix, layout_suffix: suffix } = this.#engine.citation.opt;
    if (!text.startsWith(prefix)) return text;
    const inside = text.slice(prefix.length).replace(/^[\s,;]+/, "");
    const whole = prefix + inside + (prefix !== "" && !inside.endsWith(suffix) ? suffix : "");
    return this.#commasInQuotes ? whole.replace(/(’?”),(?=\s)/g, ",$1") : whole;
  }

  /** The author as part of a sentence; "" where there is none. */
  #authorOf(key: string, position: number): string {
    const cite = { id: engineId(key), "author-only": true, position };
    return engineText(this.#engine.makeCitationCluster([cite]));
  }

  /** The citations, those that were there before as the same objects. */
  #recognise(clusters: readonly Citing[], known: (key: string) => boolean): Shown[] {
    const waiting = new Map<string, Shown[]>();
    for (const shown of [...this.#shown].reverse()) {
      const same = waiting.get(shown.key);
      if (same) same.push(shown);
      else waiting.set(shown.key, [shown]);
    }
    return clusters.map((cluster) => {
      const plan = planCitation(cluster, known, this.#namesAuthors, this.#sorts, this.#delimiter);
      const placed =
        (cluster.footnote ?? null) === null
          ? "body"
          : cluster.startsFootnote === true
            ? "footnote-start"
            : "footnote";
      const key = JSON.stringify([plan.cites, plan.author, plan.missing, plan.bracketed, placed]);
      const old = waiting.get(key)?.pop();
      if (old) return old;
      const citation: EngineCitation = {
        citationID: `c${++this.#serial}`,
        citationItems: [...plan.cites],
        properties: { noteIndex: -1, ...(plan.unsorted ? { unsorted: true } : {}) },
      };
      return { key, plan, placed, citation, marked: "", author: "", result: null };
    });
  }

  /** The number of each citation's note: citations of one footnote share it. 0 for all where the style has no notes. */
  #numbers(clusters: readonly Citing[]): number[] {
    let note = 0;
    let footnote: string | null = null;
    return clusters.map((cluster) => {
      const here = cluster.footnote ?? null;
      if (here === null || here !== footnote) note++;
      footnote = here;
      return this.#isNote ? note : 0;
    });
  }

  /** Keys that nothing has, as Pandoc shows them. */
  #missing(keys: readonly string[]): Formatted {
    const { layout_prefix: prefix, layout_suffix: suffix } = this.#engine.citation.opt;
    const shown = keys.flatMap((key, at) => [
      RichText.plain(at === 0 ? prefix : this.#delimiter),
      RichText.plain(`${key}?`, { bold: true }),
    ]);
    // A question ends a sentence, too.
    return RichText.join([...shown, RichText.plain(suffix.replace(/^\./, ""))]);
  }

  #result({ plan, placed, citation, marked, author }: Shown): FormattedCitation {
    const { missing } = plan;
    const name = readMarked(author).body;
    const rest = plan.cites.length === 0 ? this.#missing(missing) : readMarked(marked).body;
    if (!this.#isNote) return { inText: spaced(name, " ", rest), note: null, noteNumber: null, missing };
    const noteNumber = citation.properties.noteIndex;
    if (placed === "body") {
      return { inText: name, note: rest.text === "" ? null : sentence(rest), noteNumber, missing };
    }
    const text = placed === "footnote-start" ? sentence(rest) : withoutPeriod(rest);
    const enclosed = placed === "footnote" && plan.bracketed ? enclose(text) : spaced(name, ", ", text);
    return { inText: enclosed, note: null, noteNumber, missing };
  }
}

function spaced(first: Formatted, between: string, second: Formatted): Formatted {
  if (first.text === "") return second;
  return second.text === "" ? first : RichText.join([first, RichText.plain(between), second]);
}

function enclose(text: Formatted): Formatted {
  return text.text === "" ? text : RichText.join([RichText.plain("("), text, RichText.plain(")")]);
}

/** A note starts with a capital letter, as any sentence. */
function sentence(note: Formatted): Formatted {
  const [first, ...others] = note.runs;
  if (!first) return note;
  return new RichText([
    { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) },
    ...others,
  ]);
}

function withoutPeriod(text: Formatted): Formatted {
  const last = text.runs.at(-1);
  if (!last?.text.endsWith(".")) return text;
  return new RichText([...text.runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]);
}
