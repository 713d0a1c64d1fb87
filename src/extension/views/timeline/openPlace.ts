import * as vscode from "vscode";
import type { PlaceInFile } from "../../../core/features/cards/said.ts";
import { showPlace } from "../../editor.ts";
import type { Index } from "../../workspace/index.ts";

/** Opens a place that a card or a row names. It may come from a link, so that nothing in it is taken on trust. */
export async function openPlace(index: Index, argument: unknown): Promise<void> {
  if (typeof argument !== "object" || argument === null) return;
  const { folder: address, path, start } = argument as Partial<Record<keyof PlaceInFile, unknown>>;
  const folder = index.folders.find((each) => each.folder.uri.toString() === address);
  if (!folder || typeof path !== "string" || typeof start !== "number") return;
  if (folder.workspace.kind(path) === undefined) {
    void vscode.window.showInformationMessage("That file is no longer there.");
    return;
  }
  await showPlace(folder, path, { start, end: start });
}
