import type { Citeproc, EngineCite } from "./citeproc.ts";

/** What is needed of the engine's state while it formats one citation. */
interface State {
  readonly citation: { readonly opt: { readonly layout_delimiter?: string } };
  readonly tmp: { have_collapsed: boolean; last_primary_names_string: string | false };
}

interface NameOutput {
  readonly state: State;
  readonly item: EngineCite | undefined;
  _collapseAuthor: (this: NameOutput) => void;
}

/** The engine's functions that are changed. */
interface Functions {
  getSpliceDelimiter: (this: State, afterLocator: boolean, ...rest: unknown[]) => string;
}

const changed = new WeakSet<object>();

/**
 * Makes the engine name an author once for several works as Pandoc does: works with a locator stand apart by semicolons
 * (“Doe 2005a, 3; 2005b, 4”, where the engine has commas), and a work with words before it names its author again.
 */
export function installCollapse(citeproc: Citeproc): void {
  const names = citeproc.NameOutput.prototype as NameOutput;
  if (changed.has(names)) return;
  changed.add(names);
  const functions = citeproc as unknown as Functions;
  const { _collapseAuthor: collapse } = names;
  const { getSpliceDelimiter: delimiter } = functions;
  let hasLocator = false;
  names._collapseAuthor = function () {
    hasLocator = (this.item?.locator ?? "") !== "";
    if ((this.item?.prefix ?? "") !== "") this.state.tmp.last_primary_names_string = false;
    collapse.call(this);
  };
  functions.getSpliceDelimiter = function (afterLocator, ...rest) {
    const usual = delimiter.call(this, afterLocator, ...rest);
    const apart = this.tmp.have_collapsed && (afterLocator || hasLocator) && usual === ", ";
    return apart ? (this.citation.opt.layout_delimiter ?? usual) : usual;
  };
}
