import * as vscode from "vscode";
import { equal, includes, ok } from "./support/assert.ts";
import { cardOn, codeAction, remove, shown, write } from "./support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, rangeOf } from "./support/editor.ts";

const NOTE = "notes/dated.md";
const TEXT = `---
date: 2024-03-12
---

On Friday, Ada Verhoeven read the plan in Port Lumen [@council-2024-quay, p. 2]. Nobody sat down.
`;

describe("dates in prose", () => {
  afterEach(closeEverything);
  after(() => remove(NOTE));

  it("says what a date means and why, and nothing of words that are none", async () => {
    await write(NOTE, TEXT);
    const { document } = await openFile(NOTE);
    const card = await cardOn(document, "Friday");
    equal(card.about, "Friday");
    includes(shown(card.markdown), "March 8, 2024");
    includes(shown(card.markdown), "2024-03-08");
    const none = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      rangeOf(document, "sat down").start.translate(0, 1),
    );
    equal(none.length, 0);
  });

  it("adds the event that a sentence tells, and opens it to be finished; undo takes it back", async () => {
    await write(NOTE, TEXT);
    const editor = await openFile(NOTE);
    await cardOn(editor.document, "Ada Verhoeven");
    const before = (await vscode.workspace.openTextDocument(fileUri("dossier/events.yaml"))).getText();
    const caret = rangeOf(editor.document, "read the plan").start;
    editor.selection = new vscode.Selection(caret, caret);
    await codeAction(editor.document, editor.selection, "Add event from this sentence");
    await vscode.commands.executeCommand("dossier.addEvent");
    const opened = vscode.window.activeTextEditor;
    ok(opened, "the entry is open");
    const text = opened.document.getText();
    ok(opened.document.uri.path.endsWith("/dossier/events.yaml"), opened.document.uri.path);
    ok(text.startsWith(before.trimEnd()), "what was there stays");
    for (const line of [
      "date: 2024-03-08",
      "involved: [ada-verhoeven]",
      "key: council-2024-quay",
      "locator: p. 2",
    ])
      includes(text, line);
    includes(opened.document.getText(opened.selection), "Ada Verhoeven read the plan");
    await vscode.commands.executeCommand("undo");
    await eventually("it is gone", () => Promise.resolve(opened.document.getText() === before));
  });
});

describe("timelines of other programs", () => {
  const TABLE = "table.csv";
  const MADE = "dossier/table-events.yaml";

  afterEach(closeEverything);
  after(async () => {
    await remove(TABLE);
    await remove(MADE);
  });

  it("takes a table over into a dossier file of its own", async () => {
    await write(TABLE, "Date;Title;Who\r\n12 June 2018;Summit;ada-verhoeven\r\n3/4/2019;Unclear;\r\n");
    void vscode.commands.executeCommand("dossier.importTimeline", fileUri(TABLE));
    const document = await eventually("the file", async () => {
      const active = vscode.window.activeTextEditor?.document;
      return Promise.resolve(active?.uri.path.endsWith(MADE) === true ? active : undefined);
    });
    includes(document.getText(), "date: 2018-06-12");
    includes(document.getText(), "date: 3/4/2019");
  });
});
