import { Gap } from "../tokens.ts";
import type { Lexeme } from "../words/lexicon.ts";
import type { Classes, Readable, Taken } from "./tokenClass.ts";

export type { Captured, Classes, Readable, Taken, TokenClass } from "./tokenClass.ts";

/**
 * The language that a rule's pattern is written in. Elements stand one behind the other, parted by spaces:
 *
 *     eve            that word, in any case
 *     (to|until)     one of several patterns; the first that fits is taken
 *     <day>          whatever the token class `day` takes, kept under that name
 *     <to:day>       the same, kept as `to`
 *     <year?>        the same, or nothing
 *     {attack}       a word of the list of that name
 *     &{attack}      the same must follow, but is not taken
 *     !of            must not follow
 *     the?           may be there or not
 *
 * Between two elements stands a space, unless signs before the second say what else may: `-` a hyphen, `:` a dash, `/` a
 * slash, `,` a comma, `.` a full stop and a space, `;` a full stop, `'` an apostrophe, `"` a space and an apostrophe, `_` nothing,
 * `+` a space. Nothing is taken back: an element that could be there and is there is taken.
 */
export type Pattern<R extends Readable> = (reader: R, i: number, start: number, kept: Kept) => number;

/** What the classes of a pattern took, by name. */
export type Kept = Record<string, unknown>;

const SIGNS: Readonly<Record<string, number>> = {
  "+": Gap.space,
  "-": Gap.hyphen,
  ":": Gap.dash,
  "/": Gap.slash,
  ",": Gap.comma,
  ".": Gap.stop,
  ";": Gap.dot,
  "'": Gap.apostrophe,
  '"': Gap.spaceApostrophe,
  _: Gap.none,
};

/** A word of a text in lower case, and what the lexicon says of it: null for a number. */
export interface Word {
  /** null for one that nothing is known of. */
  readonly word: string | null;
  readonly lexeme: Lexeme | null;
}

/** A pattern that can be matched, and what it can begin with. */
export interface Compiled<R extends Readable> {
  readonly match: Pattern<R>;
  readonly begins: (word: Word) => boolean;
  /** Whether it can begin with a word and stand before or go on with another: what cannot need not be tried. */
  readonly goesOn: (first: Word, next: Word) => boolean;
  /** The words that it can begin with, as far as they are written in it. */
  readonly openers: readonly string[];
  /** Whether it looks itself at what stands before it. */
  readonly anyGap?: boolean;
  /** Whether it takes one token only. */
  readonly isOne?: boolean;
}

interface Part<R extends Readable> extends Compiled<R> {
  readonly isOptional: boolean;
}

/** Compiles patterns over given classes and lists of words. */
export class Compiler<R extends Readable> {
  /** The words that the patterns compiled so far can begin with. */
  readonly openers = new Set<string>();
  readonly #readers: Record<string, (reader: R, i: number) => Taken<unknown> | null> = {};

  constructor(
    private readonly classes: Classes<R>,
    private readonly lists: Readonly<Record<string, ReadonlySet<string>>>,
  ) {}

  /** Whether all of some words are known because a pattern begins with them. */
  #areOpeners(words: ReadonlySet<string>): boolean {
    return [...words].every((word) => this.openers.has(word));
  }

  /** @throws Error where the text is no pattern */
  compile(source: string): Compiled<R> {
    let position = 0;
    const take = (expected: RegExp): RegExpExecArray | null => {
      expected.lastIndex = position;
      const taken = expected.exec(source);
      if (taken) position = expected.lastIndex;
      return taken;
    };
    const alternatives = (): Compiled<R> => {
      const options = [elements()];
      while (take(/\s*\|/y)) options.push(elements());
      return choice(options);
    };
    const elements = (): Compiled<R> => {
      const parts: Part<R>[] = [];
      for (;;) {
        const [, gaps = "", look = ""] = take(/\s*([-+:/,.;'"_]*)([&!]?)/y) ?? [];
        const group = take(/\(/y) ? alternatives() : null;
        if (group && (gaps !== "" || !take(/\s*\)/y))) throw new Error(`No pattern: ${source}`);
        const element = group ?? this.#class(take(/<(\w+)(?::(\w+))?(\??)>/y)) ?? this.#word(take);
        if (!element) return sequence(parts);
        const isOptional = take(/\?/y) !== null || source.endsWith("?>", position);
        parts.push({ ...looking(group ?? gapped(element, gaps), look), isOptional });
      }
    };
    const compiled = alternatives();
    for (const word of compiled.openers) this.openers.add(word);
    if (position < source.length) throw new Error(`No pattern: ${source}`);
    return compiled;
  }

  #class(written: RegExpExecArray | null): Compiled<R> | null {
    if (!written) return null;
    const [, key = "", name = key] = written;
    const known = this.classes[name];
    if (!known) throw new Error(`No token class: ${name}`);
    const readOnce = (this.#readers[name] ??= once(known.read));
    return {
      match: (reader, i, _start, kept) => {
        const taken = readOnce(reader, i);
        if (!taken) return -1;
        kept[key] = taken.value;
        return taken.end;
      },
      begins: ({ lexeme }) => known.begins(lexeme),
      goesOn: (first, next) => known.goesOn?.(first.lexeme, next.lexeme) ?? true,
      openers: [],
      anyGap: known.anyGap === true,
      isOne: known.isOne === true,
    };
  }

  /** A list of words, or a word. */
  #word(take: (expected: RegExp) => RegExpExecArray | null): Compiled<R> | null {
    const list = take(/\{([\w ]+)\}/y)?.[1];
    if (list !== undefined) {
      const words = this.lists[list];
      if (!words) throw new Error(`No list of words: ${list}`);
      return {
        match: ({ t }, i) => (t.isOneOf(i, words) ? i + 1 : -1),
        begins: ({ word }) => (word === null ? !this.#areOpeners(words) : words.has(word)),
        goesOn: () => true,
        openers: [...words],
        isOne: true,
      };
    }
    const word = take(/[\p{L}\d]+/uy)?.[0];
    if (word === undefined) return null;
    const isNumber = /^\d/.test(word);
    return {
      match: ({ t }, i) => (t.is(i, word) ? i + 1 : -1),
      begins: (first) =>
        isNumber
          ? first.lexeme === null
          : first.word === null
            ? !this.openers.has(word)
            : first.word === word,
      goesOn: () => true,
      openers: isNumber ? [] : [word],
      isOne: true,
    };
  }
}

/** Keeps what a class took last: many rules begin with the same one. */
function once<R, V>(read: (reader: R, i: number) => V): (reader: R, i: number) => V {
  let lastReader: R | null = null;
  let lastAt = NaN;
  let last: V;
  return (reader, i) => {
    if (lastAt === i && lastReader === reader) return last;
    const taken = read(reader, i);
    lastReader = reader;
    lastAt = i;
    return (last = taken);
  };
}

/** An element with what may stand before it; nothing is asked of what stands before a pattern's first token. */
function gapped<R extends Readable>(element: Compiled<R>, signs: string): Compiled<R> {
  if (element.anyGap && signs === "") return element;
  const mask = Array.from(signs === "" ? "+" : signs).reduce(
    (all, sign) => all | (1 << (SIGNS[sign] ?? 31)),
    0,
  );
  return {
    ...element,
    match: (reader, i, start, kept) =>
      i !== start && ((mask >> reader.t.gap(i)) & 1) === 0 ? -1 : element.match(reader, i, start, kept),
  };
}

/** An element that must (`&`) or must not (`!`) follow, and is not taken. */
function looking<R extends Readable>(part: Compiled<R>, sign: string): Compiled<R> {
  if (sign === "") return part;
  const wanted = sign === "&";
  return {
    ...part,
    begins: wanted ? part.begins : () => true,
    isOne: false,
    match: (reader, i, start, kept) => (part.match(reader, i, start, kept) >= 0 === wanted ? i : -1),
  };
}

function sequence<R extends Readable>(parts: readonly Part<R>[]): Compiled<R> {
  const needed = parts.findIndex(({ isOptional }) => !isOptional);
  const first = needed < 0 ? parts : parts.slice(0, needed + 1);
  /** Whether what is left of the pattern from an element on can begin with a word, or is nothing. */
  const leaves = (from: number, next: Word): boolean => {
    for (let k = from; k < parts.length; k++) {
      const part = parts[k];
      if (part?.begins(next)) return true;
      if (!part?.isOptional) return false;
    }
    return true;
  };
  return {
    match: (reader, i, start, kept) => {
      let at = i;
      for (const { match, isOptional } of parts) {
        const end = match(reader, at, start, kept);
        if (end >= 0) at = end;
        else if (!isOptional) return -1;
      }
      return at;
    },
    begins: (word) => first.some(({ begins }) => begins(word)),
    goesOn: (word, next) =>
      first.some(
        (part, k) => part.begins(word) && (part.isOne ? leaves(k + 1, next) : part.goesOn(word, next)),
      ),
    openers: first.flatMap(({ openers }) => openers),
  };
}

function choice<R extends Readable>(options: readonly Compiled<R>[]): Compiled<R> {
  if (options.length === 1 && options[0]) return options[0];
  return {
    match: (reader, i, start, kept) => {
      for (const { match } of options) {
        const end = match(reader, i, start, kept);
        if (end >= 0) return end;
      }
      return -1;
    },
    begins: (word) => options.some(({ begins }) => begins(word)),
    goesOn: (word, next) => options.some(({ begins, goesOn }) => begins(word) && goesOn(word, next)),
    openers: options.flatMap(({ openers }) => openers),
  };
}
