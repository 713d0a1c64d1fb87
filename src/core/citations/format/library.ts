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
  readonly formatter: () => Formatter;
}

/** A style as it is found. It stays text: the engine changes the trees that it is given. */
interface Source {
  readonly style: string;
  readonly title: string;
  readonly numeric: boolean;
  readonly splitsHyphens: boolean;
  /** The language that it is written for. */
  readonly own: string | null;
}

/** Larger files are no styles. */
const LARGEST_STYLE = 2_000_000;

/**
 * The styles and locales that come with Dossier, read when they are first asked for.
 */
export class StyleLibrary {
  readonly #readAsset: (name: string) => Promise<string>;
  readonly #loadEngine: () => Promise<Citeproc>;
  readonly #assets = new Map<string, Promise<string>>();
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
    const { own, ...source } = await this.#style(style);
    const tag = (locale === null ? own : resolveLocale(locale)) ?? resolveLocale(own ?? fallback) ?? "en-US";
    const [language = ""] = tag.split("-");
    const locales = new Map<string, string>();
    for (const each of new Set(["en-US", resolveLocale(language) ?? "en-US", tag])) {
      locales.set(each, await this.#asset(`locales/${each}.json`));
    }
    const engine = await this.#engine;
    return {
      title: source.title,
      locale: tag,
      formatter: () =>
        new Formatter({
          ...source,
          engine,
          // The engine names some of its locales with an underscore.
          locales: (wanted) => locales.get(wanted.replace("_", "-")),
          locale: tag,
        }),
    };
  }

  async #style(choice: StyleChoice): Promise<Source> {
    if ("id" in choice) {
      const info = STYLES.find(({ id }) => id === choice.id);
      if (!info)
        throw new StyleError(
          `No style is called “${choice.id}”. Those that come with Dossier are ${STYLES.map(({ id }) => id).join(", ")}.`,
        );
      const tree = JSON.parse(await this.#asset(`styles/${info.id}.json`)) as CslNode;
      const own = tree.attrs["default-locale"];
      return {
        style: JSON.stringify(withoutIdleDelimiter(tree)),
        title: info.title,
        numeric: info.numeric,
        splitsHyphens: tree.attrs["initialize-with-hyphen"] === "false",
        own: own === undefined ? null : resolveLocale(own),
      };
    }
    if (choice.xml.length > LARGEST_STYLE) throw new StyleError("The file is too large for a style.");
    const head = readStyleHead(choice.xml);
    if (head === null) throw new StyleError("The file is no CSL style.");
    const own = head.locale === null ? null : resolveLocale(head.locale);
    if (head.parent === null) return { ...head, style: choice.xml, own };
    const parent = STYLES.find(({ id }) => id === head.parent);
    if (!parent) {
      throw new StyleError(
        `The style only refers to another, “${head.parent}”, which does not come with Dossier. Save that one and choose it.`,
      );
    }
    const inherited = await this.#style({ id: parent.id });
    return { ...inherited, title: head.title, own: own ?? inherited.own };
  }

  #asset(name: string): Promise<string> {
    let asset = this.#assets.get(name);
    if (!asset) {
      asset = this.#readAsset(name);
      asset.catch(() => this.#assets.delete(name));
      this.#assets.set(name, asset);
    }
    return asset;
  }
}

/**
 * The engine sets apart the years of one author by the wrong delimiter where a style gives what comes after them, even
 * where that is what stands between any two sources: then it need not be given.
 */
function withoutIdleDelimiter(style: CslNode): CslNode {
  const children = style.children.map((citation) => {
    if (typeof citation === "string" || citation.name !== "citation") return citation;
    const { "after-collapse-delimiter": idle, ...attrs } = citation.attrs;
    const layout = citation.children.find((child) => typeof child !== "string" && child.name === "layout");
    return idle !== undefined && typeof layout === "object" && layout.attrs["delimiter"] === idle
      ? { ...citation, attrs }
      : citation;
  });
  return { ...style, children };
}
