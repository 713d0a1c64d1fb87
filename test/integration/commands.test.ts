import * as vscode from "vscode";
import { deepEqual, equal, ok } from "./support/assert.ts";
import { cardOn, cardSaying, problemsIn, remove, subject } from "./support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, rangeOf } from "./support/editor.ts";

describe("the commands", () => {
  before(async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
  });

  afterEach(closeEverything);

  it("are those that package.json names", async () => {
    const manifest = vscode.extensions.getExtension("dossier.dossier-notes")?.packageJSON as {
      contributes: { commands: { command: string }[]; views: { dossier: { id: string }[] } };
    };
    const declared = manifest.contributes.commands.map(({ command }) => command).sort();
    const views = manifest.contributes.views.dossier.map(({ id }) => id);
    // VS Code makes some of its own for every view.
    const ofViews = views.flatMap((id) =>
      ["focus", "open", "removeView", "resetViewLocation", "toggleVisibility"].map((verb) => `${id}.${verb}`),
    );
    const registered = (await vscode.commands.getCommands(true))
      .filter((command) => command.startsWith("dossier."))
      .filter((command) => !ofViews.includes(command))
      .sort();
    deepEqual(registered, declared);
  });

  it("open an entry where it is written", async () => {
    await vscode.commands.executeCommand("dossier.openEntry", subject("entity", "samuel-okafor"));
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    ok(editor.document.uri.path.endsWith("/dossier/people.yaml"));
    deepEqual(editor.selection.active, rangeOf(editor.document, "Samuel Okafor").start);
  });

  it("copy a link that fits what it is of", async () => {
    for (const [kind, id, link] of [
      ["entity", "samuel-okafor", "[[samuel-okafor]]"],
      ["event", "quay-plan", "[[quay-plan]]"],
      ["reference", "doe:tide-1999", "[@doe:tide-1999]"],
    ] as const) {
      await vscode.commands.executeCommand("dossier.copyLink", subject(kind, id));
      equal(await vscode.env.clipboard.readText(), link);
    }
  });

  it("open the archived copy", async () => {
    await vscode.commands.executeCommand("dossier.openArchive", subject("reference", "council-2024-quay"));
    await eventually("the copy", () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith("/sources/north-quay.md"),
    );
  });

  it("cite a source at the caret, and add to the citation around it", async () => {
    const editor = await openFile("notes/empty.md");
    await vscode.commands.executeCommand("dossier.cite", subject("reference", "doe:tide-1999"));
    equal(editor.document.getText(), "[@doe:tide-1999, ]");
    deepEqual(editor.selection.active, new vscode.Position(0, 17));
    await vscode.commands.executeCommand("type", { text: "p. 3" });
    await vscode.commands.executeCommand("dossier.cite", subject("reference", "bakker-2020"));
    equal(editor.document.getText(), "[@doe:tide-1999, p. 3; @bakker-2020]");
  });

  it("pick a source and cite it", async () => {
    const editor = await openFile("notes/empty.md");
    void vscode.commands.executeCommand("dossier.insertCitation");
    await eventually("a citation", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return /^\[@[\w:-]+, \]$/.test(editor.document.getText());
    });
  });

  it("take an argument that is nobody's for what it is", async () => {
    for (const argument of [undefined, null, 3, {}, { kind: "entity", id: "x", folder: 3 }]) {
      // Its message is never answered here.
      void vscode.commands.executeCommand("dossier.openEntry", argument);
    }
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
  });

  it("write a starter dossier that works, and leave alone what is there", async () => {
    await vscode.commands.executeCommand("dossier.createStarter");
    const editor = await eventually("the note in an editor", () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith("/notes/first-note.md") ? active : undefined;
    });
    await cardSaying(editor.document, "Ada Quill", /\*\*Ada Quill\*\*/);
    equal((await cardOn(editor.document, "Mr. Brandt")).about, "Mr. Brandt");
    await cardSaying(editor.document, "@lantern-2024-lighthouse", /Open archived copy/);
    for (const path of ["dossier/dossier.yaml", "notes/first-note.md"])
      await eventually(`nothing wrong in ${path}`, async () => (await problemsIn(path)).length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "\n"));
    await editor.document.save();
    const mine = editor.document.getText();
    await vscode.commands.executeCommand("dossier.createStarter");
    await eventually("what is there already, in the editor", () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith("/dossier/dossier.yaml"),
    );
    equal((await vscode.workspace.openTextDocument(fileUri("notes/first-note.md"))).getText(), mine);
    await closeEverything();
    for (const path of ["dossier/dossier.yaml", "notes/first-note.md", "sources/lantern-2024-lighthouse.md"])
      await remove(path);
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
  });
});
