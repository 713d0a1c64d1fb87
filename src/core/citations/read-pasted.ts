import { readBibtex } from "./bibtex.ts";
import { cslItems, type Pasted } from "./pasted.ts";
import { readRis } from "./ris.ts";

/** The sources a text describes, as CSL items, and what could not be read of it, in words for its owner. */
export interface PastedSources {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly string[];
}

/** The sources that a recognised text describes: no more than is written in it, and nothing that was not. */
export async function readPasted(pasted: Pasted): Promise<PastedSources> {
  switch (pasted.kind) {
    case "doi": {
      const { doi, url } = pasted;
      return {
        items: [{ type: "article-journal", DOI: doi, ...(url === null ? {} : { URL: url }) }],
        problems: [],
      };
    }
    case "url":
      return { items: [{ type: "webpage", URL: pasted.url }], problems: [] };
    case "csl-json":
      return { items: cslItems(pasted.text), problems: [] };
    case "bibtex":
    case "ris": {
      const { text } = pasted;
      const read = pasted.kind === "ris" ? readRis(text, "") : await readBibtex(text, "");
      return {
        items: read.references.map(({ csl }) => csl),
        problems: read.problems.map(({ message }) => message),
      };
    }
  }
}
