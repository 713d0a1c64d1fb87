import { searchable, type SearchableSource } from "../../core/citations/search.ts";
import { inOrder, SourceIndex } from "../../core/citations/sourceIndex.ts";
import type { Reference } from "../../core/dossier/model.ts";
import type { Workspace } from "../../core/index/workspace.ts";
import { inSlices } from "../references/slices.ts";

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

/** One index, made when it is first asked for and again when what it holds has changed. */
class Prepared {
  #stamp = "";
  #index: Promise<SourceIndex> | null = null;

  /**
   * @param stamp says what state of the references is wanted
   * @param references are asked for only where that is another state than the last
   */
  get(stamp: string, references: () => readonly Reference[]): Promise<SourceIndex> {
    if (this.#index && this.#stamp === stamp) return this.#index;
    this.#stamp = stamp;
    const index = inSlices(indexSteps(references()));
    this.#index = index;
    void index.then((made) => inSlices(this.#prepare(stamp, made)));
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
  readonly #all = new Prepared();
  readonly #files = new Map<string, Prepared>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The sources that everybody can cite. */
  ofAll(): Promise<SourceIndex> {
    const { references } = this.#workspace;
    return this.#all.get(String(references.revision), () => [...references.values()]);
  }

  /** Those of a file's sources that {@link ofAll} lacks, as what their keys mean to everybody stands elsewhere. */
  ofFile(path: string): Promise<SourceIndex> {
    const { references, local } = this.#workspace;
    const file = this.#files.get(path) ?? new Prepared();
    this.#files.set(path, file);
    return file.get(`${references.revision} ${local.revision}`, () =>
      this.#workspace.referencesIn(path).filter(({ id }) => references.get(id)?.origin.path !== path),
    );
  }
}
