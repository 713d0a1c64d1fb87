import { hashWord } from "../language/folding.ts";
import { finish } from "../text/pace.ts";
import type { Prose } from "../text/prose.ts";
import type { DossierNames } from "./find/dossierNames.ts";
import type { DayBounds, Known, NamedEntity } from "./forms/entity.ts";
import { formsOf } from "./forms/entityForms.ts";
import type { Form } from "./forms/form.ts";
import { mentionsOf } from "./find/mentionsOf.ts";
import { keysOfForm, linkKey } from "./forms/keys.ts";
import { isGivenName } from "./lexicon/given.ts";
import type { FoundMention } from "./decide/foundMention.ts";
import { wordsOfName } from "./forms/person.ts";
import { distinct } from "./forms/formSets.ts";
import { decideAll, ruleBook } from "./decide/decide.ts";
import type { RuleBook } from "./decide/decide.ts";
import { ProseMatches } from "./find/proseMatches.ts";
import { TitleTable } from "./forms/titleTable.ts";
import { NameTrie } from "./forms/trie.ts";

interface Entry {
  readonly known: Known;
  readonly forms: readonly Form[];
  readonly given: readonly string[];
}

/** How an entity can be met in notes. */
export interface Reach {
  /** By all that a form says, the hash of its word that tells most. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  /** Hashes of its given names, and of what links to it are written with. */
  readonly others: readonly number[];
  /** What deciding knows of it besides, as a text to compare: how its names are taken apart, posts, gender. */
  readonly known: string;
  /** What an abbreviation in brackets behind its name is made of. */
  readonly initials: string;
}

/** Who is known by which names. A change of one entity costs its own names, whatever else is there. */
export class NameIndex implements DossierNames {
  readonly trie = new NameTrie();
  readonly titles = new TitleTable();
  readonly #entries = new Map<string, Entry>();
  /** The persons who have a given name. */
  readonly #given = new Map<string, Set<Known>>();
  /** By folded id, for links that write an id in another case. */
  readonly #byFoldedId = new Map<string, string>();
  readonly #rules: RuleBook;
  #version = 0;

  /** @param options `without`: the names of rules of `NAME_RULES` that are switched off */
  constructor(options: { readonly without?: ReadonlySet<string> } = {}) {
    this.#rules = ruleBook(options.without);
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Adds an entity, or replaces the one with its id. */
  set(entity: NamedEntity): void {
    this.delete(entity.id);
    const { known, forms } = formsOf(entity);
    const given = known.names.flatMap((name) => name.given.filter((word) => word.length > 2));
    this.#entries.set(entity.id, { known, forms, given });
    for (const form of forms) this.trie.add(form);
    for (const position of known.positions) this.titles.add(position.words);
    for (const word of given) {
      const bearers = this.#given.get(word);
      if (bearers === undefined) this.#given.set(word, new Set([known]));
      else bearers.add(known);
    }
    this.#byFoldedId.set(linkKey(entity.id), entity.id);
    this.#version++;
  }

  /** Forgets an entity; an unknown id changes nothing. */
  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    for (const form of entry.forms) this.trie.remove(form);
    for (const position of entry.known.positions) this.titles.remove(position.words);
    for (const word of entry.given) {
      const bearers = this.#given.get(word);
      bearers?.delete(entry.known);
      if (bearers?.size === 0) this.#given.delete(word);
    }
    if (this.#byFoldedId.get(linkKey(id)) === id) this.#byFoldedId.delete(linkKey(id));
    this.#version++;
  }

  /** How an entity can be met now, to compare before a change and after it; null for an unknown id. */
  reach(id: string): Reach | null {
    const entry = this.#entries.get(id);
    if (entry === undefined) return null;
    const { forms, given, known } = entry;
    const names = forms.filter(isName).map((form) => hashWord(form.words.join(" ")));
    return {
      forms: new Map(
        forms.map((form) => [JSON.stringify({ ...form, entity: id }), keysOfForm(form.words)] as const),
      ),
      others: [...given.map(hashWord), hashWord(linkKey(id)), ...names],
      known: JSON.stringify([known.names, known.positions, known.gender, known.person, known.place]),
      initials: known.initials,
    };
  }

  /** The ids of those whose id, full name or alias `text` is, whatever its case; in the order of their ids. */
  named(text: string): readonly string[] {
    return this.entitiesNamed(text).map((known) => known.id);
  }

  /** Those whose id, full name or alias `text` is. An id goes before all names. */
  entitiesNamed(text: string): readonly Known[] {
    const byId = this.#entries.get(text.trim())?.known;
    if (byId !== undefined) return [byId];
    const words = wordsOfName(text).map((word) => word.folded);
    const claimed = distinct((this.trie.at(words)?.forms ?? []).filter(isName));
    if (claimed.length > 0) return claimed;
    const folded = this.#entries.get(this.#byFoldedId.get(words.join(" ")) ?? "");
    return folded === undefined ? [] : [folded.known];
  }

  /** Whether a folded word is somebody's given name. */
  isGiven(word: string): boolean {
    return isGivenName(word) || this.#given.has(word);
  }

  /** The persons who have a given name (folded), in the order of ids. */
  bearersOf(given: string): readonly Known[] {
    return [...(this.#given.get(given) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The full names (folded words) of persons who share a given or a family name with `words`, in the order of ids. */
  similarTo(words: readonly string[]): { readonly id: string; readonly known: readonly string[] }[] {
    const found = new Set<Known>();
    for (const word of words) {
      for (const known of this.#given.get(word) ?? []) found.add(known);
      for (const form of this.trie.root(word)?.forms ?? [])
        if (form.kind === "family") found.add(form.entity);
    }
    return [...found]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((known) =>
        known.names.map(({ given, family, familyFirst }) => ({
          id: known.id,
          known: familyFirst ? [...family, ...given] : [...given, ...family],
        })),
      );
  }

  /** What one prose holds. */
  scan(prose: Prose): ProseMatches {
    return ProseMatches.of(prose, this);
  }

  /**
   * Who is meant, in the order of the note; mentions never overlap.
   *
   * @param scanned the note's proses, in order
   * @param date the day the note speaks from, where it is known
   */
  resolve(scanned: readonly ProseMatches[], date: DayBounds | null): FoundMention[] {
    return finish(this.resolveSteps(scanned, date));
  }

  /** {@link resolve} in small steps. The dossier must not change between them. */
  *resolveSteps(
    scanned: readonly ProseMatches[],
    date: DayBounds | null,
  ): Generator<void, FoundMention[], void> {
    return yield* decideAll(yield* mentionsOf(scanned, this), date, this.#rules);
  }

  /** {@link scan} and {@link resolve} at once. */
  find(note: { readonly proses: readonly Prose[]; readonly date: DayBounds | null }): FoundMention[] {
    return this.resolve(
      note.proses.map((prose) => this.scan(prose)),
      note.date,
    );
  }
}

/** Whether a form is a full name or an alias: what a link may be written with. */
function isName(form: Form): boolean {
  return form.kind === "full" || form.kind === "alias";
}
