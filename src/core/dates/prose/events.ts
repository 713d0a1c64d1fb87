import type { EdtfDate } from "../edtf/model.ts";
import { Tokens, type Openings } from "./tokens.ts";

export interface NamedEvent {
  /** As prose would name it: “Hanoi summit”. */
  readonly name: string;
  readonly date: EdtfDate;
}

interface Known {
  readonly words: readonly string[];
  readonly event: NamedEvent;
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "this", "that"]);

/** Finds the dossier's events by name. */
export class EventNames {
  readonly #byFirstWord = new Map<string, Known[]>();

  constructor(events: readonly NamedEvent[], openings: Openings) {
    for (const event of events) {
      const tokens = new Tokens(event.name, openings, true);
      const words = Array.from({ length: tokens.count }, (_, i) => tokens.word(i));
      while (words[0] !== undefined && ARTICLES.has(words[0])) words.shift();
      const [first] = words;
      if (first === undefined) continue;
      const known = this.#byFirstWord.get(first) ?? [];
      known.push({ words, event });
      known.sort((a, b) => b.words.length - a.words.length);
      this.#byFirstWord.set(first, known);
    }
  }

  /** The event named at token `i`, an article before it allowed, and the token after it. */
  at(t: Tokens, i: number): { event: NamedEvent; end: number } | null {
    if (this.#byFirstWord.size === 0) return null;
    const at = t.isOneOf(i, ARTICLES) ? i + 1 : i;
    const candidates = at < t.count ? this.#byFirstWord.get(t.word(at)) : undefined;
    for (const { words, event } of candidates ?? []) {
      if (words.every((word, k) => t.is(at + k, word))) return { event, end: at + words.length };
    }
    return null;
  }
}
