import type { Located, Reference } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import type { BibEntryChunk } from "./bibtex-entries.ts";
import { isRecord, normaliseDate, toReference } from "./csl.ts";
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

/** Dates that may be marked as vague, which the library passes over: `1949~`. */
const DATES: Readonly<Record<string, string>> = {
  date: "issued",
  origdate: "original-date",
  eventdate: "event-date",
};

/** Fields that hold addresses and the like: TeX means nothing in them. */
const VERBATIM = new Set(["url", "doi", "eprint", "urlraw", "crossref", "xdata", "ids"]);

/** Long or private fields that no citation style reads: the library would spend most of its time on them. */
const NOT_CONVERTED = ["abstract", "annotation", "annote", "file", "review"];

/** One file's entries, each as a text that stands alone: macros written out, inherited fields added. */
export class BibtexSource {
  readonly #macros = new Map<string, string>();
  readonly #byKey = new Map<string, BibEntryChunk>();

  constructor(
    private readonly text: string,
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

  standalone(chunk: BibEntryChunk): string {
    const fields = this.#fields(chunk, 0);
    const lines = [...fields].map(
      ([name, value]) => `  ${name} = ${VERBATIM.has(name) ? value : plainCommands(value)},`,
    );
    // The key does not go through the library: it allows fewer characters than files hold.
    return `@${chunk.type}{entry,\n${lines.join("\n")}\n}\n`;
  }

  reference(chunk: BibEntryChunk, item: Record<string, unknown>, path: string): Reference {
    const csl = { ...item };
    delete csl["citation-key"];
    for (const [variable, value] of Object.entries(csl)) {
      if (Array.isArray(value)) csl[variable] = value.map(institution);
    }
    for (const { name, valueSpan } of chunk.fields) {
      const variable = DATES[name];
      const date = variable === undefined ? undefined : csl[variable];
      if (variable === undefined || !isRecord(date)) continue;
      const written = stripped(this.text.slice(valueSpan.start, valueSpan.end));
      const { season, open, ...own } = normaliseDate(written.replace(/[~?%]/g, ""));
      csl[variable] = {
        ...date,
        // The library takes both for the date that comes before them.
        ...(season === undefined ? {} : { ...own, season }),
        ...(open === undefined ? {} : { ...own, open }),
        ...(/[~?%]/.test(written) ? { circa: true } : {}),
      };
    }
    const nameSpan = chunk.fields.find((field) => field.name === "title")?.valueSpan ?? chunk.keySpan;
    const origin = { path, span: chunk.span, nameSpan, idSpan: chunk.keySpan };
    const abstract = this.#abstract(chunk);
    const whole = abstract === "" ? csl : { ...csl, abstract };
    const reference = toReference({ ...whole, id: chunk.key }, origin, this.#archive(chunk));
    const uses = this.#uses(chunk);
    return uses.length === 0 ? reference : { ...reference, uses };
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
    const span = chunk.fields.find((field) => field.name === "abstract")?.valueSpan;
    if (span === undefined) return "";
    return stripped(this.text.slice(span.start, span.end))
      .replace(/[{}]|\\(?=\W)/g, "")
      .replace(/\s+/g, " ");
  }

  #fields(chunk: BibEntryChunk, depth: number): Map<string, string> {
    const own = new Map(chunk.fields.map(({ name, valueSpan }) => [name, this.#expanded(valueSpan)]));
    if (depth > 3) return own;
    for (const link of ["crossref", "xdata"]) {
      for (const key of stripped(own.get(link) ?? "").split(",")) {
        const parent = key.trim() === "" ? undefined : this.#byKey.get(key.trim());
        if (parent === undefined) continue;
        for (const [name, value] of this.#fields(parent, depth + 1)) {
          const whole =
            link === "crossref" && TITLES_OF_WHOLES.has(parent.type) && !TITLES_OF_WHOLES.has(chunk.type);
          const inherited =
            whole && name === "title" ? "booktitle" : whole && name === "subtitle" ? "booksubtitle" : name;
          if (!NOT_INHERITED.has(name) && !own.has(inherited)) own.set(inherited, value);
        }
      }
      own.delete(link);
    }
    for (const name of NOT_CONVERTED) own.delete(name);
    return own;
  }

  /** A value with its macros replaced by what they stand for; months and unknown macros stay names. */
  #expanded(span: Span): string {
    const value = this.text.slice(span.start, span.end);
    if (this.#macros.size === 0 || (/^[{"]/.test(value) && !value.includes("#"))) return value;
    return joined(value)
      .map((part) => (/^[{"]/.test(part) ? part : (this.#macros.get(part.toLowerCase()) ?? part)))
      .join(" # ");
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

/** A name all in braces has but one part: it is an institution's, which CSL calls literal. */
function institution(name: unknown): unknown {
  return isRecord(name) && Object.keys(name).join() === "family" ? { literal: name["family"] } : name;
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
