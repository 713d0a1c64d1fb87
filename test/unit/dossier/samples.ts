import fc from "fast-check";
import type { DossierFile, Problem } from "../../../src/core/dossier/model.ts";
import { readDossier } from "../../../src/core/dossier/read.ts";
import type { Span } from "../../../src/core/text/range.ts";

export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function read(text: string, path = "dossier/people.yaml"): DossierFile {
  return readDossier(text, path);
}

export function names(file: DossierFile): string[] {
  return file.entities.map(({ name }) => name);
}

/** Each problem as its code and the text it points to. */
export function told(text: string, problems: readonly Problem[]): [string, string][] {
  return problems.map(({ code, span }) => [code, slice(text, span)]);
}

/** The file without places: what its entries say. */
export function said(file: DossierFile): unknown[] {
  const all = [...file.entities, ...file.events, ...file.references];
  const placeless = (key: string, value: unknown) => (key === "span" || key === "origin" ? undefined : value);
  return all.map((entry) => JSON.parse(JSON.stringify(entry, placeless)) as unknown);
}

/** Every span in a file, for checks that all of them lie within its text. */
export function spans(value: unknown, found: Span[] = []): Span[] {
  if (typeof value !== "object" || value === null) return found;
  if ("start" in value && "end" in value && typeof value.start === "number") found.push(value as Span);
  for (const [key, child] of Object.entries(value)) if (key !== "csl") spans(child, found);
  return found;
}

/** Text that YAML makes a meal of. */
export const hardText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    "He said: no",
    "- dash",
    "# no comment",
    "a # b",
    "*star*",
    "&amp",
    "[x",
    "{y",
    "@key",
    "`tick`",
    "%percent",
    "2019",
    "2018-06-12",
    "0x1F",
    "1e3",
    "true",
    "No",
    "'single'",
    'say "hi"',
    "people:",
    "two\nlines",
    "two\n\n  lines: and more\n- x",
    "김정은",
    "Müller’s",
    "👩‍🚀 x",
    "trailing: ",
    "a\\b",
    "|",
    ">",
    "<<",
    "__proto__",
    "constructor",
  ),
);

/** Text that is certainly no YAML, for the most part. */
export const brokenLine = fc.oneof(
  fc.constantFrom(
    '"open',
    "'open",
    "[a, b",
    "{a: b",
    "a: b: c",
    "@x",
    "`x`",
    "*nope",
    "%x",
    "]",
    "}",
    "- a",
    "? x",
    "|x",
    '"a" b',
    "&a &b c",
    '"\\q"',
    ", ,",
    "\t",
    "!<",
    "--- x",
  ),
  fc.string({ maxLength: 12 }).filter((text) => !/[\r\n]/.test(text)),
);
