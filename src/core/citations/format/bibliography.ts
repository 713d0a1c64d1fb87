import { describeReference } from "../describe.ts";
import type { CiteprocEngine } from "./citeproc.ts";
import { engineId } from "./clusters.ts";
import type { Citable } from "./item.ts";
import { type Formatted, readMarked, RichText, type Run } from "./rich.ts";
import { engineText } from "./session.ts";

/** An entry of a bibliography. */
export interface FormattedEntry extends Formatted {
  readonly id: string;
  /** `1.` or `[1]` in numeric styles, else "". It is no part of the text. */
  readonly label: string;
}

class Entry extends RichText implements FormattedEntry {
  constructor(
    readonly id: string,
    readonly label: string,
    runs: readonly Run[],
  ) {
    super(runs);
  }
}

/** A source's place in the engine's list. What it says besides its number may depend on how it is told from others. */
export interface Place {
  readonly id: string;
  readonly number: number;
  readonly state: string;
}

/** The list of sources that an engine was told of, in the style's order. */
function places(engine: CiteprocEngine): Place[] {
  return engine.registry.reflist.map(({ id, seq, disambig }) => ({
    id: id.slice(engineId("").length),
    number: seq,
    state: JSON.stringify(disambig),
  }));
}

interface Made {
  readonly key: string;
  readonly entry: Entry;
  readonly numberInLabel: boolean;
}

/** A bibliography in one engine. An entry is made again only when it, or the one that it follows, is another. */
export class Bibliography {
  readonly #engine: CiteprocEngine;
  readonly #atOnce: number;
  #made = new Map<string, Made>();

  /** @param atOnce so many entries the engine makes in one step */
  constructor(engine: CiteprocEngine, atOnce = 8) {
    this.#engine = engine;
    this.#atOnce = atOnce;
  }

  clear(): void {
    this.#made.clear();
  }

  /**
   * The entries of all that the engine was told of, some of them a step.
   * @param reference is asked for what the engine finds nothing to say of
   */
  *steps(reference: (id: string) => Citable | undefined): Generator<void, readonly FormattedEntry[], void> {
    const list = places(this.#engine);
    const order = new Map(list.map(({ id }, at) => [id, at]));
    const keys = list.map(({ id, state }, at) => JSON.stringify([id, state, list[at - 1]?.id ?? ""]));
    const made = new Map<string, Made>();
    for (let at = 0; at < list.length; at++) {
      const place = list[at];
      const known = place && this.#made.get(place.id);
      if (!place || made.has(place.id)) continue;
      if (known && known.key === keys[at] && (known.numberInLabel || known.entry.label === "")) {
        made.set(place.id, { ...known, entry: renumbered(known.entry, place.number) });
        continue;
      }
      let end = at + 1;
      while (
        end < list.length &&
        end - at < this.#atOnce &&
        this.#made.get(list[end]?.id ?? "")?.key !== keys[end]
      )
        end++;
      for (const entry of this.#make(list.slice(Math.max(0, at - 1), end), reference)) {
        const index = order.get(entry.id) ?? -1;
        if (index < at) continue;
        const numberInLabel = entry.label.replace(/\D/g, "") === String(list[index]?.number);
        made.set(entry.id, { key: keys[index] ?? "", entry, numberInLabel });
      }
      yield;
    }
    this.#made = made;
    return list.flatMap(({ id }) => made.get(id)?.entry ?? []);
  }

  #make(list: readonly Place[], reference: (id: string) => Citable | undefined): Entry[] {
    const include = list.map(({ id }) => ({ field: "id", value: engineId(id) }));
    const all = list.length === this.#engine.registry.reflist.length;
    const output = this.#engine.makeBibliography(all ? undefined : { include });
    // A style for notes may have no bibliography: a source then reads as it does in its first note.
    if (output === false) {
      return list.map(({ id }) =>
        entryOf(id, this.#engine.makeCitationCluster([{ id: engineId(id) }]), reference),
      );
    }
    const [{ entry_ids: ids }, texts] = output;
    const made = new Map(texts.map((text, at) => [ids[at]?.[0] ?? "", text]));
    // The engine passes over what it has nothing to say of.
    return list.map(({ id }) => entryOf(id, made.get(engineId(id)) ?? "", reference));
  }
}

function entryOf(id: string, marked: string, reference: (id: string) => Citable | undefined): Entry {
  const { margin, body } = readMarked(engineText(marked));
  return body.text === "" ? describedEntry(id, reference(id)) : new Entry(id, margin.text, body.runs);
}

/** A source in plain words, where the style has none for it. */
export function describedEntry(id: string, reference: Citable | undefined): FormattedEntry & Entry {
  const words = reference ? describeReference(reference).full : "";
  return new Entry(id, "", RichText.plain(words === "" ? id : words).runs);
}

function renumbered(entry: Entry, number: number): Entry {
  const label = entry.label.replace(/\d+/, String(number));
  return label === entry.label ? entry : new Entry(entry.id, label, entry.runs);
}
