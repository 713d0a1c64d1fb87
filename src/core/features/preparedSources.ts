import { searchable, type SearchableSource } from "../citations/search.ts";
import { inOrder, SourceIndex } from "../citations/sourceIndex.ts";
import type { Reference } from "../dossier/model.ts";
import type { Workspace } from "../index/workspace.ts";

/** So many sources are described in one step. */
const AT_ONCE = 20;

const described = new WeakMap<Reference, SearchableSource>();

/** Makes an index in steps. Of several sources under one key, the first counts. */
function* indexSteps(references: readonly Reference[]): Generator<void, SourceIndex, void> {
  const found = new Map<string, SearchableSource>();
  for (const [at, reference] of references.entries()) {
    const source = described.get(reference) ?? searchable(reference);
    described.set(reference, source);
    if (!found.has(reference.id)) found.set(reference.id, source);
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  return new SourceIndex(yield* inOrder([...found.values()]));
}

/** Does work in slices, letting whatever else there is have its turn in between. The core knows no clock. */
export type Run = <T>(steps: Generator<unknown, T, void>) => Promise<T>;

/** One index, made when it is first asked for and again when what it holds has changed. */
class Prepared {
  readonly #run: Run;
  #stamp = "";
  #index: Promise<SourceIndex> | null = null;

  constructor(run: Run) {
    this.#run = run;
  }

  /**
   * @param stamp says what state of the references is wanted
   * @param references are asked for only where that is another state than the last
   */
  get(stamp: string, references: () => readonly Reference[]): Promise<SourceIndex> {
    if (this.#index && this.#stamp === stamp) return this.#index;
    this.#stamp = stamp;
    const index = this.#run(indexSteps(references()));
    this.#index = index;
    void index.then((made) => this.#run(this.#prepare(stamp, made)));
    return index;
  }

  /** Makes the search fast, for as long as the index is wanted. Who searches does not wait for it. */
  *#prepare(stamp: string, index: SourceIndex): Generator<void, void, void> {
    for (const steps = index.prepare(); this.#stamp === stamp && steps.next().done !== true;) yield;
  }
}

/** The sources of one folder, ready to be searched: everybody's once, and those that are a file's own beside them. */
export class PreparedSources {
  readonly #workspace: Workspace;
  readonly #run: Run;
  readonly #all: Prepared;
  readonly #files = new Map<string, Prepared>();

  constructor(workspace: Workspace, run: Run) {
    this.#workspace = workspace;
    this.#run = run;
    this.#all = new Prepared(run);
  }

  /** The sources that everybody can cite. */
  ofAll(): Promise<SourceIndex> {
    const { references } = this.#workspace;
    return this.#all.get(String(references.revision), () => [...references.values()]);
  }

  /** Those of a file's sources that {@link ofAll} lacks, as what their keys mean to everybody stands elsewhere. */
  ofFile(path: string): Promise<SourceIndex> {
    const { references, local } = this.#workspace;
    const file = this.#files.get(path) ?? new Prepared(this.#run);
    this.#files.set(path, file);
    return file.get(`${references.revision} ${local.revision}`, () =>
      this.#workspace.referencesIn(path).filter(({ id }) => references.get(id)?.origin.path !== path),
    );
  }
}
