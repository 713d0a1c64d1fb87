import * as vscode from "vscode";
import { equal, ok } from "./support/assert.ts";
import { closeEverything, eventually, openFile } from "./support/editor.ts";

describe("the extension", () => {
  after(closeEverything);

  it("is there", () => {
    ok(vscode.extensions.getExtension("dossier.dossier-notes"));
  });

  it("wakes when a Markdown file is opened", async () => {
    const editor = await openFile("notes/briefing.md");
    equal(editor.document.languageId, "markdown");
    // A failed activation counts as active too, so what it registers is asked for.
    await eventually("a command of ours", async () => {
      return (await vscode.commands.getCommands(true)).includes("dossier.insertCitation");
    });
  });
});
