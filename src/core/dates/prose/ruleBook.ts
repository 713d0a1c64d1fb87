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

/** The rules of a layer or a family, found by the words that a date may begin with. */
export class RuleGroup {
  /** By the number of the first word. */
  readonly #byWord: ReadyRule[][] = [];
  /** Those that can go on with the word after it, by both words' numbers, as far as they have been asked for. */
  readonly #byPair = new Map<number, readonly ReadyRule[]>();

  constructor(private readonly table: WordTable) {}

  add(id: number, rule: ReadyRule): void {
    (this.#byWord[id] ??= []).push(rule);
  }

  /** The rules that may begin with a word, in the order in which they are tried.
   * @param id the word's number
   * @param next the number of the word after it */
  at(id: number, next: number): readonly ReadyRule[] {
    const all = this.#byWord[id];
    if (!all) return NONE;
    const key = id * this.table.words.length + next;
    let fitting = this.#byPair.get(key);
    if (!fitting) {
      const first = wordAt(this.table, id);
      const second = next === 0 ? UNKNOWN : wordAt(this.table, next);
      fitting = all.filter(({ goesOn }) => goesOn(first, second));
      this.#byPair.set(key, fitting);
    }
    return fitting;
  }
}

function wordAt(table: WordTable, id: number): Word {
  return { word: table.words[id] ?? "", lexeme: id === NUMBER ? null : (table.lexeme(id) ?? {}) };
}

/** Rules compiled, in groups. */
export class RuleBook implements Openings {
  readonly table: WordTable;
  readonly #groups = new Map<string, RuleGroup>();
  readonly #begins: Uint8Array;

  /** @throws Error where a pattern is none */
  constructor(rules: readonly DateRule[]) {
    const compiler = new Compiler<Reader>(CLASSES, PATTERN_LISTS);
    const ready = rules.map((rule) => ({ ...rule, ...compiler.compile(rule.pattern) }));
    this.table = new WordTable(LEXICON, compiler.openers);
    const size = this.table.words.length;
    this.#begins = new Uint8Array(size);
    for (let id = 0; id < size; id++) {
      const word = wordAt(this.table, id);
      for (const rule of ready) {
        if (!rule.begins(word)) continue;
        const layer = rule.layer === "sure" ? "date" : rule.layer;
        for (const group of [layer, rule.family]) this.group(group).add(id, rule);
        if (layer === "range" || layer === "qualified" || layer === "date") this.#begins[id] = 1;
      }
    }
  }

  begins(id: number): boolean {
    return this.#begins[id] === 1;
  }

  /** The rules of a layer or a family. */
  group(name: string): RuleGroup {
    const known = this.#groups.get(name) ?? new RuleGroup(this.table);
    this.#groups.set(name, known);
    return known;
  }
}
