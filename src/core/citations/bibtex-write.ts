import biblatexFields from "../../../data/formats/biblatex-fields.txt";
import { wordMap } from "../language/wordLists.ts";
import { isOthers, isRecord, textOf } from "./csl.ts";
import type { EntryMap, EntryValue, ReferenceEntry } from "./entry.ts";

/** BibLaTeX's entry types for those of CSL; `entrysubtype` where one stands for several. */
const TYPES: Readonly<Record<string, string>> = {
  article: "article",
  "article-journal": "article",
  "article-magazine": "article magazine",
  "article-newspaper": "article newspaper",
  book: "book",
  chapter: "incollection",
  "entry-encyclopedia": "inreference",
  "paper-conference": "inproceedings",
  report: "report",
  thesis: "thesis",
  webpage: "online",
  "post-weblog": "online",
  post: "online",
  dataset: "dataset",
  software: "software",
  patent: "patent",
};

const NAMES: Readonly<Record<string, string>> = {
  author: "author",
  editor: "editor",
  translator: "translator",
};

const FIELDS = wordMap(biblatexFields);

/** What stands in a file as it is, except that its braces must pair. */
const VERBATIM: Readonly<Record<string, string>> = { DOI: "doi", URL: "url" };

/** An entry of a `.bib` file for a reference, without a line break at either end. Text stays Unicode. */
export function writeBibtex(entry: ReferenceEntry): string {
  const [type = "misc", subtype] = (TYPES[textOf(entry["type"])] ?? "misc").split(" ");
  const lines: string[] = subtype === undefined ? [] : [`entrysubtype = {${subtype}}`];
  // Else particles would not count for the family name.
  if (Object.values(entry).some(hasPrefix)) lines.push("options = {useprefix=true}");
  const put = (name: string, value: string): void => {
    if (value !== "" && !lines.some((line) => line.startsWith(`${name} = `)))
      lines.push(`${name} = {${value}}`);
  };
  for (const [name, value] of Object.entries(entry)) {
    const people = NAMES[name];
    const field = FIELDS.get(name);
    const verbatim = VERBATIM[name];
    if (people !== undefined && Array.isArray(value))
      put(people, (value as EntryMap[]).map(person).join(" and "));
    else if (name === "container-title") put(containerField(type), escaped(textIn(value)));
    else if (field !== undefined) put(field, escaped(textIn(value)));
    else if (verbatim !== undefined) put(verbatim, textIn(value).replace(/[{}\\]/g, ""));
  }
  return `@${type}{${textOf(entry["id"])},\n${lines.map((line) => `  ${line},\n`).join("")}}`;
}

function hasPrefix(value: EntryValue): boolean {
  return Array.isArray(value) && value.some((name) => isRecord(name) && "non-dropping-particle" in name);
}

function containerField(type: string): string {
  if (type === "article") return "journaltitle";
  return type === "online" || type === "misc" ? "organization" : "booktitle";
}

function textIn(value: EntryValue): string {
  return typeof value === "string"
    ? value
    : Array.isArray(value)
      ? ""
      : ((value as EntryMap)["literal"] ?? "");
}

function person(name: EntryMap): string {
  if (isOthers(name)) return "others";
  const family = [name["non-dropping-particle"], name["family"]]
    .filter((part) => part !== undefined)
    .join(" ");
  if (family === "") return `{${escaped(name["literal"] ?? name["given"] ?? "")}}`;
  const given = [name["given"], name["dropping-particle"]].filter((part) => part !== undefined).join(" ");
  return [family, name["suffix"], given]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => namePart(part ?? ""))
    .join(", ");
}

/** A part of a name that holds a comma or an "and" of its own is kept together by braces. */
function namePart(text: string): string {
  return /,|\band\b/.test(text) ? `{${escaped(text)}}` : escaped(text);
}

const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^&%#$_]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}
