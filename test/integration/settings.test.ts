import * as vscode from "vscode";
import { cardOn, configure, noCardOn, problemIn, problemsIn, remove, write } from "./support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile } from "./support/editor.ts";

describe("settings take effect at once", () => {
  let note: vscode.TextDocument;

  before(async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
    await write("elsewhere/who.yaml", "people:\n  - name: Elders Persoon\n");
    await write("elsewhere/books.yaml", "references:\n  - { id: elders-1, type: book, title: Elders }\n");
    await write("notes/elsewhere.md", "Elders Persoon reads [@elders-1].\n");
    note = await vscode.workspace.openTextDocument(fileUri("notes/elsewhere.md"));
    await problemIn("notes/elsewhere.md", "citation/unknown-key");
  });

  afterEach(async () => {
    for (const name of ["dossier.files.dossier", "dossier.files.references", "dossier.files.notes"])
      await configure(name, undefined);
    await configure("files.exclude", undefined);
  });

  after(async () => {
    await closeEverything();
    await remove("elsewhere");
    await remove("notes/elsewhere.md");
  });

  it("dossier.files.dossier", async () => {
    await noCardOn(note, "Elders Persoon");
    await configure("dossier.files.dossier", ["**/dossier/*.yaml", "elsewhere/*.yaml"]);
    await cardOn(note, "Elders Persoon");
    await configure("dossier.files.dossier", undefined);
    await noCardOn(note, "Elders Persoon");
  });

  it("dossier.files.references", async () => {
    await problemIn("notes/elsewhere.md", "citation/unknown-key");
    await configure("dossier.files.references", ["elsewhere/books.yaml"]);
    await eventually("the key is known", async () => (await problemsIn("notes/elsewhere.md")).length === 0);
    await configure("dossier.files.references", undefined);
    await problemIn("notes/elsewhere.md", "citation/unknown-key");
  });

  it("dossier.files.notes", async () => {
    const { document } = await openFile("notes/briefing.md");
    await configure("dossier.files.notes", ["drafts/**/*.md"]);
    await noCardOn(document, "Ada Verhoeven");
    await configure("dossier.files.notes", undefined);
    await cardOn(document, "Ada Verhoeven");
  });

  it("files.exclude", async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Samuel Okafor");
    await configure("files.exclude", { "dossier/people.yaml": true });
    await noCardOn(document, "Samuel Okafor");
    await configure("files.exclude", undefined);
    await cardOn(document, "Samuel Okafor");
  });

  it("a .gitignore", async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Samuel Okafor");
    await write(".gitignore", "dossier/people.yaml\n");
    await noCardOn(document, "Samuel Okafor");
    await remove(".gitignore");
    await cardOn(document, "Samuel Okafor");
  });
});
