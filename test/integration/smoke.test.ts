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
    await eventually("active", () => vscode.extensions.getExtension("dossier.dossier-notes")?.isActive);
  });
});
