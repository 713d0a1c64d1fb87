import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { findCitations } from "../../../src/core/citations/grammar.ts";
import {
  type Citable,
  type Citeproc,
  type Formatter,
  StyleLibrary,
} from "../../../src/core/citations/format/index.ts";

export const CSL_FOLDER = join(process.cwd(), "dist", "csl");

export const library = new StyleLibrary(
  () => Promise.resolve(createRequire(import.meta.url)("citeproc") as Citeproc),
  (name) => Promise.resolve(readFileSync(join(CSL_FOLDER, name), "utf8")),
);

/** A formatter that knows these sources. */
export async function formatterOf(
  style: string,
  sources: readonly Record<string, unknown>[],
  locale: string | null = "en-US",
): Promise<Formatter> {
  const { formatter } = await library.load({ style: { id: style }, locale });
  const made = formatter();
  const all = new Map(sources.map((source) => [String(source["id"]), citable(source)]));
  made.setLookup((key) => all.get(key));
  return made;
}

export function citable(csl: Record<string, unknown>, path = "dossier/references.yaml"): Citable {
  return { id: String(csl["id"]), csl, origin: { path } };
}

/** How the citations of a text read, in a formatter. */
export function cite(formatter: Formatter, text: string): string[] {
  return formatter.update(findCitations(text)).map(({ inText, note }) => (note ?? inText).text);
}
