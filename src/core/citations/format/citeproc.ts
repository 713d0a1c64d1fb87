/** What Dossier uses of the `citeproc` package, the CSL engine. It is always handed in: it loads when first needed. */

/** A CSL style or locale as a tree, which is how the build keeps them. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** One source in a citation, as the engine takes it. */
export interface EngineCite {
  readonly id: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: string;
  readonly label?: string;
  readonly "suppress-author"?: boolean;
  readonly "author-only"?: boolean;
  /** How often it was cited before: 0 never, 1 before. */
  readonly position?: number;
}

/** A citation, as the engine takes it. The engine writes into it. */
export interface EngineCitation {
  readonly citationID: string;
  readonly citationItems: EngineCite[];
  readonly properties: { noteIndex: number; unsorted?: boolean };
  /** The engine's own copies, which say how often each source was cited before. */
  readonly sortedItems?: readonly (readonly [item: unknown, cite: EngineCite])[];
}

/** A citation's id and the number of its note; 0 outside of notes. */
export type Neighbour = [id: string, noteIndex: number];

export interface CiteprocEngine {
  readonly opt: { readonly xclass: string };
  readonly citation: {
    /** What the style puts around a citation and between its sources. */
    readonly opt: {
      readonly layout_prefix: string;
      readonly layout_suffix: string;
      readonly layout_delimiter?: string;
    };
  };
  /** How the style sorts the sources of a citation. */
  readonly citation_sort: { readonly tokens: readonly unknown[] };
  /** An option of the locale in use. */
  getOpt(name: "punctuation-in-quote"): unknown;
  setOutputFormat(format: string): void;
  updateItems(ids: readonly string[]): void;
  processCitationCluster(
    citation: EngineCitation,
    before: readonly Neighbour[],
    after: readonly Neighbour[],
  ): [unknown, [index: number, text: string, id: string][]];
  /** What the engine knows of the sources, in the order of the bibliography. */
  readonly registry: {
    readonly reflist: readonly { readonly id: string; readonly seq: number; readonly disambig: unknown }[];
  };
  makeCitationCluster(cites: readonly EngineCite[]): string;
  /** `false` where the style has no bibliography. */
  makeBibliography(section?: {
    readonly include: readonly { readonly field: string; readonly value: string }[];
  }): false | [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
}

interface EngineSystem {
  retrieveLocale(tag: string): string;
  retrieveItem(id: string): Readonly<Record<string, unknown>>;
}

/** The module `citeproc`. */
export interface Citeproc {
  readonly Engine: new (
    system: EngineSystem,
    style: string,
    locale: string,
    forceLocale: boolean,
  ) => CiteprocEngine;
  debug: (message: string) => void;
  /** How names are written; see `etAl.ts`. */
  readonly NameOutput: { readonly prototype: object };
  readonly Output: { readonly Formats: Record<string, unknown> };
}
