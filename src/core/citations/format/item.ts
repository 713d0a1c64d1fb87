import type { Reference } from "../../dossier/model.ts";
import { type CslDate, type CslName, isOthers, isRecord, normaliseCslItem, textOf } from "../csl.ts";
import { markdownToCsl } from "./markup.ts";
import { MARKS } from "./rich.ts";

/** What is needed of a reference to format it. */
export type Citable = Pick<Reference, "id" | "csl"> & { readonly origin: Pick<Reference["origin"], "path"> };

/** A source as the engine takes it. */
export type EngineItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** Variables that hold Markdown where the file is YAML: Pandoc reads them so. Addresses and codes are never markup. */
const VERBATIM = new Set([
  "id",
  "type",
  "URL",
  "DOI",
  "ISBN",
  "ISSN",
  "PMID",
  "PMCID",
  "language",
  "page",
  "page-first",
]);

/** Particles that are written small stand before a family name (“van Gogh”) or after a given one (“Ludwig van”). */
const PARTICLES_BEFORE = /^((?:\p{Ll}[\p{Ll}’'.-]*(?:\s+|(?<=[’'])))+)(?=\p{Lu})/u;
const PARTICLES_AFTER = /\s((?:\p{Ll}[\p{Ll}’'.-]*\s*)+)$/u;

/**
 * A reference as the CSL engine takes it, read as Pandoc reads it: texts of YAML files are Markdown, dates are EDTF or
 * words, names are in parts or whole. Whatever the engine could stumble over is left out.
 * @param splitsHyphens whether the style makes initials without hyphens: of “Jae-in” the engine would keep “J in”, so it
 *   is given “Jae-In”
 */
export function engineItem({ id, csl, origin }: Citable, splitsHyphens = false): EngineItem {
  const markdown = !/\.(?:json|bib|ris)$/i.test(origin.path);
  const item: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(normaliseCslItem(csl))) {
    const made = engineValue(key, value, markdown, splitsHyphens);
    if (made !== null) item[key] = made;
  }
  return { ...item, id, type: textOf(item["type"]) || "document" };
}

function engineValue(key: string, value: unknown, markdown: boolean, splitsHyphens: boolean): unknown {
  if (typeof value === "string") {
    const text = value.replace(MARKS, "").trim();
    return text === "" ? null : markdown && !VERBATIM.has(key) ? markdownToCsl(text) : text;
  }
  if (Array.isArray(value)) {
    if (value.every((part) => typeof part === "string" || typeof part === "number")) {
      return engineValue(key, value.join(", "), markdown, splitsHyphens);
    }
    const written = value.filter(isRecord);
    const others = isOthers(written.at(-1)) ? written.pop() : undefined;
    const names = written.flatMap((name) => engineName(name, markdown, splitsHyphens));
    return names.length === 0 ? null : others ? [...names, others] : names;
  }
  return isRecord(value) ? engineDate(value) : null;
}

function engineName(name: CslName, markdown: boolean, splitsHyphens: boolean): Record<string, unknown>[] {
  const part = (key: string) => {
    const text = textOf(name[key]).replace(MARKS, "");
    return markdown ? markdownToCsl(text) : text;
  };
  const literal = part("literal") || part("name");
  // The engine forgets the comma between a person and an institution; to it, a family is as good as any name.
  if (literal !== "") return [{ family: literal }];
  let family = part("family");
  let given = part("given");
  if (family === "" && given === "") return [];
  if (family === "") return [{ family: given }];
  let before = part("non-dropping-particle");
  let dropping = part("dropping-particle");
  const small = before === "" ? PARTICLES_BEFORE.exec(family)?.[1] : undefined;
  if (small !== undefined) {
    before = small.trimEnd();
    family = family.slice(small.length);
  }
  const after = dropping === "" ? PARTICLES_AFTER.exec(given) : null;
  if (after) {
    dropping = (after[1] ?? "").trim();
    given = given.slice(0, after.index);
  }
  if (splitsHyphens) given = given.replace(/(?<=\p{L}-)\p{Ll}/gu, (letter) => letter.toUpperCase());
  const suffix = part("suffix");
  return [
    {
      family,
      ...(given === "" ? {} : { given }),
      ...(before === "" ? {} : { "non-dropping-particle": before }),
      ...(dropping === "" ? {} : { "dropping-particle": dropping }),
      ...(suffix === "" ? {} : { suffix }),
      ...(isTrue(name["comma-suffix"]) ? { "comma-suffix": true } : {}),
      ...(isTrue(name["static-ordering"]) ? { "static-ordering": true } : {}),
    },
  ];
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === "true" || value === "1";
}

/** A date that the engine takes; null for one that says nothing. */
function engineDate(date: CslDate): Record<string, unknown> | null {
  const parts = (date["date-parts"] ?? []).filter((part) => part.length > 0);
  const literal = textOf(date.literal);
  if (parts.length === 0) return literal === "" ? null : { literal: literal.replace(MARKS, "") };
  const [first = []] = parts;
  const season = date.season ?? 0;
  const written = first[1] ?? 0;
  const ofMonth =
    written >= 21 && written <= 24 ? written - 20 : written >= 13 && written <= 16 ? written - 12 : 0;
  const known = season >= 1 && season <= 4 ? season : ofMonth;
  return {
    "date-parts": [
      ...parts.map((part) => ((part[1] ?? 0) > 12 ? part.slice(0, 1) : [...part])),
      ...(date.open === true && parts.length === 1 ? [first.map(() => 0)] : []),
    ],
    ...(known === 0 ? {} : { season: known }),
    ...(isTrue(date.circa) ? { circa: 1 } : {}),
  };
}
