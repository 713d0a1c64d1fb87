import babelLanguages from "../../../data/formats/babel-languages.txt";
import { wordMap } from "../language/wordLists.ts";

/** BibLaTeX's words for kinds of theses and reports, and for what is not out yet, in English as Pandoc writes them. */
const TERMS: Readonly<Record<string, string>> = {
  phdthesis: "PhD thesis",
  mathesis: "Master’s thesis",
  bathesis: "Bachelor’s thesis",
  candthesis: "Candidate thesis",
  techreport: "technical report",
  resreport: "research report",
  software: "computer software",
  datacd: "CD-ROM",
  audiocd: "audio CD",
  patentde: "German patent",
  patenteu: "European patent",
  patentfr: "French patent",
  patentuk: "British patent",
  patentus: "U.S. patent",
  inpreparation: "in preparation",
  inpress: "in press",
  prepublished: "pre-published",
};

/** What a BibLaTeX word such as `phdthesis` stands for; any other text is itself. */
export function bibtexTerm(text: string): string {
  return (Object.hasOwn(TERMS, text) ? TERMS[text] : undefined) ?? text;
}

/** Babel's names of languages, by their tags. Whether a title's capitals may be changed hangs on the language. */
const LANGUAGES = wordMap(babelLanguages);

/** The BCP 47 tag of a language by Babel's name for it; what is none of those is taken for a tag. */
export function bibtexLanguage(name: string): string {
  return LANGUAGES.get(name.toLowerCase()) ?? name;
}

const ARCHIVES: Readonly<Record<string, string>> = {
  arxiv: "https://arxiv.org/abs/",
  googlebooks: "https://books.google.com?id=",
  jstor: "https://www.jstor.org/stable/",
  pubmed: "https://www.ncbi.nlm.nih.gov/pubmed/",
};

/** The address of what an archive keeps under a number; "" for archives that are not known. */
export function eprintAddress(archive: string, number: string): string {
  const known = archive.toLowerCase();
  return number !== "" && Object.hasOwn(ARCHIVES, known) ? `${ARCHIVES[known] ?? ""}${number}` : "";
}

/**
 * What Pandoc makes of fields of which the library knows less: additions to titles, short titles, parts of volumes, series of
 * journals, and newspapers. A variable that is undefined is to be left out.
 *
 * @param values the entry's fields, their TeX read
 */
export function spelledOut(
  type: string,
  values: Readonly<Record<string, unknown>>,
): Record<string, string | undefined> {
  const text = (name: string): string => (typeof values[name] === "string" ? values[name] : "");
  const whole = (prefix: string): string => {
    const title = [text(`${prefix}title`), text(`${prefix}subtitle`)]
      .filter((part) => part !== "")
      .join(": ");
    return [title, text(`${prefix}titleaddon`)].filter((part) => part !== "").join(". ");
  };
  const csl: Record<string, string | undefined> = {};
  const title = text("title");
  if (text("maintitle") === "") {
    if (text("titleaddon") !== "") csl["title"] = whole("");
    const short = csl["title"] !== undefined || text("subtitle") !== "" ? title : title.split(": ", 1)[0];
    if (text("shorttitle") === "" && (short !== title || text("titleaddon") + text("subtitle") !== ""))
      csl["title-short"] = short;
    for (const prefix of ["book", "journal"])
      if (text(`${prefix}titleaddon`) !== "") csl["container-title"] = whole(prefix);
  }
  if (text("part") !== "" && text("volume") !== "")
    Object.assign(csl, { volume: `${text("volume")}.${text("part")}`, "part-number": undefined });
  const series = text("series");
  if (series !== "" && Object.hasOwn(SERIES, series)) csl["collection-title"] = SERIES[series];
  else if (type === "article" && /^\d+$/.test(series)) csl["collection-title"] = `${ordinal(series)} series`;
  const paper = text("entrysubtype");
  if (type === "article" && (paper === "newspaper" || paper === "magazine"))
    Object.assign(csl, { type: `article-${paper}`, genre: text("type") || undefined });
  return csl;
}

const SERIES: Readonly<Record<string, string>> = { newseries: "New series", oldseries: "Old series" };

function ordinal(number: string): string {
  const teens = /1\d$/.test(number);
  const ending = teens ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[number.slice(-1)] ?? "th");
  return number + ending;
}
