import { describeReference } from "../../core/citations/describe.ts";
import type { Reference } from "../../core/dossier/model.ts";
import { COMMAND } from "../contributions.ts";
import { subjectOf } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { commandLink, shortened } from "./markdown.ts";

/** The most characters of a title that stands for its source. */
const TITLE_LENGTH = 40;

/** A source as one speaks of it: “Sanger 2020”, where nobody wrote it “The New York Times 2020”, else its title. */
export function shortSource(reference: Reference): string {
  const { authors, year, title, container } = describeReference(reference);
  const who = authors === "" ? container : authors;
  if (who !== "") return `${who} ${year}`;
  return title === "" ? reference.id : shortened(title, TITLE_LENGTH);
}

/** A link to a source's entry, with the place in the source where one is given; all of it shows under the pointer. */
export function sourceLink(reference: Reference, locator: string, folder: FolderIndex): string {
  const label = locator === "" ? shortSource(reference) : `${shortSource(reference)}, ${locator}`;
  const { full } = describeReference(reference);
  return commandLink(label, COMMAND.openEntry, [subjectOf({ entry: reference, folder })], full);
}
