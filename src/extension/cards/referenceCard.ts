import type * as vscode from "vscode";
import { describeReference } from "../../core/citations/describe.ts";
import type { Reference } from "../../core/dossier/model.ts";
import { COMMAND } from "../contributions.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { countCitations, type Index } from "../workspace/index.ts";
import { card, type Subject } from "./card.ts";
import { bold, commandLink, text, webAddress, webLink } from "./markdown.ts";

function describeUse(count: number, notes: number): string {
  if (count === 0) return "Not cited in any note";
  return `Cited ${count === 1 ? "once" : `${count} times`} in ${notes === 1 ? "1 note" : `${notes} notes`}`;
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

/** The card about a source. */
export function referenceCard(
  reference: Reference,
  index: Index,
  folder: FolderIndex,
): vscode.MarkdownString {
  const subject: Subject = { kind: "reference", id: reference.id, folder: folder.folder.uri.toString() };
  const described = describeReference(reference);
  const { count, notes } = countCitations(index, folder, reference.id);
  const archive = folder.workspace.archives.pathOf(reference.id);
  const address = addressOf(reference);
  return card([
    `${bold(described.title === "" ? reference.id : described.title)}  \n${text(described.full)}`,
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
    ].join(" · "),
  ]);
}
