import type * as vscode from "vscode";
import type { Entity } from "../../core/dossier/model.ts";
import { COMMAND } from "../contributions.ts";
import { subjectOf } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { card } from "./card.ts";
import { commandLink, text } from "./markdown.ts";

/**
 * The card for a name that is nearly an entity's.
 * @param message the question that it raises; "" where VS Code asks it above the card
 */
export function nearMissCard(message: string, entity: Entity, folder: FolderIndex): vscode.MarkdownString {
  const link = commandLink(
    entity.name,
    COMMAND.openEntry,
    [subjectOf({ entry: entity, folder })],
    "Open the entry",
  );
  return card([
    text(message),
    `In the dossier: ${link}. The light bulb changes the name, or keeps it as an alias.`,
  ]);
}
