import * as vscode from "vscode";
import { deepEqual, doesNotMatch, equal } from "../support/assert.ts";
import { cardOn, cardSaying, noCardOn, problemsIn, subject } from "../support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, rangeOf, replace } from "../support/editor.ts";

/** A file's folder and path in it. */
function nameOf(uri: vscode.Uri): string {
  return `${vscode.workspace.getWorkspaceFolder(uri)?.name ?? ""}/${vscode.workspace.asRelativePath(uri, false)}`;
}

describe("two folders in one window", () => {
  let visit: vscode.TextDocument;

  before(async () => {
    visit = (await openFile("notes/visit.md", "south")).document;
    await cardOn(visit, "Piet Lind");
  });

  afterEach(closeEverything);

  it("each keep their own meaning of an id, and neither calls it a duplicate", async () => {
    const north = await openFile("notes/quay.md", "north");
    const south = await openFile("notes/concert.md", "south");
    const once = /Harbour master of the north\.[^]*Mentioned once in 1 note\b/;
    const twice = /Violinist of the south\.[^]*Mentioned (?:twice|2 times) in 2 notes/;
    const northern = await cardSaying(north.document, "Ada Verhoeven", once);
    doesNotMatch(northern.markdown, /Violinist/);
    const southern = await cardSaying(south.document, "Ada Verhoeven", twice);
    doesNotMatch(southern.markdown, /Harbour master/);
    for (const folder of ["north", "south"]) deepEqual(await problemsIn("dossier/people.yaml", folder), []);
  });

  it("lend each other names and sources that only one of them has", async () => {
    const { about } = await cardSaying(visit, "Piet Lind", /Pilot of the north\./);
    equal(about, "Piet Lind");
    await cardSaying(visit, "@north-log-2024", /The log of the north/);
    await eventually("nothing wrong", async () => (await problemsIn("notes/visit.md", "south")).length === 0);
  });

  it("count mentions in both", async () => {
    await cardSaying(visit, "Piet Lind", /Mentioned once in 1 note\b/);
  });

  it("follow an unsaved edit in the other folder", async () => {
    const editor = await openFile("dossier/people.yaml", "north");
    await replace(editor, "name: Piet Lind", "name: Pieter Lind");
    await noCardOn(visit, "Piet Lind");
    await vscode.commands.executeCommand("undo");
    await cardOn(visit, "Piet Lind");
  });

  it("find, mark and rename in both what only one of them has, unsaved text too", async () => {
    const editor = await openFile("notes/concert.md", "south");
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, "\n\nPiet Lind and [[piet-lind|the pilot]] came."));
    await cardOn(editor.document, "Piet Lind");
    const at = async <T>(command: string, text: string, ...more: unknown[]): Promise<T> =>
      vscode.commands.executeCommand<T>(
        command,
        editor.document.uri,
        rangeOf(editor.document, text).start.translate(0, 2),
        ...more,
      );
    const places = await at<vscode.Location[]>("vscode.executeReferenceProvider", "Piet Lind");
    deepEqual([...new Set(places.map(({ uri }) => nameOf(uri)))].sort(), [
      "north/dossier/people.yaml",
      "south/notes/concert.md",
      "south/notes/visit.md",
    ]);
    const marks = await at<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", "Piet Lind");
    deepEqual(marks.map(({ range }) => editor.document.getText(range)).sort(), [
      "Piet Lind",
      "[[piet-lind|the pilot]]",
    ]);
    const rename = await at<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      "piet-lind|",
      "p-lind",
    );
    deepEqual(
      rename
        .entries()
        .map(([uri, edits]) => `${nameOf(uri)} ${edits.length}`)
        .sort(),
      ["north/dossier/people.yaml 1", "south/notes/concert.md 1"],
    );
    const north = await openFile("dossier/people.yaml", "north");
    const fromHome = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      north.document.uri,
      rangeOf(north.document, "piet-lind").start,
      "p-lind",
    );
    deepEqual(
      fromHome
        .entries()
        .map(([uri]) => nameOf(uri))
        .sort(),
      ["north/dossier/people.yaml", "south/notes/concert.md"],
    );
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("open a lent entry where it is written", async () => {
    await vscode.commands.executeCommand("dossier.openEntry", subject("entity", "piet-lind", "south"));
    await eventually(
      "the northern file",
      () =>
        vscode.window.activeTextEditor?.document.uri.toString() ===
        fileUri("dossier/people.yaml", "north").toString(),
    );
  });
});
