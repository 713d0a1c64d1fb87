import type { Event } from "../dossier/model.ts";
import { keyOfForm } from "../names/forms/keys.ts";
import { isCommonWord } from "../names/lexicon/ordinary.ts";
import { foldWord, hashWord } from "../language/folding.ts";
import { wordsOf } from "../language/words.ts";
import { includes } from "./noteMemory.ts";

/** A name by which prose may speak of an event. */
export interface EventName {
  readonly id: string;
  readonly name: string;
  /** Hashes of its folded words, unsigned. */
  readonly words: readonly number[];
}

const FEWEST_WORDS = 2;
const MOST_WORDS = 8;

/** The names of events in prose: an event's title, and the words of an id that was written for it (`hanoi-summit`). */
export class EventNames {
  /** By the hash of the word that tells most. */
  readonly #byKey = new Map<number, Map<string, EventName>>();

  add(event: Event): void {
    for (const found of namesOf(event)) {
      const names = this.#byKey.get(found.key);
      if (names) names.set(`${event.id} ${found.name}`, found);
      else this.#byKey.set(found.key, new Map([[`${event.id} ${found.name}`, found]]));
    }
  }

  delete(event: Event): void {
    for (const { key, name } of namesOf(event)) {
      const names = this.#byKey.get(key);
      names?.delete(`${event.id} ${name}`);
      if (names?.size === 0) this.#byKey.delete(key);
    }
  }

  /** The names whose words are all among a text's. @param keys hashes of its words, ascending; see `noteKeys` */
  *among(keys: Uint32Array): Generator<EventName> {
    if (this.#byKey.size === 0) return;
    for (const key of keys) {
      const names = this.#byKey.get(key);
      if (!names) continue;
      for (const name of names.values()) if (name.words.every((word) => includes(keys, word))) yield name;
    }
  }
}

/** Hashes such that a note speaks of an event by a name only where its keys hold one of them. */
export function eventNameKeys(event: Event): number[] {
  return namesOf(event).map(({ key }) => key);
}

function namesOf(event: Event): (EventName & { readonly key: number })[] {
  const written = event.origin.idSpan === null ? [] : [event.id.replace(/[-_]+/g, " ")];
  return [...new Set([event.title, ...written])].flatMap((text) => {
    const name = text.replace(/\s+/g, " ").trim();
    const words = [...wordsOf(name)].map(({ start, end }) => foldWord(name.slice(start, end)));
    // Numbers are dates' own, and words that everybody uses are nobody's name.
    const isName =
      words.length >= FEWEST_WORDS &&
      words.length <= MOST_WORDS &&
      !/\d/.test(name) &&
      words.some((word) => !isCommonWord(word));
    if (!isName) return [];
    const hashes = words.map((word) => hashWord(word) >>> 0);
    return [{ id: event.id, name, words: hashes, key: keyOfForm(words) >>> 0 }];
  });
}
