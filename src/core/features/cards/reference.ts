import { describeReference } from "../../citations/describe.ts";
import type { Formatted } from "../../citations/format/index.ts";
import type { Reference } from "../../dossier/model.ts";
import type { Folder } from "../folder.ts";
import { bold, text, webAddress, webLink } from "../markdown.ts";
import { joined } from "../words.ts";
import { actionLink } from "./links.ts";
import { card, usedWords, type Reader } from "./reader.ts";

/** The address of a source on the web: its URL, else that of its DOI. */
function addressOf({ csl }: Reference): string | null {
  const url = csl["URL"];
  if (typeof url === "string" && url !== "") return url;
  const doi = csl["DOI"];
  return typeof doi === "string" && doi !== ""
    ? `https://doi.org/${doi.replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, "")}`
    : null;
}

/** A formatted reference as a card shows it: nothing in it is markup but its slanted and bold stretches. */
function formattedText({ runs }: Formatted): string {
  return runs
    .map((run) => {
      const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
      const mark = "*".repeat((run.bold ? 2 : 0) + (run.italic ? 1 : 0));
      return words === "" ? " " : `${before}${mark}${text(words)}${mark}${after}`;
    })
    .join("");
}

/**
 * The card about a source.
 * @param formatted the source in the user's citation style, where that is loaded
 */
export function referenceCard(
  reference: Reference,
  folder: Folder,
  reader: Reader,
  formatted: Formatted | null = null,
): string {
  const found = { entry: reference, folder };
  const described = describeReference(reference);
  const archive = folder.workspace.archiveOf(reference);
  const address = addressOf(reference);
  return card([
    `${bold(described.title === "" ? reference.id : described.title)}  \n${formatted ? formattedText(formatted) : text(described.full)}`,
    joined(
      [
        archive === null
          ? text(reference.file ? "Its archived copy is missing" : "No archived copy")
          : actionLink("Open archived copy", "openArchive", found, archive),
        address === null || webAddress(address) === null ? "" : webLink("Open on the web", address),
        usedWords("cited", found, reader),
      ],
      " · ",
    ),
    "---",
    [
      actionLink("Open entry", "openEntry", found, "Open where this is written"),
      actionLink("Find all citations", "findMentions", found, "List every place in your notes"),
      actionLink("Cite", "cite", found, "Insert a citation at the caret"),
      actionLink("Copy reference", "copyFormattedReference", found, "Copy this as a formatted reference"),
    ].join(" · "),
  ]);
}
