import { util } from "@citation-js/core";
import { parse as readValue } from "@citation-js/plugin-bibtex/lib/input/value.js";
import { parse as readEntries } from "@citation-js/plugin-bibtex/lib/mapping/index.js";
import type { BibtexConverter } from "./bibtex-source.ts";

/**
 * Citation.js reads TeX, names, lists and dates in fields, and maps BibLaTeX's types and fields to CSL's. Its reader of files is
 * not used: it has no places, and one broken field costs it the file. This module is only ever imported dynamically: nobody
 * without such a file loads the library.
 */
export const citationJs: BibtexConverter = {
  value: readValue,
  // The key does not go through the library, which makes one up where there is none.
  item: (type, values) =>
    util.upgradeCsl(readEntries([{ type, label: "entry", properties: values }])[0] ?? {}),
};
