import type { Tokens } from "../tokens.ts";
import type { Lexeme } from "../words/lexicon.ts";

/** What patterns are matched against. */
export interface Readable {
  readonly t: Tokens;
}

/** Tokens that mean something together: a day of the month, a year, “two weeks”. */
export interface TokenClass<R extends Readable, V> {
  /** Whether it can begin with such a word; null stands for a number. */
  readonly begins: (lexeme: Lexeme | null) => boolean;
  /** Whether it looks itself at what stands before its first token. */
  readonly anyGap?: boolean;
  /** Whether it takes one token only. */
  readonly isOne?: boolean;
  /** Whether it can begin with a word and go on with another, where that can be said. */
  readonly goesOn?: (first: Lexeme | null, next: Lexeme | null) => boolean;
  readonly read: (reader: R, i: number) => Taken<V> | null;
}

export interface Taken<V> {
  readonly value: V;
  /** The token after the last. */
  readonly end: number;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- classes of any value stand in one table
export type Classes<R extends Readable> = Readonly<Record<string, TokenClass<R, any>>>;

type Elements<P extends string> = P extends `${string}<${infer E}>${infer Rest}` ? E | Elements<Rest> : never;
type Bare<E extends string> = E extends `${infer B}?` ? B : E;
type NameOf<E extends string> = Bare<E> extends `${infer K}:${string}` ? K : Bare<E>;
type ClassOf<E extends string> = Bare<E> extends `${string}:${infer C}` ? C : Bare<E>;
type ValueOf<C, K> = K extends keyof C
  ? C[K] extends { read: (...args: never[]) => Taken<infer V> | null }
    ? V
    : never
  : never;

/** What a pattern keeps, by the names in it. */
export type Captured<P extends string, C> = {
  readonly [E in Elements<P> as NameOf<E>]: E extends `${string}?`
    ? ValueOf<C, ClassOf<E>> | undefined
    : ValueOf<C, ClassOf<E>>;
};
