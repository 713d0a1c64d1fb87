import { type CslName, isOthers } from "../csl.ts";
import type { Citeproc } from "./citeproc.ts";

/** The names of one variable as the engine writes them; of its own properties those that are needed here. */
interface NameOutput {
  readonly etal_min: number;
  readonly freeters: Record<string, readonly CslName[]>;
  readonly freeters_count: Record<string, number>;
  readonly etal_spec: Record<string, { freeters: number } | undefined>;
  _truncateNameList: (
    this: NameOutput,
    lists: Record<string, readonly CslName[]>,
    variable: string,
    ...rest: unknown[]
  ) => readonly CslName[];
  _setEtAlParameter: (this: NameOutput, kind: string, variable: string, ...rest: unknown[]) => void;
}

/** The engine's sign for “et al.” after the names, whatever the style does with long lists. */
const ET_AL = 1;

const changed = new WeakSet<NameOutput>();

/**
 * Makes the engine write “et al.” where a list of names ends with “and others”, which CSL has no word for. The engine
 * counts the names, shortens the list and writes “et al.” where fewer are left than were counted; so “others” is counted
 * and left out.
 */
export function installEtAl({ NameOutput: { prototype } }: Citeproc): void {
  const names = prototype as NameOutput;
  if (changed.has(names)) return;
  changed.add(names);
  const { _truncateNameList: truncate, _setEtAlParameter: setEtAl } = names;
  const withOthers = new WeakMap<NameOutput, Set<string>>();
  names._truncateNameList = function (lists, variable, ...rest) {
    const list = truncate.call(this, lists, variable, ...rest);
    if (!isOthers(list.at(-1))) return list;
    withOthers.set(this, (withOthers.get(this) ?? new Set()).add(variable));
    return list.slice(0, -1);
  };
  names._setEtAlParameter = function (kind, variable, ...rest) {
    setEtAl.call(this, kind, variable, ...rest);
    const spec = this.etal_spec[variable];
    const isShort = (this.freeters_count[variable] ?? 0) < this.etal_min;
    // A style that shows the last name after an ellipsis would take the last known one for it.
    if (spec && spec.freeters > ET_AL && isShort && withOthers.get(this)?.has(variable))
      spec.freeters = ET_AL;
  };
}
