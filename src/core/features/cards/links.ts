import { describeReference } from "../../citations/describe.ts";
import type { Event, Reference, SourceUse } from "../../dossier/model.ts";
import { ACTION, type Action } from "../actions.ts";
import { nameOf, type Folder, type Found } from "../folder.ts";
import { commandLink, shortened, text } from "../markdown.ts";
import { subjectOf } from "../subject.ts";

/** The most characters of what stands for a source, and of what shows under the pointer. */
const LABEL_LENGTH = 40;
const TOOLTIP_LENGTH = 300;

/** A link to where an entry is written. */
export function entryLink(found: Found, tooltip = "Open the entry", label = nameOf(found.entry)): string {
  return commandLink(label, ACTION.openEntry, [subjectOf(found)], tooltip);
}

/** An action on an entry, as a link. */
export function actionLink(label: string, action: Action, found: Found, tooltip: string): string {
  return commandLink(label, ACTION[action], [subjectOf(found)], tooltip);
}

/** A link to the entity that an id or name means in a folder; else what is written. */
export function entityLink(written: string, folder: Folder): string {
  const entry = folder.workspace.entityNamed(written);
  return entry ? entryLink({ entry, folder }) : text(written);
}

/** A source as one speaks of it: “Sanger 2020”, where nobody wrote it “The New York Times 2020”, else its title. */
export function shortSource(reference: Reference): string {
  const { authors, year, title, container } = describeReference(reference);
  const who = authors === "" ? container : authors;
  if (who !== "") return `${shortened(who, LABEL_LENGTH)} ${year}`;
  return title === "" ? reference.id : shortened(title, LABEL_LENGTH);
}

/** “Sources: …”: links to the sources of an entry, each with its place in the source; "" where it names none. */
export function sourceLinks({ sources, origin }: Pick<Event, "sources" | "origin">, folder: Folder): string {
  const links = sources.map(({ key, locator }: SourceUse) => {
    const entry = folder.workspace.reference(key, origin.path);
    const label = [entry ? shortSource(entry) : key, locator].filter((part) => part !== "").join(", ");
    if (!entry) return text(label);
    return entryLink({ entry, folder }, shortened(describeReference(entry).full, TOOLTIP_LENGTH), label);
  });
  return links.length === 0 ? "" : `Sources: ${links.join("; ")}`;
}
