import type { Located, Problem, Reference } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import type { BibEntryChunk, BibField } from "./bibtex-entries.ts";
import { bibtexLanguage, bibtexTerm, eprintAddress, spelledOut } from "./bibtex-terms.ts";
import { isRecord, normaliseDate, textOf, toReference } from "./csl.ts";
import { plainCommands } from "./tex.ts";

/** The fields whose values an entry takes from another one it names in `crossref` or `xdata`. */
const NOT_INHERITED = new Set([
  "ids",
  "crossref",
  "xref",
  "xdata",
  "entryset",
  "related",
  "label",
  "shorthand",
]);
/** The macros that every style defines, as the numbers of months. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
  .split(" ")
  .map((name, i): [string, string] => [name, String(i + 1).padStart(2, "0")]);

/** Fields that name other entries by their keys. */
const LINKS = new Set(["crossref", "xref", "xdata", "related", "entryset"]);

const TITLES_OF_WHOLES = new Set([
  "book",
  "collection",
  "proceedings",
  "mvbook",
  "mvcollection",
  "reference",
  "periodical",
]);

/** Dates in EDTF, of which the library knows less than is written: `1949~`, `2018-21`, `2018/`, `-0043`. */
const DATES: Readonly<Record<string, string>> = {
  date: "issued",
  origdate: "original-date",
  eventdate: "event-date",
};

/** Fields that hold addresses and the like: TeX means nothing in them. */
const VERBATIM = new Set(["url", "doi", "eprint", "urlraw", "crossref", "xdata", "ids"]);

/** Long or private fields that no citation style reads: reading their TeX would take most of the time. */
const NOT_CONVERTED = ["abstract", "annotation", "annote", "file", "review"];

/** Reads TeX and knows what BibLaTeX's types and fields are in CSL. */
export interface BibtexConverter {
  /** A field's value, without delimiters; throws where its TeX cannot be read. */
  value(text: string, field: string): unknown;
  /** The CSL item of an entry with such values; throws where it cannot be made. */
  item(type: string, values: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** A field's value without its delimiters, and the field where the entry itself has it. */
interface Value {
  readonly text: string;
  readonly own: BibField | null;
}

/** What an entry comes to, and which of its fields were left out of it. */
export interface BibtexReading {
  readonly reference: Reference;
  readonly problems: readonly Problem[];
}

/** The entries of one file: macros are written out and inherited fields added before an entry is read. */
export class BibtexSource {
  readonly #macros = new Map<string, string>(MONTHS);
  readonly #byKey = new Map<string, BibEntryChunk>();

  constructor(
    private readonly text: string,
    private readonly path: string,
    private readonly convert: BibtexConverter,
    chunks: readonly BibEntryChunk[],
  ) {
    for (const chunk of chunks) {
      if (chunk.type === "string") {
        for (const { name, valueSpan } of chunk.fields) this.#macros.set(name, this.#expanded(valueSpan));
      } else if (!this.#byKey.has(chunk.key)) {
        this.#byKey.set(chunk.key, chunk);
      }
    }
  }

  /** Reads an entry. A field whose TeX cannot be read costs itself; throws where the whole cannot be read. */
  read(chunk: BibEntryChunk): BibtexReading {
    const values: Record<string, unknown> = {};
    const problems: Problem[] = [];
    for (const [name, { text, own }] of this.#fields(chunk, 0)) {
      if (text === "") continue;
      try {
        values[name] = this.convert.value(VERBATIM.has(name) ? text : plainCommands(text), name);
      } catch {
        if (own === null) continue;
        const message = `The TeX of ${name} cannot be read, so it is left out.`;
        problems.push({ code: "reference/syntax", severity: "warning", message, span: own.valueSpan });
      }
    }
    const csl = { ...this.convert.item(chunk.type, values), ...spelledOut(chunk.type, values) };
    return { reference: this.#reference(chunk, csl), problems };
  }

  #reference(chunk: BibEntryChunk, item: Readonly<Record<string, unknown>>): Reference {
    const csl = { ...item };
    delete csl["citation-key"];
    const prefixed = USE_PREFIX.test(this.#written(chunk, "options"));
    for (const [variable, value] of Object.entries(csl)) {
      if (!Array.isArray(value)) continue;
      const keeps = prefixed || USE_PREFIX.test(this.#written(chunk, variable));
      const isList = value.every((part) => typeof part === "string");
      csl[variable] = isList ? value.join("; ") : value.map((part) => person(part, keeps));
    }
    for (const [name, variable] of Object.entries(DATES)) {
      const written = this.#written(chunk, name);
      if (written === "" || csl[variable] === undefined) continue;
      const date = normaliseDate(written.replace(/[~?%]/g, ""));
      const known = date["date-parts"] === undefined ? csl[variable] : date;
      csl[variable] = isRecord(known) && /[~?%]/.test(written) ? { ...known, circa: true } : known;
    }
    this.#reword(chunk, csl);
    const nameSpan = chunk.fields.find((field) => field.name === "title")?.valueSpan ?? chunk.keySpan;
    const origin = { path: this.path, span: chunk.span, nameSpan, idSpan: chunk.keySpan };
    const abstract = this.#abstract(chunk);
    const whole = abstract === "" ? csl : { ...csl, abstract };
    const reference = toReference({ ...whole, id: chunk.key }, origin, this.#archive(chunk));
    const uses = this.#uses(chunk);
    return uses.length === 0 ? reference : { ...reference, uses };
  }

  /** Says as Pandoc does what the library leaves in BibLaTeX's own words. */
  #reword(chunk: BibEntryChunk, csl: Record<string, unknown>): void {
    for (const variable of ["genre", "status"]) {
      if (typeof csl[variable] === "string") csl[variable] = bibtexTerm(csl[variable]);
    }
    if (chunk.type === "techreport" && this.#written(chunk, "type") === "") delete csl["genre"];
    if (typeof csl["language"] === "string") csl["language"] = bibtexLanguage(csl["language"]);
    if (csl["URL"] !== undefined) return;
    const archive = this.#written(chunk, "eprinttype") || this.#written(chunk, "archiveprefix");
    const address = eprintAddress(archive, this.#written(chunk, "eprint"));
    if (address !== "") csl["URL"] = address;
  }

  /** What an entry itself says in a field, without what is around it; "" for nothing. */
  #written(chunk: BibEntryChunk, name: string): string {
    const span = chunk.fields.find((field) => field.name === name)?.valueSpan;
    return span === undefined ? "" : stripped(this.text.slice(span.start, span.end));
  }

  /** The keys that an entry's links name, each at its place. */
  #uses(chunk: BibEntryChunk): Located<string>[] {
    return chunk.fields.flatMap(({ name, valueSpan }) => {
      if (!LINKS.has(name)) return [];
      const value = this.text.slice(valueSpan.start, valueSpan.end);
      return [...value.matchAll(/[^\s,{}"]+/g)].map((match) => {
        const start = valueSpan.start + match.index;
        return { value: match[0], span: { start, end: start + match[0].length } };
      });
    });
  }

  /** For search alone, so without TeX's braces and backslashes rather than typeset. */
  #abstract(chunk: BibEntryChunk): string {
    return this.#written(chunk, "abstract")
      .replace(/[{}]|\\(?=\W)/g, "")
      .replace(/\s+/g, " ");
  }

  #fields(chunk: BibEntryChunk, depth: number): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const own of chunk.fields) {
      const name = own.name === "hyphenation" ? "langid" : own.name;
      values.set(name, { text: this.#expanded(own.valueSpan), own });
    }
    if (depth > 3) return values;
    for (const link of ["crossref", "xdata"]) {
      for (const key of (values.get(link)?.text ?? "").split(",")) {
        const parent = key.trim() === "" ? undefined : this.#byKey.get(key.trim());
        if (parent === undefined) continue;
        for (const [name, { text }] of this.#fields(parent, depth + 1)) {
          const whole =
            link === "crossref" && TITLES_OF_WHOLES.has(parent.type) && !TITLES_OF_WHOLES.has(chunk.type);
          const inherited =
            whole && name === "title" ? "booktitle" : whole && name === "subtitle" ? "booksubtitle" : name;
          if (!NOT_INHERITED.has(name) && !values.has(inherited)) values.set(inherited, { text, own: null });
        }
      }
      values.delete(link);
    }
    for (const name of NOT_CONVERTED) values.delete(name);
    return values;
  }

  /** A value without delimiters, its parts joined and its macros replaced by what they stand for: unknown ones by nothing. */
  #expanded(span: Span): string {
    const parts = joined(this.text.slice(span.start, span.end)).map((part) => {
      if (/^[{"]/.test(part)) return part.slice(1, -1);
      return /^[\d-]/.test(part) ? part : (this.#macros.get(part.toLowerCase()) ?? "");
    });
    return parts.join("").trim();
  }

  /** The archived copy that `file` names, in JabRef's and Zotero's `title:path:type` form too: text or HTML alone. */
  #archive(chunk: BibEntryChunk): Located<string> | null {
    const span = chunk.fields.find((field) => field.name === "file")?.valueSpan;
    if (span === undefined) return null;
    for (const attachment of stripped(this.text.slice(span.start, span.end)).split(/(?<!\\);/)) {
      const parts = attachment.split(/(?<!\\):/).map((part) => part.replace(/\\(.)/g, "$1").trim());
      const path = parts.find((part) => /\.(?:md|markdown|txt|html?)$/i.test(part));
      if (
        path !== undefined &&
        !/^(?:[\\/~]|[A-Za-z](?::|$))/.test(path) &&
        !/^[A-Za-z]$/.test(parts[0] ?? "")
      ) {
        return { value: path.replaceAll("\\", "/"), span };
      }
    }
    return null;
  }
}

/** Whether particles are part of a family name: “van Gogh 1888” and not “Gogh 1888”. */
const USE_PREFIX = /\buseprefix(?:\s*=\s*true)?\s*(?:$|[,}]|\band\b)/i;

/**
 * A name as CSL has it. One all in braces has but one part: it is an institution's, which CSL calls literal. As in BibLaTeX
 * and Pandoc, particles count for the family name only where the entry says `useprefix`.
 */
function person(name: unknown, usePrefix: boolean): unknown {
  if (!isRecord(name)) return name;
  if (Object.keys(name).join() === "family") return { literal: name["family"] };
  const { "non-dropping-particle": particle, ...rest } = name;
  if (particle === undefined || usePrefix) return name;
  return { ...rest, "dropping-particle": textOf(particle) };
}

function stripped(value: string): string {
  return /^[{"]/.test(value) ? value.slice(1, -1).trim() : value.trim();
}

/** The parts of a value that `#` joins. */
function joined(value: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < value.length; i++) {
    const character = value.charAt(i);
    if (character === "\\") i++;
    else if (character === "{") depth++;
    else if (character === "}") depth--;
    else if (character === '"' && depth === 0) quoted = !quoted;
    else if (character === "#" && depth === 0 && !quoted) {
      parts.push(value.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, value.slice(start).trim()];
}
