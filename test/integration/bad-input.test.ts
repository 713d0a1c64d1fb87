import * as vscode from "vscode";
import { deepEqual, equal, match, ok } from "./support/assert.ts";
import {
  cardOn,
  cardSaying,
  cardsOn,
  configure,
  problemIn,
  problemsIn,
  remove,
  write,
} from "./support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, replace } from "./support/editor.ts";

describe("bad input costs only itself", () => {
  let briefing: vscode.TextDocument;

  before(async () => {
    briefing = (await openFile("notes/briefing.md")).document;
    await cardOn(briefing, "Ada Verhoeven");
  });

  afterEach(closeEverything);

  it("a YAML syntax error is shown at its place, and every other entry answers", async () => {
    await write(
      "dossier/broken.yaml",
      'people:\n  - name: Goed Voor\n  - name: "Niet gesloten\n  - name: Goed Na\nevents:\n',
    );
    await write("notes/broken.md", "Goed Voor met Ada Verhoeven.\n");
    const problem = await problemIn("dossier/broken.yaml", "dossier/syntax");
    equal(problem.severity, "Error");
    const [diagnostic] = vscode.languages.getDiagnostics(fileUri("dossier/broken.yaml"));
    ok(diagnostic && diagnostic.range.start.line >= 2, "on the line of the mistake or after it");
    const note = await vscode.workspace.openTextDocument(fileUri("notes/broken.md"));
    await cardOn(note, "Goed Voor");
    await cardOn(note, "Ada Verhoeven");
    await remove("dossier/broken.yaml");
    await remove("notes/broken.md");
    await eventually(
      "nothing said of a file that is gone",
      () => vscode.languages.getDiagnostics(fileUri("dossier/broken.yaml")).length === 0,
    );
  });

  it("a duplicate id, an impossible date and a dangling id are shown at their places", async () => {
    await write(
      "dossier/wrong.yaml",
      [
        "people:",
        "  - { id: ada-verhoeven, name: Ada Tweede }",
        "events:",
        "  - { id: never, date: 2024-13-45, title: Never }",
        "  - { id: lonely, date: 2024-01-02, title: Lonely, involved: [nobody-at-all] }",
        "  - { id: fine, date: 2024-01-03, title: Fine, involved: [samuel-okafor] }",
      ].join("\n"),
    );
    equal((await problemIn("dossier/wrong.yaml", "entity/duplicate-id")).text, "ada-verhoeven");
    const date = await problemIn("dossier/wrong.yaml", "event/invalid-date");
    equal(date.text, "2024-13-45");
    equal(date.severity, "Error");
    const dangling = await problemIn("dossier/wrong.yaml", "event/dangling-reference");
    equal(dangling.text, "nobody-at-all");
    equal(dangling.severity, "Warning");
    await cardSaying(briefing, "Samuel Okafor", /Fine/);
    await cardOn(briefing, "Ada Verhoeven");
    await remove("dossier/wrong.yaml");
    await eventually("no problem left", async () => (await problemsIn("dossier/people.yaml")).length === 0);
  });

  it("an unknown key is shown in the note, and goes when the source is written, unsaved", async () => {
    await write("notes/unknown.md", "So it is [@nobody-2020, p. 3].\n");
    const problem = await problemIn("notes/unknown.md", "citation/unknown-key");
    equal(problem.text, "@nobody-2020");
    equal(problem.severity, "Error");
    const editor = await openFile("dossier/references.yaml");
    await replace(
      editor,
      "references:\n",
      "references:\n  - { id: nobody-2020, type: book, title: Known }\n",
    );
    await eventually("known", async () => (await problemsIn("notes/unknown.md")).length === 0);
    await closeEverything();
    await remove("notes/unknown.md");
  });

  it("a rule's severity is the user's, at once", async () => {
    await write("notes/severity.md", "So it is [@nobody-2021].\n");
    equal((await problemIn("notes/severity.md", "citation/unknown-key")).severity, "Error");
    try {
      await configure("dossier.rules", { "citation/unknown-key": "hint" });
      await eventually("a hint", async () =>
        (await problemsIn("notes/severity.md")).some(({ severity }) => severity === "Hint"),
      );
      await configure("dossier.rules", { "citation/unknown-key": "off" });
      await eventually("nothing", async () => (await problemsIn("notes/severity.md")).length === 0);
      await configure("dossier.rules", { "citation/unknown-key": "no such severity" });
      await eventually("an error again", async () =>
        (await problemsIn("notes/severity.md")).some(({ severity }) => severity === "Error"),
      );
    } finally {
      await configure("dossier.rules", undefined);
    }
    await remove("notes/severity.md");
  });

  it("a note in UTF-16 is read as any other", async () => {
    const text = "\uFEFFZoë Zestien met Ilse Bakker.\n";
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++) {
      bytes[2 * at] = text.charCodeAt(at) & 0xff;
      bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
    }
    await write("dossier/zoe.yaml", "people:\n  - name: Zoë Zestien\n");
    await write("notes/plain.md", "Zoë Zestien.\n");
    await write("notes/utf16.md", bytes);
    const plain = await vscode.workspace.openTextDocument(fileUri("notes/plain.md"));
    await cardSaying(plain, "Zoë Zestien", /in 2 notes/);
    const utf16 = await vscode.workspace.openTextDocument(fileUri("notes/utf16.md"));
    equal((await cardOn(utf16, "Zoë Zestien")).about, "Zoë Zestien");
    for (const path of ["dossier/zoe.yaml", "notes/plain.md", "notes/utf16.md"]) await remove(path);
  });

  it("a note and a dossier file with NUL bytes harm nothing", async () => {
    await write("notes/nul.md", "Ada Verhoeven\0\0\n");
    await write("dossier/nul.yaml", "people:\n  - name: Nul\0\n");
    await write("notes/after.md", "Ada Verhoeven.\n");
    const note = await vscode.workspace.openTextDocument(fileUri("notes/after.md"));
    await cardOn(note, "Ada Verhoeven");
    deepEqual(vscode.languages.getDiagnostics(fileUri("notes/nul.md")), []);
    for (const path of ["notes/nul.md", "dossier/nul.yaml", "notes/after.md"]) await remove(path);
  });

  it("a note of 5 MB is hovered, first line and last", async () => {
    const line =
      "The tide tables for the week say what they said the week before, and nobody reads them.\n\n";
    const many = line.repeat(Math.ceil((5 * 1024 * 1024) / line.length));
    await write("notes/large.md", `Samuel Okafor begins.\n\n${many}Ilse Bakker ends.\n`);
    const large = await vscode.workspace.openTextDocument(fileUri("notes/large.md"));
    ok(large.getText().length > 5 * 1024 * 1024);
    // It is read in the background, a few milliseconds at a time: nothing else waits for it.
    const first = () => cardsOn(large, "Samuel Okafor").then(([card]) => card);
    equal((await eventually("a card in 5 MB", first)).about, "Samuel Okafor");
    equal((await cardOn(large, "Ilse Bakker")).about, "Ilse Bakker");
    await cardOn(briefing, "Ada Verhoeven");
    await remove("notes/large.md");
  });

  it("an empty note, an empty dossier file and one that is a list are no mistake that hides others", async () => {
    await write("dossier/empty.yaml", "");
    await write("dossier/list.yaml", "- a\n- b\n");
    const problem = await problemIn("dossier/list.yaml", "dossier/wrong-type");
    match(problem.message, /\S/);
    deepEqual(await problemsIn("dossier/empty.yaml"), []);
    await cardOn(briefing, "Ada Verhoeven");
    await remove("dossier/empty.yaml");
    await remove("dossier/list.yaml");
  });
});
