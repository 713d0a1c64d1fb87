import * as vscode from "vscode";
import { deepEqual } from "../support/assert.ts";
import { closeEverything, eventually, openFile } from "../support/editor.ts";

describe("the extension in a workspace of two folders", () => {
  after(closeEverything);

  it("wakes in either", async () => {
    deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ["north", "south"],
    );
    await openFile("notes/concert.md", "south");
    await eventually("active", () => vscode.extensions.getExtension("dossier.dossier-notes")?.isActive);
  });
});
