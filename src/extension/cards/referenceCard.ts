import type * as vscode from "vscode";
import { describeReference } from "../../core/citations/describe.ts";
import type { Formatted } from "../../core/citations/format/index.ts";
import type { Reference } from "../../core/dossier/model.ts";
import { COMMAND } from "../contributions.ts";
import { counted, times } from "../counts.ts";
import { subjectOf } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { countCitations, type Index } from "../workspace/index.ts";
import { card } from "./card.ts";
import { bold, commandLink, text, webAddress, webLink } from "./markdown.ts";

function describeUse(count: number, notes: number): string {
  if (count === 0) return "Not cited in any note";
  return `Cited ${times(count)} in ${counted(notes, "note")}`;
}

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
  index: Index,
  folder: FolderIndex,
  formatted: Formatted | null = null,
): vscode.MarkdownString {
  const subject = subjectOf({ entry: reference, folder });
  const described = describeReference(reference);
  const { count, notes } = countCitations(index, folder, reference);
  const archive = folder.workspace.archiveOf(reference);
  const address = addressOf(reference);
  return card([
    `${bold(described.title === "" ? reference.id : described.title)}  \n${formatted ? formattedText(formatted) : text(described.full)}`,
    [
      archive === null
        ? text(reference.file ? "Its archived copy is missing" : "No archived copy")
        : commandLink("Open archived copy", COMMAND.openArchive, [subject], archive),
      address === null || webAddress(address) === null ? "" : webLink("Open on the web", address),
      describeUse(count, notes),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    "---",
    [
      commandLink("Open entry", COMMAND.openEntry, [subject], "Open where this is written"),
      commandLink("Find all citations", COMMAND.findMentions, [subject], "List every place in your notes"),
      commandLink("Cite", COMMAND.cite, [subject], "Insert a citation at the caret"),
      commandLink(
        "Copy reference",
        COMMAND.copyFormattedReference,
        [subject],
        "Copy this as a formatted reference",
      ),
    ].join(" · "),
  ]);
}
