import * as vscode from "vscode";
import { deepEqual, doesNotMatch, equal } from "../support/assert.ts";
import { cardOn, cardSaying, noCardOn, problemsIn, subject } from "../support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, replace } from "../support/editor.ts";

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
