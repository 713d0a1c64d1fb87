import { resolveLocale, STYLES } from "./catalogue.ts";
import type { Citeproc, CslNode } from "./citeproc.ts";
import { Formatter, StyleError } from "./formatter.ts";
import { readStyleHead } from "./style-head.ts";

/** A style to format in: one that comes with Dossier, or the XML of a user's own. */
export type StyleChoice = { readonly id: string } | { readonly xml: string };

export interface FormatChoice {
  readonly style: StyleChoice;
  /** The language that was asked for; null for the style's own. */
  readonly locale: string | null;
  /** The language where neither the user nor the style names one. */
  readonly fallback?: string;
}

/** A style with all it needs: makes formatters at once. */
export interface LoadedStyle {
  /** What it is called. */
  readonly title: string;
  readonly locale: string;
  formatter(): Formatter;
}

/** Larger files are no styles. */
const LARGEST_STYLE = 2_000_000;

/**
 * The styles and locales that come with Dossier, read when they are first asked for.
 */
export class StyleLibrary {
  readonly #readAsset: (name: string) => Promise<string>;
  readonly #loadEngine: () => Promise<Citeproc>;
  readonly #assets = new Map<string, Promise<CslNode>>();
  #engine: Promise<Citeproc> | null = null;

  /**
   * @param loadEngine loads the module `citeproc`
   * @param readAsset reads a file below `dist/csl`: `styles/apa.json`, `locales/de-DE.json`
   */
  constructor(loadEngine: () => Promise<Citeproc>, readAsset: (name: string) => Promise<string>) {
    this.#loadEngine = loadEngine;
    this.#readAsset = readAsset;
  }

  /** Loads a style, its locale and the engine. Throws {@link StyleError} where it cannot be used. */
  async load({ style, locale, fallback = "en-US" }: FormatChoice): Promise<LoadedStyle> {
    this.#engine ??= this.#loadEngine();
    this.#engine.catch(() => (this.#engine = null));
    const { source, title, numeric, own } = await this.#style(style);
    const tag = (locale === null ? own : resolveLocale(locale)) ?? resolveLocale(own ?? fallback) ?? "en-US";
    const locales = new Map<string, CslNode>();
    for (const each of new Set(["en-US", resolveLocale(tag.slice(0, 2)) ?? "en-US", tag])) {
      locales.set(each, await this.#asset(`locales/${each}.json`));
    }
    const engine = await this.#engine;
    return {
      title,
      locale: tag,
      formatter: () =>
        new Formatter({
          engine,
          style: source,
          // The engine names some of its locales with an underscore.
          locales: (wanted) => locales.get(wanted.replace("_", "-")),
          locale: tag,
          namesAuthors: !numeric,
        }),
    };
  }

  async #style(
    choice: StyleChoice,
  ): Promise<{ source: string | CslNode; title: string; numeric: boolean; own: string | null }> {
    if ("id" in choice) {
      const info = STYLES.find(({ id }) => id === choice.id);
      if (!info) throw new StyleError(`No style is called “${choice.id}”.`);
      const source = await this.#asset(`styles/${info.id}.json`);
      const own = source.attrs["default-locale"];
      return {
        source,
        title: info.title,
        numeric: info.numeric,
        own: own === undefined ? null : resolveLocale(own),
      };
    }
    if (choice.xml.length > LARGEST_STYLE) throw new StyleError("The file is too large for a style.");
    const head = readStyleHead(choice.xml);
    if (head === null) throw new StyleError("The file is no CSL style.");
    const own = head.locale === null ? null : resolveLocale(head.locale);
    if (head.parent === null) return { source: choice.xml, title: head.title, numeric: head.numeric, own };
    const parent = STYLES.find(({ id }) => id === head.parent);
    if (!parent) {
      throw new StyleError(
        `The style only refers to another, “${head.parent}”, which does not come with Dossier. Save that one and choose it.`,
      );
    }
    const inherited = await this.#style({ id: parent.id });
    return { ...inherited, title: head.title, own: own ?? inherited.own };
  }

  #asset(name: string): Promise<CslNode> {
    let asset = this.#assets.get(name);
    if (!asset) {
      asset = this.#readAsset(name).then((text) => JSON.parse(text) as CslNode);
      asset.catch(() => this.#assets.delete(name));
      this.#assets.set(name, asset);
    }
    return asset;
  }
}
