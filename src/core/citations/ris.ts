import risTypes from "../../../data/formats/ris-types.txt";
import risVariables from "../../../data/formats/ris-variables.txt";
import type { Problem, Reference } from "../dossier/model.ts";
import { wordMap } from "../language/wordLists.ts";
import type { ReferencesFile } from "./bibtex.ts";
import { toReference } from "./csl.ts";
import { isBareKey } from "./key.ts";
import { NewKeys } from "./suggest-key.ts";
import { finish, Pace } from "../text/pace.ts";

const TYPES = wordMap(risTypes);
const VARIABLES = wordMap(risVariables);
/** Tags that name people, one each, and their CSL roles. */
const NAMES: Readonly<Record<string, string>> = {
  AU: "author",
  A1: "author",
  A2: "editor",
  ED: "editor",
  A3: "collection-editor",
  A4: "translator",
  TA: "author",
};

/** One `TAG  - value` line, with any lines that go on with it. */
interface RisField {
  readonly tag: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const CONTAINERS = ["T2", "JO", "JF", "JA", "BT"];
/** Notes, abstracts and keywords run over several lines. */
const LONG = /^(?:AB|N1|N2|KW)$/;
const LINE = /^([A-Z][A-Z0-9]) {0,2}-(?: ?(.*))?$/;

/**
 * Reads a RIS file: entries from `TY  - ` to `ER  - `. One that is not closed, or holds lines that are none of the
 * format's, is a problem at its place; only where no type or title can be made out is it left out.
 */
export function readRis(text: string, path: string): ReferencesFile {
  return finish(readRisSteps(text, path));
}

/** {@link readRis} in steps of a few milliseconds. */
export function* readRisSteps(text: string, path: string): Generator<void, ReferencesFile, void> {
  const pace = new Pace();
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const taken = new NewKeys();
  let fields: RisField[] = [];
  const end = (at: number, closed: boolean): void => {
    const [type] = fields;
    if (type !== undefined) {
      if (!closed)
        problems.push(problem('This entry is not closed: "ER  - " is missing.', type.start, type.end));
      const reference = toRisReference(fields, path, at, taken);
      if (reference === null) problems.push(problem("This entry has no title.", type.start, type.end));
      else {
        taken.add(reference.id);
        references.push(reference);
      }
    }
    fields = [];
  };
  for (let start = 0; start < text.length;) {
    const stop = /\r\n?|\n/g;
    stop.lastIndex = start;
    const found = stop.exec(text);
    const stopped = found?.index ?? text.length;
    const line = text.slice(start, stopped).replace(/^\uFEFF/, "");
    const match = LINE.exec(line.trimEnd());
    const [, tag = "", rest = ""] = match ?? [];
    const field = { tag, value: rest.trim(), start, end: stopped };
    const last = fields.at(-1);
    if (tag === "TY") {
      end(last?.end ?? start, false);
      fields.push(field);
    } else if (tag === "ER") {
      end(stopped, true);
    } else if (tag !== "" && last !== undefined) {
      fields.push(field);
    } else if (last !== undefined && LONG.test(last.tag) && line.trim() !== "") {
      fields[fields.length - 1] = { ...last, value: `${last.value} ${line.trim()}`, end: stopped };
    } else if (line.trim() !== "") {
      problems.push(problem('This line is no "TAG  - value" of an entry.', start, stopped));
    }
    if (pace.after(stopped - start + 1)) yield;
    start = stopped + (found?.[0].length ?? 1);
  }
  end(fields.at(-1)?.end ?? text.length, false);
  return { references, problems };
}

function toRisReference(
  fields: readonly RisField[],
  path: string,
  end: number,
  taken: NewKeys,
): Reference | null {
  const [type] = fields;
  const csl: Record<string, unknown> = { type: TYPES.get(type?.value.toUpperCase() ?? "") ?? "document" };
  const first = (tags: readonly string[]): RisField | undefined =>
    tags
      .map((tag) => fields.find((field) => field.tag === tag && field.value !== ""))
      .find((field) => field !== undefined);
  /** Some write the day alone into one of them: “Jun 12”. */
  const dated = (tags: readonly string[]): RisField | undefined =>
    tags
      .map((tag) => fields.find((field) => field.tag === tag && /^\d{4}(?!\d)/.test(field.value)))
      .find((field) => field !== undefined);
  for (const { tag, value } of fields) {
    const variable = VARIABLES.get(tag);
    if (variable !== undefined && value !== "" && csl[variable] === undefined) csl[variable] = value;
    const role = NAMES[tag];
    if (role !== undefined && value !== "")
      csl[role] = [...((csl[role] as unknown[] | undefined) ?? []), name(value)];
  }
  const part = ["chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"].includes(
    String(csl["type"]),
  );
  const container = first(part ? ["T2", "BT", ...CONTAINERS] : CONTAINERS)?.value;
  if (container !== undefined && container !== csl["title"]) csl["container-title"] = container;
  if (csl["type"] === "thesis" && csl["publisher"] === undefined && container !== undefined)
    csl["publisher"] = container;
  pages(csl, first(["SP"])?.value, first(["EP"])?.value);
  const issued = dated(["DA", "PY", "Y1"]) ?? first(["DA", "PY", "Y1"]);
  if (issued !== undefined) csl["issued"] = date(issued.value);
  const accessed = first(["Y2"]);
  if (accessed !== undefined) csl["accessed"] = date(accessed.value);
  const number = first(["SN"])?.value;
  if (number !== undefined)
    csl[/^(?:97[89])?[\d-]{9,}[\dXx]$/.test(number) && number.length > 9 ? "ISBN" : "ISSN"] = number;
  const keywords = fields.filter(({ tag, value }) => tag === "KW" && value !== "").map(({ value }) => value);
  if (keywords.length > 0) csl["keyword"] = keywords.join(", ");
  const title = first(["TI", "T1", "CT", "BT"]);
  if (title === undefined || type === undefined) return null;
  const id = first(["ID", "LB"]);
  const written = id?.value ?? "";
  const key = isBareKey(written) ? written : taken.suggest(csl);
  const valueOf = ({ end: to, value }: RisField): { start: number; end: number } => ({
    start: to - value.length,
    end: to,
  });
  const origin = {
    path,
    span: { start: type.start, end },
    nameSpan: valueOf(title),
    idSpan: id === undefined ? null : valueOf(id),
  };
  return toReference({ ...csl, id: key }, origin);
}

/** `Family, Given, Suffix`, or an institution. */
function name(value: string): Record<string, string> {
  const [family = "", given = "", suffix = ""] = value.split(",").map((part) => part.trim());
  if (given === "") return { literal: family };
  return { family, given, ...(suffix === "" ? {} : { suffix }) };
}

/** `2020/06/12/spring`, any part of it missing; or words. */
function date(value: string): unknown {
  const [year = "", month = "", day = "", other = ""] = value.split(/[/-]/).map((part) => part.trim());
  if (!/^\d{1,4}$/.test(year)) return { literal: value };
  const parts = [year, month, day].map(Number);
  const length = parts.findIndex((part) => !Number.isInteger(part) || part === 0);
  const dateParts = [length < 0 ? parts : parts.slice(0, length)];
  return other === "" || length < 0
    ? { "date-parts": dateParts }
    : { "date-parts": dateParts, season: other };
}

function pages(csl: Record<string, unknown>, from: string | undefined, to: string | undefined): void {
  if (from === undefined) return;
  const whole = ["book", "thesis", "report"].includes(String(csl["type"]));
  if (whole && to === undefined && /^\d+$/.test(from)) csl["number-of-pages"] = from;
  else csl["page"] = to === undefined || to === from || /[-–]/.test(from) ? from : `${from}-${to}`;
}

function problem(message: string, start: number, end: number): Problem {
  return { code: "reference/syntax", severity: "error", message, span: { start, end } };
}
