import * as vscode from "vscode";
import { deepEqual, equal, includes, ok } from "./support/assert.ts";
import { cardOn, cardSaying, cardsOn, noCardOn, remove, shown, write } from "./support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, replace, typeAt } from "./support/editor.ts";

describe("the index follows the folder", () => {
  before(async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
  });

  afterEach(closeEverything);

  it("takes an unsaved alias, and loses it when that is undone", async () => {
    await write("notes/alias.md", "Addie of the Quay was there.\n");
    const note = await vscode.workspace.openTextDocument(fileUri("notes/alias.md"));
    deepEqual(await cardsOn(note, "Addie of the Quay"), []);
    const editor = await openFile("dossier/people.yaml");
    await replace(
      editor,
      "    name: Ada Verhoeven\n",
      "    name: Ada Verhoeven\n    aliases: [Addie of the Quay]\n",
    );
    const { about, markdown } = await cardOn(note, "Addie of the Quay");
    equal(about, "Addie of the Quay");
    includes(shown(markdown), "**Ada Verhoeven**");
    ok(editor.document.isDirty);
    await vscode.commands.executeCommand("undo");
    await noCardOn(note, "Addie of the Quay");
    await remove("notes/alias.md");
  });

  it("takes what is typed into a note", async () => {
    const editor = await openFile("notes/empty.md");
    await typeAt(editor, new vscode.Position(0, 0), "Ilse Bakker came. ");
    equal((await cardOn(editor.document, "Ilse Bakker")).about, "Ilse Bakker");
  });

  it("reads a dossier file that is made, and forgets it when it is deleted while open", async () => {
    await write("notes/zuidema.md", "Wim Zuidema rang.\n");
    const note = await vscode.workspace.openTextDocument(fileUri("notes/zuidema.md"));
    await noCardOn(note, "Wim Zuidema");
    await write("dossier/more.yaml", "people:\n  - name: Wim Zuidema\n");
    await cardOn(note, "Wim Zuidema");
    await openFile("dossier/more.yaml");
    await remove("dossier/more.yaml");
    await noCardOn(note, "Wim Zuidema");
    await remove("notes/zuidema.md");
  });

  it("reads a dossier file again that was changed behind the editors' back", async () => {
    await write("notes/later.md", "Karel Later wrote.\n");
    await write("dossier/later.yaml", "people:\n  - name: Karel Before\n");
    const note = await vscode.workspace.openTextDocument(fileUri("notes/later.md"));
    await write("dossier/later.yaml", "people:\n  - name: Karel Later\n");
    await cardOn(note, "Karel Later");
    await remove("dossier/later.yaml");
    await remove("notes/later.md");
  });

  it("goes along when a note and a dossier file are renamed", async () => {
    await write("dossier/movers.yaml", "people:\n  - id: mover\n    name: Rosa Verhuizer\n");
    await write("notes/old-name.md", "Rosa Verhuizer moved.\n");
    const old = await openFile("notes/old-name.md");
    const once = /Mentioned once in 1 note\b/;
    await cardSaying(old.document, "Rosa Verhuizer", once);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri("notes/old-name.md"), fileUri("notes/new-name.md"));
    edit.renameFile(fileUri("dossier/movers.yaml"), fileUri("dossier/moved.yaml"));
    ok(await vscode.workspace.applyEdit(edit));
    const { document } = await openFile("notes/new-name.md");
    await cardSaying(document, "Rosa Verhuizer", once);
    await eventually(
      "no duplicate",
      () => vscode.languages.getDiagnostics(fileUri("dossier/moved.yaml")).length === 0,
    );
    await closeEverything();
    await remove("notes/new-name.md");
    await remove("dossier/moved.yaml");
  });

  it("forgets a folder that is deleted with all in it", async () => {
    await write("dossier/deep/er/people.yaml", "people:\n  - name: Diepe Man\n");
    await write("notes/deep.md", "Diepe Man waited.\n");
    const note = await vscode.workspace.openTextDocument(fileUri("notes/deep.md"));
    await cardOn(note, "Diepe Man");
    await remove("dossier/deep");
    await noCardOn(note, "Diepe Man");
    await remove("notes/deep.md");
  });

  it("takes a note that is an entry itself", async () => {
    await write("notes/person.md", "---\nschema: Person\ntitle: Notitia Persoon\n---\n\nKeeps the *keys*.\n");
    await write("notes/speaks.md", "Notitia Persoon has them.\n");
    const note = await vscode.workspace.openTextDocument(fileUri("notes/speaks.md"));
    const { markdown } = await cardOn(note, "Notitia Persoon");
    includes(shown(markdown), "Keeps the keys.");
    await remove("notes/person.md");
    await noCardOn(note, "Notitia Persoon");
    await remove("notes/speaks.md");
  });
});
