import type { Entity } from "../../dossier/model.ts";
import type { Folder } from "../folder.ts";
import { text } from "../markdown.ts";
import { entryLink } from "./links.ts";
import { card } from "./reader.ts";

/**
 * The card for a name that is nearly an entity's.
 * @param message the question that it raises; "" where the editor asks it above the card
 */
export function nearMissCard(message: string, entity: Entity, folder: Folder): string {
  return card([
    text(message),
    `In the dossier: ${entryLink({ entry: entity, folder })}. The light bulb changes the name, or keeps it as an alias.`,
  ]);
}
