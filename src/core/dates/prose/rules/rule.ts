import type { CLASSES } from "../classes/classes.ts";
import type { Reader } from "../classes/reader.ts";
import type { Expression, Reading } from "../expression.ts";
import type { Captured } from "../pattern/pattern.ts";
import type { Tokens } from "../tokens.ts";

/**
 * Where a rule is tried. `range` rules and `qualified` ones (early, about, the end of) take in dates that stand in them, and come
 * first; `date` rules read a date itself; `sure` ones too, but only where the words around show that it is one; `more`
 * and `until` rules go on from a date that has been read: “June | of last year”, “1939 | –1945”.
 */
export type Layer = "range" | "qualified" | "date" | "sure" | "more" | "until";

/** A rule by which a date is read in prose. */
export interface DateRule {
  readonly name: string;
  /** Why it is needed. */
  readonly why: string;
  readonly example: string;
  /** What stands in the text; `pattern/pattern.ts` says how it is written. */
  readonly pattern: string;
  readonly layer: Layer;
  /** Rules that other rules take in together: “Friday of | last week”. */
  readonly family: string;
  /** What it means; null where it means nothing after all. */
  readonly value: (kept: never, match: Match) => Outcome;
}

/** Where a pattern was met. */
export interface Match {
  readonly reader: Reader;
  readonly t: Tokens;
  /** Its first token, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** The date that a `more` or an `until` rule goes on from. */
  readonly before: Reading;
}

/** What a rule found; it stands where the pattern does, unless it says more exactly where. */
export type Outcome =
  Expression | (Pick<Reading, "expression"> & { readonly [K in keyof Reading]?: Reading[K] }) | null;

interface Row<P extends string> {
  readonly name: string;
  readonly why: string;
  readonly example: string;
  readonly pattern: P;
  readonly value: (kept: Captured<P, typeof CLASSES>, match: Match) => Outcome;
}

/** Makes rules of one family. What their patterns keep is known to their values. */
export function family(name: string, layer: Layer = "date"): <P extends string>(row: Row<P>) => DateRule {
  return (row) => ({ ...row, value: row.value, family: name, layer });
}

/** What an inner reading says, for a rule that stands around it. */
export function inner({
  expression,
  about,
  part,
  after,
}: Reading): Pick<Reading, "expression" | "about" | "part" | "after"> {
  return {
    expression,
    ...(about === undefined ? {} : { about }),
    ...(part === undefined ? {} : { part }),
    ...(after === undefined ? {} : { after }),
  };
}
