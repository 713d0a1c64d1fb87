import * as vscode from "vscode";
import type { EventPlace } from "../../cards/claims.ts";
import type { Index } from "../../workspace/index.ts";

/** Opens a place that a card or a row names. It may come from a link, so that nothing in it is taken on trust. */
export async function openPlace(index: Index, argument: unknown): Promise<void> {
  if (typeof argument !== "object" || argument === null) return;
  const { folder: address, path, start } = argument as Partial<Record<keyof EventPlace, unknown>>;
  const folder = index.folders.find((each) => each.folder.uri.toString() === address);
  if (!folder || typeof path !== "string" || typeof start !== "number") return;
  if (folder.workspace.kind(path) === undefined) {
    void vscode.window.showInformationMessage("That file is no longer there.");
    return;
  }
  const { uri, range } = folder.locationOf(path, { start, end: start });
  await vscode.window.showTextDocument(uri, { selection: range });
}
