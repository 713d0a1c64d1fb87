import { Bibliography, describedEntry, type FormattedEntry } from "./bibliography.ts";
import type { Citeproc, CiteprocEngine } from "./citeproc.ts";
import { type Citing, engineId } from "./clusters.ts";
import { type Citable, type EngineItem, engineItem } from "./item.ts";
import { FORMAT, installOutput } from "./output.ts";
import { type Formatted } from "./rich.ts";
import { CitationSession, type FormattedCitation } from "./session.ts";

export interface FormatterOptions {
  readonly engine: Citeproc;
  /** A style as XML, or as the JSON that the build makes of one. */
  readonly style: string;
  /** The locale of a tag, likewise; undefined for one that is not at hand. `en-US` always is. */
  readonly locales: (tag: string) => string | undefined;
  readonly locale: string;
  /** Whether the style makes initials of names without their hyphens. */
  readonly splitsHyphens?: boolean;
  /** Whether the style's citations are numbers, and so never name an author. */
  readonly numeric?: boolean;
}

/** A style that cannot be used, in words for who chose it. */
export class StyleError extends Error {
  override readonly name = "StyleError";
}

/** Where a source is looked up by its key. */
export type Lookup = (key: string) => Citable | undefined;

interface Known {
  readonly reference: Citable;
  /** Null where it cannot be formatted. */
  readonly item: EngineItem | null;
}

/** What formats one note. */
interface NoteParts {
  readonly session: CitationSession;
  readonly bibliography: Bibliography;
}

/** An engine, and where it finds its sources. */
interface Built {
  readonly engine: CiteprocEngine;
  readonly sources: { items: ReadonlyMap<string, Known> };
}

/**
 * Formats one note's citations and its bibliography in one style, again and again as it is typed: what a change does not
 * touch is not done again. Single references are formatted beside that. One bad source costs only itself.
 */
export class Formatter {
  readonly #options: FormatterOptions;
  readonly #items = new Map<string, Known>();
  readonly #single = new Map<string, Known>();
  /** Whether the style puts citations into footnotes. */
  readonly isNote: boolean;
  /** An engine that nothing uses yet: making one takes long, and a formatter of single references needs no more. */
  #spare: Built | null;
  #note: NoteParts | null = null;
  #solo: CiteprocEngine | null = null;
  #lookup: Lookup = () => undefined;
  #citations: readonly FormattedCitation[] = [];
  #entries: readonly FormattedEntry[] = [];

  /** Throws {@link StyleError} for a style that cannot be read. */
  constructor(options: FormatterOptions) {
    this.#options = options;
    installOutput(options.engine);
    this.#spare = this.#makeEngine();
    this.isNote = this.#spare.engine.opt.xclass === "note";
  }

  /** Says where sources come from. They are asked for at each update, and known again by the identity of their data. */
  setLookup(lookup: Lookup): void {
    this.#lookup = lookup;
  }

  /** Formats a note's citations, given in reading order. The same object comes back for what reads the same. */
  update(clusters: readonly Citing[]): readonly FormattedCitation[] {
    const steps = this.steps(clusters);
    while (!steps.next().done);
    return this.#citations;
  }

  /** As {@link update}, in steps of a few milliseconds: a host can do something else in between, but nothing with this. */
  *steps(clusters: readonly Citing[]): Generator<void, readonly FormattedCitation[], void> {
    const keys = new Set(clusters.flatMap(({ items }) => items.map(({ key }) => key)));
    if (this.#readItems(keys)) {
      this.#note?.session.clear();
      this.#note?.bibliography.clear();
    }
    for (;;) {
      try {
        const { session, bibliography } = (this.#note ??= this.#makeNote());
        const known = (key: string) => this.#items.get(key)?.item != null;
        const changed = yield* session.steps(clusters, known);
        if (changed) {
          this.#citations = session.results;
          this.#entries = yield* bibliography.steps((id) => this.#items.get(id)?.reference);
        }
        return this.#citations;
      } catch {
        this.#leaveOutBroken(keys);
      }
    }
  }

  /** The sources of the citations last seen, in the style's order. */
  bibliography(): readonly FormattedEntry[] {
    return this.#entries;
  }

  /** One reference by itself, as a bibliography lists it. */
  entry(reference: Citable): Formatted {
    return this.list([reference])[0] ?? describedEntry(reference.id, reference);
  }

  /** References as a bibliography of their own, in the style's order. */
  list(references: Iterable<Citable>): readonly FormattedEntry[] {
    const all = new Map([...references].map((reference) => [reference.id, reference]));
    try {
      return this.#listOf([...all.values()]);
    } catch {
      this.#solo = null;
    }
    const good: Citable[] = [];
    const bad: FormattedEntry[] = [];
    for (const reference of all.values()) {
      if (this.#works(reference)) good.push(reference);
      else bad.push(describedEntry(reference.id, reference));
    }
    return [...this.#listOf(good), ...bad];
  }

  #listOf(references: readonly Citable[]): readonly FormattedEntry[] {
    this.#single.clear();
    for (const reference of references) {
      this.#single.set(reference.id, { reference, item: engineItem(reference, this.#options.splitsHyphens) });
    }
    this.#solo ??= this.#engineFor(this.#single);
    this.#solo.updateItems([]);
    this.#solo.updateItems([...this.#single.keys()].map(engineId));
    const steps = new Bibliography(this.#solo, Infinity).steps((id) => this.#single.get(id)?.reference);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Whether the engine can say anything of a reference. */
  #works(reference: Citable): boolean {
    try {
      this.#listOf([reference]);
      return true;
    } catch {
      this.#solo = null;
      return false;
    }
  }

  /** Looks the cited sources up. @returns whether one that was formatted before is another now */
  #readItems(keys: ReadonlySet<string>): boolean {
    let stale = false;
    for (const key of keys) {
      const reference = this.#lookup(key);
      const known = this.#items.get(key);
      if (known?.reference.csl === reference?.csl) continue;
      stale ||= known !== undefined;
      if (reference)
        this.#items.set(key, {
          reference,
          item: engineItem({ ...reference, id: key }, this.#options.splitsHyphens),
        });
      else this.#items.delete(key);
    }
    return stale;
  }

  /** After the engine has failed: starts it anew without the sources that it cannot take, and without any if it takes all. */
  #leaveOutBroken(keys: ReadonlySet<string>): void {
    const known = [...keys].flatMap((key) => this.#items.get(key) ?? []).filter(({ item }) => item !== null);
    const bad = known.filter(({ reference }) => !this.#works(reference));
    for (const { reference } of bad.length > 0 ? bad : known) {
      this.#items.set(reference.id, { reference, item: null });
    }
    this.#note = null;
  }

  #makeNote(): NoteParts {
    const engine = this.#engineFor(this.#items);
    const session = new CitationSession(engine, this.#options.numeric !== true);
    return { session, bibliography: new Bibliography(engine) };
  }

  #engineFor(items: ReadonlyMap<string, Known>): CiteprocEngine {
    const { engine, sources } = this.#spare ?? this.#makeEngine();
    this.#spare = null;
    sources.items = items;
    return engine;
  }

  #makeEngine(): Built {
    const sources: Built["sources"] = { items: new Map() };
    const { engine, style, locales, locale } = this.#options;
    const retrieveLocale = (tag: string) => {
      const found = locales(tag) ?? locales("en-US");
      if (!found) throw new StyleError(`There is no locale ${tag}.`);
      return found;
    };
    const retrieveItem = (id: string) => {
      const item = sources.items.get(id.slice(engineId("").length))?.item;
      return { ...item, id };
    };
    try {
      const made = new engine.Engine({ retrieveLocale, retrieveItem }, style, locale, true);
      made.setOutputFormat(FORMAT);
      return { engine: made, sources };
    } catch (error) {
      if (error instanceof StyleError) throw error;
      throw new StyleError(
        `The style cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
