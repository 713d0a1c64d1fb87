import { CLASSES } from "./classes/classes.ts";
import type { Reader } from "./classes/reader.ts";
import { Compiler, type Compiled, type Word } from "./pattern/pattern.ts";
import type { DateRule } from "./rules/rule.ts";
import type { Openings } from "./tokens.ts";
import { LEXICON } from "./words/lexicon.ts";
import { PATTERN_LISTS } from "./words/lists.ts";
import { NUMBER, WordTable } from "./words/wordTable.ts";

/** A rule ready to be tried. */
export type ReadyRule = DateRule & Compiled<Reader>;

const UNKNOWN: Word = { word: null, lexeme: {} };
const NONE: readonly ReadyRule[] = [];

/** Rules compiled, and found by the words that a date may begin with. */
export class RuleBook implements Openings {
  readonly table: WordTable;
  /** By layer or family, then by the number of the first word. */
  readonly #rules = new Map<string, ReadyRule[][]>();
  /** Those of them that can go on with the word after it, by both words' numbers, as far as they have been asked for. */
  readonly #pairs = new Map<string, Map<number, readonly ReadyRule[]>>();
  readonly #begins: Uint8Array;

  /** @throws Error where a pattern is none */
  constructor(rules: readonly DateRule[]) {
    const compiler = new Compiler<Reader>(CLASSES, PATTERN_LISTS);
    const ready = rules.map((rule) => ({ ...rule, ...compiler.compile(rule.pattern) }));
    this.table = new WordTable(
      LEXICON,
      ready.flatMap(({ openers }) => openers),
    );
    const size = this.table.words.length;
    this.#begins = new Uint8Array(size);
    for (let id = 0; id < size; id++) {
      const word = this.#word(id);
      for (const rule of ready) {
        if (!rule.begins(word)) continue;
        const layer = rule.layer === "sure" ? "date" : rule.layer;
        for (const group of [layer, rule.family]) this.#add(group, id, rule);
        if (layer === "range" || layer === "qualified" || layer === "date") this.#begins[id] = 1;
      }
    }
  }

  #word(id: number): Word {
    return { word: this.table.words[id] ?? "", lexeme: id === NUMBER ? null : (this.table.lexeme(id) ?? {}) };
  }

  #add(group: string, id: number, rule: ReadyRule): void {
    const byWord = this.#rules.get(group) ?? [];
    this.#rules.set(group, byWord);
    (byWord[id] ??= []).push(rule);
    if (!this.#pairs.has(group)) this.#pairs.set(group, new Map());
  }

  begins(id: number): boolean {
    return this.#begins[id] === 1;
  }

  /** The rules of a layer or a family that may begin with a word, in the order in which they are tried.
   * @param id the word's number
   * @param next the number of the word after it */
  rules(group: string, id: number, next: number): readonly ReadyRule[] {
    const all = this.#rules.get(group)?.[id];
    if (!all) return NONE;
    const pairs = this.#pairs.get(group);
    const key = id * this.table.words.length + next;
    const known = pairs?.get(key);
    if (known) return known;
    const first = this.#word(id);
    const second = next === 0 ? UNKNOWN : this.#word(next);
    const fitting = all.filter(({ goesOn }) => goesOn(first, second));
    pairs?.set(key, fitting);
    return fitting;
  }
}
