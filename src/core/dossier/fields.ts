import type { Located, Problem, Severity } from "./model.ts";
import { fieldMeant, fieldOf } from "./keys.ts";
import type { ListValue, MapValue, Pair, ScalarValue, Value } from "./tree.ts";
import type { Span } from "../text/range.ts";

/** The link's target where text is a wikilink (`[[mike-pompeo|the secretary]]`), as note-taking tools write ids in
 * frontmatter; else the text itself. */
function linkTarget(text: string): string {
  const link = /^\[\[([^\]|#]*)[^\]]*\]\]$/.exec(text);
  return (link?.[1] ?? text).trim();
}

/**
 * The fields of one map, by their own names whatever way they are written. Where a field is written in two ways (`alias`
 * and `aliases`), lists are joined, and of single values the one under the field's own name counts. It collects what is wrong: keys written
 * twice, near misses of a key, values of another kind than was asked for. A problem in one field leaves the others.
 */
export class Fields<K extends string> {
  readonly #pairs = new Map<K, Pair[]>();
  readonly #problems: Problem[];

  /**
   * @param table from each way to write a key to the key's own name
   * @param problems receives what is wrong
   */
  constructor(map: MapValue, table: ReadonlyMap<string, K>, problems: Problem[]) {
    this.#problems = problems;
    const written = new Set<string>();
    for (const pair of map.pairs) {
      const field = fieldOf(table, pair.key);
      if (written.has(pair.key)) {
        const message = `“${shown(pair.key)}” is written twice in this entry; only the first is read. Join the two.`;
        this.report("dossier/duplicate-key", message, pair.keySpan);
        continue;
      }
      written.add(pair.key);
      if (field === null) this.#unknown(table, pair);
      else if (pair.key === field) this.#pairs.set(field, [pair, ...(this.#pairs.get(field) ?? [])]);
      else this.#pairs.set(field, [...(this.#pairs.get(field) ?? []), pair]);
    }
  }

  #unknown(table: ReadonlyMap<string, K>, pair: Pair): void {
    const meant = fieldMeant(table, pair.key);
    if (meant === null) return;
    const message = `Dossier does not know “${shown(pair.key)}” and leaves it out. Did you mean “${meant}”?`;
    this.report("dossier/unknown-key", message, pair.keySpan, "warning");
  }

  report(code: string, message: string, span: Span, severity: Severity = "error"): void {
    this.#problems.push({ code, severity, message, span });
  }

  /** Whether the field is written, with or without a value. */
  has(field: K): boolean {
    return this.#pairs.has(field);
  }

  /** A field's value; null where it is missing or empty. */
  value(field: K): Value | null {
    return this.#pairs.get(field)?.find(({ value }) => value.kind !== "empty")?.value ?? null;
  }

  #wrongType(field: K, value: Value, wanted: string): void {
    const key = this.#pairs.get(field)?.[0]?.key ?? field;
    this.report("dossier/wrong-type", `“${shown(key)}” takes ${wanted}. ${mended(value)}`, value.span);
  }

  /** A field that takes one text; null where it is missing, empty or of another kind. A list of one counts as its item. */
  text(field: K): Located<string> | null {
    const value = this.value(field);
    if (!value) return null;
    const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : value;
    if (only?.kind === "scalar") return located(only);
    this.#wrongType(field, value, "a single text");
    return null;
  }

  /** The text of a field, trimmed; null as for {@link text}. */
  string(field: K): string | null {
    return this.text(field)?.value ?? null;
  }

  /** An id: as {@link text}, with a wikilink's brackets taken off. */
  id(field: K): Located<string> | null {
    const found = this.text(field);
    return found && { value: linkTarget(found.value), span: found.span };
  }

  /** The items of a field that takes a list; a single value counts as a list of one. */
  items(field: K): readonly Value[] {
    const values = this.#pairs.get(field)?.map(({ value }) => value) ?? [];
    const items = values.flatMap((value) => (value.kind === "list" ? value.items : [value]));
    return items.filter((item) => item.kind !== "empty");
  }

  /** A field that takes one text or a list of them; items of another kind are reported and left out. */
  texts(field: K): Located<string>[] {
    const found: Located<string>[] = [];
    for (const item of this.items(field)) {
      if (item.kind === "scalar") {
        const text = located(item);
        if (text) found.push(text);
      } else this.#wrongType(field, item, "a text or a list of texts");
    }
    return found;
  }

  /** Ids, as {@link texts}. */
  ids(field: K): Located<string>[] {
    return this.texts(field).map(({ value, span }) => ({ value: linkTarget(value), span }));
  }

  /** Reports an item that is of another kind than the field takes. */
  wrongItem(field: K, item: Value, wanted: string): void {
    this.#wrongType(field, item, wanted);
  }
}

/** A scalar's text, trimmed, and its place; null where nothing is left of it. */
export function located(value: ScalarValue): Located<string> | null {
  const text = value.text.trim();
  return text === "" ? null : { value: text, span: value.span };
}

/** A key as messages show it, however long it is. */
export function shown(key: string): string {
  const line = key.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** How a value of the wrong kind usually came about, and how to mend it. */
function mended(value: MapValue | ListValue | Value): string {
  if (value.kind === "map") return "If a colon is part of the text, put quotation marks around the text.";
  if (value.kind === "list")
    return "Brackets make a list: if they are part of the text, put quotation marks around it.";
  return "Write it as a list, each item on a line that begins with “- ”.";
}
