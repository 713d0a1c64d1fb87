import { describeReference } from "../../core/citations/describe.ts";
import type { Reference } from "../../core/dossier/model.ts";
import { COMMAND } from "../contributions.ts";
import { subjectOf } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { commandLink, shortened } from "./markdown.ts";

/** The most characters of what stands for a source, and of what shows under the pointer. */
const LABEL_LENGTH = 40;
const TOOLTIP_LENGTH = 300;

/** A source as one speaks of it: “Sanger 2020”, where nobody wrote it “The New York Times 2020”, else its title. */
export function shortSource(reference: Reference): string {
  const { authors, year, title, container } = describeReference(reference);
  const who = authors === "" ? container : authors;
  if (who !== "") return `${shortened(who, LABEL_LENGTH)} ${year}`;
  return title === "" ? reference.id : shortened(title, LABEL_LENGTH);
}

/** A link to a source's entry, with the place in the source where one is given; all of it shows under the pointer. */
export function sourceLink(reference: Reference, locator: string, folder: FolderIndex): string {
  const label = locator === "" ? shortSource(reference) : `${shortSource(reference)}, ${locator}`;
  const tooltip = shortened(describeReference(reference).full, TOOLTIP_LENGTH);
  return commandLink(label, COMMAND.openEntry, [subjectOf({ entry: reference, folder })], tooltip);
}
